/// Names of elements and attributes: a letter or underscore, then letters, digits, `-`, `.`, `_`,
/// with one prefix at most. XML allows more alphabets; no format that is written here uses them.
extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  /// How long the prefix is, without its colon; nil where there is none.
  var prefixLength: Int? { bytes.firstIndex(of: UInt8(ascii: ":")) }

  /// Whether XML with namespaces allows it as a name.
  var isQualifiedName: Bool {
    guard hasPointerRepresentation else { return false }
    var expectsStart = true
    var colons = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        expectsStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if expectsStart { return false }
      case UInt8(ascii: ":"):
        colons += 1
        if expectsStart || colons > 1 { return false }
        expectsStart = true
      default: return false
      }
    }
    return !expectsStart
  }
}
