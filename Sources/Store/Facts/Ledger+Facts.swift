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
    let key: String
    let since: Int
    let position: Int
    let heading: Int
    let cells: String
  }

  let name: String
  var lines: [Line] = []

  /// The lines under their heading; where the program has learnt columns between two imports,
  /// under all of them.
  func file(_ database: Database) throws -> SheetFile {
    guard let heading = lines.first?.heading, lines.allSatisfy({ $0.heading == heading }) else {
      return try facts(database).file
    }
    var text = try database.columns(of: heading)
    text.reserveCapacity(text.utf8.count + lines.reduce(1) { $0 + $1.cells.utf8.count + 1 })
    text += "\n"
    for line in lines {
      text += line.cells
      text += "\n"
    }
    return SheetFile(name: name, text: text)
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
      let cells = CSVLine.cells(of: line.cells)
      let texts =
        stored == columns
        ? cells
        : columns.map { column in
          stored.firstIndex(of: column).map { cells[$0] } ?? ""
        }
      return FactRow(
        key: line.key, since: line.since == 0 ? nil : Day(number: line.since),
        position: line.position, cells: texts)
    }
    return FactSheet(name: name, columns: columns, rows: rows)
  }
}

extension Database {
  func factSheets(of home: Int, asOf act: Int?) throws -> [FactSheet] {
    try storedSheets(of: home, asOf: act).map { try $0.facts(self) }
  }

  /// Of the rows with one key and one `since`, SQLite gives that of the greatest act: bare columns
  /// beside `max` are those of the row which holds it. The index gives them in order of key.
  func storedSheets(of home: Int, asOf act: Int?) throws -> [StoredSheet] {
    let statement = try cachedStatement(
      sql: """
        SELECT sheet, key, since, position, heading, cells, withdrawn, max(act) FROM sheet_row
        WHERE home = ? AND act <= ? GROUP BY sheet, key, since
        """)
    try statement.setArguments([home, act ?? Int.max])
    var sheets: [StoredSheet] = []
    let rows = try Row.fetchCursor(statement)
    while let next = try rows.next() {
      var row = RowReader(next, of: "sheet_row")
      let name = try row.text()
      if sheets.last?.name != name { sheets.append(StoredSheet(name: name)) }
      let line = StoredSheet.Line(
        key: try row.text(), since: try row.integer(), position: try row.integer(),
        heading: try row.integer(), cells: try row.text())
      guard try row.integer() == 0 else { continue }
      sheets[sheets.count - 1].lines.append(line)
    }
    return sheets.filter { !$0.lines.isEmpty }.map { sheet in
      var ordered = sheet
      ordered.lines.sort { ($0.position, $0.since) < ($1.position, $1.since) }
      return ordered
    }
  }

  /// The headings' line of CSV.
  func columns(of heading: Int) throws -> String {
    try String.fetchOne(
      self, sql: "SELECT columns FROM heading WHERE id = ?", arguments: [heading]) ?? ""
  }
}
