import Evidence
import GRDB
import GRDBSQLite

extension Database {
  /// The tables whose rows acts bring, in order of name.
  func sealedTables() throws -> [String] {
    try String.fetchAll(
      self,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          AND name NOT IN ('act', 'seal') ORDER BY name
        """)
  }

  /// Hashes every row again and holds it against the seals; one table after the other, row by row,
  /// so that memory does not grow with the ledger.
  ///
  /// - Returns: how many rows there are.
  func checkRows(_ acts: Int, _ findings: inout Findings) throws -> Int {
    var count = 0
    var unseen = Set(try String.fetchAll(self, sql: "SELECT act || ' ' || name FROM seal"))
    for table in try sealedTables() {
      var group = SealedGroup(table: table, act: 0)
      let statement = try makeStatement(sql: "SELECT * FROM \(table) ORDER BY id")
      let stored = statement.sqliteStatement
      defer { sqlite3_reset(stored) }
      var encoding = RowEncoding()
      while true {
        let code = sqlite3_step(stored)
        if code == SQLITE_DONE { break }
        guard code == SQLITE_ROW else {
          throw DatabaseError(
            resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
        }
        count += 1
        let act = Int(sqlite3_column_int64(stored, 1))
        if act != group.act {
          try close(group, &unseen, &findings)
          if act < group.act {
            findings.altered(
              "\(table), row \(sqlite3_column_int64(stored, 0))",
              "The row is said to be of act \(act), but stands after rows of act \(group.act).")
          }
          group = SealedGroup(table: table, act: act)
        }
        encoding.read(stored)
        group.add(encoding, id: Int(sqlite3_column_int64(stored, 0)))
      }
      try close(group, &unseen, &findings)
    }
    for missing in unseen.sorted() {
      let parts = missing.split(separator: " ")
      findings.altered(
        parts.last.map(String.init) ?? "seal",
        "All rows that act \(parts.first ?? "?") brought are missing.")
    }
    return count
  }

  /// Holds what one act brought to one table against its seal.
  private func close(
    _ group: SealedGroup, _ unseen: inout Set<String>, _ findings: inout Findings
  ) throws {
    guard let first = group.ids.first else { return }
    let place = "\(group.table), act \(group.act)"
    let row = try Row.fetchOne(
      self, sql: "SELECT rows, hash, marks FROM seal WHERE act = ? AND name = ?",
      arguments: [group.act, group.table])
    guard let row else {
      findings.altered(
        place, "\(try words(group.table, first)) belongs to an act that brought no rows here.")
      return
    }
    unseen.remove("\(group.act) \(group.table)")
    var reader = RowReader(row, of: "seal")
    let (rows, hash, marks) = (try reader.integer(), reader.bytes(), reader.bytes())
    let isWhole = group.ids.count == rows && group.hasher.hash == hash
    guard !isWhole || group.hasher.marks != marks else { return }
    let size = TableHasher.markBytes
    let odd = group.ids.indices.first { index in
      Array(group.hasher.marks[(index * size)..<((index + 1) * size)])
        != Array(marks.dropFirst(index * size).prefix(size))
    }
    if !isWhole, let odd {
      let row = try words(group.table, group.ids[odd])
      findings.altered(place, odd < rows ? "\(row) is not as it was written." : "\(row) was added.")
    } else if group.ids.count < rows {
      findings.altered(place, "\(rows - group.ids.count) of \(rows) rows are missing.")
    } else {
      findings.altered(place, "The seal of these rows is not as it was written.")
    }
  }

  /// `Row 12 (funding.csv, F07)`: a row by its id and what its first texts say.
  private func words(_ table: String, _ id: Int) throws -> String {
    let row = try Row.fetchOne(
      self, sql: "SELECT * FROM \(table) WHERE id = ?", arguments: [id])
    let texts =
      row.map { row in
        row.databaseValues.compactMap { String.fromDatabaseValue($0) }
      } ?? []
    guard !texts.isEmpty else { return "Row \(id)" }
    return "Row \(id) (\(texts.prefix(4).map { String($0.prefix(40)) }.joined(separator: ", ")))"
  }
}

/// The rows of one act in one table, as they stand now.
private struct SealedGroup {
  let table: String
  let act: Int
  private(set) var ids: [Int] = []
  private(set) var hasher = TableHasher()

  init(table: String, act: Int) {
    self.table = table
    self.act = act
  }

  mutating func add(_ row: RowEncoding, id: Int) {
    hasher.add(row)
    ids.append(id)
  }
}

extension RowEncoding {
  /// The row at which a statement stands, every byte of it as stored.
  mutating func read(_ statement: SQLiteStatement) {
    removeAll()
    for column in 0..<sqlite3_column_count(statement) {
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: break
      case SQLITE_INTEGER:
        append(Int(sqlite3_column_int64(statement, column)), at: Int(column))
      case SQLITE_BLOB: append("b", statement.bytes(column), at: Int(column))
      case SQLITE_TEXT: append("t", statement.bytes(column), at: Int(column))
      default: append("?", statement.bytes(column), at: Int(column))
      }
    }
  }
}

extension SQLiteStatement {
  /// Valid until the statement moves on.
  fileprivate func bytes(_ column: CInt) -> UnsafeRawBufferPointer {
    // The bytes first: asking for the count may otherwise convert them.
    let start = sqlite3_column_blob(self, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(self, column)))
  }
}
