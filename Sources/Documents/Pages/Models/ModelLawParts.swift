import Amounts
import CareHome
import Funding

/// What the law says of the money of models that are alike in it.
struct LawPart: PageModel {
  let models: [String]
  /// Nil where there is one home.
  let homes: String?
  let form: PaymentForm

  static let fields: PageFields<Self> = [
    .each("names") { $0.models.map(HeadingPart.init) },
    .optionalText("homes") { $0.homes },
    .words("form") { $1.explained($0.form.name) },
    .words("words") { $1.explained($0.form.words) },
    .flag("isLawful") { $0.form.standing.isAllowed },
  ]
}

/// Who bears each risk of one model.
struct ModelRisksPart: PageModel {
  let name: String
  /// For each risk of the table.
  let cells: [RiskCellPart]

  init(_ report: ModelReport, _ model: Int) {
    name = report.models[model].name
    let borne = report.risks(model)
    cells = report.risksThatAreThere.map { risk in
      RiskCellPart(bearers: borne.filter { $0.risk == risk })
    }
  }

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .each("cells") { $0.cells },
  ]
}

struct RiskCellPart: PageModel {
  let bearers: [RiskBorne]

  static let fields: PageFields<Self> = [
    .each("bearers") { $0.bearers.map { RiskPart(risk: $0) } }
  ]
}

struct RiskPart: PageModel {
  let risk: RiskBorne

  static let fields: PageFields<Self> = [
    .words("bearer") { ModelWords($1).bearer($0.risk.bearer) },
    .optionalText("sum") { $0.risk.weekly?.words },
  ]
}

/// What a risk is.
struct RiskMeaningPart: PageModel {
  let risk: PaymentRisk

  static let fields: PageFields<Self> = [
    .words("heading") { ModelWords($1).heading($0.risk) },
    .words("meaning") { ModelWords($1).meaning($0.risk) },
  ]
}
