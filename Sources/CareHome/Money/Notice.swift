public import CareCalendar
public import Evidence

/// A person's word that a payer was told of an increase, and by which clause (billing.md rule 7).
public struct Notice: Hashable, Sendable {
  public let placement: PlacementID
  /// The first day of the increase.
  public let from: Day
  /// Where the contract allows it; printed on the bill.
  public let clause: String
  /// The day on which the payer was told.
  public let given: Day
  /// Who says so.
  public let by: String
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    placement: PlacementID, from: Day, clause: String, given: Day, by: String,
    source: SourceLocation? = nil
  ) {
    self.placement = placement
    self.from = from
    self.clause = clause
    self.given = given
    self.by = by
    self.source = source
  }
}
