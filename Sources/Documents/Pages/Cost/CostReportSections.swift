import Amounts
import CareHome
import Costing

/// An element × behaviour × flexibility table, of the home or of a band.
struct ElementTablePart: PageModel {
  let table: ElementTable
  /// Tells its ids from those of the other tables.
  let number: Int

  static let fields: PageFields<Self> = [
    .text("number") { String($0.number) },
    .words("title") { CostWords($1).bandTitle($0.table) },
    .each("rows") { part in
      part.table.rows.map { ElementRowPart(table: part.table, row: $0) }
    },
    .text("yearlyTotal") { $0.table.total.words },
    .text("weeklyTotal") { $0.table.weeklyColumn.total.words },
    .text("perResidentTotal") { $0.table.perResidentWeekColumn?.total.words ?? "" },
    .optionalWords(
      "rounding",
      inWords: { part, words in
        part.table.perResidentWeekColumn.map {
          CostWords(words).rounding(
            weekly: part.table.weeklyColumn.roundingDifference, perResident: $0.roundingDifference)
        }
      }),
  ]
}

/// Fees beside costs.
struct FeesPart: PageModel {
  let report: CostReport
  let fees: CostReport.Fees

  init(_ report: CostReport, _ fees: CostReport.Fees) {
    self.report = report
    self.fees = fees
  }

  static let fields: PageFields<Self> = [
    .words("title") { FeeWords($1).title(on: $0.fees.day) },
    .lines("sentences") { $0.report.feeSentences(in: FeeWords($1)) },
    .flag("asksReturns") { $0.report.asksReturns },
    .flag("hasNext") { $0.report.nextResident != nil },
    .each("groups") { part in
      part.report.feeGroups.map {
        FeeGroupPart(
          group: $0, next: part.report.nextResident, asksReturns: part.report.asksReturns)
      }
    },
    .text("residents") { String($0.report.feeGroups.map(\.residents).reduce(0, +)) },
    .text("together") { $0.fees.adequacy.weekly.words },
  ]
}

struct FeeGroupPart: PageModel {
  let group: FeeGroup
  let next: NextResident?
  let asksReturns: Bool

  static let fields: PageFields<Self> = [
    .words("payer") { FeeWords($1).payer($0.group).firstCapital },
    .text("band") { $0.group.band.name },
    .text("residents") { String($0.group.residents) },
    .text("fee") { $0.group.averageFee.words },
    .text("cost") { $0.group.unitCost.words },
    .text("difference") { $0.group.difference.words },
    .flag("isShort") { $0.group.difference.isNegative },
    .flag("asksReturns") { $0.asksReturns },
    .text("afterReturns") { ($0.group.difference - $0.group.returns).words },
    .text("weekly") { $0.group.weekly.words },
    .optionalText("next") { part in
      part.next.map { (part.group.averageFee - $0.lowestFee).words }
    },
  ]
}

/// How far estimates move the figures.
struct EstimatesPart: PageModel {
  let report: CostReport
  let sensitivity: Sensitivity

  init(_ report: CostReport, _ sensitivity: Sensitivity) {
    self.report = report
    self.sensitivity = sensitivity
  }

  static let fields: PageFields<Self> = [
    .words("title") { $1[.estimatesTitle] },
    .chart("tornado") { part, words in
      Tornado.markup(part.sensitivity, id: "tornado", in: words, line: part.report.description)
    },
    .each("bounds") { $0.sensitivity.elements.map(BoundsPart.init) },
    .each("swings") { part in
      part.sensitivity.elements.flatMap { element in
        element.swings.map {
          SwingPart(
            element: element.element, swing: $0,
            line: part.report.description(of: $0.judgement.line))
        }
      }
    },
    .optionalWords(
      "breakEven", { $0.sensitivity.breakEven },
      {
        SensitivityWords($1).breakEven($0)
      }),
    .words("method") { SensitivityWords($1).method },
  ]
}

struct BoundsPart: PageModel {
  let element: Sensitivity.ElementSensitivity

  static let fields: PageFields<Self> = [
    .words("label") { $1.label($0.element.element) },
    .text("least") { $0.element.least.words },
    .text("budgeted") { $0.element.budgeted.words },
    .text("most") { $0.element.most.words },
  ]
}

struct SwingPart: PageModel {
  let element: Element
  let swing: Sensitivity.Swing
  let line: String

  static let fields: PageFields<Self> = [
    .words("element") { $1.label($0.element) },
    .words("estimate") { SensitivityWords($1).judgement($0.swing.judgement, line: $0.line) },
    .text("atLow") { $0.swing.atLow.words },
    .text("atHigh") { $0.swing.atHigh.words },
    .text("width") { $0.swing.width.words },
  ]
}

/// How shared departments are carried.
struct OverheadsPart: PageModel {
  let overheads: OverheadAllocation

  static let fields: PageFields<Self> = [
    .words("title") { $1[.overheadsTitle] },
    .words("gross") { OverheadWords($1).gross($0.overheads) },
    .words("reconciliation") { OverheadWords($1).reconciliation($0.overheads) },
    .each("departments") { $0.overheads.departments.map(DepartmentPart.init) },
  ]
}

struct DepartmentPart: PageModel {
  let department: OverheadAllocation.DepartmentCost

  static let fields: PageFields<Self> = [
    .text("name") { $0.department.department.name },
    .text("own") { $0.department.own.words },
    .text("whole") { $0.department.gross.words },
    .each("elements") { part in
      Element.allCases.map { AmountPart(amount: part.department.toComponents[$0]) }
    },
  ]
}

/// Every method side by side.
struct ComparisonPart: PageModel {
  let comparison: OverheadComparison

  static let fields: PageFields<Self> = [
    .words("title") { $1[.comparisonTitle] },
    .each("methods") { $0.comparison.rows.map(MethodPart.init) },
  ]
}

struct MethodPart: PageModel {
  let row: OverheadComparison.Row

  static let fields: PageFields<Self> = [
    .words("name") { OverheadWords($1).method($0.row.method) },
    .each("elements") { part in
      Element.allCases.map { AmountPart(amount: part.row.unitCosts[$0]) }
    },
    .text("together") { $0.row.unitCosts.total.words },
  ]
}
