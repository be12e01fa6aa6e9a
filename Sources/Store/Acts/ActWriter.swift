import CareCalendar
import Evidence
import GRDB

/// Brings rows to tables within one act and hashes them on the way.
///
/// Rows wait until the act is whole and are written after it, table by table, each after those that
/// it refers to. So a row finds whatever it refers to, and SQLite need not look for rows that came
/// before their act. Nobody reads the rows of an act before it is finished.
final class ActWriter {
  let database: Database
  /// The number of the act being done.
  let sequence: Int
  private let prepared: PreparedTables
  /// In the order in which the act first brought a row to them.
  private var sinks: [RowSink] = []

  /// - Parameter prepared: those of the acts before, where several are done in one transaction.
  init(_ database: Database, _ prepared: PreparedTables = PreparedTables()) throws {
    self.database = database
    self.prepared = prepared
    sequence =
      try (Int.fetchOne(database.cachedStatement(sql: "SELECT max(seq) FROM act")) ?? 0) + 1
  }

  /// Adds a row, its cells in the order of the table's columns.
  ///
  /// - Returns: the row's id.
  @discardableResult
  func insert(_ table: Table, _ cells: [Cell]) throws -> Int {
    let sink: RowSink
    if let known = self.sink(table) {
      sink = known
    } else {
      sink = try prepared.sink(table, in: database)
      sinks.append(sink)
    }
    return sink.insert(cells, act: sequence)
  }

  /// Nil where the act brings the table no row. Few tables, so that looking is quicker than hashing.
  private func sink(_ table: Table) -> RowSink? { sinks.first { $0.name == table.name } }

  /// Writes the act, its seals and its rows.
  func finish(_ act: NewAct, of home: HomeKey?) throws -> Act {
    let seals = sinks.map(\.seal).sorted { $0.name < $1.name }
    let hash = Act.hash(
      after: try previousHash(), sequence: sequence, home: home?.id, kind: act.kind.rawValue,
      day: act.day.number, person: act.person, what: act.what, seals: seals)
    let insert = try database.cachedStatement(
      sql: "INSERT INTO act (seq, home, kind, day, person, what, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    try insert.bind([
      .integer(sequence), .optional(home?.id), .text(act.kind.rawValue), .integer(act.day.number),
      .text(act.person), .text(act.what), .blob(hash),
    ])
    try insert.stepOnce(database)
    try write(seals)
    let (posting, bankLine, movement) = (
      sink(.posting)?.firstID, sink(.paymentBankLine)?.firstID, sink(.paymentMovement)?.firstID
    )
    let brought = sinks.map { (table: $0.name, first: $0.firstID) }
    for sink in inOrder { try sink.write() }
    if try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") == false {
      try expectReferences(of: home, and: brought)
    }
    if let posting { try expectBalanced(since: posting) }
    if bankLine != nil || movement != nil {
      try expectWholeBankLines(since: bankLine ?? .max, movement ?? .max)
    }
    return Act(
      sequence: sequence, home: home, kind: act.kind, day: act.day, person: act.person,
      what: act.what, hash: hash)
  }

  /// The tables, each after those that its rows may refer to; else as the act came to them: a second
  /// document may be the first to name a new face.
  private var inOrder: [RowSink] {
    var rest = sinks
    var ordered: [RowSink] = []
    while !rest.isEmpty {
      let next = rest.firstIndex { sink in
        !rest.contains { $0 !== sink && sink.parents.contains($0.name) }
      }
      ordered.append(rest.remove(at: next ?? rest.startIndex))
    }
    return ordered
  }

  private func write(_ seals: [Seal]) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO seal (act, name, rows, hash, marks) VALUES (?, ?, ?, ?, ?)")
    for seal in seals {
      try statement.bind([
        .integer(sequence), .text(seal.name), .integer(seal.rows), .blob(seal.hash),
        .blob(seal.marks),
      ])
      try statement.stepOnce(database)
    }
  }

  /// What SQLite else sees to: whatever the act and its rows refer to is there.
  private func expectReferences(
    of home: HomeKey?, and brought: [(table: String, first: Int)]
  ) throws {
    var broken =
      try home.map { home in
        try Bool.fetchOne(
          database, sql: "SELECT NOT EXISTS (SELECT 1 FROM home WHERE id = ?)",
          arguments: [home.id]) ?? true
      } ?? false
    for (table, first) in brought {
      let references = try Row.fetchAll(
        database, sql: "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)",
        arguments: [table])
      for found in references {
        var row = RowReader(found, of: table)
        let (column, parent, key) = (try row.text(), try row.text(), try row.text())
        let isBroken = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM \(table) AS child
              WHERE child.id >= ? AND child.\(column) IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM \(parent) AS parent WHERE parent.\(key) = child.\(column)))
            """, arguments: [first])
        broken = broken || isBroken != false
      }
    }
    guard broken else { return }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT, message: "a row would refer to one that is not there")
  }

  /// Billing.md rule 12: the entries of each reference sum to zero, in every act. By the signs SQLite
  /// looks at the act's own entries, and not through an index of all there ever were.
  ///
  /// - Parameter first: the id of the act's first entry.
  private func expectBalanced(since first: Int) throws {
    let unbalanced = try String.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT reference FROM posting WHERE id >= ?
          GROUP BY +home, +reference HAVING sum(amount) <> 0
          """), arguments: [first])
    guard let unbalanced else { return }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT, message: "the entries of \(unbalanced) do not balance")
  }

  /// Funding.md, Who holds the money: what a bank account shows is its sub-ledgers' parts of it.
  ///
  /// - Parameters: the ids of the act's first line and of its first movement.
  private func expectWholeBankLines(since line: Int, _ movement: Int) throws {
    let torn = try String.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT line.reference FROM payment_bank_line AS line
          WHERE line.amount <> (SELECT coalesce(sum(amount), 0) FROM payment_movement
            WHERE payment_movement.line = line.id)
            AND (line.id >= ? OR line.id IN (SELECT line FROM payment_movement WHERE id >= ?))
          LIMIT 1
          """), arguments: [line, movement])
    guard let torn else { return }
    throw DatabaseError(
      resultCode: .SQLITE_CONSTRAINT,
      message: "the parts of \(torn) are not what the bank account shows")
  }

  private func previousHash() throws -> [UInt8] {
    guard sequence > 1 else { return Act.beforeAll }
    let row = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT hash FROM act WHERE seq = ?"),
      arguments: [sequence - 1])
    guard let row else {
      throw Faults(.damaged(SourceLocation(file: Ledger.fileName), "an act is missing"))
    }
    return try row.withUnsafeData(atIndex: 0) { $0.map(Array.init) ?? [] }
  }
}
