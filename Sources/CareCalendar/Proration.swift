public import Amounts

/// A price for time, carried to a run of days: the exact amount, and the arithmetic in words.
public struct Proration: Hashable, Sendable {
  public let exact: ExactMoney
  /// `31 days × £846.37 ÷ 7`.
  public let words: String
}

extension TimeRate {
  /// What this price comes to over `days`.
  ///
  /// `conversion` turns a price per week into a month's price where the days are billed by the
  /// calendar month; a part of a month takes its days ÷ the days in that month. Pass
  /// ``MonthConversion/actualDays`` for days billed by the week or by four weeks.
  public func proration(over days: DayRange, by conversion: MonthConversion) -> Proration {
    switch self {
    case .daily(let rate):
      Proration(
        exact: rate.amount.exact * days.count, words: "\(days.inWords) × \(rate.amount)")
    case .weekly(let rate):
      switch conversion {
      case .actualDays:
        Proration(
          exact: rate.amount.exact * days.count / 7, words: "\(days.inWords) × \(rate.amount) ÷ 7")
      case .yearTwelfths:
        Self.byMonth(rate.amount, days, Ratio(365, over: 84), "× 365 ÷ 7 ÷ 12")
      case .fiftyTwoTwelfths:
        Self.byMonth(rate.amount, days, Ratio(52, over: 12), "× 52 ÷ 12")
      case .twentyEightDays:
        Self.byMonth(rate.amount, days, 4, "× 28 ÷ 7")
      }
    case .fourWeekly(let rate):
      Proration(
        exact: rate.amount.exact * days.count / 28, words: "\(days.inWords) × \(rate.amount) ÷ 28")
    case .monthly(let rate):
      Self.byMonth(rate.amount, days, 1, "")
    case .yearly(let rate):
      Self.byYear(rate.amount, days)
    }
  }

  private static func byMonth(
    _ amount: Money, _ days: DayRange, _ factor: Ratio, _ factorWords: String
  ) -> Proration {
    let price = factorWords.isEmpty ? "\(amount)" : "\(amount) \(factorWords)"
    let parts = days.byMonth.map { part -> Proration in
      let length = part.first.month.days
      let whole = part.count == length
      return Proration(
        exact: amount.exact * factor * Ratio(part.count, over: length),
        words: whole ? price : "\(price) × \(part.count) ÷ \(length) days")
    }
    return joined(parts)
  }

  private static func byYear(_ amount: Money, _ days: DayRange) -> Proration {
    var parts: [Proration] = []
    var rest: DayRange? = days
    while let run = rest {
      let year = run.first.date.year
      let length = (Month(year: year, month: 2)?.days ?? 28) + 337
      let end = Month(year: year, month: 12)?.last ?? run.last
      let part = DayRange(run.first, through: min(end, run.last)) ?? run
      parts.append(
        Proration(
          exact: amount.exact * part.count / length,
          words: "\(part.inWords) × \(amount) ÷ \(length)"))
      rest = DayRange(part.last + 1, through: run.last)
    }
    return joined(parts)
  }

  private static func joined(_ parts: [Proration]) -> Proration {
    Proration(
      exact: parts.map(\.exact).sum(), words: parts.map(\.words).joined(separator: " + "))
  }
}

extension DayRange {
  /// `31 days`, `1 day`.
  public var inWords: String { count == 1 ? "1 day" : "\(count) days" }
}
