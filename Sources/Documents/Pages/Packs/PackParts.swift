import Amounts
import CareCalendar
import Flexibility

struct PackRoundPart: PageModel {
  let round: PackRound

  init(_ round: PackRound) { self.round = round }

  static let fields: PageFields<Self> = [
    .text("entry") { $0.round.entry },
    .words("day") { $1.day($0.round.day) },
    .words("said") { PackWords($1).said($0.round) },
    .words("why") { $1.explained($0.round.why) },
    .optionalWords("sentence", { $0.round.offer?.sentence }, { $1.explained($0) }),
    .optionalWords("verdict", { $0.round.offer }, { PackWords($1).verdict($0.verdict) }),
    .optionalWords("became", { $0.round.offer?.standing.words }, { $1.explained($0) }),
    .lines("warnings") { part, words in
      (part.round.offer?.warnings ?? []).map { words.explained($0.words) }
    },
  ]
}

struct PackSharePart: PageModel {
  let share: PackShare

  init(_ share: PackShare) { self.share = share }

  static let fields: PageFields<Self> = [
    .text("id") { $0.share.id },
    .words("basket") { part, words in
      part.share.basket.map { words.explained($0.words) }.joined(separator: ", ")
    },
    .words("notice") { FlexibleWords($1).weeks($0.share.noticeWeeks) },
    .text("covered") { $0.share.covered.words },
    .text("expected") { $0.share.expected.words },
    .words("ceilingLabel") { FlexibleWords($1).ceiling(isWhole: $0.share.tellsAllLines) },
    .text("ceiling") { $0.share.ceiling.words },
    .words("strandedLabel") { FlexibleWords($1).stranded(isWhole: $0.share.tellsAllLines) },
    .text("stranded") { $0.share.stranded.words },
    .text("organisingTaken") { (-$0.share.organising).words },
    .chart("bar") { part, words in
      ReleaseBar.markup(
        covered: part.share.covered, expected: part.share.expected,
        stranded: part.share.stranded, isWhole: part.share.tellsAllLines,
        id: "release-\(part.share.id)", in: words)
    },
    .each("lines") { $0.share.lines.map(PackLinePart.init) },
    .optionalWords(
      "partsOfUnits",
      inWords: { FlexibleWords($1).partsOfUnits($0.share.lines.compactMap(\.units)) }),
  ]
}

struct PackLinePart: PageModel {
  let line: PackLine

  init(_ line: PackLine) { self.line = line }

  static let fields: PageFields<Self> = [
    .text("description") { $0.line.description },
    .words("units") { part, words in
      part.line.units.map { FlexibleWords(words).units($0, part.line.unit ?? "") }
        ?? words[.notToldFigure]
    },
    .words("average") { $0.line.average?.words ?? $1[.notToldFigure] },
    .text("expected") { $0.line.expected.words },
    .text("lowest") { $0.line.lowest.words },
    .words("stays") { $0.line.stays.map($1.explained) ?? "" },
  ]
}

struct PackPaymentPart: PageModel {
  let round: PackRound
  let payment: PackPayment

  static let fields: PageFields<Self> = [
    .words("offer") { PackWords($1).offer($0.round) },
    .text("before") { $0.payment.toHomeBefore.words },
    .text("after") { $0.payment.toHomeAfter.words },
    .text("toResident") { $0.payment.toResident.words },
    .text("together") { $0.payment.payerAfter.words },
    .text("shortfallBefore") { $0.payment.shortfall?.before.words ?? "" },
    .text("shortfallAfter") { $0.payment.shortfall?.after.words ?? "" },
  ]
}

struct PackAssumptionPart: PageModel {
  let assumption: PackAssumption

  init(_ assumption: PackAssumption) { self.assumption = assumption }

  static let fields: PageFields<Self> = [
    .words("name") { $1.explained($0.assumption.name) },
    .words("value") { $1.explained($0.assumption.value) },
    .words("basis") { $1.explained($0.assumption.basis) },
    .words("range") { $0.assumption.range.map($1.explained) ?? "" },
  ]
}
