public import CareCalendar
import Documents
public import Evidence
import Store

/// Makes a ledger in a folder of its own.
public struct InitLedger: Sendable {
  private let folder: String
  private let person: String
  private let asOf: Day

  public init(folder: String, by person: String, asOf: Day) {
    self.folder = folder
    self.person = person
    self.asOf = asOf
  }

  /// - Throws: `store.exists`; what the disk refuses.
  public func report() throws(Faults) -> Report {
    let ledger = try Ledger.create(
      in: folder, NewAct(.initialised, on: asOf, by: person, "The ledger was made."))
    let json: JSON = ["folder": .string(ledger.folder)]
    return Report(
      text: """
        Made a ledger in \(folder). Next, take a home's sheets in:
          hearth import \(folder) SHEETS --by "\(person)"
        To keep payment accounts, as a council or a money manager does, no home is needed:
          hearth account take \(folder) SHEETS --by "\(person)"
        samples/README.md tells of the sheets of both.
        """, json: json.encoded, files: [], entries: [], warnings: [])
  }
}
