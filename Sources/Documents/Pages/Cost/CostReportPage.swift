import Amounts
import CareCalendar
import CareHome
import Costing

/// The cost report for people: unit costs, what moves and what stays, the occupancy curve, and
/// the proof that it all adds up to the pooled budget.
public struct CostReportPage: Page {
  let report: CostReport

  public init(_ report: CostReport) { self.report = report }

  public static let template = "cost-report"
  public var title: String { CostWords.title(report.home) }
  public var runningHead: String { title }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("homeName") { $0.report.home.name },
    .text("year") { $0.report.budget.year.words },
    .text("budget") { $0.report.budget.total.words },
    .text("occupancy") {
      CostWords.occupancy(
        residents: $0.report.budget.residents, beds: $0.report.budget.registeredBeds)
    },
    .optionalText("averageFee") { $0.report.costing.curve.averageFee?.words },
    .text("unitCost") { $0.costing.unitCosts.home.total.words },
    .text("breakEven") { $0.breakEvenTile },
    .text("canBeSaved") { $0.shareAvoidable },
    .optionalPart("stack") { page in page.stack.map(ChartPart.init) },
    .optionalPart("curveChart") {
      OccupancyChart.markup($0.costing.curve, id: "occupancy").map(ChartPart.init)
    },
    .each("columns") { page in
      [page.report.home.name].map(HeadingPart.init)
        + page.costing.unitCosts.bands.map { HeadingPart(label: $0.band.name) }
    },
    .each("unitCosts") { page in
      CostReport.parts.filter { $0 != .whole }.map { page.unitCostRow($0) }
    },
    .part("unitCostTotal") { $0.unitCostRow(.whole) },
    .each("elements") { page in
      page.costing.home.rows.map { ElementRowPart(table: page.costing.home, row: $0) }
    },
    .text("yearlyTotal") { $0.costing.home.total.words },
    .text("weeklyTotal") { $0.costing.home.weeklyColumn.total.words },
    .text("perResidentTotal") { $0.costing.home.perResidentWeekColumn?.total.words ?? "" },
    .text("rounding") { $0.rounding },
    .text("reconciliation") { CostWords.reconciliation($0.costing.reconciliation) },
    .each("scenarios") { page in
      page.report.scenarios.map {
        CurveRowPart(name: $0.scenario.name, point: $0.point, report: page.report)
      }
    },
    .each("sentences") { page in
      (page.report.breakEvenSentences + [page.report.oneFewerSentence].compactMap { $0 })
        .map(TextLine.init)
    },
    .each("curve") { page in
      page.costing.curve.points.map {
        CurveRowPart(name: String($0.residents), point: $0, report: page.report)
      }
    },
    .each("lines") { page in page.costing.allocation.lines.map { CostLinePart(allocated: $0) } },
  ]

  var costing: HomeCosting { report.costing }

  private var breakEvenTile: String {
    guard let breakEven = costing.breakEven else { return "no fees given" }
    return breakEven.residents.map(CostWords.people) ?? "never"
  }

  private var shareAvoidable: String {
    let total = costing.home.total
    guard !total.isZero else { return "0 %" }
    let share = costing.home.total(avoidable: true).exact / total.exact
    return "\((share * 100).decimal(places: 1)) %"
  }

  private var stack: Markup? {
    ElementStack.markup(
      [(report.home.name, costing.unitCosts.home)]
        + costing.unitCosts.bands.map { ($0.band.name, $0.components) },
      id: "elements")
  }

  private func unitCostRow(_ part: CostPart) -> UnitCostRowPart {
    UnitCostRowPart(
      part: part,
      amounts: [costing.unitCosts.home[part]]
        + costing.unitCosts.bands.map { $0.components[part] })
  }

  private var rounding: String {
    CostWords.rounding(
      weekly: costing.home.weeklyColumn.roundingDifference,
      perResident: costing.home.perResidentWeekColumn?.roundingDifference ?? .zero)
  }
}
