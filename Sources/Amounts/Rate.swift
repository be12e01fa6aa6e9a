/// What one unit of a rate is: a day, a week, an hour.
public protocol RateUnit: Sendable {
  /// In words, after "a": `week`, `four weeks`.
  static var name: String { get }
}

public enum PerDay: RateUnit { public static let name = "day" }
public enum PerWeek: RateUnit { public static let name = "week" }
public enum PerFourWeeks: RateUnit { public static let name = "four weeks" }
public enum PerMonth: RateUnit { public static let name = "month" }
public enum PerYear: RateUnit { public static let name = "year" }
public enum PerHour: RateUnit { public static let name = "hour" }
public enum PerSession: RateUnit { public static let name = "session" }
public enum PerItem: RateUnit { public static let name = "item" }

/// A price whose unit is part of its type, so that a monthly price can't be billed daily
/// (billing.md rule 1).
public struct Rate<Unit: RateUnit>: Hashable, Sendable {
  public let amount: Money

  public init(_ amount: Money) { self.amount = amount }
}

extension Rate: CustomStringConvertible {
  /// `£846.37 a week`.
  public var description: String {
    let article =
      Unit.name.hasPrefix("four") ? "every" : Unit.name.hasPrefix("hour") ? "an" : "a"
    return "\(amount) \(article) \(Unit.name)"
  }
}

/// A price for time, in the unit in which it was agreed.
public enum TimeRate: Hashable, Sendable {
  case daily(Rate<PerDay>)
  case weekly(Rate<PerWeek>)
  case fourWeekly(Rate<PerFourWeeks>)
  case monthly(Rate<PerMonth>)
  case yearly(Rate<PerYear>)

  /// The price of one unit.
  public var amount: Money {
    switch self {
    case .daily(let rate): rate.amount
    case .weekly(let rate): rate.amount
    case .fourWeekly(let rate): rate.amount
    case .monthly(let rate): rate.amount
    case .yearly(let rate): rate.amount
    }
  }
}

extension TimeRate: CustomStringConvertible {
  public var description: String {
    switch self {
    case .daily(let rate): rate.description
    case .weekly(let rate): rate.description
    case .fourWeekly(let rate): rate.description
    case .monthly(let rate): rate.description
    case .yearly(let rate): rate.description
    }
  }
}
