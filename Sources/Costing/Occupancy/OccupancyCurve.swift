public import Amounts
import CareHome

/// Cost, unit cost and margin for every whole number of residents from nobody to every bed taken
/// (costing.md rule 5).
public struct OccupancyCurve: Hashable, Sendable {
  /// Where the budget stands on it: n0, which may lie between two points.
  public let budgetResidents: Ratio
  /// £ a week that one resident brings on average; nil where only costs are asked for.
  public let averageFee: ExactMoney?
  /// One for each number of residents; the index is the number.
  public let points: [CurvePoint]

  public var beds: Int { points.count - 1 }

  /// - Parameters:
  ///   - averageFee: £ a week of the average fee, at the home's mix of payers.
  ///   - beds: registered beds of the scenario, zero or more; the budget's where nil.
  public init(_ allocation: CostAllocation, averageFee: ExactMoney? = nil, beds: Int? = nil) {
    let weeks = allocation.budget.weeksPerYear
    let income = averageFee.map { $0 * weeks }
    let lastBed = max(0, beds ?? allocation.budget.registeredBeds)
    var sweep = CostSweep(allocation, beds: lastBed)
    budgetResidents = allocation.budget.residents
    self.averageFee = averageFee
    points = (0...lastBed).map { residents in
      let steps = sweep.advance(to: residents)
      let cost = sweep.cost
      return CurvePoint(
        residents: residents, cost: cost, total: cost.total,
        income: income.map { $0 * residents }, steps: steps, weeks: weeks)
    }
  }

  /// The home with that many residents; nil beyond its beds.
  public func point(_ residents: Int) -> CurvePoint? {
    points.indices.contains(residents) ? points[residents] : nil
  }

  /// Every number of residents at which the home is worse off than with one fewer: a bed filled
  /// at the average fee that costs more than it brings. Empty where no fee was given.
  public var worseThanOneFewer: [Int] {
    points.indices.dropFirst().filter { residents in
      guard let margin = points[residents].margin, let before = points[residents - 1].margin
      else { return false }
      return margin < before
    }
  }
}
