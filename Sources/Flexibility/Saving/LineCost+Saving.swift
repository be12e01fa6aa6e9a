import Amounts
import Costing

extension LineCost {
  /// Whether the line falls once `noticeWeeks` have passed.
  func isAvoidable(noticeWeeks: Int) -> Bool {
    switch line.flexibility {
    case .rigid: false
    case .avoidable(let needed): needed <= noticeWeeks
    }
  }

  /// C(U) − C(U − units): what a year no longer costs when so many units of use a week are given
  /// up by a home of so many residents. Opting out lowers the units, never the residents
  /// (flexible-share.md, The idea).
  func yearlySaving(residents: Int, givenUp: Ratio) -> ExactMoney {
    let use = units(residents: Ratio(residents))
    return cost(units: use) - cost(units: use - givenUp)
  }

  /// Steps that are no longer needed.
  func stepsSaved(residents: Int, givenUp: Ratio) -> Int {
    let use = units(residents: Ratio(residents))
    return (steps(units: use) ?? 0) - (steps(units: use - givenUp) ?? 0)
  }

  /// A year's cost of one unit of use a week, averaged over all units at that occupancy.
  ///
  /// - Precondition: one resident or more.
  func yearlyAverage(residents: Int) -> ExactMoney {
    cost(residents: Ratio(residents)) / units(residents: Ratio(residents))
  }
}
