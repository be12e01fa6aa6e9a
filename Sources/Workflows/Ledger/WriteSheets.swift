import Documents
public import Evidence
import Intake
import Store

/// Writes a home's sheets out of a ledger into a folder, to be changed there and taken in again.
///
/// Once a ledger rules, commands such as an uplift add to it what no folder of sheets has.
public struct WriteSheets: Sendable {
  private let home: String
  private let facts: [FactSheet]
  private let folder: String

  /// - Throws: what is wrong with the ledger; that it has no such home.
  public init(_ place: HomePlace, to folder: String) throws(Faults) {
    let ledger = try Ledger.open(place.folder)
    let key = try ledger.home(place.code)
    home = key.code
    facts = try ledger.facts(of: key).sheets
    self.folder = folder
  }

  /// - Throws: `sheets.in-the-way` where the folder holds sheets that say something else; what the
  ///   disk refuses.
  public func report() throws(Faults) -> Report {
    var files: [OutputFile] = []
    for sheet in facts.map(\.asWritten.file) {
      guard let path = OutputPath(sheet.name) else { continue }
      files.append(OutputFile(path, sheet.bytes))
    }
    try expectFree(files)
    let outcome = try OutputFolder(path: folder).write(files)
    let json: JSON = [
      "home": .string(home), "folder": .string(folder),
      "sheets": .array(files.map { .string($0.path.description) }),
    ]
    let unchanged = outcome.unchanged == 0 ? "" : ", \(outcome.unchanged) of them as they stood"
    return Report(
      text: """
        Wrote \(files.count) sheets of \(home) to \(folder)\(unchanged). Change them, then take them in:
          hearth import LEDGER \(folder) --home \(home) --by NAME
        """, json: json.encoded, files: [], entries: [], warnings: [])
  }

  private func expectFree(_ files: [OutputFile]) throws(Faults) {
    let there = OutputFolder(path: folder)
    let faults = files.compactMap { file -> Fault? in
      guard let bytes = there.bytes(at: file.path), bytes != file.bytes else { return nil }
      return Fault(
        .sheetInTheWay, at: SourceLocation(file: "\(folder)/\(file.path)"),
        "A sheet stands there that says something else than the database.",
        remedy: "Give a new folder. What was changed in this one is taken in with hearth import.")
    }
    if let faults = Faults(faults) { throw faults }
  }
}

extension Fault.Code {
  /// A sheet that says something else stands where one was to be written.
  public static let sheetInTheWay: Fault.Code = "sheets.in-the-way"
}
