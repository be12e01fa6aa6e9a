public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What it takes to come back to the home's own services, by choice or because the outside
/// provider fails (flexible-share.md, The idea).
public struct ServiceReturn: Hashable, Sendable {
  /// Why somebody comes back. Notice and cost are those that were stated beforehand, either way.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case choice
    /// The resident is without the service until the home delivers it again.
    case providerFailed = "provider-failed"
  }

  /// One service that is taken up again.
  public struct Item: Hashable, Sendable {
    public let service: ServiceID
    public let name: String
    public let unit: ServiceUnit
    /// Units a week.
    public let quantity: Quantity
    public let noticeWeeks: Int
    /// Paid once; nil where the home has stated none.
    public let reentryCost: Money?
    /// The list price of one unit with VAT, for whoever buys it singly until the return; nil where
    /// it has none.
    public let singlePrice: Money?
  }

  public let agreement: AgreementID
  public let reason: Reason
  /// When the resident asks to come back.
  public let askedOn: Day
  public let items: [Item]
  /// The first day on which the home delivers everything again and the release ends.
  public let from: Day
  /// What the fee rises by again from that day.
  public let weekly: Rate<PerWeek>

  /// What is paid once for coming back, as far as it is stated; nil where it is for no service.
  public var reentryCost: Money? {
    let stated = items.compactMap(\.reentryCost)
    return stated.isEmpty ? nil : stated.sum()
  }
  public var noticeWeeks: Int { items.map(\.noticeWeeks).max() ?? 0 }
  /// The last day of the release.
  public var releasedThrough: Day { from - 1 }
}

extension Catalogue {
  /// All services of an agreement taken up again, after the longest of their notices.
  ///
  /// - Parameter day: when the resident asks to come back.
  /// - Throws: services of the agreement that the catalogue no longer has.
  public func returning(
    from agreement: Agreement, askedOn day: Day, because reason: ServiceReturn.Reason = .choice
  ) throws(Faults) -> ServiceReturn {
    if let faults = Faults(faults(in: agreement.basket)) { throw faults }
    let items = agreement.basket.compactMap { item in
      service(item.service).map {
        ServiceReturn.Item(
          service: item.service, name: $0.service.name, unit: $0.service.unit,
          quantity: item.quantity, noticeWeeks: $0.noticeWeeks, reentryCost: $0.reentryCost,
          singlePrice: $0.service.priceWithVAT(on: day))
      }
    }
    let weeks = items.map(\.noticeWeeks).max() ?? 0
    return ServiceReturn(
      agreement: agreement.id, reason: reason, askedOn: day, items: items, from: day + 7 * weeks,
      weekly: agreement.release)
  }
}
