import Evidence

/// The rows of a sheet that could be read.
struct SheetRows<S: Sheet> {
  var rows: [Located<S.Value>] = []
  /// Whether every row of the sheet is among them. Where one is missing, that nothing is said of
  /// a thing proves nothing.
  var isWhole = true

  var values: [S.Value] { rows.map(\.value) }
}

extension SheetRows: Sequence {
  func makeIterator() -> IndexingIterator<[Located<S.Value>]> { rows.makeIterator() }
}

/// A sheet whose columns are known, not yet read row by row.
struct OpenSheet<S: Sheet> {
  let table: CSVTable
  /// The position of each column that the sheet has.
  let positions: ColumnPositions<S.Column>
  /// Whether all columns that must be filled are there.
  let isComplete: Bool
  /// The numbers of rows whose cells can't be told apart.
  let unreadable: Set<Int>

  var rows: ArraySlice<CSVTable.Row> { table.rows.dropFirst() }

  func location(_ row: CSVTable.Row) -> SourceLocation {
    SourceLocation(file: S.file, row: row.number)
  }

  /// The cell in that column; nil where the sheet or the row has none.
  func cell(_ column: S.Column, of row: CSVTable.Row) -> CSVTable.Cell? {
    guard let position = positions[column], position < row.cells.count else { return nil }
    return table.cells[row.cells.lowerBound + position]
  }

  /// Reads every row; the rows at fault are told and left out.
  func read(_ names: Names, _ log: FaultLog) -> SheetRows<S> {
    var result = SheetRows<S>(isWhole: isComplete && unreadable.isEmpty && !table.isTorn)
    guard isComplete else { return result }
    for row in rows where !unreadable.contains(row.number) {
      var reader = Row(sheet: self, row: row, names: names, log: log)
      if let value = S.read(&reader), reader.isSound {
        result.rows.append(Located(value: value, location: reader.location))
      } else {
        result.isWhole = false
      }
    }
    return result
  }
}

/// Where columns stand. There are a dozen at most, and every cell asks: to look along them is quicker
/// than to hash their names.
struct ColumnPositions<Column: Equatable> {
  private var all: [(column: Column, position: Int)] = []

  subscript(column: Column) -> Int? {
    for known in all where known.column == column { return known.position }
    return nil
  }

  /// Notes a column that is not there yet.
  mutating func add(_ column: Column, at position: Int) { all.append((column, position)) }
}
