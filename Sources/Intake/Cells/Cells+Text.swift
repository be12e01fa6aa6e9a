import CareHome
import Evidence

extension CellFormat<String> {
  /// One line of text that every document can bear.
  static let text = CellFormat("Write one line of plain text.") {
    (text) throws(CellRefusal) in
    for scalar in text.unicodeScalars {
      if let problem = problem(of: scalar) { throw problem }
    }
    return text
  }

  private static func problem(of scalar: Unicode.Scalar) -> CellRefusal? {
    switch scalar.value {
    case 0x20...0x7E: return nil
    case 0x0A, 0x0D: return CellRefusal(.badText, "holds a line break.")
    case 0xFFFD:
      return CellRefusal(
        .badText, "holds a letter that was lost when the file was saved.",
        remedy: "Write the letter again, and save the sheet as CSV UTF-8.")
    // Two that join letters in some scripts.
    case 0x200C, 0x200D: return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    // Marks that turn the direction of writing can make one text look like another.
    case .format: return CellRefusal(.badText, "holds an invisible character.")
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      return CellRefusal(.badText, "holds a character that can't be printed.")
    default: return nil
    }
  }

  static let email = CellFormat("Write an address such as office@example.org.") {
    (text) throws(CellRefusal) in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !text.contains(where: \.isWhitespace)
    else { throw CellRefusal(.badText, "is not an e-mail address.") }
    return try CellFormat.text.read(text)
  }

  /// ISO 3166-1, such as `GB`.
  static let country = CellFormat("Write the two letters of the country, such as GB.") {
    (text) throws(CellRefusal) in
    guard text.utf8.count == 2, text.utf8.allSatisfy(isLetter) else {
      throw CellRefusal(.badText, "is not a country's two letters.")
    }
    return text.uppercased()
  }

  /// Letters, digits, `-`, `_` and `.`, so that an id may stand in a file's name.
  static let identifier = CellFormat(
    "Use letters, digits, -, _ and . only, at most 64, and begin with a letter or digit."
  ) { (text) throws(CellRefusal) in
    guard text.withUTF8Bytes(isIdentifier) else {
      throw CellRefusal(.badIdentifier, "can't be an id.")
    }
    return text
  }

  private static func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) || isDigit(first), bytes.count <= 64 else {
      return false
    }
    return bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: isLetter(byte) || isDigit(byte)
      }
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20
  }
}

extension CellFormat<[String]> {
  /// Ids set apart by commas, semicolons or spaces, in order.
  static let identifiers = CellFormat("Write ids set apart by spaces, such as laundry kitchen.") {
    (text) throws(CellRefusal) in
    var ids: [String] = []
    for part in text.split(whereSeparator: { ",; ".contains($0) }) {
      ids.append(try CellFormat<String>.identifier.read(String(part)))
    }
    return ids
  }
}

extension CellFormat {
  /// An id, typed by what it names.
  static func id<Subject>() -> CellFormat where Value == Identifier<Subject> {
    CellFormat(CellFormat<String>.identifier.remedy) { (text) throws(CellRefusal) in
      Identifier(try CellFormat<String>.identifier.read(text))
    }
  }
}
