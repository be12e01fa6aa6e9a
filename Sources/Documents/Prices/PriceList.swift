public import Amounts
public import CareCalendar
public import CareHome
import Costing
public import Flexibility

/// A home's services with their prices, as one audience may see them: one model behind the text,
/// the page, the JSON and the XML (flexible-share.md, The catalogue of flexible services).
public struct PriceList: Sendable {
  public enum Audience: String, Sendable, CaseIterable {
    /// List prices with VAT; no cost.
    case residents
    /// Marginal and full cost, and list prices without VAT; nothing that tells what a post is paid.
    case council
  }

  public let home: Home
  /// The day whose prices these are.
  public let day: Day
  public let audience: Audience
  /// In the home's own order.
  public let entries: [Entry]
  /// Nil for residents.
  public let reconciliation: Reconciliation?

  /// One service.
  public struct Entry: Sendable {
    public let service: Service
    /// What the weekly fee covers of it in a week; nil for none.
    public let included: Quantity?
    public let noticeWeeks: Int
    public let minimumAttendance: Int?
    /// With VAT for residents, without for a council; nil before the first price.
    public let list: Money?
    /// Nil for residents, where it is not known, and where it is withheld.
    public let marginal: Money?
    public let fullCost: Money?
    /// Whether its cost is left out, as it would tell what a post is paid or isolate somebody.
    public let isWithheld: Bool
  }

  /// How the services and the core package make up the pooled budget.
  public struct Reconciliation: Sendable {
    public let year: DayRange
    public let budget: Money
    /// The services that draw on the budget, with what they draw in the year; without those whose
    /// cost is withheld.
    public let services: [(service: Service, amount: Money)]
    /// What is left: the core package, and the services whose cost is withheld.
    public let rest: Money
    /// Whether `rest` holds such services.
    public let restHoldsServices: Bool
    /// £0.00, always shown.
    public let difference: Money

    public var drawn: Money { services.map(\.amount).sum() }
  }

  /// - Parameters:
  ///   - services: those of the home, in its own order.
  ///   - prices: those of the catalogue on the day.
  public init(
    home: Home, services: [Service], catalogue: Catalogue, prices: [ServicePrices], on day: Day,
    for audience: Audience
  ) {
    self.home = home
    self.day = day
    self.audience = audience
    let priced = Dictionary(prices.map { ($0.service, $0) }) { first, _ in first }
    entries = services.map { service in
      Entry(service, catalogue, priced[service.id], on: day, for: audience)
    }.filter { $0.list != nil || $0.fullCost != nil }
    reconciliation = audience == .residents ? nil : Reconciliation(catalogue)
  }
}

extension PriceList.Entry {
  fileprivate init(
    _ service: Service, _ catalogue: Catalogue, _ prices: ServicePrices?, on day: Day,
    for audience: PriceList.Audience
  ) {
    let flexible = catalogue.service(service.id)
    let net = service.prices.value(on: day)
    let isForCouncil = audience == .council
    self.service = service
    included = flexible.map(\.standardQuantity).flatMap { $0.isZero ? nil : $0 }
    noticeWeeks = flexible?.noticeWeeks ?? 0
    minimumAttendance = flexible?.minimumAttendance
    list = isForCouncil ? net : net.map { service.vat.added(to: $0) }
    isWithheld = isForCouncil && catalogue.mustWithholdCost(of: service.id)
    let shown = isForCouncil && !isWithheld ? prices : nil
    marginal = shown?.marginal
    fullCost = shown?.fullCost
  }
}

extension PriceList.Reconciliation {
  fileprivate init(_ catalogue: Catalogue) {
    let table = catalogue.reconciliation()
    let drawn = zip(catalogue.services, table.serviceTotals).filter { !$0.1.isZero }
      .map { (service: $0.0.service, amount: $0.1) }
    services = drawn.filter { !catalogue.mustWithholdCost(of: $0.service.id) }
    rest = table.total - services.map(\.amount).sum()
    restHoldsServices = services.count < drawn.count
    year = catalogue.costs.budget.year
    budget = table.total
    difference = table.difference
  }
}

extension VATTreatment {
  /// A price with its VAT, which is rounded half away from zero, once.
  fileprivate func added(to net: Money) -> Money {
    net + (net.exact * rate.ratio).rounded(.halfAwayFromZero)
  }
}
