import Costing

/// The home with other mixes of payers.
struct PayersPart: PageModel {
  let report: CostReport

  static let fields: PageFields<Self> = [
    .text("title") { _ in PayerWords.title },
    .text("caption") { _ in PayerWords.caption },
    .each("columns") { part in
      part.report.payerOccupancies.map { HeadingPart(label: PayerWords.left(at: $0)) }
    },
    .each("rows") { $0.report.payerRows.map(PayerRowPart.init) },
    .each("sentences") { $0.report.payerSentences.map(TextLine.init) },
  ]
}

struct PayerRowPart: PageModel {
  let row: PayerRow

  static let fields: PageFields<Self> = [
    .text("name") { $0.row.name },
    .text("averageFee") { $0.row.averageFee.words },
    .text("breakEven") { $0.row.breakEven },
    .each("left") { $0.row.left.map(AmountPart.init) },
  ]
}
