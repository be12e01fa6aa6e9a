import CareCalendar
public import Evidence
import GRDB
import GRDBSQLite
public import Intake

extension Ledger {
  /// A home's facts as of its last act.
  public struct Facts: Sendable {
    /// The home's last act when they were read.
    public let lastAct: Int
    /// In order of name; every row that counts.
    public let sheets: [FactSheet]
  }

  /// - Parameter act: read them as they were after this act; nil for now.
  public func facts(of home: HomeKey, asOf act: Int? = nil) throws(Faults) -> Facts {
    try read { database in
      Facts(
        lastAct: try database.lastAct(of: home),
        sheets: try database.factSheets(of: home.id, asOf: act))
    }
  }

  /// A home's sheets as files, with its last act when they were read.
  public struct Sheets: Sendable {
    public let home: HomeKey
    public let lastAct: Int
    public let files: [SheetFile]
  }

  /// A home's sheets as files, as quickly as they can be had.
  ///
  /// - Parameter act: as they were after this act; nil for now.
  public func sheets(of home: HomeKey, asOf act: Int? = nil) throws(Faults) -> Sheets {
    try read { database in
      Sheets(
        home: home, lastAct: try database.lastAct(of: home),
        files: try database.storedSheets(of: home.id, asOf: act).map { try $0.file(database) })
    }
  }
}

/// A sheet's rows as lines of CSV.
struct StoredSheet {
  struct Line {
    /// Where in ``StoredSheet/texts`` the row's key stands.
    let key: Range<Int>
    let since: Int
    let position: Int
    let heading: Int
    /// Where in ``StoredSheet/texts`` its cells stand, as a line of CSV.
    let cells: Range<Int>
    let isWithdrawn: Bool
  }

  let name: String
  var lines: [Line] = []
  /// The texts of all lines, and of those withdrawn, in one run of bytes: a group's month reads
  /// hundreds of thousands.
  var texts: [UInt8] = []

  init(_ name: String) { self.name = name }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: texts[range], as: UTF8.self)
  }

  /// The lines under their heading; where the program has learnt columns between two imports,
  /// under all of them.
  func file(_ database: Database) throws -> SheetFile {
    guard let heading = lines.first?.heading, lines.allSatisfy({ $0.heading == heading }) else {
      return try facts(database).file
    }
    var bytes = Array(try database.columns(of: heading).utf8)
    bytes.reserveCapacity(bytes.count + texts.count + lines.count + 1)
    bytes.append(UInt8(ascii: "\n"))
    for line in lines {
      bytes += texts[line.cells]
      bytes.append(UInt8(ascii: "\n"))
    }
    return SheetFile(name: name, bytes: bytes)
  }

  func facts(_ database: Database) throws -> FactSheet {
    var headings: [Int: [String]] = [:]
    for line in lines where headings[line.heading] == nil {
      headings[line.heading] = CSVLine.cells(of: try database.columns(of: line.heading))
    }
    // The columns of the newest heading, as a later program knows them all.
    let columns = headings.max { $0.key < $1.key }?.value ?? []
    let rows = lines.map { line in
      let stored = headings[line.heading] ?? []
      let cells = CSVLine.cells(of: text(line.cells))
      let texts =
        stored == columns
        ? cells
        : columns.map { column in
          stored.firstIndex(of: column).map { cells[$0] } ?? ""
        }
      return FactRow(
        key: text(line.key), since: line.since == 0 ? nil : Day(number: line.since),
        position: line.position, cells: texts)
    }
    return FactSheet(name: name, columns: columns, rows: rows)
  }
}

extension StoredSheet {
  /// Takes in a row of ``Database/storedSheets(of:asOf:)``, in the place of an earlier act's.
  fileprivate mutating func add(_ row: StatementRows) throws {
    let since = try row.integer(2)
    let isLater = try row.text(1) { key in
      lines.last.map { $0.since == since && texts[$0.key].elementsEqual(key) } ?? false
    }
    if isLater, let earlier = lines.popLast() {
      texts.removeSubrange(earlier.key.lowerBound...)
    }
    lines.append(
      Line(
        key: try append(row, column: 1), since: since, position: try row.integer(3),
        heading: try row.integer(4), cells: try append(row, column: 5),
        isWithdrawn: try row.integer(6) != 0))
  }

  /// Leaves out what does not count, and puts the rest into the order of the sheet.
  fileprivate mutating func finish() {
    lines.removeAll(where: \.isWithdrawn)
    lines.sort { ($0.position, $0.since) < ($1.position, $1.since) }
  }

  private mutating func append(_ row: StatementRows, column: Int) throws -> Range<Int> {
    let start = texts.count
    try row.text(column) { texts.append(contentsOf: $0) }
    return start..<texts.count
  }
}

extension Database {
  func factSheets(of home: Int, asOf act: Int?) throws -> [FactSheet] {
    try storedSheets(of: home, asOf: act).map { try $0.facts(self) }
  }

  /// Of the rows with one key and one `since`, that of the greatest act counts. The index has them in
  /// this order, so that the last one is it: to have SQLite group them takes three times as long.
  func storedSheets(of home: Int, asOf act: Int?) throws -> [StoredSheet] {
    let statement = try cachedStatement(
      sql: """
        SELECT sheet, key, since, position, heading, cells, withdrawn FROM sheet_row
        WHERE home = ? AND act <= ? ORDER BY sheet, key, since, act
        """)
    let rows = StatementRows(statement, of: "sheet_row")
    var sheets: [StoredSheet] = []
    try rows.forEach([.integer(home), .integer(act ?? Int.max)], in: self) { row in
      let isSame = try row.text(0) { name in
        sheets.last?.name.withUTF8Bytes { name.elementsEqual($0) } ?? false
      }
      if !isSame {
        sheets.append(StoredSheet(try row.text(0) { String(decoding: $0, as: UTF8.self) }))
      }
      try sheets[sheets.count - 1].add(row)
    }
    for index in sheets.indices { sheets[index].finish() }
    sheets.removeAll { $0.lines.isEmpty }
    return sheets
  }

  /// The headings' line of CSV.
  func columns(of heading: Int) throws -> String {
    try String.fetchOne(
      try cachedStatement(sql: "SELECT columns FROM heading WHERE id = ?"), arguments: [heading])
      ?? ""
  }
}
