import Amounts
import CareCalendar
import Funding

/// The words of what a resource allocation system gives.
struct RASWords: PhraseBook {
  let words: PageWords

  /// `36.5 %`, to one place.
  static func percent(_ share: Ratio) -> String {
    var text = (share * 100).decimal(places: 1)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return (text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text) + " %"
  }

  /// With its sign: `+3 %`.
  static func change(_ share: Ratio) -> String { (share > .zero ? "+" : "") + percent(share) }

  func people(_ count: Int) -> String { words.count(count, .onePerson, .countPeople) }

  /// `Flat rate, version 2014`.
  func title(_ definition: RASDefinition) -> String {
    self(
      .definitionTitle, ["definition": definition.name, "version": definition.version])
  }

  /// `a week`, `every four weeks`.
  func period(_ period: RASPeriod) -> String {
    switch period {
    case .day: self[.perADay]
    case .week: self[.perAWeek]
    case .fourWeeks: self[.perFourWeeks]
    case .month: self[.perAMonth]
    case .year: self[.perAYear]
    case .once: self[.paidJustOnce]
    }
  }

  /// A number in the unit of its step.
  func figure(_ value: Ratio, _ unit: RASUnit, _ currency: RASCurrency) -> String {
    switch unit {
    case .amount: currency.shown(ExactMoney(pence: value))
    case .hours: self(.shortHours, ["number": value.decimal(places: 2)])
    case .minutes, .points, .number, .word, .yesNo, .day: value.decimal(places: 2)
    }
  }

  /// `Definition amounts are invented…`; nil where they are somebody's real ones.
  func invented(_ definitions: [RASDefinition]) -> String? {
    let names = definitions.filter { $0.amounts == .invented }.map(title)
    guard !names.isEmpty else { return nil }
    return self(.amountsAreInvented, ["definitions": words.list(names)])
  }

  func label(_ aside: RASAside) -> String {
    switch aside {
    case .unmet: self[.asideUnmet]
    case .reserve: self[.asideReserve]
    case .brokerFee: self[.asideBrokerFee]
    }
  }

  /// A figure of so many people: `5 of 40`.
  func some(_ count: Int, of all: Int) -> String {
    self(.someOfThemCounted, ["count": String(count), "all": String(all)])
  }
}

extension RASCurrency {
  /// `£1,234.50`, with a true minus sign below nothing.
  func shown(_ amount: Money) -> String {
    amount.isNegative ? "\u{2212}" + words(amount.magnitude) : words(amount)
  }

  /// The same of an amount that is rounded to the penny for show.
  func shown(_ amount: ExactMoney) -> String { shown(amount.rounded(.halfAwayFromZero)) }

  /// `+£5.00`, `−£5.00`, `£0.00`: a change.
  func change(_ amount: Money) -> String { (amount > .zero ? "+" : "") + shown(amount) }
}
