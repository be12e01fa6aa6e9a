public import Amounts
public import Costing
public import Evidence

extension HomeFolder {
  /// The home's budget taken apart, its shared departments carried by its own method: the one way
  /// to cost a home from its sheets.
  ///
  /// - Parameter averageFee: £ a week of the average fee on the budget date.
  public func costing(averageFee: ExactMoney? = nil) throws(Faults) -> HomeCosting {
    guard let overheads else { return try HomeCosting(budget, averageFee: averageFee) }
    return try HomeCosting(overheads.carry(by: overheadMethod), averageFee: averageFee)
  }
}
