import Evidence

/// A sheet for another program: a heading row, then rows, as RFC 4180 has them, in UTF-8.
public struct CSVTable {
  public enum Cell: Hashable, Sendable {
    /// Words that came from somewhere: made safe from spreadsheet formulas.
    case text(String)
    /// A figure, date or code of our own making: as it stands.
    case figure(String)
  }

  public private(set) var bytes: [UInt8] = []

  public init(_ headings: [String]) {
    append(headings.map(Cell.text))
  }

  public mutating func append(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .figure(let figure): bytes += figure.utf8
      case .text(let text): bytes += Self.quote(text).utf8
      }
    }
    bytes += "\r\n".utf8
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe in front, which a
  /// spreadsheet shows as text (billing.md rule 19).
  private static func quote(_ value: String) -> String {
    if value.withUTF8Bytes(isPlain) { return value }
    let safe = beginsAFormula(value) ? "'" + value : value
    guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) || safe != value else {
      return safe
    }
    // By scalar: a quotation mark with an accent on it is a character of its own, and still a quote.
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether it begins with a letter or digit and holds nothing but letters, digits, spaces and
  /// signs that mean nothing here: the most of what there is, told quickly.
  private static func isPlain(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first, isLetterOrDigit(first) else { return false }
    return value.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): true
      default: isLetterOrDigit(byte)
      }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether the first character that is no space is one that starts a formula, in full width too,
  /// or a control character that hides one.
  private static func beginsAFormula(_ value: String) -> Bool {
    switch value.unicodeScalars.first(where: { !$0.properties.isWhitespace || $0.value < 32 }) {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "|": true
    case let scalar?: scalar.value < 32
    case nil: false
    }
  }
}
