import GRDB
import GRDBSQLite

/// Where the rows go that acts of one transaction bring to one table.
///
/// Those of an act wait in the order in which they came until its own row is written, so that each
/// finds the act that it refers to. They are written several at a time: most of what a row costs
/// SQLite is the statement around it.
final class RowSink {
  let name: String
  /// The tables to which the same act may bring what its rows refer to.
  let parents: Set<String>
  private let database: Database
  private let table: PreparedTable
  private var nextID: Int
  private var hasher = TableHasher()
  /// The encodings of the act's rows, one after the other, and where each of them stands.
  private var waiting = RowEncoding()
  private var rows: [Range<Int>] = []

  init(_ table: Table, in database: Database) throws {
    name = table.name
    self.table = try PreparedTable(table, in: database)
    self.database = database
    parents =
      table.refersBack
      ? []
      : try String.fetchSet(
        database, sql: "SELECT \"table\" FROM pragma_foreign_key_list(?)", arguments: [table.name])
    nextID = try (Int.fetchOne(database, sql: "SELECT max(id) FROM \(table.name)") ?? 0) + 1
  }

  /// Takes in a row of an act, its cells in the order of the table's columns.
  ///
  /// - Returns: its id.
  func insert(_ cells: [Cell], act: Int) -> Int {
    let start = waiting.count
    // In one go: each step into an object's own value is looked over by the runtime.
    waiting.append(id: nextID, act: act, cells, at: table.positions)
    rows.append(start..<waiting.count)
    hasher.add(waiting, from: start)
    nextID += 1
    return nextID - 1
  }

  /// The id of the first row that waits.
  var firstID: Int { nextID - rows.count }

  /// What the rows that wait are known by.
  var seal: Seal {
    Seal(name: name, rows: hasher.rows, hash: hasher.hash, marks: hasher.marks)
  }

  /// Writes the rows that wait.
  func write() throws {
    try waiting.read { bytes in
      var rest = rows[...]
      while rest.count >= PreparedTable.rowsAtOnce {
        try table.write(
          rest.prefix(PreparedTable.rowsAtOnce), of: bytes, by: table.several(), in: database)
        rest = rest.dropFirst(PreparedTable.rowsAtOnce)
      }
      for index in rest.indices {
        try table.write(rest[index...index], of: bytes, by: table.one, in: database)
      }
    }
    rows.removeAll(keepingCapacity: true)
    waiting.removeAll()
    hasher = TableHasher()
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
