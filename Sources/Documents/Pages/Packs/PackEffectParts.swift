import Amounts
import Flexibility

struct PackEffectPart: PageModel {
  let round: PackRound
  let effect: PackEffect

  static let fields: PageFields<Self> = [
    .words("offer") { PackWords($1).offer($0.round) },
    .words("scenario") { PackWords($1).scenario($0.effect) },
    .words("verdict") { $1.explained($0.effect.verdict) },
    .text("saved") { $0.effect.saved.words },
    .text("homeResult") { $0.effect.homeResult.words },
    .text("uncovered") { $0.effect.uncovered.words },
    .words("othersBefore") { $0.effect.others?.before.words ?? $1[.notShownFigure] },
    .words("change") { $0.effect.others?.change.words ?? $1[.notShownFigure] },
    .words("othersAfter") { $0.effect.others?.after.words ?? $1[.notShownFigure] },
  ]
}

/// The home's own result, which no council's view has.
struct PackResultPart: PageModel {
  let round: PackRound
  let effect: PackEffect
  let result: HomeResult

  static let fields: PageFields<Self> = [
    .words("offer") { PackWords($1).offer($0.round) },
    .words("scenario") { PackWords($1).scenario($0.effect) },
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
    .words("offer") { PackWords($1).offer($0.round) },
    .words("sentence") { PackWords($1).over($0.ranges) },
    .each(
      "figures",
      inWords: { part, words in
        PackWords(words).figures(part.ranges).map {
          RangePart(label: $0.label, least: $0.range.least, most: $0.range.most)
        }
      }),
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
