public import Amounts
public import Evidence

/// A home's pooled budget taken apart: the one thing that reports, Flexibility and Billing ask.
public struct HomeCosting: Sendable {
  public let model: CostModel
  public let allocation: CostAllocation
  /// The element × behaviour × flexibility table of the home.
  public let home: ElementTable
  /// The same for each band, in the order of the budget.
  public let bands: [ElementTable]
  public let unitCosts: UnitCosts
  public let curve: OccupancyCurve
  /// How shared departments were carried to the elements; nil where every line has its own split.
  public let overheads: OverheadAllocation?

  /// - Parameter averageFee: £ a week of the average fee on the budget date, at the home's mix of
  ///   payers; without it there is no margin and no break-even.
  /// - Throws: every refusal of ``PooledBudget/faults()`` at once.
  public init(_ budget: PooledBudget, averageFee: ExactMoney? = nil) throws(Faults) {
    try self.init(budget, overheads: nil, averageFee: averageFee)
  }

  /// The same with shared departments carried by a named method.
  public init(_ overheads: OverheadAllocation, averageFee: ExactMoney? = nil) throws(Faults) {
    try self.init(overheads.budget, overheads: overheads, averageFee: averageFee)
  }

  private init(
    _ budget: PooledBudget, overheads: OverheadAllocation?, averageFee: ExactMoney?
  ) throws(Faults) {
    let model = try CostModel(budget)
    let allocation = CostAllocation(model)
    self.overheads = overheads
    self.model = model
    self.allocation = allocation
    home = allocation.homeTable
    bands = allocation.bandTables
    unitCosts = allocation.unitCosts
    curve = OccupancyCurve(allocation, averageFee: averageFee)
  }

  public var budget: PooledBudget { model.budget }

  /// The pooled budget beside both kinds of table.
  public var reconciliation: Reconciliation {
    Reconciliation(
      pooledBudget: budget.total, homeTable: home.total, bandTables: bands.map(\.total).sum())
  }

  /// Nil where no average fee was given.
  public var breakEven: BreakEven? { curve.breakEven }
}
