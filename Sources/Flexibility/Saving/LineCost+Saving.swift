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
    yearlySaving(
      givenUp: givenUp, steps: stepsSaved(residents: residents, givenUp: givenUp))
  }

  /// The same where it is known how many steps are saved. What is fixed or goes by beds stays, so
  /// that the number of residents plays no other part.
  func yearlySaving(givenUp: Ratio, steps: Int) -> ExactMoney {
    let saving = perUnit * givenUp
    return step.map { saving + $0.cost * steps } ?? saving
  }

  /// Steps that are no longer needed.
  func stepsSaved(residents: Int, givenUp: Ratio) -> Int {
    guard let step = step?.step else { return 0 }
    let use = units(residents: Ratio(residents))
    return step.count(for: use) - step.count(for: use - givenUp)
  }

  /// A year's cost of one unit of use a week, averaged over all units at that occupancy.
  ///
  /// - Precondition: one resident or more.
  func yearlyAverage(residents: Int) -> ExactMoney {
    cost(residents: Ratio(residents)) / units(residents: Ratio(residents))
  }
}
