import CareCalendar
public import Evidence
import GRDB
public import Intake

extension Ledger {
  /// A row to be kept: how a sheet's row stands from now on.
  public struct FactWrite: Hashable, Sendable {
    public let sheet: String
    public let columns: [String]
    public let row: FactRow
    /// Whether the row no longer counts.
    public let isWithdrawn: Bool

    public init(sheet: String, columns: [String], row: FactRow, isWithdrawn: Bool = false) {
      self.sheet = sheet
      self.columns = columns
      self.row = row
      self.isWithdrawn = isWithdrawn
    }
  }

  /// Keeps rows of a home's sheets; the home comes to be where there is none of that code.
  ///
  /// - Parameter lastAct: the home's last act when the facts were read; 0 for a new home.
  public func record(
    _ writes: [FactWrite], ofHome code: String, after lastAct: Int, _ act: NewAct
  ) throws(Faults) -> Act {
    let bringsHome = try home(coded: code) == nil
    return try self.act(act, after: lastAct, bringsHome: bringsHome) { writer in
      let database = writer.database
      let known = try database.home(coded: code)
      let home =
        if let known { known } else {
          HomeKey(id: try writer.insert(.home, [.text(code)]), code: code)
        }
      var headings: [String: Int] = [:]
      for write in writes {
        let heading: Int
        if let known = headings[write.sheet] {
          heading = known
        } else {
          heading = try writer.heading(write)
          headings[write.sheet] = heading
        }
        try writer.insert(
          .sheetRow,
          [
            .integer(home.id), .text(write.sheet), .text(write.row.key),
            .integer(write.row.since?.number ?? 0), .integer(write.row.position),
            .integer(heading), .text(CSVLine.joined(write.row.cells)), .flag(write.isWithdrawn),
          ])
      }
      return home
    }
  }
}

extension ActWriter {
  /// The id of the headings under which a row is written.
  fileprivate func heading(_ write: Ledger.FactWrite) throws -> Int {
    let line = CSVLine.joined(write.columns)
    let known = try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT id FROM heading WHERE sheet = ? AND columns = ?"),
      arguments: [write.sheet, line])
    return try known ?? insert(.heading, [.text(write.sheet), .text(line)])
  }
}
