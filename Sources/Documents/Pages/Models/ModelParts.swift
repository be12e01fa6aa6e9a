import Amounts
import CareCalendar
import CareHome
import Funding

/// A row of the table side by side.
struct ModelRowPart: PageModel {
  let report: ModelReport
  let name: String
  let model: Int?
  let figures: ModelReport.Figures
  let today: ModelReport.Figures

  /// Who collects the client contribution, and how much each of them where both do.
  private var collects: String {
    let (home, council) = (figures.contributionToHome, figures.contributionToCouncil)
    return switch (home.isZero, council.isZero) {
    case (true, true): ""
    case (false, true): "by the home"
    case (true, false): "by the council"
    case (false, false): "\(home.words) by the home, \(council.words) by the council"
    }
  }

  /// Who bears the gap; nil where there is none.
  private var gapBy: String? {
    switch (figures.toppedUp.isZero, figures.unpaid.isZero) {
    case (true, true): nil
    case (false, true): "by families"
    case (true, false): "by nobody"
    case (false, false): "\(figures.toppedUp.words) by families, the rest by nobody"
    }
  }

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .optionalText("kind") { row in
      row.model.map {
        "Model \(row.report.models[$0].number), "
          + ModelWords.valued(
            row.report.comparison.valued($0), of: row.report.comparison.residents.count)
      }
    },
    .flag("isToday") { $0.model == nil },
    .text("payment") { $0.figures.directPayment.words },
    .optionalText("passedOn") { $0.figures.passedOn.wordsUnlessZero },
    .text("residual") { $0.figures.councilToHome.words },
    .text("contribution") {
      ($0.figures.contributionToHome + $0.figures.contributionToCouncil).words
    },
    .text("collects") { $0.collects },
    .text("income") { $0.figures.homeIncome.words },
    .text("gap") { row in (row.figures.toppedUp + row.figures.unpaid).words },
    .optionalText("gapBy") { $0.gapBy },
    .text("saved") { $0.figures.saved?.words ?? "" },
    .text("result") { row in
      guard row.model != nil, let result = row.figures.homeResult,
        let before = row.today.homeResult
      else { return "" }
      return ModelWords.change(result - before)
    },
    .text("spending") { $0.figures.spendingPower.words },
    .text("council") { $0.figures.councilTotal.words },
    .text("change") { row in
      row.model == nil
        ? "" : ModelWords.change(row.figures.councilTotal - row.today.councilTotal)
    },
  ]
}

struct LegendPart: PageModel {
  let name: String
  let style: String

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("style") { $0.style },
  ]
}

struct ModelBalancePart: PageModel {
  let name: String
  let residents: String
  let home: String
  let council: String

  init(_ report: ModelReport, _ model: Int) {
    name = report.models[model].name
    residents = ModelWords.gains(report.comparison.balance(model, of: \.resident))
    home = report.isHome ? ModelWords.gains(report.comparison.balance(model, of: \.home)) : ""
    council = ModelWords.gains(report.comparison.balance(model, of: \.council))
  }

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("residents") { $0.residents },
    .text("home") { $0.home },
    .text("council") { $0.council },
  ]
}

/// Payments of every model, group by group of one grouping.
struct GroupingPart: PageModel {
  let heading: String
  /// Of the groups, with how many are in each.
  let names: [String]
  let models: [(name: String, groups: [GroupSpread])]

  static let fields: PageFields<Self> = [
    .text("heading") { $0.heading.lowercased() },
    .text("id") { "by-\($0.heading.lowercased().split(separator: " ").joined(separator: "-"))" },
    .each("groups") { $0.names.map(HeadingPart.init) },
    .each("lines") { part in
      part.models.map { GroupLinePart(name: $0.name, groups: $0.groups) }
    },
  ]
}

struct GroupLinePart: PageModel {
  let name: String
  let groups: [GroupSpread]

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .each("cells") { line in line.groups.map { GroupCellPart(group: $0) } },
  ]
}

struct GroupCellPart: PageModel {
  let group: GroupSpread

  static let fields: PageFields<Self> = [
    .text("median") { $0.group.payments?.median.words ?? "none" },
    .optionalText("range") { cell in
      cell.group.payments.flatMap { $0.least == $0.most ? nil : ModelWords.spread($0) }
    },
    .text("gains") { ModelWords.gains($0.group.residentChange) },
  ]
}

/// One resident's payment under every model, and how each came about.
struct ModelResidentPart: PageModel {
  let name: String
  let collects: String
  let today: String
  let cells: [Cell]

  init(_ report: ModelReport, _ resident: ResidentValuation) {
    name = report.name(of: resident.placement)
    collects = resident.placement.payment == .net ? "home" : "council"
    today = resident.today.directPayment.words
    cells = report.shown.map { model in
      switch resident.models[model] {
      case .not(let reason): Cell(amount: "none", detail: reason.words)
      case .valued(let valuation):
        Cell(
          amount: valuation.outcome.directPayment.words,
          detail: valuation.change.resident.isZero
            ? nil : ModelWords.change(valuation.change.resident))
      }
    }
  }

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("collects") { $0.collects },
    .text("today") { $0.today },
    .each("cells") { $0.cells },
  ]

  struct Cell: PageModel {
    let amount: String
    let detail: String?

    static let fields: PageFields<Self> = [
      .text("amount") { $0.amount },
      .optionalText("detail") { $0.detail },
    ]
  }
}

/// What a model is, and where it was seen.
struct DefinitionPart: PageModel {
  let model: PaymentModel

  static let fields: PageFields<Self> = [
    .text("name") { $0.model.name },
    .text("kind") { ModelWords.model($0.model) },
    .text("rule") { $0.model.rule.words.firstCapital },
    .text("spent") { part in
      switch part.model.spending {
      case .home:
        "passed on to the home; if it is not, the council pays directly again within "
          + ModelWords.weeks(part.model.returnWeeks)
      case .elsewhere: "spent elsewhere, the fee falls"
      case .onTop: "beside the fee"
      }
    },
    .text("from") { $0.model.from.words },
    .text("source") { $0.model.source },
  ]
}
