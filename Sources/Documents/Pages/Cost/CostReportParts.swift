import Amounts
import CareHome
import Costing
import Evidence

struct ChartPart: PageModel {
  let chart: Markup
  static let fields: PageFields<Self> = [.markup("chart") { $0.chart }]
}

extension PageField {
  /// A section with a chart, shown where there is one.
  static func chart(
    _ name: String, _ drawn: @escaping @Sendable (Model, PageWords) -> Markup?
  ) -> Self {
    each(name, inWords: { drawn($0, $1).map { [ChartPart(chart: $0)] } ?? [] })
  }
}

struct HeadingPart: PageModel {
  let label: String
  static let fields: PageFields<Self> = [.text("label") { $0.label }]
}

struct AmountPart: PageModel {
  let amount: ExactMoney
  static let fields: PageFields<Self> = [.text("amount") { $0.amount.words }]
}

struct UnitCostRowPart: PageModel {
  let part: CostPart
  let amounts: [ExactMoney]

  static let fields: PageFields<Self> = [
    .words("label") { CostWords($1).label($0.part) },
    .text("component") { $0.part.components.first?.rawValue ?? "" },
    .each("amounts") { $0.amounts.map(AmountPart.init) },
  ]
}

struct ElementRowPart: PageModel {
  let table: ElementTable
  let row: ElementTable.Row

  static let fields: PageFields<Self> = [
    .text("component") { $0.row.component.rawValue },
    .words("label") { $1.label($0.row.component) },
    .words("behaviour") { CostWords($1).behaviour($0.row.behaviour) },
    .words("flexibility") { CostWords($1).flexibility(isAvoidable: $0.row.isAvoidable) },
    .text("yearly") { $0.row.yearly.words },
    .text("weekly") { $0.table.weekly($0.row.yearly).words },
    .text("perResident") { $0.table.perResidentWeek($0.row.yearly)?.words ?? "" },
  ]
}

/// One number of residents, by itself or as a scenario.
struct CurveRowPart: PageModel {
  let name: String
  let point: CurvePoint
  let report: CostReport

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("residents") { String($0.point.residents) },
    .text("weeklyCost") { $0.point.weeklyCost.words },
    .text("hotel") { $0.point.unitCost(of: .element(.hotel))?.words ?? "" },
    .text("care") { $0.point.unitCost(of: .element(.care))?.words ?? "" },
    .text("activity") { $0.point.unitCost(of: .element(.activity))?.words ?? "" },
    .words("unitCost") { $0.point.unitCost()?.words ?? $1[.nobodyHasACost] },
    .text("adds") { $0.adds },
    .text("margin") { $0.point.weeklyMargin?.words ?? "" },
    .words("remarks") {
      $0.report.remarks(at: $0.point, in: CostWords($1)).joined(separator: "; ")
    },
    .flag("isBreakEven") { $0.point.residents == $0.report.costing.breakEven?.residents },
  ]
}

extension CurveRowPart {
  /// £ a week that this resident adds to the cost of one fewer.
  fileprivate var adds: String {
    guard let before = report.costing.curve.point(point.residents - 1) else { return "" }
    return (point.weeklyCost - before.weeklyCost).words
  }
}

/// A line of the budget: where every figure above begins.
struct CostLinePart: PageModel {
  let allocated: CostAllocation.Line

  static let fields: PageFields<Self> = [
    .text("description") { $0.allocated.line.description },
    .words("source") { $1.place($0.allocated.line.source) },
    .words("basis") { $1.explained($0.allocated.line.basis.rawValue) },
    .words("behaviour") { CostWords($1).behaviour($0.allocated.line.behaviour.kind) },
    .text("hotel") { $0.allocated.components[Element.hotel].words },
    .text("care") { $0.allocated.components.care.words },
    .text("activity") { $0.allocated.components.activity.words },
    .text("amount") { $0.allocated.line.amount.words },
  ]
}
