public import Amounts
public import CareCalendar

/// A service with a price of its own: a flexible service of the catalogue, or a sundry.
public struct Service: Hashable, Sendable {
  public let id: ServiceID
  public let name: String
  public let component: Component
  public let unit: ServiceUnit
  public let vat: VATTreatment
  /// List prices for one unit, without VAT. A residents' price list adds it (billing.md rule 10).
  public let prices: Timeline<Money>
  /// What it is for: the outcome of a care plan on which a direct payment may be spent; nil where
  /// nobody wrote one down.
  public let outcome: String?

  public init(
    id: ServiceID, name: String, component: Component, unit: ServiceUnit, vat: VATTreatment,
    prices: Timeline<Money>, outcome: String? = nil
  ) {
    self.id = id
    self.name = name
    self.component = component
    self.unit = unit
    self.vat = vat
    self.prices = prices
    self.outcome = outcome
  }
}

public enum ServiceUnit: String, Hashable, Sendable, CaseIterable {
  case meal, session, hour, week, item

  /// `1 session`, `2.5 hours`.
  public func words(_ quantity: Quantity) -> String { .phrase("\(words: quantity, self)") }
}

extension Phrase.Pieces {
  /// ``ServiceUnit/words(_:)``.
  package mutating func appendInterpolation(words quantity: Quantity, _ unit: ServiceUnit) {
    appendInterpolation(quantity)
    appendLiteral(" ")
    appendLiteral(unit.rawValue)
    if quantity != Quantity(1) { appendLiteral("s") }
  }
}

/// How a supply stands with VAT (billing.md rule 10).
public enum VATTreatment: String, Hashable, Sendable, CaseIterable {
  /// Welfare services of a regulated provider.
  case exempt
  case standard
  case zero
  case outsideScope = "outside-scope"

  /// What is added to the price.
  public var rate: Percentage { self == .standard ? Percentage(20) : .zero }
}

extension VATTreatment {
  /// A price with its VAT, which is rounded half away from zero, once.
  public func added(to net: Money) -> Money {
    net + rate.of(net)
  }
}

extension Service {
  /// The list price of one unit with VAT; nil before the list's first price.
  public func priceWithVAT(on day: Day) -> Money? {
    prices.value(on: day).map { vat.added(to: $0) }
  }
}
