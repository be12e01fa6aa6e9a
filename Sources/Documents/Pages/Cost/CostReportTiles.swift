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
  func tiles(in words: CostWords) -> [TilePart] {
    let budget = report.budget
    let tiles: [TilePart?] = [
      TilePart(label: words[.pooledBudgetAYear], figure: budget.total.words),
      TilePart(
        label: words[.residentsItIsSetFor],
        figure: words.occupancy(residents: budget.residents, beds: budget.registeredBeds),
        isWords: true),
      TilePart(
        label: words[.costOfOneResident], figure: costing.unitCosts.home.total.words),
      costing.curve.averageFee.map {
        TilePart(label: words[.averageFeeAWeek], figure: $0.words)
      },
      TilePart(label: words[.breaksEvenFrom], figure: breakEven(in: words)),
      TilePart(label: words[.fallsGivenNotice], figure: shareAvoidable),
      report.nextResident.map {
        TilePart(label: words[.lowestFeeForOneMore], figure: $0.lowestFeeShown.words)
      },
      subsidy.map {
        TilePart(label: words[.selfFunderCovers], figure: $0.words)
      },
    ]
    return tiles.compactMap { $0 }
  }

  private var subsidy: ExactMoney? {
    report.fees?.adequacy.crossSubsidyPerSelfFunder.flatMap { $0 > .zero ? $0 : nil }
  }

  private func breakEven(in words: CostWords) -> String {
    guard let breakEven = costing.breakEven else { return words[.noFeesGiven] }
    return words.breaksEven(from: breakEven.residents)
  }

  private var shareAvoidable: String {
    let total = costing.home.total
    guard !total.isZero else { return "0 %" }
    let share = costing.home.total(avoidable: true).exact / total.exact
    return "\((share * 100).decimal(places: 1)) %"
  }
}
