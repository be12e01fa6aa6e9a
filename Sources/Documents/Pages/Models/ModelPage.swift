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
  public func title(in words: PageWords) -> String { report.title }
  public func runningHead(in words: PageWords) -> String {
    "\(report.title) · \(words.day(report.day))"
  }

  public static let fields: PageFields<Self> = [
    .optionalPart("letterhead") { page in
      page.report.comparison.homes.count == 1
        ? Letterhead(page.report.comparison.homes[0].home) : nil
    },
    .text("heading") { _ in ModelWords.heading },
    .text("about") { ModelWords.about($0.report) },
    .text("whose") { $0.whose },
    .flag("isHome") { $0.report.isHome },
    .each("tiles") { $0.tiles },
    .each("rows") { $0.rows },
    .text("perWeek") { _ in ModelWords.perWeek },
    .each("inShort") { page in
      page.report.shown.map { TextLine(line: ModelWords.inShort(page.report, $0)) }
    },
    .each("remarks") { $0.report.remarks.map(TextLine.init) },
    .each("notes") { page in
      Set(page.report.warnings.map { "\($0.message) \($0.remedy)" }).sorted().map(TextLine.init)
    },
    .optionalPart("bars") { page in
      PaymentBars.markup(page.report, id: "money").map(ChartPart.init)
    },
    .each("legend") { page in
      PaymentBars.present(page.report).map { LegendPart(name: $0.name, style: $0.style) }
    },
    .optionalPart("gains") { page in
      GainBars.markup(page.report, id: "gains").map(ChartPart.init)
    },
    .each("balances") { page in page.report.shown.map { ModelBalancePart(page.report, $0) } },
    .each("groupings") { $0.groupings },
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
    .each("rates") { page in
      page.report.rateScenarios.map { TextLine(line: ModelWords.rateScenario($0)) }
    },
    .each("modelHeads") { page in
      page.report.shown.map { HeadingPart(label: page.report.models[$0].name) }
    },
    .each("residents") { page in
      page.report.comparison.residents.map { ModelResidentPart(page.report, $0) }
    },
    .text("conserved") { ModelWords.conserved($0.report) },
    .each("definitions") { page in
      page.report.shown.map { DefinitionPart(model: page.report.models[$0]) }
    },
  ]

  private var whose: String {
    guard case .council(let council) = report.audience else {
      return "The home's own view: it tells what the home saves and keeps, and is not for councils."
    }
    return "For \(report.name(of: council)). Residents stand under the council's own references."
  }

  private var tiles: [TilePart] {
    let today = report.figures(report.comparison.today)
    return [
      TilePart(label: "Residents", figure: String(report.comparison.residents.count)),
      TilePart(label: "Council's cost today, a week", figure: today.councilTotal.words),
      TilePart(
        label: report.isHome ? "Home's income for them" : "From council and residents to the home",
        figure: today.homeIncome.words),
      TilePart(label: "Residents' to spend today", figure: today.spendingPower.words),
    ]
  }

  private var rows: [ModelRowPart] {
    let rows = report.rows
    return rows.map { row in
      ModelRowPart(
        report: report, name: row.name, model: row.model, figures: row.figures,
        today: rows[0].figures)
    }
  }

  private var groupings: [GroupingPart] {
    Grouping.allCases.compactMap { grouping in
      let found = report.shown.compactMap { model in
        report.groupings(model).first { $0.grouping == grouping }.map {
          (report.models[model].name, $0.groups)
        }
      }
      guard let first = found.first else { return nil }
      return GroupingPart(
        heading: grouping.heading,
        names: first.1.map { "\(report.name(of: $0, by: grouping)), \($0.residents)" },
        models: found)
    }
  }
}
