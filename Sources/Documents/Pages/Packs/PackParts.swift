import Amounts
import CareCalendar
import Flexibility

struct PackRoundPart: PageModel {
  let round: PackRound

  init(_ round: PackRound) { self.round = round }

  static let fields: PageFields<Self> = [
    .text("entry") { $0.round.entry },
    .text("day") { $0.round.day.words },
    .text("said") { PackWords.said($0.round) },
    .text("why") { $0.round.why },
    .optionalText("sentence") { $0.round.offer?.sentence },
    .optionalText("verdict") { $0.round.offer.map { PackWords.verdict($0.verdict) } },
    .optionalText("became") { $0.round.offer?.standing.words },
    .each("warnings") { ($0.round.offer?.warnings ?? []).map { TextLine(line: $0.words) } },
  ]
}

struct PackSharePart: PageModel {
  let share: PackShare

  init(_ share: PackShare) { self.share = share }

  static let fields: PageFields<Self> = [
    .text("id") { $0.share.id },
    .text("basket") { $0.share.basket.map(\.words).joined(separator: ", ") },
    .text("notice") { FlexibleWords.weeks($0.share.noticeWeeks) },
    .text("covered") { $0.share.covered.words },
    .text("expected") { $0.share.expected.words },
    .text("ceilingLabel") { FlexibleWords.ceiling(isWhole: $0.share.tellsAllLines) },
    .text("ceiling") { $0.share.ceiling.words },
    .text("strandedLabel") { FlexibleWords.stranded(isWhole: $0.share.tellsAllLines) },
    .text("stranded") { $0.share.stranded.words },
    .text("organisingTaken") { (-$0.share.organising).words },
    .optionalPart("bar") { part in
      ReleaseBar.markup(
        covered: part.share.covered, expected: part.share.expected, stranded: part.share.stranded,
        isWhole: part.share.tellsAllLines, id: "release-\(part.share.id)"
      ).map(ChartPart.init)
    },
    .each("lines") { $0.share.lines.map(PackLinePart.init) },
    .optionalText("partsOfUnits") {
      FlexibleWords.partsOfUnits($0.share.lines.compactMap(\.units))
    },
  ]
}

struct PackLinePart: PageModel {
  let line: PackLine

  init(_ line: PackLine) { self.line = line }

  static let fields: PageFields<Self> = [
    .text("description") { $0.line.description },
    .text("units") { part in
      part.line.units.map { FlexibleWords.units($0, part.line.unit ?? "") } ?? "not told"
    },
    .text("average") { $0.line.average?.words ?? "not told" },
    .text("expected") { $0.line.expected.words },
    .text("lowest") { $0.line.lowest.words },
    .text("stays") { $0.line.stays ?? "" },
  ]
}

struct PackPaymentPart: PageModel {
  let round: PackRound
  let payment: PackPayment

  static let fields: PageFields<Self> = [
    .text("offer") { PackWords.offer($0.round) },
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
    .text("name") { $0.assumption.name },
    .text("value") { $0.assumption.value },
    .text("basis") { $0.assumption.basis },
    .text("range") { $0.assumption.range ?? "" },
  ]
}
