/// Names of elements and attributes: a letter or underscore, then letters, digits, `-`, `.`, `_`,
/// with one prefix at most. XML allows more alphabets; no format that is written here uses them.
extension StaticString {
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }

  /// Whether XML with namespaces allows it as a name, with the place of its colon, if any.
  var qualifiedName: (isSound: Bool, colon: Int?) {
    guard hasPointerRepresentation else { return (false, nil) }
    var expectsStart = true
    var colon: Int?
    let bytes = bytes
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        expectsStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if expectsStart { return (false, nil) }
      case UInt8(ascii: ":"):
        if expectsStart || colon != nil { return (false, nil) }
        colon = place
        expectsStart = true
      default: return (false, nil)
      }
    }
    return (!expectsStart, colon)
  }
}

/// What a name is to XML: found once for a literal, as most are written over and over.
struct KnownName: BitwiseCopyable, Sendable {
  /// Whether XML allows it where its prefix is declared, and that prefix is no longer than eight bytes.
  let isPlain: Bool
  /// Zero where it has none.
  let prefix: UInt64

  private init(_ name: StaticString) {
    let (isSound, colon) = name.qualifiedName
    let prefix = UnsafeBufferPointer(rebasing: name.bytes[..<(colon ?? 0)])
    isPlain = isSound && prefix.count <= 8
    self.prefix = isPlain ? Self.packed(prefix) : 0
  }

  /// - Precondition: the name has an address.
  @inline(__always)
  static func of(_ name: StaticString, in table: LiteralTable<KnownName>) -> KnownName {
    table.value(of: name) { _ in KnownName(name) }
  }

  /// - Precondition: there are eight bytes at most.
  static func packed(_ prefix: UnsafeBufferPointer<UInt8>) -> UInt64 {
    prefix.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Those of the process.
  static let table = LiteralTable<KnownName>()
}
