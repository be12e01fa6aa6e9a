import Amounts
import CareHome
import Evidence

extension HomeCosting {
  /// A figure of the curve, down to the lines; nil beyond the beds, where nobody has a unit cost,
  /// or for a margin without fees.
  func explain(at residents: Int, _ figure: CostFigure.CurveFigure) -> Explanation? {
    guard let point = curve.point(residents) else { return nil }
    switch figure {
    case .cost: return explainCost(at: point)
    case .margin: return curve.averageFee.flatMap { explainMargin(at: residents, fee: $0) }
    case .unitCost:
      guard let cost = point.unitCost() else { return nil }
      return Explanation(
        "Unit cost at \(residents) residents", cost.perWeek,
        working: """
          \(point.total.rounded(.halfAwayFromZero)) a year ÷ \(budget.weeksPerYear.plain) weeks \
          ÷ \(residents) residents, rounded half away from zero for show
          """,
        rule: "costing.md, Definitions: u(n) = C(n) ÷ n", parts: [explainCost(at: point)])
    }
  }

  func explainCost(at point: CurvePoint) -> Explanation {
    let residents = Ratio(point.residents)
    return Explanation(
      "Cost at \(point.residents) residents", "\(point.total.rounded(.halfAwayFromZero)) a year",
      working: "the exact sum of its lines, rounded half away from zero for show",
      rule: "costing.md, Definitions: C(n)",
      parts: model.lines.map { $0.explanation(units: $0.units(residents: residents)) })
  }

  /// What one more resident than budgeted adds, line by line.
  var explainNextResident: Explanation? {
    guard let now = budget.residents.rounded(.down), let next = curve.nextResident(after: now)
    else { return nil }
    let weeks = budget.weeksPerYear
    let lines = model.lines.compactMap { line -> Explanation? in
      let before = line.cost(residents: Ratio(now))
      let after = line.cost(residents: Ratio(now + 1))
      let more = (after - before) / weeks
      guard !more.isZero else { return nil }
      return Explanation(
        line.line.description, more.perWeek,
        working: """
          (\(after.rounded(.halfAwayFromZero)) − \(before.rounded(.halfAwayFromZero)) a year) ÷ \
          \(weeks.plain) weeks
          """,
        rule: "costing.md, Definitions: \(line.line.behaviour.kind.rawValue)",
        sources: [line.line.source])
    }
    return Explanation(
      "Lowest acceptable fee for resident \(now + 1)", "\(next.lowestFeeShown) a week",
      working: """
        what the home spends more with \(now + 1) residents than with \(now), rounded up to the \
        penny so that it is never below the cost
        """,
      rule: "costing.md rule 6", parts: lines)
  }
}
