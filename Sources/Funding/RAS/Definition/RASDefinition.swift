public import Amounts
public import CareCalendar

/// A resource allocation system as data: what is asked of a person, and the ordered steps that turn
/// the answers into a sum of money (funding.md, The RAS engine).
///
/// A value says what was written down; ``problems()`` says what is wrong with it, and
/// ``RASProgram`` runs it.
public struct RASDefinition: Hashable, Sendable {
  /// The same in every version: `lincolnshire-points`.
  public var id: String
  /// For people.
  public var name: String
  public var version: String
  public var from: Day
  /// The last day on which it holds; nil while nothing follows it.
  public var through: Day?
  /// What it is, in a sentence or two for people; empty where the name says it.
  public var about: String
  /// Where the rules come from.
  public var source: String
  /// Whether the amounts are real ones.
  public var amounts: AmountsOrigin
  public var currency: RASCurrency
  public var period: RASPeriod
  public var inputs: [RASInput]
  /// In the order in which they are done, which changes the result.
  public var steps: [RASStep]
  /// The figure that is the budget.
  public var result: String
  /// How the budget becomes whole pence at the end; nothing else rounds but a step that says so.
  public var rounding: RoundingRule
  public var cases: [RASCase]

  public init(
    id: String, name: String, version: String, from: Day, through: Day? = nil,
    about: String = "", source: String,
    amounts: AmountsOrigin, currency: RASCurrency = .pounds, period: RASPeriod = .week,
    inputs: [RASInput], steps: [RASStep], result: String,
    rounding: RoundingRule = .halfAwayFromZero, cases: [RASCase] = []
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.from = from
    self.through = through
    self.about = about
    self.source = source
    self.amounts = amounts
    self.currency = currency
    self.period = period
    self.inputs = inputs
    self.steps = steps
    self.result = result
    self.rounding = rounding
    self.cases = cases
  }

  /// `Lincolnshire points, version 2014`.
  public var title: String { "\(name), version \(version)" }

  /// Whether it holds on that day.
  public func holds(on day: Day) -> Bool { from <= day && day <= (through ?? day) }
}

extension RASDefinition {
  /// Whether the amounts of a definition are those that somebody really pays.
  public enum AmountsOrigin: String, Hashable, Sendable, CaseIterable {
    /// The source gives none: they show how the rules work, and nothing else.
    case invented
    /// They stand in the source.
    case published
  }
}

/// The currency of a definition's amounts. Hearth bills in pounds; other countries' systems are
/// kept in theirs.
public enum RASCurrency: String, Hashable, Sendable, CaseIterable {
  case pounds = "GBP"
  case euros = "EUR"
  case dollars = "USD"

  public var symbol: String {
    switch self {
    case .pounds: "£"
    case .euros: "€"
    case .dollars: "$"
    }
  }
}

/// What time a budget is for.
public enum RASPeriod: String, Hashable, Sendable, CaseIterable {
  case day
  case week
  case fourWeeks = "four weeks"
  case month
  case year
  /// One payment and no more.
  case once

  /// After an amount: `a week`, `once`.
  public var words: String {
    switch self {
    case .fourWeeks: "every four weeks"
    case .once: "once"
    case .day, .week, .month, .year: "a \(rawValue)"
    }
  }
}
