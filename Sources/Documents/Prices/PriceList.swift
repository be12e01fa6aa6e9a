public import Amounts
public import CareCalendar
public import CareHome
import Costing
public import Evidence
public import Flexibility

/// A home's services with their prices, as one audience may see them: one model behind the text,
/// the page, the JSON and the XML (flexible-share.md, The catalogue of flexible services).
public struct PriceList: Sendable {
  public enum Audience: String, Sendable, CaseIterable {
    /// List prices with VAT; no cost.
    case residents
    /// For what the weekly fee covers its cost, for what is bought beside it the price without VAT:
    /// never both, as their difference is the home's margin; nothing that tells what a post is paid.
    case council
    /// Everything, with what each cost is made of.
    case home
  }

  public let home: Home
  /// The day whose prices these are.
  public let day: Day
  public let audience: Audience
  /// What list prices are to bear beside full cost; nil where the home has stated none, and in
  /// every view but its own.
  public let margin: Percentage?
  /// In the home's own order.
  public let entries: [Entry]
  /// Nil for residents.
  public let reconciliation: Reconciliation?
  /// Each line that services draw on; for the home alone.
  public let lines: [LineAccount]
  /// What a person should look at; for the home alone.
  public let warnings: [Fault]

  /// One service.
  public struct Entry: Sendable {
    public let service: Service
    /// What the weekly fee covers of it in a week; nil for none.
    public let included: Quantity?
    public let noticeWeeks: Int
    public let minimumAttendance: Int?
    /// Whether a resident can really do without it.
    public let isOptional: Bool
    /// With VAT for residents, else without; nil before the first price, and for a council where
    /// the weekly fee covers it.
    public let list: Money?
    /// Nil for residents, where it is not known, and where it is withheld.
    public let marginal: Money?
    public let fullCost: Money?
    /// Whether its full cost is left out, as it would tell what a post is paid or isolate somebody.
    public let isWithheld: Bool
    /// Full cost with the list margin, and list − full cost; for the home alone.
    public let withMargin: Money?
    public let margin: Money?
    /// What its full cost is made of; for the home alone.
    public let parts: [PricePart]
  }

  /// Whether all that is bought beside the fee may be left.
  var isAllOptional: Bool { entries.allSatisfy { $0.isOptional || $0.included != nil } }

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

  /// A line of the budget, what each service of the standard package takes of it in the year, and
  /// what is left for the core package.
  public struct LineAccount: Sendable {
    public let line: String
    public let description: String
    public let amount: Money
    public let drawn: [(service: Service, amount: Money)]
    public let core: Money
  }

  /// - Parameters:
  ///   - services: those of the home, in its own order.
  ///   - prices: those of the catalogue on the day.
  ///   - warnings: guards, for the home's own list.
  public init(
    home: Home, services: [Service], catalogue: Catalogue, prices: [ServicePrices], on day: Day,
    for audience: Audience, margin: Percentage? = nil, warnings: [Fault] = []
  ) {
    let isForHome = audience == .home
    self.home = home
    self.day = day
    self.audience = audience
    self.margin = isForHome ? margin : nil
    self.warnings = isForHome ? warnings : []
    let disclosure = audience == .council ? Disclosure(catalogue) : nil
    let priced = Dictionary(prices.map { ($0.service, $0) }) { first, _ in first }
    entries = services.filter {
      $0.prices.value(on: day) != nil || priced[$0.id]?.exactFullCost != nil
    }.compactMap { service in
      let maker = PriceEntryMaker(
        service: service, flexible: catalogue.service(service.id), prices: priced[service.id],
        day: day, margin: margin)
      return switch audience {
      case .residents: maker.forResidents
      case .council: disclosure.flatMap(maker.forCouncil)
      case .home: maker.forHome
      }
    }
    reconciliation = audience == .residents ? nil : Reconciliation(catalogue, disclosure)
    lines = isForHome ? catalogue.lineAccounts : []
  }
}

extension PriceList.Reconciliation {
  /// - Parameter disclosure: nil where everything may be told.
  fileprivate init(_ catalogue: Catalogue, _ disclosure: Disclosure?) {
    let table = catalogue.reconciliation()
    let drawn = zip(catalogue.services, table.serviceTotals).filter { !$0.1.isZero }
    let shown = drawn.filter { disclosure?.mayTellCost(of: $0.0) ?? true }
    services = shown.map { (service: $0.0.service, amount: $0.1) }
    rest = table.total - services.map(\.amount).sum()
    restHoldsServices = shown.count < drawn.count
    year = catalogue.costs.budget.year
    budget = table.total
    difference = table.difference
  }
}

extension Catalogue {
  fileprivate var lineAccounts: [PriceList.LineAccount] {
    zip(costs.lines, reconciliation().lines).compactMap { cost, share in
      let drawn = zip(services, share.services).filter { !$0.1.isZero }
      guard !drawn.isEmpty else { return nil }
      return PriceList.LineAccount(
        line: cost.line.id.text, description: cost.line.description, amount: share.amount,
        drawn: drawn.map { (service: $0.0.service, amount: $0.1) }, core: share.core)
    }
  }
}
