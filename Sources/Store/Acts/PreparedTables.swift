import GRDB
import GRDBSQLite

/// A table's statements, and the place of each written column in the table, by which the hash knows
/// it.
final class PreparedTable {
  let positions: [Int]
  /// By a column's place in the table the number of its value in a row, from 1.
  private let parameters: [Int]
  private let table: Table
  private let database: Database
  let one: Statement
  private var made: Statement?

  /// How many rows ``several()`` brings: statements twice as long are hardly quicker.
  static let rowsAtOnce = 16

  init(_ table: Table, in database: Database) throws {
    self.table = table
    self.database = database
    let known = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table.name])
    positions = table.written.map { known.firstIndex(of: $0) ?? 255 }
    var parameters = Array(repeating: 0, count: 256)
    for (index, position) in positions.enumerated() { parameters[position] = index + 1 }
    self.parameters = parameters
    one = try Self.statement(rows: 1, of: table, in: database)
  }

  /// Brings ``rowsAtOnce`` rows; made when an act first brings as many.
  func several() throws -> Statement {
    if let made { return made }
    let statement = try Self.statement(rows: Self.rowsAtOnce, of: table, in: database)
    made = statement
    return statement
  }

  private static func statement(
    rows: Int, of table: Table, in database: Database
  ) throws -> Statement {
    let row = "(\(table.written.map { _ in "?" }.joined(separator: ", ")))"
    return try database.cachedStatement(
      sql: """
        INSERT INTO \(table.name) (\(table.written.joined(separator: ", ")))
        VALUES \(Array(repeating: row, count: rows).joined(separator: ", "))
        """)
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
  private var sinks: [String: RowSink] = [:]

  func sink(_ table: Table, in database: Database) throws -> RowSink {
    if let known = sinks[table.name] { return known }
    let made = try RowSink(table, in: database)
    sinks[table.name] = made
    return made
  }
}
