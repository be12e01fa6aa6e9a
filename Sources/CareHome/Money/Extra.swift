public import Amounts
public import CareCalendar
public import Evidence

/// A flexible service or sundry that was delivered, to be billed to whoever is liable for it.
public struct Extra: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case delivered
    /// Seen and agreed to; only these are billed.
    case confirmed
  }

  public let id: Identifier<Extra>
  public let day: Day
  public let placement: PlacementID
  public let service: ServiceID
  public let quantity: Quantity
  public let payer: PayerID
  public let status: Status
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    id: Identifier<Extra>, day: Day, placement: PlacementID, service: ServiceID,
    quantity: Quantity, payer: PayerID, status: Status, source: SourceLocation? = nil
  ) {
    self.id = id
    self.day = day
    self.placement = placement
    self.service = service
    self.quantity = quantity
    self.payer = payer
    self.status = status
    self.source = source
  }
}
