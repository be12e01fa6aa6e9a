import Amounts
import CareHome
import Costing

/// A figure of the first page.
struct TilePart: PageModel {
  let label: String
  let figure: String
  /// Whether it is words more than a figure, and set smaller.
  var isWords = false

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("figure") { $0.figure },
    .flag("isWords") { $0.isWords },
  ]
}

extension CostReportPage {
  /// The answers, as far as the home's sheets give them.
  var tiles: [TilePart] {
    let budget = report.budget
    let tiles: [TilePart?] = [
      TilePart(label: "Pooled budget, a year", figure: budget.total.words),
      TilePart(
        label: "Residents it is set for",
        figure: CostWords.occupancy(residents: budget.residents, beds: budget.registeredBeds),
        isWords: true),
      TilePart(
        label: "Cost of one resident, a week", figure: costing.unitCosts.home.total.words),
      costing.curve.averageFee.map {
        TilePart(label: "Average fee, a week", figure: $0.words)
      },
      TilePart(label: "Breaks even from", figure: breakEven),
      TilePart(label: "Falls when residents buy elsewhere, given notice", figure: shareAvoidable),
      report.nextResident.map {
        TilePart(label: "Lowest fee for one more resident", figure: $0.lowestFeeShown.words)
      },
      subsidy.map {
        TilePart(label: "Each self-funder covers of others' fees, a week", figure: $0.words)
      },
    ]
    return tiles.compactMap { $0 }
  }

  private var subsidy: ExactMoney? {
    report.fees?.adequacy.crossSubsidyPerSelfFunder.flatMap { $0 > .zero ? $0 : nil }
  }

  private var breakEven: String {
    guard let breakEven = costing.breakEven else { return "no fees given" }
    return breakEven.residents.map(CostWords.people) ?? "never"
  }

  private var shareAvoidable: String {
    let total = costing.home.total
    guard !total.isZero else { return "0 %" }
    let share = costing.home.total(avoidable: true).exact / total.exact
    return "\((share * 100).decimal(places: 1)) %"
  }
}
