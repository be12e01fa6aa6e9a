import Amounts
import CareCalendar
import CareHome

/// Prices in words that are equal where the money for equal days is: £700.00 a week and £100.00 a
/// day are both `10000 pence a day`.
enum CanonicalRate {
  static func words(
    _ price: TimeRate, factor: Ratio, conversion: MonthConversion
  ) -> String {
    let pence = price.amount.exact.pence * factor
    return switch price {
    case .daily: "\(pence) pence a day"
    case .weekly: weekly(ExactMoney(pence: pence), conversion)
    case .fourWeekly: "\(pence / 28) pence a day"
    case .monthly: "\(pence) pence a month"
    case .yearly: "\(pence) pence a year"
    }
  }

  /// For a price a week that need not be whole pence, such as a balance.
  static func weekly(_ price: ExactMoney, _ conversion: MonthConversion) -> String {
    switch conversion {
    case .actualDays: "\(price.pence / 7) pence a day"
    case .yearTwelfths: "\(price.pence * Ratio(365, over: 84)) pence a month"
    case .fiftyTwoTwelfths: "\(price.pence * Ratio(52, over: 12)) pence a month"
    case .twentyEightDays: "\(price.pence * 4) pence a month"
    }
  }

  /// An extra's: what was delivered is part of it, as no two services are the same.
  static func extra(_ extra: Extra, price: Money, _ service: Service) -> String {
    .phrase(
      "\(extra.quantity) × \(price.pence) pence, \(service.id.text), \(service.vat.rawValue)"
    )
  }
}

extension PricedRun {
  var rate: String {
    CanonicalRate.words(key.price, factor: key.factor, conversion: conversion)
  }
}

extension BalanceRun {
  var rate: String { CanonicalRate.weekly(key.weekly, conversion) }
}

extension ReleaseRun {
  var rate: String { CanonicalRate.weekly(-agreement.release.amount.exact, conversion) }
}
