/// How a value has to be written.
enum LexicalForm: Sendable {
  case text
  case decimal
  case date
  case time
  case boolean
  case base64
  case language

  /// By the name that XML Schema has for it.
  init(_ name: Substring) {
    switch name {
    case "decimal": self = .decimal
    case "date": self = .date
    case "time": self = .time
    case "boolean": self = .boolean
    case "base64Binary": self = .base64
    case "language": self = .language
    default: self = .text
    }
  }

  /// What a person should write.
  var words: String {
    switch self {
    case .text: "text"
    case .decimal: "a number such as 846.37, without commas or currency signs"
    case .date: "a date such as 2026-10-31"
    case .time: "a time such as 09:30:00"
    case .boolean: "true or false"
    case .base64: "a file encoded as base64"
    case .language: "a language such as en or en-GB"
    }
  }

  func fits(_ bytes: Bytes) -> Bool {
    switch self {
    case .text: true
    case .decimal: DecimalNumber.isDecimal(bytes)
    case .date: CalendarDate(Space.trimmed(bytes)) != nil
    case .time: Self.isTime(Space.trimmed(bytes))
    case .boolean:
      ["true", "false", "1", "0"].contains(String(decoding: Space.trimmed(bytes), as: UTF8.self))
    case .base64: Self.isBase64(bytes)
    case .language: Self.isLanguage(Space.trimmed(bytes))
    }
  }

  private static func isBase64(_ bytes: Bytes) -> Bool {
    var count = 0
    var padding = 0
    for byte in bytes where !Space.isSpace(byte) {
      count += 1
      switch byte {
      case UInt8(ascii: "="): padding += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        if padding > 0 { return false }
      default: return false
      }
    }
    return count.isMultiple(of: 4) && padding <= 2
  }

  private static func isLanguage(_ bytes: Bytes) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { place, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          let isLetter = (0x61...0x7A).contains(byte | 0x20)
          return isLetter || (place > 0 && (0x30...0x39).contains(byte))
        }
    }
  }

  private static func isTime(_ bytes: Bytes) -> Bool {
    var rest = bytes
    func two(_ separator: UInt8?, below limit: Int) -> Bool {
      if let separator {
        guard rest.popFirst() == separator else { return false }
      }
      guard let tens = rest.popFirst(), let ones = rest.popFirst(),
        (0x30...0x39).contains(tens), (0x30...0x39).contains(ones)
      else { return false }
      return Int(tens - 0x30) * 10 + Int(ones - 0x30) < limit
    }
    let colon = UInt8(ascii: ":")
    guard two(nil, below: 24), two(colon, below: 60), two(colon, below: 60) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count)
    }
    return CalendarDate.isZone(rest)
  }
}

/// A date of XML Schema: a year of four digits or more, a month, a day, and perhaps a time zone.
struct CalendarDate: Comparable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  init?(_ bytes: Bytes) {
    let isBefore = bytes.first == UInt8(ascii: "-")
    var rest = isBefore ? bytes.dropFirst() : bytes
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let found = rest.prefix { (0x30...0x39).contains($0) }
      guard digits.contains(found.count) else { return nil }
      rest = rest.dropFirst(found.count)
      return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let dash = UInt8(ascii: "-")
    guard let year = number(4...9), rest.popFirst() == dash, let month = number(2...2),
      (1...12).contains(month), rest.popFirst() == dash, let day = number(2...2), day >= 1,
      day <= Self.days(in: month, of: year), Self.isZone(rest)
    else { return nil }
    self.year = isBefore ? -year : year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Nothing, `Z`, or `+01:00`.
  static func isZone(_ bytes: Bytes) -> Bool {
    if bytes.isEmpty || bytes.elementsEqual("Z".utf8) { return true }
    let zone = Array(bytes)
    return zone.count == 6 && (zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"))
      && zone[3] == UInt8(ascii: ":")
      && [1, 2, 4, 5].allSatisfy { (0x30...0x39).contains(zone[$0]) }
      && (zone[1] - 0x30) * 10 + (zone[2] - 0x30) <= 14
      && (zone[4] - 0x30) * 10 + (zone[5] - 0x30) < 60
  }

  static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Node {
  /// The date that it says; nil where it says none.
  var date: CalendarDate? { CalendarDate(Space.trimmed(bytes)) }
}
