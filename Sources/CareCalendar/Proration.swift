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
    Proration(exact: exact(over: days, by: conversion), words: words(over: days, by: conversion))
  }

  /// The same without its words, which take longer than the amount.
  public func exact(over days: DayRange, by conversion: MonthConversion) -> ExactMoney {
    amount.exact * units(in: days, by: conversion)
  }

  /// How many units of the price `days` come to: 31 days are 31/7 weeks.
  public func units(in days: DayRange, by conversion: MonthConversion) -> Ratio {
    switch self {
    case .daily: Ratio(days.count)
    case .weekly: days.weeks(by: conversion)
    case .fourWeekly: Ratio(days.count, over: 28)
    case .monthly: days.months
    case .yearly:
      days.byYear.reduce(.zero) { $0 + Ratio($1.days.count, over: $1.length) }
    }
  }

  private func words(over days: DayRange, by conversion: MonthConversion) -> String {
    switch self {
    case .daily: "\(days.inWords) × \(amount)"
    case .weekly:
      switch conversion {
      case .actualDays: .phrase("\(days.inWords) × \(amount) ÷ 7")
      case .yearTwelfths: Self.byMonth("\(amount) × 365 ÷ 7 ÷ 12", days)
      case .fiftyTwoTwelfths: Self.byMonth("\(amount) × 52 ÷ 12", days)
      case .twentyEightDays: Self.byMonth("\(amount) × 28 ÷ 7", days)
      }
    case .fourWeekly: "\(days.inWords) × \(amount) ÷ 28"
    case .monthly: Self.byMonth("\(amount)", days)
    case .yearly:
      days.byYear.map { "\($0.days.inWords) × \(amount) ÷ \($0.length)" }
        .joined(separator: " + ")
    }
  }

  private static func byMonth(_ price: String, _ days: DayRange) -> String {
    days.byMonth.map { part in
      let length = part.first.month.days
      return part.count == length ? price : "\(price) × \(part.count) ÷ \(length) days"
    }.joined(separator: " + ")
  }
}

extension DayRange {
  /// How many weekly prices it comes to.
  public func weeks(by conversion: MonthConversion) -> Ratio {
    switch conversion {
    case .actualDays: Ratio(count, over: 7)
    case .yearTwelfths: Ratio(365, over: 84) * months
    case .fiftyTwoTwelfths: Ratio(52, over: 12) * months
    case .twentyEightDays: months * 4
    }
  }

  /// How many months it comes to: each month's days ÷ the days in that month.
  fileprivate var months: Ratio {
    byMonth.reduce(.zero) { $0 + Ratio($1.count, over: $1.first.month.days) }
  }

  /// The parts that lie in each year, with the days in that year.
  fileprivate var byYear: [(days: DayRange, length: Int)] {
    var parts: [(days: DayRange, length: Int)] = []
    var rest: DayRange? = self
    while let run = rest {
      let year = run.first.date.year
      let length = (Month(year: year, month: 2)?.days ?? 28) + 337
      let end = Month(year: year, month: 12)?.last ?? run.last
      let part = DayRange(run.first, through: min(end, run.last)) ?? run
      parts.append((part, length))
      rest = DayRange(part.last + 1, through: run.last)
    }
    return parts
  }
}

extension DayRange {
  /// `31 days`, `1 day`.
  public var inWords: String { count == 1 ? "1 day" : "\(count) days" }
}
