public import Amounts
public import CareHome
public import Evidence

/// What each method would make of the same budget, side by side.
public struct OverheadComparison: Hashable, Sendable {
  public let rows: [Row]

  public struct Row: Hashable, Sendable {
    public let method: OverheadMethod
    public let allocation: OverheadAllocation
    /// £ a year of the whole home, in pence apportioned as every table is; each row sums to the
    /// pooled budget.
    public let components: ByComponent<Money>
    /// £ per resident-week, exactly.
    public let unitCosts: ByComponent<ExactMoney>
  }
}

extension OverheadPlan {
  /// - Parameter order: in which step-down shares the departments out.
  /// - Throws: every method's faults at once.
  public func compare(stepDownOrder order: [DepartmentID]) throws(Faults) -> OverheadComparison {
    var rows: [OverheadComparison.Row] = []
    var faults: [Fault] = []
    let methods: [OverheadMethod] = [
      .directSplit, .inProportion, .stepDown(order: order), .reciprocal,
    ]
    for method in methods {
      do throws(Faults) {
        let allocation = try carry(by: method)
        let costing = try HomeCosting(allocation)
        rows.append(
          OverheadComparison.Row(
            method: method, allocation: allocation, components: costing.allocation.components,
            unitCosts: costing.unitCosts.home))
      } catch {
        faults += error.all
      }
    }
    if let faults = Faults(faults) { throw faults }
    return OverheadComparison(rows: rows)
  }
}
