public import Amounts
public import CareCalendar
public import CareHome
public import Costing
public import Evidence

/// The three prices of one unit of a service (flexible-share.md, The catalogue).
public struct ServicePrices: Hashable, Sendable {
  public let service: ServiceID
  /// The lowest avoidable cost of one unit of what it draws on the budget, at the service's own
  /// notice, and all that its build-up comes to, as that is spent only where the service is
  /// bought. Nil where the service has neither draws nor a build-up, so that its cost is not known.
  public let exactMarginal: ExactMoney?
  /// With its share of the fixed cost of the lines that it draws on, without overheads; nil where
  /// its cost is not known.
  public let exactFullCost: ExactMoney?
  /// What one unit takes of each line of the budget that it draws on.
  public let drawn: [LineShare]
  /// Full cost with margin, as the price list has it; nil before the list's first price.
  public let list: Money?

  /// Lines of the budget that the marginal cost comes from.
  public var savedLines: [CostLineID] {
    drawn.filter { !$0.lowest.isZero || !$0.expected.isZero }.map(\.line.id)
  }

  /// Rounded half away from zero, once.
  public var marginal: Money? { exactMarginal?.rounded(.halfAwayFromZero) }
  /// Rounded half away from zero, once.
  public var fullCost: Money? { exactFullCost?.rounded(.halfAwayFromZero) }
  /// List − full cost; below zero the service is sold at a loss. Nil where either is not known.
  public var margin: Money? {
    guard let list, let fullCost else { return nil }
    return list - fullCost
  }

  /// Full cost and a margin on it, rounded half away from zero, once; nil where the cost is not
  /// known.
  public func listPrice(margin: Percentage) -> Money? {
    exactFullCost.map { ($0 * (.one + margin.ratio)).rounded(.halfAwayFromZero) }
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
      let id = service.service.id
      let beyond = service.buildUp.map { $0.cost(on: day) } ?? .zero
      var marginal: ExactMoney?
      var fullCost: ExactMoney?
      var drawn: [LineShare] = []
      if !service.draws.isEmpty {
        let one = [BasketItem(service: id, quantity: Quantity(1))]
        let share = try share(of: one, noticeWeeks: service.noticeWeeks)
        marginal = beyond.map { share.exactCovered + share.organising.exact + $0 }
        fullCost = beyond.map { share.exactCeiling + $0 }
        drawn = share.lines
      } else if service.buildUp != nil {
        marginal = beyond
        fullCost = beyond
      }
      prices.append(
        ServicePrices(
          service: id, exactMarginal: marginal, exactFullCost: fullCost, drawn: drawn,
          list: service.service.prices.value(on: day)))
    }
    return prices
  }
}
