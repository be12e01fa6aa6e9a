public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// One thing that a person's plan may spend money on, as it was signed off.
///
/// A change is a later row of the same item, which takes the place of the earlier one from its day.
public struct PlanItem: Hashable, Sendable {
  /// How much, over what time.
  public enum Limit: Hashable, Sendable {
    /// So much in all, in one payment or several.
    case once(Money)
    /// So much for each day, week or month; what is not spent in one may be spent in another of the
    /// same plan.
    case running(TimeRate)

    /// In its own unit.
    public var amount: Money {
      switch self {
      case .once(let sum): sum
      case .running(let rate): rate.amount
      }
    }
  }

  /// Who may sign it off.
  public enum Authority: String, Hashable, Sendable, CaseIterable {
    /// The co-ordinator, for a small change.
    case coordinator = "co-ordinator"
    /// A review or the panel.
    case review
  }

  public let account: PaymentAccountID
  public let id: PlanItemID
  /// What it is: `Day club on Tuesdays`.
  public let description: String
  /// The need or the outcome that it serves.
  public let need: String
  public let spending: SpendingKind
  /// Whose money pays for it.
  public let source: FundingSource
  public let limit: Limit
  /// The first and last day on which it may be paid for.
  public let days: DayRange
  public let signedBy: String
  public let authority: Authority
  public let signed: Day
  /// The row that it was read from; nil where it was typed.
  public let row: SourceLocation?

  public init(
    account: PaymentAccountID, id: PlanItemID, description: String, need: String,
    spending: SpendingKind, source: FundingSource, limit: Limit, days: DayRange, signedBy: String,
    authority: Authority, signed: Day, row: SourceLocation? = nil
  ) {
    self.account = account
    self.id = id
    self.description = description
    self.need = need
    self.spending = spending
    self.source = source
    self.limit = limit
    self.days = days
    self.signedBy = signedBy
    self.authority = authority
    self.signed = signed
    self.row = row
  }

  /// What it comes to over a year of 365 days from its first: by which a change is small or large.
  public var yearly: Money {
    switch limit {
    case .once(let amount): amount
    case .running(let rate): Self.amount(of: rate, over: yearOfIt)
    }
  }

  /// What may be spent through the day before `end`, or over all its days.
  func allowance(until end: Day?) -> Money {
    switch limit {
    case .once(let amount): amount
    case .running(let rate):
      DayRange(days.first, through: min(days.last, (end ?? days.last + 1) - 1))
        .map { Self.amount(of: rate, over: $0) } ?? .zero
    }
  }

  private var yearOfIt: DayRange { DayRange(days.first, through: days.first + 364) ?? days }

  private static func amount(of rate: TimeRate, over days: DayRange) -> Money {
    rate.proration(over: days, by: .actualDays).exact.rounded(.halfAwayFromZero)
  }
}

extension PlanItem.Limit: CustomStringConvertible {
  /// `£18.40 a week`, `£500.00 in all`.
  public var description: String {
    switch self {
    case .once(let amount): "\(amount) in all"
    case .running(let rate): rate.description
    }
  }
}
