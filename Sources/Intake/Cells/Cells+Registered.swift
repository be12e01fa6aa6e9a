/// Numbers that a bank, a tax office or a network gave out.
extension CellFormat<String> {
  /// Six digits in pairs, however they were set apart.
  static let sortCode = CellFormat("Write six digits in pairs, such as 12-34-56.") {
    (text) throws(CellRefusal) in
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
    guard digits.count == 6, digits.allSatisfy(isDigit) else {
      throw CellRefusal(.badNumber, "is not a sort code.")
    }
    return [digits[0..<2], digits[2..<4], digits[4..<6]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  static let accountNumber = CellFormat(
    "Write eight digits. Spreadsheets drop a leading 0: format the cell as text to keep it."
  ) { (text) throws(CellRefusal) in
    guard text.utf8.count == 8, text.utf8.allSatisfy(isDigit) else {
      throw CellRefusal(.badNumber, "is not an account number of eight digits.")
    }
    return text
  }

  static let vatNumber = CellFormat("Write GB and nine or twelve digits, such as GB123456789.") {
    (text) throws(CellRefusal) in
    let bare = text.filter { $0 != " " }.uppercased()
    let digits = bare.utf8.dropFirst(2)
    guard bare.hasPrefix("GB") || bare.hasPrefix("XI"), [9, 12].contains(digits.count),
      digits.allSatisfy(isDigit)
    else { throw CellRefusal(.badNumber, "is not a VAT number.") }
    return bare
  }

  /// The list that an electronic address comes from.
  static let addressScheme = CellFormat(
    "Write the four digits of the list, such as 0088 for a GLN or 9932 for a UK VAT number."
  ) { (text) throws(CellRefusal) in
    guard text.utf8.count == 4, text.utf8.allSatisfy(isDigit) else {
      throw CellRefusal(.badNumber, "is not an electronic address scheme.")
    }
    return text
  }

  /// What document numbers begin with.
  static let series = CellFormat("Write one to ten letters or digits, such as SV.") {
    (text) throws(CellRefusal) in
    guard (1...10).contains(text.utf8.count),
      text.utf8.allSatisfy({ isLetter($0) || isDigit($0) })
    else { throw CellRefusal(.badText, "can't begin a document's number.") }
    return text
  }

  /// Whether the last of a GLN's thirteen digits agrees with the others (GS1, modulo 10), as the
  /// e-invoice network checks.
  static func isGLN(_ text: String) -> Bool {
    guard text.utf8.count == 13, text.utf8.allSatisfy(isDigit) else { return false }
    let sum = text.utf8.enumerated().reduce(0) { sum, digit in
      sum + (Int(digit.element) - 48) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return sum.isMultiple(of: 10)
  }
}

extension CellFormat<String> {
  /// A direct debit's reference, as the Bacs scheme takes it.
  static let mandateReference = CellFormat(
    "Write 6 to 18 capitals, figures, full stops, hyphens, slashes or ampersands."
  ) { (text) throws(CellRefusal) in
    let plain = text.utf8.filter { isDigit($0) || isLetter($0) }
    guard (6...18).contains(text.utf8.count), plain.count >= 6,
      text.utf8.allSatisfy({
        isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 || ".-/& ".utf8.contains($0)
      })
    else { throw CellRefusal(.badText, "can't be the reference of a direct debit.") }
    guard Set(plain).count > 1, !text.hasPrefix("DDIC") else {
      throw CellRefusal(
        .badText, "is a reference that banks keep for themselves.",
        remedy: "Use letters and figures that are not all alike, and do not begin with DDIC.")
    }
    return text
  }

  /// The six digits by which the Bacs scheme knows whoever collects.
  static let serviceUserNumber = CellFormat("Write the six digits that the bank gave out.") {
    (text) throws(CellRefusal) in
    guard text.utf8.count == 6, text.utf8.allSatisfy(isDigit) else {
      throw CellRefusal(.badNumber, "is not a service user number.")
    }
    return text
  }
}
