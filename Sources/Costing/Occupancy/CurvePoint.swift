public import Amounts
public import CareHome

/// The home at one number of residents.
public struct CurvePoint: Hashable, Sendable {
  public let residents: Int
  /// £ a year, of each component, exactly.
  public let cost: ByComponent<ExactMoney>
  public let total: ExactMoney
  /// £ a year from fees; nil where no average fee was given.
  public let income: ExactMoney?
  /// The stepped lines that cost more here than with one resident fewer, in budget order.
  public let steps: [Step]
  /// Weeks in the budget year.
  public let weeks: Ratio

  public struct Step: Hashable, Sendable {
    public let line: CostLineID
    public let before: Int
    public let after: Int
    /// What a year of the steps added here costs.
    public let added: ExactMoney
  }

  /// £ a year left of the fees; below zero it is a loss.
  public var margin: ExactMoney? { income.map { $0 - total } }

  public var weeklyMargin: ExactMoney? { margin.map { $0 / weeks } }

  public var weeklyCost: ExactMoney { total / weeks }

  public var isLoss: Bool? { margin.map(\.isNegative) }

  /// £ per resident per week: u(n) = C(n) ÷ n; nil at nobody, which has no unit cost
  /// (costing.md, Definitions).
  public func unitCost(of part: CostPart = .whole) -> ExactMoney? {
    guard residents > 0 else { return nil }
    return (part == .whole ? total : cost[part]) / weeks / residents
  }
}
