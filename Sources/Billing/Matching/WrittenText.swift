/// What somebody typed on a payment, made comparable: capitals, letters and digits only.
///
/// `sv-2610 001` and `SV-2610-001` are then the same.
struct WrittenText {
  private let letters: [UInt8]
  private let wordList: Set<String>

  init(_ text: String) {
    letters = Self.plain(text)
    wordList = Set(
      text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether a number or reference stands in it, not as a piece of a longer number.
  func names(_ reference: String) -> Bool {
    let wanted = Self.plain(reference)
    guard wanted.count >= 4, letters.count >= wanted.count else { return false }
    for start in 0...(letters.count - wanted.count)
    where letters[start..<(start + wanted.count)].elementsEqual(wanted) {
      let end = start + wanted.count
      let goesOn = end < letters.count && Self.isDigit(letters[end]) && Self.isDigit(wanted.last)
      let goesBefore =
        start > 0 && Self.isDigit(letters[start - 1]) && Self.isDigit(wanted.first)
      if !goesOn && !goesBefore { return true }
    }
    return false
  }

  /// Whether each of the words stands in it by itself.
  func holds(_ words: [String]) -> Bool { words.allSatisfy(wordList.contains) }

  /// What stays the same from one payment to the next: the words without digits, in order.
  var sender: String {
    wordList.filter { !$0.contains(where: \.isNumber) }.sorted().joined(separator: " ")
  }

  static func same(_ one: String, _ other: String) -> Bool {
    let plain = plain(one)
    return !plain.isEmpty && plain == Self.plain(other)
  }

  private static func plain(_ text: String) -> [UInt8] {
    text.uppercased().utf8.filter { isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 }
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 } ?? false
  }
}
