import Costing

/// The home with other mixes of payers.
struct PayersPart: PageModel {
  let report: CostReport

  static let fields: PageFields<Self> = [
    .words("title") { $1[.ifPayersWereOtherwise] },
    .words("caption") { $1[.payersCaption] },
    .each(
      "columns",
      inWords: { part, words in
        part.report.payerOccupancies.map { HeadingPart(label: PayerWords(words).left(at: $0)) }
      }),
    .each("rows") { $0.report.payerRows.map(PayerRowPart.init) },
    .lines("sentences") { $0.report.payerSentences(in: PayerWords($1)) },
  ]
}

struct PayerRowPart: PageModel {
  let row: PayerRow

  static let fields: PageFields<Self> = [
    .words("name") { $0.row.name(in: PayerWords($1)) },
    .text("averageFee") { $0.row.averageFee.words },
    .words("breakEven") { $0.row.breakEven(in: CostWords($1)) },
    .each("left") { $0.row.left.map(AmountPart.init) },
  ]
}
