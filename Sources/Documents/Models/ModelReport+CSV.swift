import Amounts
import CareHome
import Funding

extension ModelReport {
  /// A resident and model a row, today's figures first.
  public var csv: [UInt8] {
    var sheet = CSVTable(
      [
        "home", "reference", "council", "model", "direct payment", "passed on", "council to home",
        "contribution to home", "contribution to council", "topped up", "unpaid",
        "spending power", "home income", "council total",
      ] + (isHome ? ["saved"] : []))
    for home in comparison.homes {
      for resident in home.residents {
        sheet.append(row(home, resident.placement, "today", figures(resident.today)))
        for model in shown {
          guard let outcome = resident.models[model].outcome else { continue }
          sheet.append(
            row(home, resident.placement, models[model].id.text, figures(outcome)))
        }
      }
    }
    return sheet.bytes
  }

  private func row(
    _ home: HomeValuation, _ place: FundedPlacement, _ model: String, _ figures: Figures
  ) -> [CSVTable.Cell] {
    let amounts: [Money] =
      [
        figures.directPayment, figures.passedOn, figures.councilToHome,
        figures.contributionToHome, figures.contributionToCouncil, figures.toppedUp,
        figures.unpaid, figures.spendingPower, figures.homeIncome, figures.councilTotal,
      ] + (figures.saved.map { [$0] } ?? [])
    return [
      .text(home.home.name), .text(place.reference), .text(place.council.text), .text(model),
    ] + amounts.map { .figure($0.decimal) }
  }
}
