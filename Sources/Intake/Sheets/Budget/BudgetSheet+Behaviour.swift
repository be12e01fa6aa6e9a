import Amounts
import Costing
import Evidence

extension BudgetSheet {
  /// How the line moves with residents; the columns of other behaviours must be empty, so that
  /// no figure is passed over in silence.
  static func behaviour(_ row: inout Row<BudgetSheet>) -> Behaviour? {
    let kind = row.required(.behaviour, CellFormat<Behaviour.Kind>.word)
    let share = row.optional(.variableShare, .percentage)
    let size = row.optional(.stepSize, .positiveRatio)
    let minimum = row.optional(.stepMinimum, .whole(0...1_000_000)) ?? 0
    let cost = row.optional(.stepCost, .price)
    guard let kind else { return nil }
    if kind != .mixed {
      row.refuseIfFilled(.variableShare, because: "only a mixed line has one")
    }
    if kind != .stepped {
      for column in [Column.stepSize, .stepMinimum, .stepCost] {
        row.refuseIfFilled(column, because: "only a stepped line has one")
      }
    }
    switch kind {
    case .fixed: return .fixed
    case .perBed: return .perBed
    case .variable: return .variable
    case .stepped:
      if size == nil {
        row.refuseIfEmpty(.stepSize, "A stepped line needs the units that one step covers.")
      }
      return size.map { .stepped(Behaviour.Step(size: $0, minimum: minimum, cost: cost)) }
    case .mixed:
      if share == nil {
        row.refuseIfEmpty(.variableShare, "A mixed line needs the share that varies, in per cent.")
      }
      return share.map { .mixed(variable: $0) }
    }
  }
}
