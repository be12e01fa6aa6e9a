import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding

/// What a direct payment is worth under every model, for a council or a home, A4 across.
public struct ModelPage: Page {
  let report: ModelReport

  public init(_ report: ModelReport) { self.report = report }

  public static let template = "payment-models"
  public func title(in words: PageWords) -> String { ModelWords(words).title(report) }
  public func runningHead(in words: PageWords) -> String {
    "\(title(in: words)) · \(words.day(report.day))"
  }

  public static let fields: PageFields<Self> = [
    // A council's paper is not the home's.
    .optionalPart("letterhead") { page in
      page.report.isHome && page.report.comparison.homes.count == 1
        ? Letterhead(page.report.comparison.homes[0].home) : nil
    },
    .optionalText("councilName") { $0.report.council },
    .words("heading") { $1[.modelsHeading] },
    .words("about") { ModelWords($1).about($0.report) },
    .words("whose") { ModelWords($1).whose($0.report) },
    .flag("isHome") { $0.report.isHome },
    .each("tiles", inWords: { $0.tiles(in: $1) }),
    .each("rows", inWords: { $0.rows(in: ModelWords($1)) }),
    .words("perWeek") { $1[.modelsPerWeek] },
    .lines("inShort") { page, words in
      page.report.shown.map { ModelWords(words).inShort(page.report, $0) }
    },
    .lines("remarks") { ModelWords($1).remarks($0.report) },
    .lines("notes") { page, words in
      Set(page.report.warnings.map { "\($0.message) \($0.remedy)" }).sorted()
        .map(words.explained)
    },
    .chart("bars") { PaymentBars.markup($0.report, id: "money", in: ModelWords($1)) },
    .each(
      "legend",
      inWords: { page, words in
        PaymentBars.present(page.report).map { LegendPart(name: words[$0.name], style: $0.style) }
      }),
    .chart("gains") { GainBars.markup($0.report, id: "gains", in: ModelWords($1)) },
    .each(
      "balances",
      inWords: { page, words in
        page.report.shown.map { ModelBalancePart(page.report, $0, in: ModelWords(words)) }
      }),
    .each("groupings", inWords: { $0.groupings(in: ModelWords($1)) }),
    .each("laws") { page in
      page.report.forms.map {
        LawPart(
          models: $0.models,
          homes: page.report.comparison.homes.count > 1
            ? $0.homes.joined(separator: ", ") : nil, form: $0.form)
      }
    },
    .each("riskHeads") { $0.report.risksThatAreThere.map { RiskMeaningPart(risk: $0) } },
    .each("risks") { page in page.report.shown.map { ModelRisksPart(page.report, $0) } },
    .lines("rates") { $0.report.rateScenarios.map(ModelWords($1).rateScenario) },
    .each("modelHeads") { page in
      page.report.shown.map { HeadingPart(label: page.report.models[$0].name) }
    },
    .each(
      "residents",
      inWords: { page, words in
        page.report.comparison.residents.map {
          ModelResidentPart(page.report, $0, in: ModelWords(words))
        }
      }),
    .words("conserved") { ModelWords($1).conserved($0.report) },
    .each("definitions") { page in
      page.report.shown.map { DefinitionPart(model: page.report.models[$0]) }
    },
  ]

  private func tiles(in words: PageWords) -> [TilePart] {
    let today = report.figures(report.comparison.today)
    return [
      TilePart(label: words[.residents], figure: String(report.comparison.residents.count)),
      TilePart(label: words[.councilsCostToday], figure: today.councilTotal.words),
      TilePart(
        label: words[report.isHome ? .homesIncomeForThem : .fromCouncilAndResidents],
        figure: today.homeIncome.words),
      TilePart(label: words[.residentsToSpendToday], figure: today.spendingPower.words),
    ]
  }

  private func rows(in words: ModelWords) -> [ModelRowPart] {
    let rows = report.rows
    return rows.map { row in
      ModelRowPart(
        report: report, name: words.name(of: row.model, in: report), model: row.model,
        figures: row.figures,
        today: rows[0].figures)
    }
  }

  private func groupings(in words: ModelWords) -> [GroupingPart] {
    Grouping.allCases.compactMap { grouping in
      let found = report.shown.compactMap { model in
        report.groupings(model).first { $0.grouping == grouping }.map {
          (report.models[model].name, $0.groups)
        }
      }
      guard let first = found.first else { return nil }
      return GroupingPart(
        grouping: grouping,
        names: first.1.map {
          words(
            .groupAndCount,
            [
              "group": words.name(of: $0, by: grouping, in: report), "count": String($0.residents),
            ])
        },
        models: found)
    }
  }
}
