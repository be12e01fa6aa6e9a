import Amounts
import CareHome
import Evidence

extension HomeCosting {
  /// The margins on both sides of the break-even, each down to its lines.
  var explainBreakEven: Explanation? {
    guard let breakEven, let fee = curve.averageFee else { return nil }
    let label = "Break-even occupancy"
    let rule = "costing.md rule 5"
    guard let residents = breakEven.residents else {
      return Explanation(
        label, "none", working: "the home makes a loss even with every bed taken", rule: rule,
        parts: [explainMargin(at: curve.beds, fee: fee)].compactMap { $0 })
    }
    let around = [residents - 1, residents].compactMap { explainMargin(at: $0, fee: fee) }
    return Explanation(
      label, "\(residents) residents",
      working: "the smallest number from which, up to \(curve.beds), the home never makes a loss",
      rule: rule, parts: around)
  }

  func explainMargin(at residents: Int, fee: ExactMoney) -> Explanation? {
    guard let point = curve.point(residents), let margin = point.margin,
      let income = point.income
    else { return nil }
    let shownIncome = income.rounded(.halfAwayFromZero)
    let shownCost = point.total.rounded(.halfAwayFromZero)
    let weeks = budget.weeksPerYear
    return Explanation(
      "Margin at \(residents) residents", "\(margin.rounded(.halfAwayFromZero)) a year",
      working: "\(shownIncome) of fees − \(shownCost) of cost",
      parts: [
        Explanation(
          "Income at \(residents) residents", "\(shownIncome) a year",
          working: "\(residents) × \(fee.perWeek) on average × \(weeks.plain) weeks"),
        explainCost(at: point),
      ])
  }
}
