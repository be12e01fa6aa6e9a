import Evidence

/// A table that another program wrote: a bank, a council. It may begin with lines of its own, set
/// cells apart by semicolons or tabs, and be in the Windows alphabet. Nothing in it is taken for a
/// formula: its texts are only ever shown.
struct ForeignTable {
  struct Row {
    /// As a spreadsheet numbers it.
    let number: Int
    let cells: [String]

    /// The cell there; empty where the row is shorter.
    subscript(position: Int) -> String { position < cells.count ? cells[position] : "" }
  }

  let file: String
  let rows: [Row]
  /// What a person should know of how it was read.
  let notes: [Fault]

  /// - Throws: `file.empty`, `file.too-large`, `file.encoding`, and what no text has.
  static func read(_ file: SheetFile) throws(Faults) -> ForeignTable {
    guard file.bytes.count <= CSVLimits.fileBytes else {
      throw Faults(.tooLarge(file.name, bytes: file.bytes.count))
    }
    guard !CSVTable.isUTF16(file.bytes) else {
      throw Faults(
        Fault(
          .fileEncoding, at: SourceLocation(file: file.name),
          "The file is saved as UTF-16 (Unicode text), not as UTF-8.",
          remedy: "Export it again as CSV, or save it from a spreadsheet as CSV UTF-8."))
    }
    var bytes = file.bytes
    var notes: [Fault] = []
    if CSVTable.firstInvalidByte(bytes) != nil {
      bytes = fromWindows(bytes)
      notes.append(
        Fault(
          .fileEncoding, severity: .warning, at: SourceLocation(file: file.name),
          "The file is not UTF-8; it was read in the Windows alphabet.",
          remedy: "Check that pound signs and accents are right."))
    }
    let (table, troubles, _) = CSVReader.read(bytes, separator: separator(of: bytes))
    if let faults = Faults(troubles.map { table.fault(of: $0, in: file.name) }) { throw faults }
    guard !table.rows.isEmpty else {
      throw Faults(
        Fault(
          .fileEmpty, at: SourceLocation(file: file.name), "The file is empty.",
          remedy: "Export it again."))
    }
    return ForeignTable(
      file: file.name,
      rows: table.rows.map { row in
        Row(number: row.number, cells: row.cells.map { table.text(table.cells[$0]) })
      }, notes: notes)
  }

  func place(_ row: Row, _ heading: String? = nil) -> SourceLocation {
    SourceLocation(file: file, row: row.number, column: heading)
  }

  /// Whichever of comma, semicolon and tab occurs most in the first lines.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let start = bytes.prefix(4_000)
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in start.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }

  /// Windows-1252 as UTF-8; the five bytes that it leaves open become the replacement character.
  private static func fromWindows(_ bytes: [UInt8]) -> [UInt8] {
    var text = ""
    for byte in bytes {
      switch byte {
      case 0x80...0x9F: text.unicodeScalars.append(upper[Int(byte) - 0x80])
      default: text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return Array(text.utf8)
  }

  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]
}
