import Amounts

/// Numbers as XML Schema's `decimal` writes them: a sign, digits, one point, no exponent.
enum DecimalNumber {
  /// Nil for what is no such number, and beyond 18 significant digits, which no honest invoice has.
  static func ratio(_ bytes: Bytes) -> Ratio? {
    var digits = 0
    var value = 0
    var places = 0
    var isNegative = false
    var seenPoint = false
    let text = Space.trimmed(bytes)
    let base = text.base
    for place in text.startIndex..<text.endIndex {
      let byte = base[place]
      switch byte {
      case UInt8(ascii: "-") where place == text.startIndex: isNegative = true
      case UInt8(ascii: "+") where place == text.startIndex: break
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if value == 0, byte == UInt8(ascii: "0"), !seenPoint { continue }
        guard value < 100_000_000_000_000_000, places < 17 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if seenPoint { places += 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    return Ratio(isNegative ? -value : value, places: places)
  }

  /// Whether the bytes have that form, whatever their size.
  static func isDecimal(_ bytes: Bytes) -> Bool {
    var text = Space.trimmed(bytes)
    if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") { text.removeFirst() }
    let points = text.count { $0 == UInt8(ascii: ".") }
    return points <= 1 && text.count > points
      && text.allSatisfy {
        $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}

extension Ratio {
  /// To two decimal places as the official rules round: half up, so −0.005 becomes 0.
  ///
  /// Nil beyond 64 bits of pence.
  var penceHalfUp: Ratio? {
    ((self * 100) + Ratio(1, over: 2)).rounded(.down).map { Ratio($0, over: 100) }
  }
}
