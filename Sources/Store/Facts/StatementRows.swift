import Evidence
import GRDB
import GRDBSQLite

/// The rows of a statement, one after the other, each read where SQLite has it: nothing is copied
/// but what is asked for.
struct StatementRows {
  private let statement: Statement
  private let table: String

  /// - Parameter table: whose rows they are, for the naming of damage.
  init(_ statement: Statement, of table: String) {
    self.statement = statement
    self.table = table
  }

  /// Runs the statement, and `take` for each of its rows.
  func forEach(
    _ arguments: [Cell], in database: Database, _ take: (StatementRows) throws -> Void
  ) throws {
    try statement.bind(arguments)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      let code = sqlite3_step(statement.sqliteStatement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
      try take(self)
    }
  }

  func integer(_ column: Int) throws -> Int {
    let place = CInt(column)
    guard sqlite3_column_type(statement.sqliteStatement, place) == SQLITE_INTEGER else {
      throw damage
    }
    return Int(sqlite3_column_int64(statement.sqliteStatement, place))
  }

  /// The bytes of a text, for as long as `read` lasts.
  func text<Value>(_ column: Int, _ read: (UnsafeRawBufferPointer) throws -> Value) throws -> Value
  {
    let place = CInt(column)
    guard sqlite3_column_type(statement.sqliteStatement, place) == SQLITE_TEXT else {
      throw damage
    }
    let start = sqlite3_column_text(statement.sqliteStatement, place)
    let count = Int(sqlite3_column_bytes(statement.sqliteStatement, place))
    return try read(UnsafeRawBufferPointer(start: start, count: count))
  }

  private var damage: Faults { .neverWritten(in: table) }
}
