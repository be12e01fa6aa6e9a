public import Evidence
import GRDB
import Intake

extension Ledger {
  /// The homes, in the order in which they came.
  public func homes() throws(Faults) -> [HomeKey] { try read { try $0.homes() } }

  /// The home of that code; nil where there is none.
  public func home(coded code: String) throws(Faults) -> HomeKey? {
    try read { try $0.home(coded: code) }
  }

  /// The home of that code; the only one where no code is given.
  ///
  /// - Throws: `store.unknown-home`, `store.which-home`, each naming those that there are.
  public func home(_ code: String?) throws(Faults) -> HomeKey {
    let homes = try homes()
    let names = homes.map(\.code).joined(separator: ", ")
    if let code {
      if let home = homes.first(where: { $0.code == code }) { return home }
      throw Faults(
        Fault(
          .unknownHome, at: SourceLocation(file: folder), "There is no home \"\(code)\" here.",
          remedy: homes.isEmpty
            ? "Take its sheets in with hearth import." : "Use one of: \(names)."))
    }
    if homes.count == 1, let home = homes.first { return home }
    throw Faults(
      Fault(
        .whichHome, at: SourceLocation(file: folder),
        homes.isEmpty
          ? "The database holds no home yet." : "The database holds \(homes.count) homes.",
        remedy: homes.isEmpty
          ? "Take a home's sheets in with hearth import." : "Say which with --home: \(names)."))
  }
}

extension Ledger {
  /// The codes of the homes whose `home.csv` says `value` of a setting, in alphabetical order.
  public func homes(saying value: String, of setting: String) throws(Faults) -> [String] {
    try read { database in
      // Home by home, as the index has them: over all rows of a group it would take long.
      let found = try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT code, cells FROM (
              SELECT home.code, (
                SELECT CASE withdrawn WHEN 0 THEN cells END FROM sheet_row
                WHERE sheet_row.home = home.id AND sheet = 'home.csv' AND key = ?1
                ORDER BY act DESC LIMIT 1) AS cells
              FROM home)
            WHERE instr(cells, ?2) ORDER BY code
            """),
        // Letters with accents can be written in two ways, which SQLite does not know for the same.
        arguments: [setting, value.utf8.allSatisfy { $0 < 128 } ? CSVLine.joined([value]) : ""])
      return try found.compactMap {
        var row = RowReader($0, of: "sheet_row")
        let (code, cells) = (try row.text(), CSVLine.cells(of: try row.text()))
        return cells.count > 1 && cells[1] == value ? code : nil
      }
    }
  }
}

extension Database {
  func homes() throws -> [HomeKey] {
    try Row.fetchAll(self, sql: "SELECT id, code FROM home ORDER BY id").map {
      var row = RowReader($0, of: "home")
      return HomeKey(id: try row.integer(), code: try row.text())
    }
  }

  func home(coded code: String) throws -> HomeKey? {
    try Int.fetchOne(self, sql: "SELECT id FROM home WHERE code = ?", arguments: [code])
      .map { HomeKey(id: $0, code: code) }
  }
}
