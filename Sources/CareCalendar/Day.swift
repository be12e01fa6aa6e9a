package import Amounts
import Evidence

/// A calendar day, without a clock or a time zone.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of that date; nil when the calendar has none, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), let month = Month(year: year, month: month),
      (1...month.days).contains(day)
    else { return nil }
    number = Self.number(year: year, month: month.month, day: day)
  }

  /// `2026-10-31`; nil for anything else, other orders and missing zeros included.
  public init?(iso text: String) {
    guard let digits = text.withUTF8Bytes(Self.digits) else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The eight digits of `2026-10-31` as one number.
  private static func digits(of iso: UnsafeBufferPointer<UInt8>) -> Int? {
    guard iso.count == 10 else { return nil }
    var digits = 0
    for (place, byte) in iso.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte.isDigit else { return nil }
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return digits
  }

  public var date: (year: Int, month: Int, day: Int) {
    // Days to civil date over eras of 400 years that begin on 1 March, so that the leap day is
    // the last day of its year (Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var month: Month {
    let date = date
    return Month(trustedYear: date.year, month: date.month)
  }

  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days `left` lies after `right`.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// `2026-10-31`.
  public var iso: String { BackwardText.text { $0.put(iso: self) } }

  public var description: String { iso }

  /// `31 October 2026`: for people.
  public var words: String { .phrase("\(words: self)") }
}

extension Phrase.Pieces {
  /// ``Day/words``.
  package mutating func appendInterpolation(words day: Day) {
    let date = day.date
    appendInterpolation(date.day)
    appendLiteral(" ")
    appendLiteral(Month.names[date.month - 1])
    appendLiteral(" ")
    appendInterpolation(date.year)
  }
}

extension BackwardText {
  /// ``Day/iso``.
  package mutating func put(iso day: Day) {
    let date = day.date
    put(date.day.magnitude, digits: 2)
    put(UInt8(ascii: "-"))
    put(date.month.magnitude, digits: 2)
    put(UInt8(ascii: "-"))
    put(date.year.magnitude, digits: 4)
  }
}
