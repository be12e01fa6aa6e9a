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
    guard text.utf8.contains(where: needsEscape) else { return text }
    var escaped: [UInt8] = []
    escape(text, into: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Appends `text`, made safe likewise.
  static func escape(_ text: String, into html: inout [UInt8]) {
    guard text.utf8.contains(where: needsEscape) else {
      html += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      case UInt8(ascii: "'"): html += "&#39;".utf8
      default: html.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// `text` as a quoted string of a stylesheet: everything but letters, digits and spaces by number.
  static func styleString(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ",", ".": quoted.unicodeScalars.append(scalar)
      default: quoted += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return quoted + "\""
  }
}
