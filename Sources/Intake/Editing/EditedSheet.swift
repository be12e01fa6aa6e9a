import Evidence

/// One sheet with cells filled and rows added, and every other byte as it was.
struct EditedSheet {
  let name: String
  /// Nil where the sheet is new.
  let before: SheetFile?
  private(set) var file: SheetFile
  /// The rows that were added, as they are written.
  private(set) var lines: [String] = []

  /// - Parameters:
  ///   - file: nil for a sheet that the home lacks: it begins with `headings`.
  init(name: String, file: SheetFile?, headings: [String]) {
    self.name = name
    before = file
    self.file =
      file
      ?? SheetFile(
        name: name, text: headings.map(SheetAppend.quoted).joined(separator: ",") + "\n")
  }

  /// Adds a row at the end; a column that the sheet lacks is added to it.
  mutating func append(_ row: AddedRow) throws(Faults) {
    for cell in row.cells { expect(cell.column) }
    let added = try SheetAppend.adding([row], to: file, named: name, headings: [])
    file = added.file
    lines += added.lines
  }

  /// Puts `text` into a cell of a row, as a spreadsheet numbers rows.
  mutating func set(_ heading: String, row number: Int, to text: String) {
    expect(heading)
    let table = CSVReader.read(file.bytes).table
    guard let position = table.position(of: heading),
      let row = table.rows.first(where: { $0.number == number }), position < row.cells.count
    else { return }
    var bytes = file.bytes
    bytes.replaceSubrange(
      table.span(of: table.cells[row.cells.lowerBound + position]),
      with: Array(SheetAppend.quoted(text).utf8))
    file = SheetFile(name: name, bytes: bytes)
  }

  /// A row's texts by heading.
  func cells(ofRow number: Int) -> [String: String] {
    let table = CSVReader.read(file.bytes).table
    guard let headings = table.rows.first,
      let row = table.rows.first(where: { $0.number == number })
    else { return [:] }
    let pairs = zip(headings.cells, row.cells).map { heading, cell in
      (table.text(table.cells[heading]).lowercased(), table.text(table.cells[cell]))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Adds the column where the sheet lacks it: its heading, and an empty cell in every row.
  private mutating func expect(_ heading: String) {
    let table = CSVReader.read(file.bytes).table
    guard table.position(of: heading) == nil, let first = table.rows.first?.number else { return }
    var bytes = file.bytes
    // From the last row up, so that places before stay as they are.
    for row in table.rows.reversed() {
      guard let last = row.cells.last else { continue }
      let end = table.span(of: table.cells[last]).upperBound
      let cell = row.number == first ? "," + SheetAppend.quoted(heading) : ","
      bytes.replaceSubrange(end..<end, with: Array(cell.utf8))
    }
    file = SheetFile(name: name, bytes: bytes)
  }
}

extension CSVTable {
  /// Where the column stands in the first row; capitals do not matter.
  fileprivate func position(of heading: String) -> Int? {
    rows.first?.cells.firstIndex { text(cells[$0]).lowercased() == heading.lowercased() }
      .map { $0 - (rows.first?.cells.lowerBound ?? 0) }
  }

  /// The cell with the quotes around it.
  fileprivate func span(of cell: Cell) -> Range<Int> {
    let (start, end) = (Int(cell.start), Int(cell.end))
    let quote = UInt8(ascii: "\"")
    guard start > 0, bytes[start - 1] == quote else { return start..<end }
    return (start - 1)..<(end < bytes.count && bytes[end] == quote ? end + 1 : end)
  }
}
