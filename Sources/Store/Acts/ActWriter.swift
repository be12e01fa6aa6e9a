import CareCalendar
import Evidence
import GRDB

/// Brings rows to tables within one act and hashes them on the way.
///
/// Statements are prepared once for each table; a row costs a bind, a step and a hash.
final class ActWriter {
  let database: Database
  /// The number of the act being done.
  let sequence: Int
  private let prepared: PreparedTables
  private var tables: [String: Destination] = [:]
  /// Whether rows of the tables that allow it wait for each other, to be written several at a time
  /// and at the end of the act at the latest. Only for work that neither asks for rows which it
  /// brought itself nor brings any that must come after them.
  var gathersRows = false

  /// - Parameter prepared: those of the acts before, where several are done in one transaction.
  init(_ database: Database, _ prepared: PreparedTables = PreparedTables()) throws {
    self.database = database
    self.prepared = prepared
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
    return try destination.insert(cells)
  }

  private func destination(_ table: Table) throws -> Destination {
    if let known = tables[table.name] { return known }
    let made = try Destination(
      prepared.table(table, in: database), in: database, act: sequence, order: tables.count,
      gathers: gathersRows)
    tables[table.name] = made
    return made
  }

  /// Seals the rows and writes the act itself.
  func finish(_ act: NewAct, of home: HomeKey?) throws -> Act {
    for table in tables.values.sorted(by: { $0.order < $1.order }) { try table.flush() }
    try expectBalanced()
    try expectWholeBankLines()
    let seals = tables.values.compactMap(\.seal).sorted { $0.name < $1.name }
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
    guard let postings = tables[Table.posting.name]?.seal?.rows else { return }
    let unbalanced = try String.fetchOne(
      database,
      sql: """
        SELECT reference FROM posting WHERE id > (SELECT max(id) FROM posting) - ?
        GROUP BY home, reference HAVING sum(amount) <> 0
        """, arguments: [postings])
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

/// A table being written to by one act.
private final class Destination {
  private var rows: RowSink
  /// How many tables the act wrote to before this one.
  let order: Int

  init(_ table: PreparedTable, in database: Database, act: Int, order: Int, gathers: Bool) throws {
    rows = try RowSink(table, in: database, act: act, gathers: gathers)
    self.order = order
  }

  func insert(_ cells: [Cell]) throws -> Int { try rows.insert(cells) }
  func flush() throws { try rows.flush() }

  /// Nil where no row came.
  var seal: Seal? { rows.seal }
}
