import GRDB

/// A table's statement, and the place of each written column in the table, by which the hash knows
/// it.
struct PreparedTable {
  let name: String
  let statement: Statement
  let positions: [Int]

  init(_ table: Table, in database: Database) throws {
    name = table.name
    let known = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table.name])
    let written = ["id", "act"] + table.columns
    positions = written.map { known.firstIndex(of: $0) ?? 255 }
    statement = try database.makeStatement(
      sql: """
        INSERT INTO \(table.name) (\(written.joined(separator: ", ")))
        VALUES (\(written.map { _ in "?" }.joined(separator: ", ")))
        """)
  }
}

/// The tables that a transaction has written to, each prepared once.
final class PreparedTables {
  private var tables: [String: PreparedTable] = [:]

  func table(_ table: Table, in database: Database) throws -> PreparedTable {
    if let known = tables[table.name] { return known }
    let made = try PreparedTable(table, in: database)
    tables[table.name] = made
    return made
  }
}
