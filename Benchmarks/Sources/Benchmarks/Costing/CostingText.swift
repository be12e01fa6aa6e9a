import Amounts
import CareHome
import Costing

/// A costing as plain text with exact fractions, to be held against the peer's, byte by byte.
enum CostingText {
  static func curve(_ curve: OccupancyCurve) -> String {
    curve.points.map { point in
      let cells =
        ["\(point.residents)"] + point.cost.values.map(exact) + [exact(point.total)]
        + [point.income.map(exact) ?? "-"]
        + point.steps.map { "\($0.line):\($0.before)>\($0.after)=\(exact($0.added))" }
      return cells.joined(separator: " ") + "\n"
    }.joined()
  }

  static func home(_ costing: HomeCosting) -> String {
    let tables = ([costing.home] + costing.bands).map(table).joined()
    let units =
      ([costing.unitCosts.home] + costing.unitCosts.bands.map(\.components))
      .map { $0.values.map(exact).joined(separator: " ") + "\n" }.joined()
    let even = costing.breakEven.map { breakEven in
      let residents = breakEven.residents.map(String.init) ?? "-"
      return "\(residents) \(breakEven.lossReappearsAt) \(breakEven.lossEndsAt)\n"
    }
    return tables + units + curve(costing.curve) + (even ?? "")
  }

  private static func table(_ table: ElementTable) -> String {
    table.rows.map {
      "\($0.component.rawValue) \($0.behaviour.rawValue) \($0.isAvoidable) \($0.yearly.pence)\n"
    }.joined()
  }

  private static func exact(_ money: ExactMoney) -> String { money.pence.description }
}
