/// A sheet taken apart into rows and cells, which stay bytes until somebody reads them.
struct CSVTable {
  /// Where a cell's bytes stand, without the quotes around them.
  struct Cell {
    var start: Int32
    var end: Int32
    /// Whether it holds doubled quotes, each of which stands for one.
    var hasDoubledQuotes = false
    /// Whether a fault of it was told already, so that its value means nothing.
    var isFaulty = false
  }

  struct Row {
    /// As a spreadsheet numbers it: the heading row is 1, and a cell of several lines is one row.
    let number: Int
    /// Where its cells stand in ``CSVTable/cells``.
    let cells: Range<Int>
  }

  let bytes: [UInt8]
  var cells: [Cell] = []
  /// The rows that hold anything; blank ones are left out, but count.
  var rows: [Row] = []
  /// Whether a quote that never closes has swallowed all that follows it.
  var isTorn = false

  /// The cell's text without the spaces around it; line breaks and doubled quotes are undone.
  func text(_ cell: Cell) -> String {
    var range = Int(cell.start)..<Int(cell.end)
    while let first = range.first, Self.isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, Self.isSpace(bytes[last]) { range.removeLast() }
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var kept: [UInt8] = []
    var wasQuote = false
    for byte in bytes[range] {
      let isQuote = byte == UInt8(ascii: "\"")
      wasQuote = isQuote && !wasQuote
      if !isQuote || wasQuote { kept.append(byte) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Whether nothing but spaces stands in it.
  func isBlank(_ cell: Cell) -> Bool {
    bytes[Int(cell.start)..<Int(cell.end)].allSatisfy(Self.isSpace)
  }

  func isBlank(_ row: Range<Int>) -> Bool { row.allSatisfy { isBlank(cells[$0]) } }

  /// The row and the position within it of the cell that holds the byte at `offset`, or stands
  /// nearest before it.
  func place(of offset: Int) -> (row: Int, position: Int)? {
    guard
      let row = rows.last(where: { row in
        row.cells.first.map { Int(cells[$0].start) <= offset } ?? false
      }),
      let cell = row.cells.last(where: { Int(cells[$0].start) <= offset })
    else { return nil }
    return (row.number, cell - row.cells.lowerBound)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
