import Evidence

/// Markup of our own making, which a page takes as it stands.
public struct Markup: Hashable, Sendable {
  public let html: String

  init(_ html: String) { self.html = html }
}

enum HTMLText {
  /// `text` safe in element content and in quoted attributes.
  ///
  /// Works on bytes: over characters, a quotation mark followed by a combining accent would pass
  /// as a character of its own and still end an attribute.
  static func escape(_ text: String) -> String {
    var escaped: [UInt8] = []
    escape(text, into: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Appends `text`, made safe likewise: in runs between the few bytes that need it.
  static func escape(_ text: String, into html: inout [UInt8]) {
    text.withUTF8Bytes { escape($0, into: &html) }
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    var start = 0
    for (index, byte) in bytes.enumerated() {
      // Most bytes are letters, beyond all that need it.
      guard byte <= UInt8(ascii: ">"), let safe = entity(byte) else { continue }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      html += safe.utf8
      start = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// `text` as a quoted string of a stylesheet: everything but letters, digits and spaces by number.
  static func styleString(_ text: String) -> String {
    var quoted = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ",", ".":
        quoted.append(UInt8(truncatingIfNeeded: scalar.value))
      default: quoted += "\\\(String(scalar.value, radix: 16)) ".utf8
      }
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}
