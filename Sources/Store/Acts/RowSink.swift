import GRDB
import GRDBSQLite

/// Where the rows go that an act brings to one table, and their hash so far.
struct RowSink {
  private let database: Database
  private let table: PreparedTable
  private let act: Int
  private var nextID: Int
  private var encoding = RowEncoding()
  private var hasher = TableHasher()

  init(_ table: PreparedTable, in database: Database, act: Int) throws {
    self.table = table
    self.database = database
    self.act = act
    nextID = try (Int.fetchOne(database, sql: "SELECT max(id) FROM \(table.name)") ?? 0) + 1
  }

  mutating func insert(_ cells: [Cell]) throws -> Int {
    encoding.removeAll()
    encoding.append(nextID, at: table.positions[0])
    encoding.append(act, at: table.positions[1])
    for (index, cell) in cells.enumerated() {
      encoding.append(cell, at: table.positions[index + 2])
    }
    // The texts are bound where the encoding has them, so that nothing is copied again.
    let statement = table.statement
    let (id, act, database) = (nextID, act, database)
    try encoding.bytes.withUnsafeBytes { bytes in
      var row = BoundRow(statement, bytes)
      try row.bind(.integer(id))
      try row.bind(.integer(act))
      for cell in cells { try row.bind(cell) }
      try statement.stepOnce(database)
    }
    hasher.add(encoding)
    nextID += 1
    return nextID - 1
  }

  var seal: Seal? {
    guard hasher.rows > 0 else { return nil }
    return Seal(name: table.name, rows: hasher.rows, hash: hasher.hash, marks: hasher.marks)
  }
}

/// A row's cells on their way into a statement, each from where the row's encoding has it.
private struct BoundRow {
  private let statement: Statement
  private let bytes: UnsafeRawBufferPointer
  private var place: CInt = 0
  private var offset = 0

  /// - Parameter bytes: the encoding of all cells; it stays as it is until the step is done.
  init(_ statement: Statement, _ bytes: UnsafeRawBufferPointer) {
    self.statement = statement
    self.bytes = bytes
  }

  mutating func bind(_ cell: Cell) throws {
    place += 1
    let code: CInt
    switch cell {
    case .null: code = sqlite3_bind_null(statement.sqliteStatement, place)
    case .integer(let number):
      _ = next()
      code = sqlite3_bind_int64(statement.sqliteStatement, place, Int64(number))
    case .text:
      let value = next()
      code = sqlite3_bind_text(
        statement.sqliteStatement, place,
        value.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(value.count), nil)
    case .blob:
      let value = next()
      code = sqlite3_bind_blob(
        statement.sqliteStatement, place, value.baseAddress, CInt(value.count), nil)
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// The value of the next cell that is not NULL.
  private mutating func next() -> UnsafeRawBufferPointer {
    let start = offset + RowEncoding.headBytes
    let count = RowEncoding.valueBytes(at: offset, in: bytes)
    offset = start + count
    return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
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
