import CareCalendar
public import Evidence
import GRDB

extension Ledger {
  /// Checks everything that can be checked: that the file holds together, that its schema is the
  /// program's, that every row, seal and act is as it was written, that numbers have no gap, no day
  /// is billed twice, and the books balance.
  ///
  /// - Throws: what stands in the way of reading it at all.
  public func verify() throws(Faults) -> Verification {
    try read { database in
      var findings = Findings()
      try findings.collect { try database.checkFile(&$0) }
      guard findings.faults.isEmpty else {
        // What such a file says of its rows proves nothing.
        return Verification(acts: 0, rows: 0, head: nil, faults: findings.faults)
      }
      var rows = 0
      var acts: [Act] = []
      try findings.collect { findings in
        try database.checkSchema(&findings)
        try database.checkReferences(&findings)
        acts = try database.checkActs(&findings)
        rows = try database.checkRows(acts.count, &findings)
        try database.checkRules(&findings)
      }
      return Verification(
        acts: acts.count, rows: rows, head: acts.last, faults: findings.faults)
    }
  }

  /// Acts, first to last.
  public func acts() throws(Faults) -> [Act] { try read { try $0.acts() } }
}

extension Findings {
  /// Runs a check; damage that stops it is itself a finding.
  mutating func collect(_ check: (inout Findings) throws -> Void) throws {
    do {
      try check(&self)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
    {
      damaged(error.message ?? "its pages contradict each other")
    } catch let faults as Faults {
      for fault in faults.all { damaged(fault.message) }
    }
  }
}

extension Database {
  /// SQLite's own checks of pages, indexes and constraints.
  fileprivate func checkFile(_ findings: inout Findings) throws {
    for message in try String.fetchAll(self, sql: "PRAGMA integrity_check(20)")
    where message != "ok" {
      findings.damaged(message)
    }
  }

  /// No row refers to one that is not there.
  fileprivate func checkReferences(_ findings: inout Findings) throws {
    let broken = try Row.fetchAll(self, sql: "PRAGMA foreign_key_check")
    for broken in broken.prefix(20) {
      var row = RowReader(broken, of: "foreign_key_check")
      let (table, id, parent) = (try row.text(), row.optionalInteger(), try row.text())
      findings.altered(
        table, "Row \(id.map(String.init) ?? "?") refers to a row of \(parent) that is not there.")
    }
  }

  /// The tables, indexes and triggers are those that the program makes, word for word: a trigger
  /// that was taken out or changed guards nothing.
  fileprivate func checkSchema(_ findings: inout Findings) throws {
    let queue = try DatabaseQueue()
    let version = try version()
    let expected = try queue.write { made in
      for migration in Migration.all.prefix(version) {
        for statement in migration.statements { try made.execute(sql: statement) }
      }
      return try made.schemaObjects()
    }
    let found = try schemaObjects()
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      findings.altered(
        "schema",
        found[name] == nil
          ? "\(name) is missing."
          : expected[name] == nil
            ? "\(name) is none of Hearth's." : "\(name) is not as Hearth makes it.")
    }
  }

  private func schemaObjects() throws -> [String: String] {
    let rows = try Row.fetchAll(
      self,
      sql: "SELECT type || ' ' || name, tbl_name || ': ' || coalesce(sql, '') "
        + "FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    return Dictionary(
      try rows.map {
        var row = RowReader($0, of: "sqlite_schema")
        return (try row.text(), try row.text())
      }
    ) { first, _ in first }
  }

  func acts() throws -> [Act] {
    let homes = Dictionary(try homes().map { ($0.id, $0) }) { first, _ in first }
    return try Row.fetchAll(
      self, sql: "SELECT seq, home, kind, day, person, what, hash FROM act ORDER BY seq"
    ).map {
      var row = RowReader($0, of: "act")
      return Act(
        sequence: try row.integer(), home: row.optionalInteger().flatMap { homes[$0] },
        kind: Act.Kind(rawValue: try row.text()), day: try row.day(), person: try row.text(),
        what: try row.text(), hash: row.bytes())
    }
  }

  /// Every act follows the one before it, and its hash is that of what it says and of its seals.
  fileprivate func checkActs(_ findings: inout Findings) throws -> [Act] {
    let acts = try acts()
    let seals = Dictionary(grouping: try sealHeads(), by: \.act)
    var previous = Act.beforeAll
    for (index, act) in acts.enumerated() {
      let place = "act \(act.sequence)"
      if act.sequence != index + 1 {
        findings.altered(place, "Act \(index + 1) is missing.")
        return acts
      }
      let hash = Act.hash(
        after: previous, sequence: act.sequence, home: act.home?.id, kind: act.kind.rawValue,
        day: act.day.number, person: act.person, what: act.what,
        seals: (seals[act.sequence] ?? []).map(\.seal))
      if hash != act.hash {
        findings.altered(
          place,
          "The act (\(act.kind.rawValue) of \(act.day.words) by \(act.person)), or one of its "
            + "seals, is not as it was written.")
      }
      previous = act.hash
    }
    for orphan in seals.keys.sorted() where orphan < 1 || orphan > acts.count {
      findings.altered("seal", "There is a seal of act \(orphan), which is not there.")
    }
    return acts
  }

  private func sealHeads() throws -> [(act: Int, seal: Seal)] {
    try Row.fetchAll(self, sql: "SELECT act, name, rows, hash FROM seal ORDER BY act, name").map {
      var row = RowReader($0, of: "seal")
      return (
        try row.integer(),
        Seal(name: try row.text(), rows: try row.integer(), hash: row.bytes(), marks: [])
      )
    }
  }
}
