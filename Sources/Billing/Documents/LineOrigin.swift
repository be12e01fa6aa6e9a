public import CareCalendar
public import CareHome

/// Where an invoice line stands in the home's own books, so that what was billed can be held
/// against what should have been (billing.md rule 7). Never shown to a payer but for the reference.
public struct LineOrigin: Hashable, Sendable {
  public let account: PayerAccount
  public let placement: PlacementID
  /// By which the payer knows the resident (EN 16931 BT-128 on a consolidated invoice).
  public let reference: String
  /// The payer's whole billing period that the days lie in.
  public let period: DayRange
  /// The price of a day, a month or a year in canonical words: equal words are equal money for
  /// equal days, whatever the unit in which it was agreed.
  public let rate: String

  public init(
    account: PayerAccount, placement: PlacementID, reference: String, period: DayRange,
    rate: String
  ) {
    self.account = account
    self.placement = placement
    self.reference = reference
    self.period = period
    self.rate = rate
  }
}

extension InvoiceLine {
  public var account: PayerAccount { origin.account }
  public var placement: PlacementID { origin.placement }
  /// By which its payer knows the resident.
  public var reference: String { origin.reference }
}
