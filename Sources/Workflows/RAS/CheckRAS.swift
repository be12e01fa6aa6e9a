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
  /// - Throws: everything that is wrong with any of them, or with the templates.
  public init(_ paths: [String], templates: PageStyle = .standard) throws(Faults) {
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
    report = try Report(
      RASReport.check(checked), named: "check", [], Pages(templates: templates))
    isRight = checked.allSatisfy(\.isRight)
  }
}
