import Documents
public import Evidence
import Funding
import Intake

/// Reads definitions of resource allocation systems and does the worked cases that they carry.
public struct CheckRAS: Sendable {
  public let report: Report
  /// Whether every case comes out.
  public let isRight: Bool

  /// - Parameter paths: files, and folders of files.
  /// - Throws: everything that is wrong with any of them.
  public init(_ paths: [String]) throws(Faults) {
    var checked: [RASReport.Checked] = []
    var faults: [Fault] = []
    for path in paths {
      do throws(Faults) {
        for file in try RASDefinitionFile.readAll(path) {
          checked.append(
            RASReport.Checked(
              file: file.file, definition: file.definition,
              outcomes: try file.definition.caseOutcomes()))
        }
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    let told = RASReport.check(checked)
    report = Report(
      text: told.text, json: told.json.encoded, files: [], entries: [], warnings: [])
    isRight = checked.allSatisfy(\.isRight)
  }
}
