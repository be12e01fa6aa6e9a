public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// The three prices of one unit of a service (flexible-share.md, The catalogue).
public struct ServicePrices: Hashable, Sendable {
  public let service: ServiceID
  /// The lowest avoidable cost of one unit, at the service's own notice; all that a build-up comes
  /// to, as it is spent only where the service is bought. Nil where the service has neither draws
  /// nor a build-up, so that its cost is not known.
  public let exactMarginal: ExactMoney?
  /// With its share of the fixed cost of the lines that it draws on, without overheads; nil where
  /// its cost is not known.
  public let exactFullCost: ExactMoney?
  /// Full cost with margin, as the price list has it; nil before the list's first price.
  public let list: Money?

  /// Rounded half away from zero, once.
  public var marginal: Money? { exactMarginal?.rounded(.halfAwayFromZero) }
  /// Rounded half away from zero, once.
  public var fullCost: Money? { exactFullCost?.rounded(.halfAwayFromZero) }
  /// List − full cost; below zero the service is sold at a loss. Nil where either is not known.
  public var margin: Money? {
    guard let list, let fullCost else { return nil }
    return list - fullCost
  }
}

extension FlexibilityModel {
  /// The prices of every service, in the catalogue's order, at the stated circumstances.
  ///
  /// - Parameter day: when the price list is read.
  /// - Throws: where a home of so many residents does not use one unit of a service.
  public func prices(on day: Day) throws(Faults) -> [ServicePrices] {
    var prices: [ServicePrices] = []
    for service in catalogue.services {
      let list = service.service.prices.value(on: day)
      guard !service.draws.isEmpty else {
        let cost = service.buildUp?.cost(on: day)
        prices.append(
          ServicePrices(
            service: service.service.id, exactMarginal: cost, exactFullCost: cost, list: list))
        continue
      }
      let one = [BasketItem(service: service.service.id, quantity: Quantity(1))]
      let share = try share(of: one, noticeWeeks: service.noticeWeeks)
      prices.append(
        ServicePrices(
          service: service.service.id,
          exactMarginal: share.exactCovered + share.organising.exact,
          exactFullCost: share.exactCeiling, list: list))
    }
    return prices
  }
}
