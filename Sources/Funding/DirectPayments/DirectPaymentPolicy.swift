public import CareCalendar
public import CareHome

/// Whether a direct payment is lawful: a dated row with its source, as the law differs by country,
/// date and use (funding.md, The three models).
public struct DirectPaymentPolicy: Hashable, Sendable {
  public let nation: Nation
  public let use: DirectPaymentUse
  public let from: Day
  /// The last day on which it holds; nil while nothing follows it.
  public let through: Day?
  public let allowed: Bool
  /// In words: `A direct payment may not buy long-term accommodation`.
  public let reason: String
  /// The law or guidance that says so.
  public let source: String

  public init(
    nation: Nation, use: DirectPaymentUse, from: Day, through: Day?, allowed: Bool,
    reason: String, source: String
  ) {
    self.nation = nation
    self.use = use
    self.from = from
    self.through = through
    self.allowed = allowed
    self.reason = reason
    self.source = source
  }
}

/// What a direct payment is to buy in place of the home.
public enum DirectPaymentUse: String, Hashable, Sendable, CaseIterable {
  /// The home's own fee or any part of it: accommodation, food, personal care.
  case longStay = "long-stay"
  /// Activities and day services alone.
  case dayServices = "day-services"

  /// The use of what replaces services of these components: day services where every one of them
  /// is activity, else the long-stay fee. Nothing at all is no day service.
  public init(replacing components: some Collection<Component>) {
    self =
      !components.isEmpty && components.allSatisfy { $0 == .activity } ? .dayServices : .longStay
  }

  /// `the long-stay fee`, `day services`: for people.
  public var words: String {
    switch self {
    case .longStay: "the long-stay fee"
    case .dayServices: "day services"
    }
  }
}
