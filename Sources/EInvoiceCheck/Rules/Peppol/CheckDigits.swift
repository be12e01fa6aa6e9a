/// Numbers that carry their own proof, by their keepers' published rules.
enum CheckDigits {
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Digits alone, and as many as that.
  static func isNumber(_ text: some StringProtocol, digits: Int? = nil) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isDigit) && (digits ?? text.utf8.count) == text.utf8.count
  }

  private static func digits(_ text: some StringProtocol) -> [Int] {
    text.utf8.map { Int($0) - 0x30 }
  }

  /// GS1: from the right, weights 3 and 1 by turns, to the next ten.
  static func isGLN(_ text: String) -> Bool {
    let all = digits(text)
    let sum = all.dropLast().reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 3 : 1)
    }
    return (10 - sum % 10) % 10 == all.last
  }

  /// Modulus 11 with weights 2 to 7 from the right.
  static func isNorwegian(_ text: String) -> Bool {
    let all = digits(text)
    let sum = all.dropLast().reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset % 6 + 2)
    }
    return all.contains { $0 > 0 } && (11 - sum % 11) % 11 == all.last
  }

  /// The last two digits are 97 less the remainder of the first eight by 97.
  static func isBelgian(_ text: String) -> Bool {
    guard let body = Int(text.prefix(8)), let check = Int(text.dropFirst(8)) else { return false }
    return 97 - body % 97 == check
  }

  /// Luhn.
  static func isSwedish(_ text: String) -> Bool {
    let all = digits(text)
    guard all.count >= 10 else { return false }
    let sum = all[..<9].reversed().enumerated().reduce(0) {
      let doubled = $1.element * ($1.offset.isMultiple(of: 2) ? 2 : 1)
      return $0 + doubled / 10 + doubled % 10
    }
    return (10 - sum % 10) % 10 == all[9]
  }

  /// The first digit less one, weights 10 and 1 to 19, modulus 89.
  static func isAustralian(_ text: String) -> Bool {
    var all = digits(text)
    guard all.count == 11 else { return false }
    all[0] -= 1
    let weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
    return zip(all, weights).reduce(0) { $0 + $1.0 * $1.1 } % 89 == 0
  }

  static func isDutchVAT(_ text: String) -> Bool {
    let all = Array(text.utf8)
    return all.count == 14 && text.hasPrefix("NL") && all[2..<11].allSatisfy(isDigit)
      && all[11] == UInt8(ascii: "B") && all[12...].allSatisfy(isDigit)
  }

  static func isItalianFiscal(_ text: String) -> Bool {
    let all = Array(text.utf8)
    if all.count == 11 { return isWhole(all[...]) }
    guard all.count == 16 else { return false }
    return all[..<6].allSatisfy(isLetter) && isWhole(all[6..<8]) && isLetter(all[8])
      && isWhole(all[9..<11]) && isDigit(all[14]) && isLetter(all[15])
  }

  /// Digits, perhaps with a sign before them.
  private static func isWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let rest = isSigned ? bytes.dropFirst() : bytes
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  /// Only a number that begins with IT is held to the form.
  static func isItalianVAT(_ text: String) -> Bool {
    guard text.hasPrefix("IT") || text.hasPrefix("it") else { return true }
    let number = text.dropFirst(2)
    guard isNumber(number, digits: 11) else { return false }
    let sum = digits(number).enumerated().reduce(0) {
      guard !$1.offset.isMultiple(of: 2) else { return $0 + $1.element }
      let doubled = $1.element * 2
      return $0 + doubled / 10 + doubled % 10
    }
    return sum.isMultiple(of: 10)
  }

  /// Greece: powers of two from the right, modulus 11, then 10.
  static func isGreek(_ text: some StringProtocol) -> Bool {
    guard isNumber(text), text.utf8.count >= 9 else { return false }
    let all = digits(text)
    let sum = (0..<8).reduce(0) { $0 + all[$1] << (8 - $1) }
    return sum % 11 % 10 == all[8]
  }
}
