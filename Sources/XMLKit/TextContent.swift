/// What a text's bytes ask of the writer.
enum TextContent: Equatable {
  /// Nothing in it has a meaning in XML: written as it is.
  case plain
  /// It holds one of `< > & "` or a space character that a parser would change.
  case needsEscaping
  /// It holds a character that XML 1.0 can't carry, not even escaped (production 2, `Char`).
  case forbidden(UInt32)

  /// - Parameter bytes: well-formed UTF-8, as every `String` has.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.holdsSpecial(UnsafeRawBufferPointer(bytes)) else {
      self = .plain
      return
    }
    var escapes = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x40 && byte != 0xEF { continue }
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
        UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        escapes = true
      case 0x00..<0x20:
        self = .forbidden(UInt32(byte))
        return
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        self = .forbidden(0xFF00 + UInt32(bytes[index + 2]) + 0x40)
        return
      default: break
      }
    }
    self = escapes ? .needsEscaping : .plain
  }

  // MARK: - Whether any byte has to be looked at more closely

  /// Sixteen or eight bytes at a time, those at the end with some of those before them; most texts hold
  /// nothing special.
  private static func holdsSpecial(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    if count >= 16 {
      var place = 0
      while place < count - 16 {
        if isSpecial(sixteen: bytes, at: place) { return true }
        place += 16
      }
      return isSpecial(sixteen: bytes, at: count - 16)
    }
    if count >= 8 {
      return isSpecial(bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        || isSpecial(bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    // Letters stand in for what is missing.
    var word: UInt64 = 0x4040_4040_4040_4040
    for byte in bytes { word = word << 8 | UInt64(byte) }
    return isSpecial(word)
  }

  /// The same as ``isSpecial(_:)`` for sixteen bytes.
  @inline(__always)
  private static func isSpecial(sixteen bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    let block = bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let found =
      (block .< all(0x20)) .| ((block | all(0x02)) .== all(0x3E))
      .| ((block | all(0x04)) .== all(0x26)) .| (block .== all(0xEF))
    return unsafeBitCast(found, to: SIMD2<UInt64>.self) != .zero
  }

  /// Whether one of eight bytes is a control character, one of `< > & "`, or the first of U+FFFE and
  /// its like. Of a byte that is zero, taking one from it borrows into its highest bit.
  @inline(__always)
  private static func isSpecial(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let control = (bytes &- ones &* 0x20) & ~bytes
    // Two that differ by one bit are found together.
    let angle = zeros((bytes | ones &* 0x02) ^ (ones &* 0x3E))
    let other = zeros((bytes | ones &* 0x04) ^ (ones &* 0x26))
    let high = zeros(bytes ^ (ones &* 0xEF))
    return (control | angle | other | high) & (ones &* 0x80) != 0
  }
}

extension ByteBuffer {
  /// Appends a text with what has a meaning in XML written otherwise, as libxml2 writes it; between
  /// quotes a parser would make line ends and tabs spaces.
  mutating func append(escaped text: UnsafeBufferPointer<UInt8>, betweenQuotes: Bool) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "\r"): append("&#13;")
      case UInt8(ascii: "\n") where betweenQuotes: append("&#10;")
      case UInt8(ascii: "\t") where betweenQuotes: append("&#9;")
      default: append(byte)
      }
    }
  }
}
