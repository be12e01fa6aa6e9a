public import Amounts
public import CareCalendar
public import CareHome
import Evidence

/// A JSON value whose members keep the order in which they were written, so that the same data
/// gives the same bytes.
///
/// Amounts and other decimals are strings: a reader that takes numbers for floating point would
/// change them.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}

// MARK: - From the values of the rooms

extension JSON {
  /// `"846.37"`.
  public static func amount(_ amount: Money) -> JSON { .string(amount.decimal) }
  /// `"846.37"`, rounded half away from zero.
  public static func amount(_ amount: ExactMoney) -> JSON {
    .amount(amount.rounded(.halfAwayFromZero))
  }
  /// A decimal as a string with at most four places, half away from zero.
  public static func decimal(_ ratio: Ratio) -> JSON { .string(ratio.plain) }
  public static func day(_ day: Day) -> JSON { .string(day.iso) }
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  public static func days(_ days: DayRange) -> JSON {
    ["from": .day(days.first), "through": .day(days.last)]
  }

  /// One member for each component.
  public static func byComponent(_ amounts: ByComponent<Money>) -> JSON {
    .object(Component.allCases.map { Member(name: $0.rawValue, value: .amount(amounts[$0])) })
  }
}

// MARK: - Encoding

extension JSON {
  /// The text, indented by two spaces, with a line end at its end.
  public var encoded: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8.
  public var bytes: [UInt8] {
    var text: [UInt8] = []
    write(to: &text, indent: 0)
    text.append(UInt8(ascii: "\n"))
    return text
  }

  private func write(to text: inout [UInt8], indent: Int) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .string(let value): Self.quote(value, to: &text)
    case .array(let elements):
      Self.writeList("[", "]", elements, to: &text, indent) { element, text in
        element.write(to: &text, indent: indent + 1)
      }
    case .object(let members):
      Self.writeList("{", "}", members, to: &text, indent) { member, text in
        Self.quote(member.name, to: &text)
        text += ": ".utf8
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func writeList<Item>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ items: [Item], to text: inout [UInt8],
    _ indent: Int, _ write: (Item, inout [UInt8]) -> Void
  ) {
    text.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      breakLine(in: &text, indent: indent + 1)
      write(item, &text)
    }
    if !items.isEmpty { breakLine(in: &text, indent: indent) }
    text.append(UInt8(ascii: close))
  }

  private static func breakLine(in text: inout [UInt8], indent: Int) {
    text.append(UInt8(ascii: "\n"))
    text += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }

  /// Quoted as RFC 8259 asks: quotation mark, backslash and control characters escaped. So are
  /// `<` and `&`, so that the text stays inert where somebody puts it into a page.
  private static func quote(_ value: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    defer { text.append(UInt8(ascii: "\"")) }
    // Nearly always: nothing to escape.
    guard !value.withUTF8Bytes({ $0.allSatisfy(isPlain) }) else {
      text += value.utf8
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\"".utf8
      case "\\": text += "\\\\".utf8
      case "\n": text += "\\n".utf8
      case "\r": text += "\\r".utf8
      case "\t": text += "\\t".utf8
      case "<", "&", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u".utf8
        text += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        text += digits.utf8
      default: text += String(scalar).utf8
      }
    }
  }

  /// Whether a byte of UTF-8 stands in a text as it is, whatever is around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"), 0x7F: false
    // U+2028 and U+2029 begin so.
    case 0..<0x20, 0xE2: false
    default: true
    }
  }
}

extension Ratio {
  /// `1.5`, without zeros that say nothing; at most four places, half away from zero.
  var plain: String {
    var text = decimal(places: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
