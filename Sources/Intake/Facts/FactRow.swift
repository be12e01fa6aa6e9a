public import CareCalendar

/// One row of a sheet as it is kept: its cells in the order of ``FactSheet/columns``.
public struct FactRow: Hashable, Sendable {
  /// What tells the row from the others of its sheet, as a line of CSV: `F07`, or `P01,2` for the
  /// second row of placement `P01`.
  public let key: String
  /// The day from which a dated change put it in an earlier row's place; nil for a row as the
  /// sheet itself has it.
  public let since: Day?
  /// Where it stands among the rows: only the order counts. A file's row has its number there.
  public let position: Int
  public let cells: [String]

  public init(key: String, since: Day?, position: Int, cells: [String]) {
    self.key = key
    self.since = since
    self.position = position
    self.cells = cells
  }
}

/// A sheet as it is kept: every column in the order of `samples/README.md`, every row.
public struct FactSheet: Hashable, Sendable {
  /// The file's name, such as `funding.csv`.
  public let name: String
  public let columns: [String]
  /// In the order of the sheet.
  public let rows: [FactRow]

  public init(name: String, columns: [String], rows: [FactRow]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The sheet as a file.
  public var file: SheetFile {
    var bytes = Array(CSVLine.joined(columns).utf8)
    bytes.append(UInt8(ascii: "\n"))
    for row in rows {
      bytes += CSVLine.joined(row.cells).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return SheetFile(name: name, bytes: bytes)
  }
}
