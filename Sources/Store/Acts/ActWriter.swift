import CareCalendar
import Evidence
import GRDB
import GRDBSQLite

/// Brings rows to tables within one act and hashes them on the way.
///
/// Statements are prepared once for each table; a row costs a bind, a step and a hash.
final class ActWriter {
  let database: Database
  /// The number of the act being done.
  let sequence: Int
  private var tables: [String: Destination] = [:]

  init(_ database: Database) throws {
    self.database = database
    sequence = try (Int.fetchOne(database, sql: "SELECT max(seq) FROM act") ?? 0) + 1
  }

  /// Whether nothing was brought yet.
  var isEmpty: Bool { tables.isEmpty }

  /// Adds a row, its cells in the order of the table's columns.
  ///
  /// - Returns: the row's id.
  @discardableResult
  func insert(_ table: Table, _ cells: [Cell]) throws -> Int {
    let destination = try destination(table)
    return try destination.insert(cells, act: sequence)
  }

  private func destination(_ table: Table) throws -> Destination {
    if let known = tables[table.name] { return known }
    let made = try Destination(table, in: database)
    tables[table.name] = made
    return made
  }

  /// Seals the rows and writes the act itself.
  func finish(_ act: NewAct, of home: HomeKey?) throws -> Act {
    try expectBalanced()
    try expectWholeBankLines()
    let seals = tables.values.filter { $0.hasher.rows > 0 }.map { $0.seal }
      .sorted { $0.name < $1.name }
    let statement = try database.cachedStatement(
      sql: "INSERT INTO seal (act, name, rows, hash, marks) VALUES (?, ?, ?, ?, ?)")
    for seal in seals {
      try statement.bind([
        .integer(sequence), .text(seal.name), .integer(seal.rows), .blob(seal.hash),
        .blob(seal.marks),
      ])
      try statement.stepOnce(database)
    }
    let previous = try previousHash()
    let hash = Act.hash(
      after: previous, sequence: sequence, home: home?.id, kind: act.kind.rawValue,
      day: act.day.number, person: act.person, what: act.what, seals: seals)
    let insert = try database.cachedStatement(
      sql: "INSERT INTO act (seq, home, kind, day, person, what, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    try insert.bind([
      .integer(sequence), .optional(home?.id), .text(act.kind.rawValue), .integer(act.day.number),
      .text(act.person), .text(act.what), .blob(hash),
    ])
    try insert.stepOnce(database)
    return Act(
      sequence: sequence, home: home, kind: act.kind, day: act.day, person: act.person,
      what: act.what, hash: hash)
  }

  /// Billing.md rule 12: the entries of each reference sum to zero, in every act.
  private func expectBalanced() throws {
    guard tables[Table.posting.name] != nil else { return }
    let unbalanced = try String.fetchOne(
      database,
      sql: """
        SELECT reference FROM posting WHERE id > (SELECT max(id) FROM posting) - ?
        GROUP BY home, reference HAVING sum(amount) <> 0
        """, arguments: [tables[Table.posting.name]?.hasher.rows])
    guard let unbalanced else { return }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT, message: "the entries of \(unbalanced) do not balance")
  }

  /// Funding.md, Who holds the money: what a bank account shows is its sub-ledgers' parts of it.
  private func expectWholeBankLines() throws {
    guard tables[Table.paymentBankLine.name] != nil || tables[Table.paymentMovement.name] != nil
    else { return }
    let torn = try String.fetchOne(
      database,
      sql: """
        SELECT line.reference FROM payment_bank_line AS line
        WHERE line.amount <> (SELECT coalesce(sum(amount), 0) FROM payment_movement
          WHERE payment_movement.line = line.id)
          AND (line.act = ? OR line.id IN (SELECT line FROM payment_movement WHERE act = ?))
        LIMIT 1
        """, arguments: [sequence, sequence])
    guard let torn else { return }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT,
      message: "the parts of \(torn) are not what the bank account shows")
  }

  private func previousHash() throws -> [UInt8] {
    guard sequence > 1 else { return Act.beforeAll }
    let row = try Row.fetchOne(
      database, sql: "SELECT hash FROM act WHERE seq = ?", arguments: [sequence - 1])
    guard let row else {
      throw Faults(.damaged(SourceLocation(file: Ledger.fileName), "an act is missing"))
    }
    return try row.withUnsafeData(atIndex: 0) { $0.map(Array.init) ?? [] }
  }
}

/// A table being written to.
private final class Destination {
  let name: String
  var hasher = TableHasher()
  private let database: Database
  private let statement: Statement
  /// The place of each written column in the table, by which the hash knows it.
  private let positions: [Int]
  private var encoding = RowEncoding()
  private var nextID: Int

  init(_ table: Table, in database: Database) throws {
    name = table.name
    self.database = database
    let known = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table.name])
    let written = ["id", "act"] + table.columns
    positions = written.map { known.firstIndex(of: $0) ?? 255 }
    statement = try database.makeStatement(
      sql: """
        INSERT INTO \(table.name) (\(written.joined(separator: ", ")))
        VALUES (\(written.map { _ in "?" }.joined(separator: ", ")))
        """)
    nextID = try (Int.fetchOne(database, sql: "SELECT max(id) FROM \(table.name)") ?? 0) + 1
  }

  func insert(_ cells: [Cell], act: Int) throws -> Int {
    let row = [.integer(nextID), .integer(act)] + cells
    encoding.removeAll()
    for (position, cell) in zip(positions, row) { encoding.append(cell, at: position) }
    try statement.bind(row)
    try statement.stepOnce(database)
    hasher.add(encoding)
    nextID += 1
    return nextID - 1
  }

  var seal: Seal {
    Seal(name: name, rows: hasher.rows, hash: hasher.hash, marks: hasher.marks)
  }
}

extension Statement {
  /// Binds cells without the detours that single values take.
  fileprivate func bind(_ cells: [Cell]) throws {
    let transient = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
    for (index, cell) in cells.enumerated() {
      let place = CInt(index + 1)
      let code =
        switch cell {
        case .null: sqlite3_bind_null(sqliteStatement, place)
        case .integer(let number): sqlite3_bind_int64(sqliteStatement, place, Int64(number))
        case .text(var text):
          text.withUTF8 {
            $0.withMemoryRebound(to: CChar.self) {
              sqlite3_bind_text(
                sqliteStatement, place, $0.baseAddress, CInt($0.count), transient)
            }
          }
        case .blob(let blob):
          blob.withUnsafeBytes {
            sqlite3_bind_blob(sqliteStatement, place, $0.baseAddress, CInt($0.count), transient)
          }
        }
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  fileprivate func stepOnce(_ database: Database) throws {
    let code = sqlite3_step(sqliteStatement)
    let message = code == SQLITE_DONE ? nil : database.lastErrorMessage
    sqlite3_reset(sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }
}
