import Evidence

extension CSVTable {
  /// Takes a file apart and tells every fault of its text with its place.
  ///
  /// Nil where no row of it can be trusted: it is too large, or not UTF-8.
  static func read(_ file: SheetFile, _ log: FaultLog) -> CSVTable? {
    let whole = SourceLocation(file: file.name)
    guard file.bytes.count <= CSVLimits.fileBytes else {
      log.add(.tooLarge(file.name, bytes: file.bytes.count))
      return nil
    }
    guard !isUTF16(file.bytes) else {
      log.add(
        .fileEncoding, at: whole, "The file is saved as UTF-16 (Unicode text), not as UTF-8.",
        remedy: "Save the sheet again as CSV UTF-8.")
      return nil
    }
    var (table, troubles, untold) = CSVReader.read(file.bytes)
    for trouble in troubles { log.add(table.fault(of: trouble, in: file.name)) }
    log.add(untold: untold, in: file.name)
    if let offset = firstInvalidByte(file.bytes) {
      log.add(
        .fileEncoding, at: table.location(of: offset, in: file.name),
        "The file is not UTF-8: the first letter that can't be read stands here.",
        remedy: "Save the sheet again as CSV UTF-8.")
      return nil
    }
    table.refuseFormulas(in: file.name, log)
    return table
  }

  /// The spreadsheet's letter for a column: A, B … Z, AA.
  static func letter(_ position: Int) -> String {
    var letters = ""
    var rest = position + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// The place of a cell: its heading where it has one, else its letter.
  func place(row: Int, position: Int, in file: String) -> SourceLocation {
    var column = Self.letter(position)
    if let heading = rows.first, heading.number != row, position < heading.cells.count {
      let cell = cells[heading.cells.lowerBound + position]
      if !cell.isFaulty, !isBlank(cell) { column = text(cell) }
    }
    return SourceLocation(file: file, row: row, column: column)
  }

  private func location(of offset: Int, in file: String) -> SourceLocation {
    guard let found = place(of: offset) else { return SourceLocation(file: file) }
    return place(row: found.row, position: found.position, in: file)
  }

  func fault(of trouble: CSVReader.Trouble, in file: String) -> Fault {
    let place = place(row: trouble.row, position: trouble.position, in: file)
    let shown = String(decoding: bytes[trouble.cell].prefix(200), as: UTF8.self).quoted
    switch trouble.kind {
    case .nul:
      return Fault(
        .nulByte, at: place, "\(shown) holds a NUL byte, which no text has.",
        remedy: "Write the cell again; if there are many, save the sheet again as CSV UTF-8.")
    case .controlCharacter(let byte):
      return Fault(
        .controlCharacter, at: place,
        "\(shown) holds a control character (number \(byte)), which can't be printed.",
        remedy: "Write the cell again.")
    case .cellTooLong(let count):
      return Fault(
        .cellTooLong, at: place,
        "The cell, which begins \(String(shown.dropFirst().prefix(20)).quoted), is \(count) bytes "
          + "long; \(CSVLimits.cellBytes) are the most.",
        remedy: "Shorten it. If it holds many rows, a double quote is missing or one too many.")
    case .textAfterQuote:
      return Fault(
        .textAfterQuote, at: place, "\(shown): text goes on after the closing double quote.",
        remedy: "Put the whole cell in double quotes, and write a quote within it twice.")
    case .unclosedQuote:
      return Fault(
        .unclosedQuote, at: place,
        "A double quote opens here and never closes: \(shown).",
        remedy: "Add the closing double quote at the end of the cell, or remove the first one.")
    }
  }

  /// A byte-order mark of UTF-16, or every other of the first bytes zero.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 8 else { return false }
    let start = bytes.prefix(8)
    let zeros = start.indices.filter { start[$0] == 0 }
    return zeros == [0, 2, 4, 6] || zeros == [1, 3, 5, 7]
  }

  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension Fault {
  static func tooLarge(_ file: String, bytes: Int) -> Fault {
    Fault(
      .fileTooLarge, at: SourceLocation(file: file),
      "The file has \(bytes) bytes; \(CSVLimits.fileBytes) are the most.",
      remedy: "Check that it is the right file, and clear what no care home needs.")
  }
}
