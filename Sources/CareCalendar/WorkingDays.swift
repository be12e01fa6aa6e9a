extension Day {
  /// Monday is 1, Sunday is 7.
  public var weekday: Int {
    // 1 January 2024 was a Monday.
    let monday = Day(year: 2024, month: 1, day: 1) ?? self
    let days = (self - monday) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// Whether banks in England work on it: no weekend, no standing bank holiday (Banking and
  /// Financial Dealings Act 1971, Schedule 1, with New Year's Day and the first Monday of May by
  /// proclamation). Single holidays, such as a coronation's, are not known.
  public var isBankingDay: Bool { weekday <= 5 && !isBankHoliday }

  /// The day itself, else the first banking day after it.
  public var nextBankingDay: Day {
    var day = self
    while !day.isBankingDay { day = day + 1 }
    return day
  }

  private var isBankHoliday: Bool {
    let (year, month, dayOfMonth) = date
    switch (month, weekday) {
    case (1, _) where self == Self.observed(year, 1, 1): return true
    // The first and the last Monday of May, the last of August.
    case (5, 1) where dayOfMonth <= 7 || dayOfMonth > 24: return true
    case (8, 1) where dayOfMonth > 24: return true
    case (12, _): return isChristmas(year)
    default: break
    }
    guard let easter = Self.easterSunday(year) else { return false }
    return self == easter - 2 || self == easter + 1
  }

  /// A holiday on a weekend is kept on the next Monday.
  private static func observed(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    return day.weekday > 5 ? day + (8 - day.weekday) : day
  }

  /// Christmas and Boxing Day; where either is on a weekend, the next weekdays stand for them.
  private func isChristmas(_ year: Int) -> Bool {
    guard let christmas = Day(year: year, month: 12, day: 25) else { return false }
    let kept: [Int]
    switch christmas.weekday {
    case 5: kept = [0, 3]
    case 6: kept = [2, 3]
    case 7: kept = [1, 2]
    default: kept = [0, 1]
    }
    return kept.contains(self - christmas)
  }

  /// By the Gregorian computus (Meeus, Jones and Butcher).
  private static func easterSunday(_ year: Int) -> Day? {
    let golden = year % 19
    let century = year / 100
    let ofCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let count = moon + sunday - 7 * late + 114
    return Day(year: year, month: count / 31, day: count % 31 + 1)
  }
}
