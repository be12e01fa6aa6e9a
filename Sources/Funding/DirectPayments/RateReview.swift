public import Amounts
public import CareCalendar
public import Evidence

extension Fault.Code {
  /// A warning: a rate has stood for years while prices moved.
  public static let rateUnchanged: Fault.Code = "payment.rate-unchanged"
  /// A warning: a rate is below the price of what it is to buy.
  public static let rateBelowPrice: Fault.Code = "payment.rate-below-price"
}

/// A fixed rate of a direct payment held against time and against what it is to buy
/// (funding.md, D5).
public struct RateReview: Hashable, Sendable {
  /// After so many years without a change a person should look.
  public static let years = 7

  public let rate: Money
  /// `an hour`, `a week`.
  public let unit: String
  /// Since when the rate has stood.
  public let since: Day
  /// What a provider asks, VAT included; nil where no price is known.
  public let price: Price?

  public struct Price: Hashable, Sendable {
    public let provider: String
    public let service: String
    public let amount: Money

    public init(provider: String, service: String, amount: Money) {
      self.provider = provider
      self.service = service
      self.amount = amount
    }
  }

  public init(rate: Money, unit: String, since: Day, price: Price?) {
    self.rate = rate
    self.unit = unit
    self.since = since
    self.price = price
  }

  /// Whole years for which the rate has stood on `day`.
  public func yearsUnchanged(on day: Day) -> Int {
    let (then, now) = (since.date, day.date)
    let isBefore = (now.month, now.day) < (then.month, then.day)
    return max(0, now.year - then.year - (isBefore ? 1 : 0))
  }

  /// The warnings on `day`, each with both figures.
  public func warnings(on day: Day, at location: SourceLocation?) -> [Fault] {
    var warnings: [Fault] = []
    let years = yearsUnchanged(on: day)
    let beside = price.map { "; \($0.provider) asks \($0.amount) \(unit) for \($0.service)" } ?? ""
    if years >= Self.years {
      warnings.append(
        Fault(
          .rateUnchanged, severity: .warning, at: location,
          "The rate of \(rate) \(unit) has not changed for \(years) years, since \(since.words)"
            + "\(beside).",
          remedy: "Review the rate; end its row and add one from the day of the new rate."))
    }
    if let price, rate < price.amount {
      warnings.append(
        Fault(
          .rateBelowPrice, severity: .warning, at: location,
          "The rate of \(rate) \(unit) is below what \(price.provider) asks for \(price.service), "
            + "\(price.amount) \(unit): \(price.amount - rate) is missing.",
          remedy: "Raise the rate, agree a lower price, or say who pays the difference."))
    }
    return warnings
  }
}
