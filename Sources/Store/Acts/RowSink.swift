import GRDB
import GRDBSQLite

/// Where the rows go that an act brings to one table, and their hash so far.
///
/// Rows of the tables that a month fills are written several at a time: most of what a row costs
/// SQLite is the statement around it.
struct RowSink {
  private let database: Database
  private let table: PreparedTable
  private let act: Int
  private var nextID: Int
  private var hasher = TableHasher()
  /// The encodings of rows that are not written yet, one after the other.
  private var waiting = RowEncoding()
  private var rows: [Range<Int>] = []
  private let rowsAtOnce: Int

  /// - Parameter gathers: whether rows may wait for each other.
  init(_ table: PreparedTable, in database: Database, act: Int, gathers: Bool) throws {
    self.table = table
    rowsAtOnce = gathers ? table.rowsAtOnce : 1
    self.database = database
    self.act = act
    nextID = try (Int.fetchOne(database, sql: "SELECT max(id) FROM \(table.name)") ?? 0) + 1
  }

  mutating func insert(_ cells: [Cell]) throws -> Int {
    let start = waiting.bytes.count
    waiting.append(nextID, at: table.positions[0])
    waiting.append(act, at: table.positions[1])
    for (index, cell) in cells.enumerated() {
      waiting.append(cell, at: table.positions[index + 2])
    }
    rows.append(start..<waiting.bytes.count)
    hasher.add(waiting, from: start)
    nextID += 1
    if rows.count == rowsAtOnce {
      try write(rows[...], by: rowsAtOnce == 1 ? table.one : table.several ?? table.one)
      empty()
    }
    return nextID - 1
  }

  /// Writes the rows that still wait.
  mutating func flush() throws {
    for index in rows.indices { try write(rows[index...index], by: table.one) }
    empty()
  }

  private mutating func empty() {
    rows.removeAll(keepingCapacity: true)
    waiting.removeAll()
  }

  private func write(_ rows: ArraySlice<Range<Int>>, by statement: Statement) throws {
    try waiting.bytes.withUnsafeBytes { bytes in
      try table.write(rows, of: bytes, by: statement, in: database)
    }
  }

  var seal: Seal? {
    guard hasher.rows > 0 else { return nil }
    return Seal(name: table.name, rows: hasher.rows, hash: hasher.hash, marks: hasher.marks)
  }
}

extension Statement {
  /// Binds cells with copies of their texts.
  func bind(_ cells: [Cell]) throws {
    for (index, cell) in cells.enumerated() { try bind(cell, at: index) }
  }

  /// Binds a cell without the detours that single values take.
  func bind(_ cell: Cell, at index: Int) throws {
    let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
    let place = CInt(index + 1)
    let code =
      switch cell {
      case .null: sqlite3_bind_null(sqliteStatement, place)
      case .integer(let number): sqlite3_bind_int64(sqliteStatement, place, Int64(number))
      case .text(var text):
        text.withUTF8 {
          $0.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(sqliteStatement, place, $0.baseAddress, CInt($0.count), transient)
          }
        }
      case .blob(let blob):
        blob.withUnsafeBytes {
          sqlite3_bind_blob(sqliteStatement, place, $0.baseAddress, CInt($0.count), transient)
        }
      }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  func stepOnce(_ database: Database) throws {
    let code = sqlite3_step(sqliteStatement)
    let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
    sqlite3_reset(sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }
}
