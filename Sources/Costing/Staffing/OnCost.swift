public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What an employer bears beside the pay for hours worked, as a dated rate with its source
/// (costing.md rule 4).
public struct OnCost: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Of the pay for hours worked, as those on leave are paid and somebody else works.
    case holiday
    case sickness
    case training
    /// Employer's: of all pay of a post above the threshold.
    case nationalInsurance = "national insurance"
    /// Employer's: of all pay of a post between the threshold and the limit.
    case pension

    /// Whether a threshold makes sense for it.
    public var isOfPosts: Bool { self == .nationalInsurance || self == .pension }
  }

  public let kind: Kind
  public let from: Day
  public let through: Day?
  public let rate: Percentage
  /// A year's pay of one post up to which nothing is due.
  public let threshold: Rate<PerYear>
  /// A year's pay of one post above which nothing more is due; nil where there is no end.
  public let limit: Rate<PerYear>?
  /// What the budget was set with, where that differs.
  public let budgetedRate: Percentage?
  public let budgetedThreshold: Rate<PerYear>?
  /// The notice or paper that it comes from.
  public let origin: String
  public let standing: RatesBook.Standing
  public let source: SourceLocation?

  public init(
    _ kind: Kind, from: Day, through: Day? = nil, rate: Percentage,
    threshold: Rate<PerYear> = Rate(.zero), limit: Rate<PerYear>? = nil,
    budgetedRate: Percentage? = nil, budgetedThreshold: Rate<PerYear>? = nil, origin: String,
    standing: RatesBook.Standing = .verified, source: SourceLocation? = nil
  ) {
    self.kind = kind
    self.from = from
    self.through = through
    self.rate = rate
    self.threshold = threshold
    self.limit = limit
    self.budgetedRate = budgetedRate
    self.budgetedThreshold = budgetedThreshold
    self.origin = origin
    self.standing = standing
    self.source = source
  }

  func holds(on day: Day) -> Bool { from <= day && day <= (through ?? day) }
}
