import GRDB
import GRDBSQLite

/// A table's statements, and the place of each written column in the table, by which the hash knows
/// it.
struct PreparedTable {
  let name: String
  let positions: [Int]
  /// By a column's place in the table the number of its value in a row, from 1.
  private let parameters: [Int]
  let one: Statement
  /// Brings ``Table/rowsAtOnce`` rows; nil where that is one.
  let several: Statement?
  let rowsAtOnce: Int

  init(_ table: Table, in database: Database) throws {
    name = table.name
    rowsAtOnce = table.rowsAtOnce
    let known = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table.name])
    let written = ["id", "act"] + table.columns
    positions = written.map { known.firstIndex(of: $0) ?? 255 }
    var parameters = Array(repeating: 0, count: 256)
    for (index, position) in positions.enumerated() { parameters[position] = index + 1 }
    self.parameters = parameters
    func statement(rows: Int) throws -> Statement {
      let row = "(\(written.map { _ in "?" }.joined(separator: ", ")))"
      return try database.cachedStatement(
        sql: """
          INSERT INTO \(table.name) (\(written.joined(separator: ", ")))
          VALUES \(Array(repeating: row, count: rows).joined(separator: ", "))
          """)
    }
    one = try statement(rows: 1)
    several = rowsAtOnce > 1 ? try statement(rows: rowsAtOnce) : nil
  }

  /// Writes rows where their encodings have them, so that nothing is copied again.
  ///
  /// - Parameter rows: their encodings, which stay as they are until the step is done; as many as
  ///   `statement` takes.
  func write(
    _ rows: ArraySlice<Range<Int>>, of bytes: UnsafeRawBufferPointer, by statement: Statement,
    in database: Database
  ) throws {
    let handle = statement.sqliteStatement
    sqlite3_clear_bindings(handle)
    for (index, row) in rows.enumerated() {
      var offset = row.lowerBound
      while offset < row.upperBound {
        let value = RowEncoding.Value(at: offset, in: bytes)
        offset = value.end
        let place = CInt(index * positions.count + parameters[value.column])
        let code =
          switch value.kind {
          case "i": sqlite3_bind_int64(handle, place, value.integer)
          case "t":
            sqlite3_bind_text(
              handle, place, value.bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
              CInt(value.bytes.count), nil)
          default:
            sqlite3_bind_blob(
              handle, place, value.bytes.baseAddress, CInt(value.bytes.count), nil)
          }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      }
    }
    try statement.stepOnce(database)
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
