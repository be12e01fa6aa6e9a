public import CareCalendar
public import Evidence

/// Up to which day a payer was billed before the home was billed from here, where that is later
/// than for others (billing.md, Starting, and sheets): a council that pays a four-week period in
/// advance, say.
public struct BilledElsewhere: Hashable, Sendable {
  public let payer: PayerID
  /// Nil for all the payer's residents.
  public let resident: ResidentID?
  /// Nil for all the payer's funding lines.
  public let line: FundingLineID?
  /// The last day that was billed.
  public let through: Day
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    payer: PayerID, resident: ResidentID? = nil, line: FundingLineID? = nil, through: Day,
    source: SourceLocation? = nil
  ) {
    self.payer = payer
    self.resident = resident
    self.line = line
    self.through = through
    self.source = source
  }
}

/// The number with which a series goes on in a month, where earlier ones were given elsewhere.
public struct FirstNumber: Hashable, Sendable {
  public let series: String
  public let month: Month
  /// At least 1.
  public let counter: Int
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(series: String, month: Month, counter: Int, source: SourceLocation? = nil) {
    self.series = series
    self.month = month
    self.counter = counter
    self.source = source
  }
}
