import Amounts

/// Arithmetic: signs and figures are the same in every language, what is counted is not.
extension PageWords {
  private static let signs = [" = ", " × ", " ÷ ", " + ", ", "]

  /// `31 days × £850.00 ÷ 7 = £3,764.29, less £0.01 = £3,764.28` in these words; nil where it is no
  /// arithmetic.
  func working(_ text: Substring) -> String? {
    var said = ""
    var rest = text
    while let sign = Self.firstSign(in: rest) {
      guard let term = term(rest[..<sign.lowerBound]) else { return nil }
      said += term + rest[sign]
      rest = rest[sign.upperBound...]
    }
    guard !said.isEmpty, let last = term(rest) else { return nil }
    return said + last
  }

  private static func firstSign(in text: Substring) -> Range<Substring.Index>? {
    signs.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  private func term(_ text: Substring) -> String? {
    if text.hasPrefix("−") { return term(text.dropFirst()).map { "−\($0)" } }
    if Self.isMoney(text) || Self.isNumber(text) || Self.isPercent(text) { return String(text) }
    return said(text, .units) ?? said(text, by: .lessForAbsence) ?? said(text, by: .workedLess)
      ?? said(text, by: .workedPlus)
  }

  static func isNumber(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first.isDigit else { return false }
    return text.utf8.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
  }

  /// `£3,764.29`, `-£0.05`; a rate may have more places.
  static func isMoney(_ text: Substring) -> Bool {
    let text = text.hasPrefix("-") || text.hasPrefix("−") ? text.dropFirst() : text
    return text.hasPrefix("£") && isNumber(text.dropFirst())
  }

  static func isPercent(_ text: Substring) -> Bool {
    text.hasSuffix(" %") && isNumber(text.dropLast(2))
  }
}
