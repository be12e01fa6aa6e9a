/// A calendar month.
public struct Month: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// Nil unless the year is 1 to 9999 and the month 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(trustedYear: year, month: month)
  }

  init(trustedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// `2026-10`; nil for anything else.
  public init?(iso text: String) {
    guard let first = Day(iso: text + "-01") else { return nil }
    self = first.month
  }

  public var first: Day {
    // A month holds a valid year and month, so its first day exists.
    Day(year: year, month: month, day: 1) ?? Day(number: 0)
  }
  public var last: Day { first + (days - 1) }
  public var range: DayRange { DayRange(first, through: last) ?? DayRange(first) }

  public var days: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap ? 29 : 28
    default: 31
    }
  }

  private var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public var next: Month {
    month == 12
      ? Month(trustedYear: year + 1, month: 1) : Month(trustedYear: year, month: month + 1)
  }

  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Month: Comparable {
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Month: CustomStringConvertible {
  /// `2026-10`.
  public var description: String { String(first.iso.prefix(7)) }
  /// `October 2026`: for people.
  public var words: String { "\(Month.names[month - 1]) \(year)" }
}
