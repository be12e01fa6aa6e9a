public import Amounts
public import CareCalendar
public import Evidence

/// One version of a payment: its stage and amount, who decided it and why. A version is never
/// changed; the next one takes its place (funding.md, primitive I).
public struct PaymentVersion: Hashable, Sendable {
  /// From 1, without gaps.
  public let number: Int
  public let stage: PaymentStage
  public let amount: TimeRate
  /// The day from which it counts: of one in payment, the first day that is paid for.
  public let from: Day
  /// The day on which it was decided.
  public let decided: Day
  public let by: String
  public let why: String

  public init(
    number: Int, stage: PaymentStage, amount: TimeRate, from: Day, decided: Day, by: String,
    why: String
  ) {
    self.number = number
    self.stage = stage
    self.amount = amount
    self.from = from
    self.decided = decided
    self.by = by
    self.why = why
  }
}

/// What somebody wants the next version to be.
public struct PaymentStep: Hashable, Sendable {
  public let stage: PaymentStage
  /// Nil carries the amount on.
  public let amount: TimeRate?
  /// Nil counts from the day of the decision.
  public let from: Day?
  public let decided: Day
  public let by: String
  public let why: String
  /// The row that it was read from; nil where it was typed.
  public let source: SourceLocation?

  public init(
    to stage: PaymentStage, amount: TimeRate? = nil, from: Day? = nil, decided: Day, by: String,
    why: String, source: SourceLocation? = nil
  ) {
    self.stage = stage
    self.amount = amount
    self.from = from
    self.decided = decided
    self.by = by
    self.why = why
    self.source = source
  }
}
