import Evidence

extension CSVTable {
  /// Marks the cells that a spreadsheet would take for a formula: those that begin with `=`, `+`
  /// or `@`, or with a minus and no number.
  mutating func refuseFormulas(in file: String, _ log: FaultLog) {
    for row in rows {
      for index in row.cells where !cells[index].isFaulty && isFormula(cells[index]) {
        cells[index].isFaulty = true
        log.add(
          .formula, at: place(row: row.number, position: index - row.cells.lowerBound, in: file),
          "\(text(cells[index]).quoted) begins as a formula does.",
          remedy: "Write the value itself: no figure may hide a formula.")
      }
    }
  }

  private func isFormula(_ cell: Cell) -> Bool {
    let range = Int(cell.start)..<Int(cell.end)
    guard let first = range.first(where: { !Self.isSpace(bytes[$0]) }) else { return false }
    switch bytes[first] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "-"):
      return !bytes[(first + 1)..<range.upperBound].allSatisfy(Self.standsInNumber)
        || first + 1 == range.upperBound
    default: return false
    }
  }

  /// Digits, points, commas, spaces, a percent sign, and the two bytes of a pound sign.
  private static func standsInNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte || isSpace(byte) || ".,%".utf8.contains(byte)
      || byte == 0xC2 || byte == 0xA3
  }
}
