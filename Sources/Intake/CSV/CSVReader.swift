/// Takes a CSV file apart byte by byte (RFC 4180), and goes on after a fault to find them all.
///
/// A byte-order mark is skipped. Rows end with a line feed, a carriage return, or both. A quote
/// within a cell that does not begin with one stands for itself, as in spreadsheets. Spaces around
/// quotes are skipped.
struct CSVReader {
  /// Something wrong with the text, before anything is known of what it means.
  struct Trouble {
    enum Kind {
      case nul
      case controlCharacter(UInt8)
      case cellTooLong(bytes: Int)
      case textAfterQuote
      case unclosedQuote
    }

    let kind: Kind
    let row: Int
    /// The cell's position in its row, from 0.
    let position: Int
    /// Where the cell's bytes stand.
    let cell: Range<Int>
  }

  private var table: CSVTable
  private var troubles: [Trouble] = []
  private var untold = 0
  private var at = 0
  private var row = 0
  private var rowStart = 0
  /// A comma, but in files of other programs.
  private let separator: UInt8

  private init(_ bytes: [UInt8], separator: UInt8) {
    table = CSVTable(bytes: bytes)
    self.separator = separator
  }

  /// - Returns: the rows and cells; the first troubles, as many as are told of one sheet; and how
  ///   many more there are.
  static func read(
    _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
  ) -> (table: CSVTable, troubles: [Trouble], untold: Int) {
    var reader = CSVReader(bytes, separator: separator)
    reader.readAll()
    return (reader.table, reader.troubles, reader.untold)
  }

  private mutating func readAll() {
    let bytes = table.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while at < bytes.count {
      row += 1
      rowStart = table.cells.count
      readRow(bytes)
      let cells = rowStart..<table.cells.count
      if table.isBlank(cells), !cells.contains(where: { table.cells[$0].isFaulty }) {
        table.cells.removeSubrange(cells)
      } else {
        table.rows.append(CSVTable.Row(number: row, cells: cells))
      }
    }
  }

  /// Reads the cells up to the end of the row, and steps over that end.
  private mutating func readRow(_ bytes: [UInt8]) {
    while true {
      var start = at
      while start < bytes.count, bytes[start] == Self.space { start += 1 }
      if start < bytes.count, bytes[start] == Self.quote {
        at = start + 1
        readQuoted(bytes)
      } else {
        readPlain(bytes)
      }
      guard at < bytes.count else { return }
      let ending = bytes[at]
      at += 1
      if ending == separator { continue }
      if ending == Self.carriageReturn, at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
      return
    }
  }

  private mutating func readPlain(_ bytes: [UInt8]) {
    let start = at
    var control: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if Self.isPlain(byte), byte != separator {
        at += 1
        continue
      }
      if endsCell(byte) { break }
      if Self.isControl(byte), control == nil || byte == 0 { control = byte }
      at += 1
    }
    append(start..<at, control: control)
  }

  /// Reads from after the opening quote up to what ends the cell.
  private mutating func readQuoted(_ bytes: [UInt8]) {
    let start = at
    var control: UInt8?
    var doubled = false
    while at < bytes.count {
      let byte = bytes[at]
      if Self.isPlain(byte) {
        at += 1
      } else if byte == Self.quote {
        guard at + 1 < bytes.count, bytes[at + 1] == Self.quote else { break }
        doubled = true
        at += 2
      } else {
        if Self.isControl(byte), control == nil || byte == 0 { control = byte }
        at += 1
      }
    }
    let end = at
    append(start..<end, control: control, hasDoubledQuotes: doubled)
    guard at < bytes.count else {
      table.isTorn = true
      return note(.unclosedQuote, start..<end)
    }
    at += 1
    var hasText = false
    while at < bytes.count, !endsCell(bytes[at]) {
      if bytes[at] != Self.space { hasText = true }
      at += 1
    }
    if hasText { note(.textAfterQuote, start..<at) }
  }

  private mutating func append(
    _ range: Range<Int>, control: UInt8?, hasDoubledQuotes: Bool = false
  ) {
    table.cells.append(
      CSVTable.Cell(
        start: Int32(range.lowerBound), end: Int32(range.upperBound),
        hasDoubledQuotes: hasDoubledQuotes))
    if let control { note(control == 0 ? .nul : .controlCharacter(control), range) }
    if range.count > CSVLimits.cellBytes { note(.cellTooLong(bytes: range.count), range) }
  }

  /// Tells a fault of the cell read last.
  private mutating func note(_ kind: Trouble.Kind, _ cell: Range<Int>) {
    table.cells[table.cells.count - 1].isFaulty = true
    guard troubles.count < CSVLimits.faultsPerSheet else {
      untold += 1
      return
    }
    troubles.append(
      Trouble(
        kind: kind, row: row, position: table.cells.count - 1 - rowStart, cell: cell))
  }
}

extension CSVReader {
  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether it is above every byte that means something here, and no control character.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x2C && byte != 0x7F }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// A tab and line breaks are space.
  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !CSVTable.isSpace(byte)) || byte == 0x7F
  }
}
