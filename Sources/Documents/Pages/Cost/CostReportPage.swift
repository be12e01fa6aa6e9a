import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

/// The cost report for people: unit costs, who pays them, what moves and what stays, the occupancy
/// curve, and the proof that it all adds up to the pooled budget.
public struct CostReportPage: Page {
  let report: CostReport

  public init(_ report: CostReport) { self.report = report }

  public static let template = "cost-report"
  public func title(in words: PageWords) -> String { CostWords(words).title(report.home) }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("homeName") { $0.report.home.name },
    .words("year") { $1.days($0.report.budget.year) },
    .each("tiles", inWords: { $0.tiles(in: CostWords($1)) }),
    .chart("stack") { $0.stack($1) },
    .each("columns") { page in
      [page.report.home.name].map(HeadingPart.init)
        + page.costing.unitCosts.bands.map { HeadingPart(label: $0.band.name) }
    },
    .each("unitCosts") { page in
      CostReport.parts.filter { $0 != .whole }.map { page.unitCostRow($0) }
    },
    .part("unitCostTotal") { $0.unitCostRow(.whole) },
    .optionalPart("fees") { page in page.report.fees.map { FeesPart(page.report, $0) } },
    .lines("sentences") { $0.report.occupancySentences(in: CostWords($1)) },
    .chart("curveChart") {
      OccupancyChart.markup($0.costing.curve, id: "occupancy", in: $1)
    },
    .each(
      "scenarios",
      inWords: { page, words in
        page.report.scenarios.map {
          CurveRowPart(
            name: words.explained($0.scenario.name), point: $0.point, report: page.report)
        }
      }),
    .optionalPart("payers") { page in
      page.report.payerScenarios.isEmpty ? nil : PayersPart(report: page.report)
    },
    .lines("nextResident") { $0.report.nextResidentSentences(in: FeeWords($1)) },
    .part("elements") { ElementTablePart(table: $0.costing.home, number: 0) },
    .words("reconciliation") { CostWords($1).reconciliation($0.costing.reconciliation) },
    .each("bands") { page in
      page.report.bandTables.enumerated().map {
        ElementTablePart(table: $0.element, number: $0.offset + 1)
      }
    },
    .optionalPart("estimates") { page in
      page.report.sensitivity.map { EstimatesPart(page.report, $0) }
    },
    .words("method") { OverheadWords($1).method($0.costing.overheads) },
    .optionalPart("overheads") { $0.costing.overheads.map(OverheadsPart.init) },
    .optionalPart("comparison") { $0.report.comparison.map(ComparisonPart.init) },
    .optionalPart("staffing") { page in
      page.report.staffing.isEmpty ? nil : StaffingPart(lines: page.report.staffing)
    },
    .each(
      "trees",
      inWords: { page, words in
        page.report.trees.map { ChartPart(chart: ExplanationTree.markup($0, in: words)) }
      }),
    .each("lines") { page in page.costing.allocation.lines.map { CostLinePart(allocated: $0) } },
    .each("curve") { page in
      page.costing.curve.points.map {
        CurveRowPart(name: String($0.residents), point: $0, report: page.report)
      }
    },
  ]

  var costing: HomeCosting { report.costing }

  private func stack(_ words: PageWords) -> Markup? {
    ElementStack.markup(
      [(report.home.name, costing.unitCosts.home)]
        + costing.unitCosts.bands.map { ($0.band.name, $0.components) },
      id: "elements", in: words)
  }

  private func unitCostRow(_ part: CostPart) -> UnitCostRowPart {
    UnitCostRowPart(
      part: part,
      amounts: [costing.unitCosts.home[part]]
        + costing.unitCosts.bands.map { $0.components[part] })
  }
}

extension CostReport {
  /// Where the headline figures come from, each as a tree.
  var trees: [Explanation] {
    let figures: [CostFigure] =
      [.total, .unitCost(.whole, band: nil)]
      + Element.allCases.map { .unitCost(.element($0), band: nil) } + [.breakEven, .nextResident]
    return figures.compactMap(costing.explain)
      + [fees?.adequacy.explainCrossSubsidy].compactMap { $0 }
      + payerScenarios.map(\.explanation)
      + staffing.flatMap { [$0.explanation(), $0.explainDifference()] }
  }
}
