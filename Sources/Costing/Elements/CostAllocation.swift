public import Amounts
public import CareHome

/// Where each penny of the budget belongs: an amount a year for each line, component and band.
///
/// Pence are apportioned here, once, per line and year, by largest remainder with ties to the
/// earlier listed; every other figure adds these up and rounds only for show (costing.md rule 3).
public struct CostAllocation: Hashable, Sendable {
  public let model: CostModel
  /// In the order of the budget.
  public let lines: [Line]

  /// One line's amount, taken apart.
  public struct Line: Hashable, Sendable {
    public let cost: LineCost
    /// Sums to the line's amount.
    public let components: ByComponent<Money>
    /// In the order of the budget's bands; each component sums to that of ``components``.
    public let bands: [ByComponent<Money>]

    public var line: CostLine { cost.line }
  }

  public init(_ model: CostModel) {
    self.model = model
    let bands = model.budget.bands
    lines = model.lines.map { cost in
      let components = cost.line.split.apportion(cost.line.amount)
      let weights = bands.map { $0.weight(in: cost.line) }
      let shares = components.map {
        // Never nil: a checked budget's bands have of everything that carries a line.
        Apportionment.largestRemainder($0, by: weights) ?? []
      }
      let byBand = bands.indices.map { band in
        shares.map { band < $0.count ? $0[band] : .zero }
      }
      return Line(cost: cost, components: components, bands: byBand)
    }
  }

  public var budget: PooledBudget { model.budget }

  /// The home's yearly cost of each component.
  public var components: ByComponent<Money> { lines.map(\.components).reduce(.zero, +) }

  /// One band's yearly cost of each component.
  func components(ofBand index: Int) -> ByComponent<Money> {
    lines.map { $0.bands[index] }.reduce(.zero, +)
  }
}
