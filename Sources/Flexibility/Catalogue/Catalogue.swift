import Amounts
public import CareHome
public import Costing
public import Evidence

/// The flexible services of one home, checked against the budget that they draw on.
public struct Catalogue: Hashable, Sendable {
  /// In the order in which they were listed.
  public let services: [FlexibleService]
  public let costs: CostModel
  /// What a person should look at though the work goes on.
  public let warnings: [Fault]

  private let serviceIndex: [ServiceID: Int]
  private let lineIndex: [CostLineID: Int]

  /// - Throws: at once all of ``Evidence/Fault/Code/catalogueRepeatedService``,
  ///   ``Evidence/Fault/Code/catalogueUnknownLine``, ``Evidence/Fault/Code/catalogueBadDraw``,
  ///   ``Evidence/Fault/Code/catalogueBadFigure``,
  ///   ``Evidence/Fault/Code/catalogueCountedTwice`` and
  ///   ``Evidence/Fault/Code/catalogueOverdrawn``.
  public init(_ services: [FlexibleService], costs: CostModel) throws(Faults) {
    let found = CatalogueCheck(services: services, costs: costs).faults()
    if let refusals = Faults(found.filter { $0.severity == .refusal }) { throw refusals }
    self.services = services
    self.costs = costs
    warnings = found.filter { $0.severity == .warning }
    // The check has refused ids that repeat.
    serviceIndex = Dictionary(
      services.enumerated().map { ($0.element.service.id, $0.offset) }, uniquingKeysWith: min)
    lineIndex = Dictionary(
      costs.lines.enumerated().map { ($0.element.line.id, $0.offset) }, uniquingKeysWith: min)
  }

  public func service(_ id: ServiceID) -> FlexibleService? { serviceIndex[id].map { services[$0] } }

  /// Units of each line's usage that a basket gives up in a week, in the order of the budget.
  ///
  /// Services that the catalogue does not hold give up nothing; ``faults(in:)`` names them.
  func units(of basket: [BasketItem]) -> [Ratio] {
    var units = [Ratio](repeating: .zero, count: costs.lines.count)
    for item in basket {
      for draw in service(item.service)?.draws ?? [] {
        guard let index = lineIndex[draw.line] else { continue }
        units[index] = units[index] + item.quantity.ratio * draw.units
      }
    }
    return units
  }

  /// What the home spends in a week on organising for one resident with this basket: once for each
  /// service that is given up, however many of its units.
  func organisingCost(of basket: [BasketItem]) -> Money {
    var seen: Set<ServiceID> = []
    return basket.filter { seen.insert($0.service).inserted }
      .compactMap { service($0.service)?.organisingCost.amount }.sum()
  }

  /// The refusals of a basket: services that the catalogue lacks, quantities that are not above
  /// zero. An empty basket gives nothing up, and is none.
  func faults(in basket: [BasketItem]) -> [Fault] {
    basket.compactMap { item in
      if service(item.service) == nil {
        return Fault(
          .basketUnknownService,
          "The catalogue has no service \"\(item.service)\".",
          remedy: "Choose one of: \(services.map(\.service.id.text).joined(separator: ", ")).")
      }
      guard item.quantity <= .zero else { return nil }
      return Fault(
        .basketBadQuantity,
        "\(item.quantity) of service \"\(item.service)\" can't be given up.",
        remedy: "Write how many units a week are given up: more than 0.")
    }
  }
}
