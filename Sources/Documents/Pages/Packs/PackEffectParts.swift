import Amounts
import Flexibility

struct PackEffectPart: PageModel {
  let round: PackRound
  let effect: PackEffect

  static let fields: PageFields<Self> = [
    .text("offer") { PackWords.offer($0.round) },
    .text("scenario") { "\($0.effect.scenario), \(CostWords.people($0.effect.residents))" },
    .text("verdict") { $0.effect.verdict },
    .text("saved") { $0.effect.saved.words },
    .text("homeResult") { $0.effect.homeResult.words },
    .text("uncovered") { $0.effect.uncovered.words },
    .text("othersBefore") { $0.effect.others?.before.words ?? PackWords.notShown },
    .text("change") { $0.effect.others?.change.words ?? PackWords.notShown },
    .text("othersAfter") { $0.effect.others?.after.words ?? PackWords.notShown },
  ]
}

/// The home's own result, which no council's view has.
struct PackResultPart: PageModel {
  let round: PackRound
  let effect: PackEffect
  let result: HomeResult

  static let fields: PageFields<Self> = [
    .text("offer") { PackWords.offer($0.round) },
    .text("scenario") { "\($0.effect.scenario), \(CostWords.people($0.effect.residents))" },
    .text("before") { $0.result.before.words },
    .text("change") { $0.result.change.words },
    .text("savedAlready") { (-$0.result.savedAlready).words },
    .text("after") { $0.result.after.words },
  ]
}

/// What an offer does over the ranges of the estimates.
struct PackRangesPart: PageModel {
  let round: PackRound
  let ranges: PackRanges

  static let fields: PageFields<Self> = [
    .text("offer") { PackWords.offer($0.round) },
    .text("sentence") { PackWords.over($0.ranges) },
    .each("figures") { part in
      PackWords.figures(part.ranges).map {
        RangePart(label: $0.label, least: $0.range.least, most: $0.range.most)
      }
    },
  ]
}

struct RangePart: PageModel {
  let label: String
  let least: Money
  let most: Money

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("least") { $0.least.words },
    .text("most") { $0.most.words },
  ]
}
