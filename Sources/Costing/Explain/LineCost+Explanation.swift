public import Amounts
import CareHome
public import Evidence

extension LineCost {
  /// Where the line's cost at `units` of use a week comes from.
  public func explanation(units: Ratio, beds: Int? = nil) -> Explanation {
    let cost = cost(units: units, beds: beds)
    return Explanation(
      line.description, "\(cost.rounded(.halfAwayFromZero)) a year",
      working: working(units: units, beds: beds ?? budgetBeds),
      rule: "costing.md, Definitions: \(line.behaviour.kind.rawValue)", sources: [line.source])
  }

  private func working(units: Ratio, beds: Int) -> String {
    let amount = line.amount
    let use = "\(units.plain) ÷ \(budgetUnits.plain) \(line.usage.unit)"
    switch line.behaviour {
    case .fixed:
      return "\(amount) whatever the number of residents"
    case .perBed:
      return "\(amount) × \(beds) ÷ \(budgetBeds) beds"
    case .variable:
      return "\(amount) × \(use)"
    case .mixed(let variable):
      return "\(Percentage.all - variable) of \(amount), and \(variable) of it × \(use)"
    case .stepped(let step):
      let count = step.count(for: units)
      let price = self.step?.cost.rounded(.halfAwayFromZero) ?? amount
      let reason =
        count == step.minimum
        ? "the minimum that is kept"
        : "\(units.plain) \(line.usage.unit) ÷ \(step.size.plain), rounded up"
      return "\(count) step\(count == 1 ? "" : "s") of \(price): \(reason)"
    }
  }
}
