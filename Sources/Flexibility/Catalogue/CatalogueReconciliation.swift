public import Amounts
public import CareHome
public import Costing

/// The budget told as flexible services and the core package that is left, to the penny
/// (flexible-share.md, The catalogue of flexible services).
public struct CatalogueReconciliation: Hashable, Sendable {
  public struct LineShare: Hashable, Sendable {
    public let line: CostLineID
    public let amount: Money
    /// A year's cost that each service of the standard package draws, in the catalogue's order.
    public let services: [Money]
    /// What is left of the line.
    public let core: Money
  }

  /// In the catalogue's order: the columns of ``LineShare/services``.
  public let services: [ServiceID]
  /// In the order of the budget.
  public let lines: [LineShare]

  /// A year's cost of each service, in the catalogue's order.
  public var serviceTotals: [Money] {
    services.indices.map { index in lines.map { $0.services[index] }.sum() }
  }
  public var core: Money { lines.map(\.core).sum() }
  /// The services and the core package together: the pooled budget.
  public var total: Money { serviceTotals.sum() + core }
  /// £0.00, always printed.
  public var difference: Money { total - lines.map(\.amount).sum() }
}

extension Catalogue {
  /// Each line's yearly amount, shared by the units that services take of it; what nobody takes is
  /// the core package. Largest remainder, ties to the earlier service.
  public func reconciliation() -> CatalogueReconciliation {
    CatalogueReconciliation(
      services: services.map(\.service.id),
      lines: costs.lines.map { cost in
        let taken = services.map { $0.standardUnits(of: cost.line.id) }
        let left = cost.line.usage.perResident - taken.reduce(.zero, +)
        // Never nil: the check refused overdrawn lines, and a line's usage is above zero.
        let shares =
          Apportionment.largestRemainder(cost.line.amount, by: taken + [left])
          ?? taken.map { _ in .zero } + [cost.line.amount]
        return CatalogueReconciliation.LineShare(
          line: cost.line.id, amount: cost.line.amount, services: Array(shares.dropLast()),
          core: shares.last ?? .zero)
      })
  }
}
