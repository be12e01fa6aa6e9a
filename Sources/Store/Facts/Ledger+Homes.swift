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
  /// What each home's `home.csv` says of a setting, by the home's code.
  public func settings(_ setting: String) throws(Faults) -> [String: String] {
    try read { database in
      // Home by home, as the index has them: over all rows of a group it would take long.
      let statement = try database.cachedStatement(
        sql: """
          SELECT cells, withdrawn, max(act) FROM sheet_row
          WHERE home = ? AND sheet = 'home.csv' AND key = ? GROUP BY home
          """)
      var values: [String: String] = [:]
      for home in try database.homes() {
        guard let found = try Row.fetchOne(statement, arguments: [home.id, setting]) else {
          continue
        }
        var row = RowReader(found, of: "sheet_row")
        let cells = CSVLine.cells(of: try row.text())
        guard try row.integer() == 0, cells.count > 1 else { continue }
        values[home.code] = cells[1]
      }
      return values
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
