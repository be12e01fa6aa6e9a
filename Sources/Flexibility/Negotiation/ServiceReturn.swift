public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What it takes to come back to the home's own services, by choice or because the outside
/// provider fails (flexible-share.md, The idea).
public struct ServiceReturn: Hashable, Sendable {
  /// One service that is taken up again.
  public struct Item: Hashable, Sendable {
    public let service: ServiceID
    public let name: String
    public let noticeWeeks: Int
    /// Paid once.
    public let reentryCost: Money
  }

  public let agreement: AgreementID
  public let items: [Item]
  /// The first day on which the home delivers everything again and the release ends.
  public let from: Day
  /// What the fee rises by again from that day.
  public let weekly: Rate<PerWeek>

  /// What is paid once for coming back.
  public var reentryCost: Money { items.map(\.reentryCost).sum() }
  public var noticeWeeks: Int { items.map(\.noticeWeeks).max() ?? 0 }
}

extension Catalogue {
  /// - Parameter day: when the resident asks to come back.
  /// - Throws: services of the agreement that the catalogue no longer has.
  public func returning(
    from agreement: Agreement, askedOn day: Day
  ) throws(Faults) -> ServiceReturn {
    if let faults = Faults(faults(in: agreement.basket)) { throw faults }
    let items = agreement.basket.compactMap { item in
      service(item.service).map {
        ServiceReturn.Item(
          service: item.service, name: $0.service.name, noticeWeeks: $0.noticeWeeks,
          reentryCost: $0.reentryCost)
      }
    }
    let weeks = items.map(\.noticeWeeks).max() ?? 0
    return ServiceReturn(
      agreement: agreement.id, items: items, from: day + 7 * weeks, weekly: agreement.release)
  }
}
