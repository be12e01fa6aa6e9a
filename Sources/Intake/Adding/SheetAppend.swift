import Evidence

extension Fault.Code {
  /// A sheet lacks the column of something that is to be written.
  static let addNoColumn: Fault.Code = "add.no-column"
}

/// Puts rows at the end of a sheet. What stands there already stays byte for byte: its columns'
/// order, its line ends, its byte-order mark, columns that nobody fills.
enum SheetAppend {
  /// The sheet with the rows, and each row as it was written.
  ///
  /// - Parameters:
  ///   - file: nil where there is no such sheet yet: it is begun with all its headings.
  ///   - headings: of a sheet that is begun.
  /// - Throws: every column that has something to say and that the sheet lacks.
  static func adding(
    _ rows: [AddedRow], to file: SheetFile?, named name: String, headings: [String]
  ) throws(Faults) -> (file: SheetFile, lines: [String]) {
    let present = file.map { Self.headings(of: $0) } ?? headings
    let missing = Set(rows.flatMap(\.cells).map(\.column)).subtracting(present).sorted()
    if let faults = Faults(missing.map { noColumn($0, in: name) }) { throw faults }
    let lines = rows.map { row in
      present.map { heading in
        quoted(row.cells.first { $0.column == heading }?.text ?? "")
      }.joined(separator: ",")
    }
    let before = file?.bytes ?? Array(headings.map(quoted).joined(separator: ",").utf8)
    let ending = lineEnding(of: before)
    var bytes = before
    if let last = bytes.last, !isLineEnd(last) { bytes += ending.utf8 }
    for line in lines { bytes += (line + ending).utf8 }
    return (SheetFile(name: name, bytes: bytes), lines)
  }

  private static func headings(of file: SheetFile) -> [String] {
    let table = CSVReader.read(file.bytes).table
    return table.rows.first?.cells.map { table.text(table.cells[$0]).lowercased() } ?? []
  }

  private static func noColumn(_ column: String, in name: String) -> Fault {
    Fault(
      .addNoColumn, at: SourceLocation(file: name, row: 1, column: column),
      "The sheet has no column \"\(column)\" to write in.",
      remedy: "Add a column with this heading, and say it again.")
  }

  /// That of the heading row, so that one sheet has one kind.
  private static func lineEnding(of bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: isLineEnd) else { return "\n" }
    guard bytes[first] == UInt8(ascii: "\r") else { return "\n" }
    let next = bytes.index(after: first)
    return next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n") ? "\r\n" : "\r"
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// In quotes where a comma, a quote or a line end would tear the row (RFC 4180).
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    // By scalar: a quotation mark with an accent on it is a character of its own, and still a quote.
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
