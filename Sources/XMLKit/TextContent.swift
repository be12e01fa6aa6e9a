/// What a text's bytes ask of the writer.
enum TextContent: Equatable {
  /// Nothing in it has a meaning in XML: written as it is.
  case plain
  /// It holds one of `< > & "` or a space character that a parser would change.
  case needsEscaping
  /// It holds a character that XML 1.0 can't carry, not even escaped (production 2, `Char`).
  case forbidden(UInt32)
  /// More bytes than libxml2 can count.
  case tooLong

  /// - Parameter bytes: well-formed UTF-8, as every `String` has.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count < Int(Int32.max) else {
      self = .tooLong
      return
    }
    guard Self.holdsSpecial(bytes) else {
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

  /// Whether any byte has to be looked at more closely. Without a way out of the loop, so that the
  /// compiler takes sixteen bytes at a time; most texts hold none.
  private static func holdsSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      let isSpecial =
        byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"") || byte == 0xEF
      found |= isSpecial ? 1 : 0
    }
    return found != 0
  }
}
