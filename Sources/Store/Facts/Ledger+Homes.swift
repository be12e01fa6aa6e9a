public import Evidence
import GRDB

extension Ledger {
  /// The homes, in the order in which they came.
  public func homes() throws(Faults) -> [HomeKey] { try read { try $0.homes() } }

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

extension Database {
  func homes() throws -> [HomeKey] {
    try Row.fetchAll(self, sql: "SELECT id, code FROM home ORDER BY id").map {
      var row = RowReader($0, of: "home")
      return HomeKey(id: try row.integer(), code: try row.text())
    }
  }
}
