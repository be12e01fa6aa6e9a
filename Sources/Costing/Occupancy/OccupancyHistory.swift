public import Amounts

/// What the unit cost would have been in each month of a home's own past, so that a budget is
/// judged by the occupancy that the home really sees (costing.md rule 5).
public struct OccupancyHistory: Hashable, Sendable {
  /// Average residents of each month, in order: resident-days ÷ days.
  public let months: [Ratio]

  public init(_ months: [Ratio]) { self.months = months }

  /// The 10th and 90th percentile of the unit cost (£ per resident-week, inclusive method), and
  /// its median; months in which nobody lived there have none and are left out.
  ///
  /// Nil where no month has a unit cost.
  public func unitCosts(_ model: CostModel) -> Percentiles? {
    let costs = months.compactMap { model.unitCost(residents: $0) }
    guard let low = Quantile.inclusive(costs, at: Ratio(1, over: 10)),
      let median = Quantile.inclusive(costs, at: Ratio(1, over: 2)),
      let high = Quantile.inclusive(costs, at: Ratio(9, over: 10))
    else { return nil }
    return Percentiles(months: costs.count, tenth: low, median: median, ninetieth: high)
  }

  public struct Percentiles: Hashable, Sendable {
    /// How many months they are taken over.
    public let months: Int
    public let tenth: ExactMoney
    public let median: ExactMoney
    public let ninetieth: ExactMoney
  }
}
