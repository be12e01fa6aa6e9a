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
  private func collects(in words: PageWords) -> String {
    let (home, council) = (figures.contributionToHome, figures.contributionToCouncil)
    return switch (home.isZero, council.isZero) {
    case (true, true): ""
    case (false, true): words[.collectedByHome]
    case (true, false): words[.collectedByCouncil]
    case (false, false):
      words(.collectedByBoth, ["home": home.words, "council": council.words])
    }
  }

  /// Who bears the gap; nil where there is none.
  private func gapBy(in words: PageWords) -> String? {
    switch (figures.toppedUp.isZero, figures.unpaid.isZero) {
    case (true, true): nil
    case (false, true): words[.gapByFamilies]
    case (true, false): words[.gapByNobody]
    case (false, false): words(.gapByBoth, ["amount": figures.toppedUp.words])
    }
  }

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .optionalWords(
      "kind",
      inWords: { row, words in
        row.model.map {
          let book = ModelWords(words)
          return book(
            .modelValued,
            [
              "model": book.model(row.report.models[$0]),
              "valued": book.valued(
                row.report.comparison.valued($0), of: row.report.comparison.residents.count),
            ])
        }
      }),
    .flag("isToday") { $0.model == nil },
    .text("payment") { $0.figures.directPayment.words },
    .optionalText("passedOn") { $0.figures.passedOn.wordsUnlessZero },
    .text("residual") { $0.figures.councilToHome.words },
    .text("contribution") {
      ($0.figures.contributionToHome + $0.figures.contributionToCouncil).words
    },
    .words("collects") { $0.collects(in: $1) },
    .text("income") { $0.figures.homeIncome.words },
    .text("gap") { row in (row.figures.toppedUp + row.figures.unpaid).words },
    .optionalWords("gapBy", inWords: { $0.gapBy(in: $1) }),
    .text("saved") { $0.figures.saved?.words ?? "" },
    .text("result") { row in
      guard row.model != nil, let result = row.figures.homeResult,
        let before = row.today.homeResult
      else { return "" }
      return (result - before).change
    },
    .text("spending") { $0.figures.spendingPower.words },
    .text("council") { $0.figures.councilTotal.words },
    .text("change") { row in
      row.model == nil
        ? "" : (row.figures.councilTotal - row.today.councilTotal).change
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

  init(_ report: ModelReport, _ model: Int, in words: ModelWords) {
    name = report.models[model].name
    residents = words.gains(report.comparison.balance(model, of: \.resident))
    home = report.isHome ? words.gains(report.comparison.balance(model, of: \.home)) : ""
    council = words.gains(report.comparison.balance(model, of: \.council))
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
  let grouping: Grouping
  /// Of the groups, with how many are in each.
  let names: [String]
  let models: [(name: String, groups: [GroupSpread])]

  static let fields: PageFields<Self> = [
    .words("heading") { ModelWords($1).grouping($0.grouping) },
    .text("id") {
      "by-\($0.grouping.heading.lowercased().split(separator: " ").joined(separator: "-"))"
    },
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
    .words("median") { $0.group.payments?.median.words ?? $1[.noPayment] },
    .optionalWords(
      "range", { $0.group.payments.flatMap { $0.least == $0.most ? nil : $0 } },
      { ModelWords($1).spread($0) }),
    .words("gains") { ModelWords($1).gains($0.group.residentChange) },
  ]
}

/// One resident's payment under every model, and how each came about.
struct ModelResidentPart: PageModel {
  let name: String
  let collects: String
  let today: String
  let cells: [Cell]

  init(_ report: ModelReport, _ resident: ResidentValuation, in words: ModelWords) {
    name = report.name(of: resident.placement)
    collects = words[resident.placement.payment == .net ? .collectorHome : .collectorCouncil]
    today = resident.today.directPayment.words
    cells = report.shown.map { model in
      switch resident.models[model] {
      case .not(let reason):
        Cell(amount: words[.noPayment], detail: words.words.explained(reason.words))
      case .valued(let valuation):
        Cell(
          amount: valuation.outcome.directPayment.words,
          detail: valuation.change.resident.isZero
            ? nil : valuation.change.resident.change)
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
    .words("kind") { ModelWords($1).model($0.model) },
    .words("rule") { ModelWords($1).rule($0.model) },
    .words("spent") { ModelWords($1).spent($0.model) },
    .words("from") { $1.day($0.model.from) },
    .text("source") { $0.model.source },
  ]
}
