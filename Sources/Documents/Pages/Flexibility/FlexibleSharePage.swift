import Amounts
import CareHome
import Costing
import Evidence
import Flexibility

/// What can be released, for home and council.
public struct FlexibleSharePage: Page {
  let report: FlexibleShareReport

  public init(_ report: FlexibleShareReport) { self.report = report }

  public static let template = "flexible-share"
  public func title(in words: PageWords) -> String {
    FlexibleWords.title(report.home, report.resident)
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("reference") { $0.report.resident.reference },
    .each("basket") { $0.report.basket.map(TextLine.init) },
    .text("answer") { $0.report.answer },
    .optionalText("verdict") { $0.report.proposal?.verdict.name },
    .optionalText("holdingNote") { $0.report.holdingNote },
    .text("circumstances") { FlexibleWords.circumstances($0.share) },
    .text("covered") { $0.share.covered.words },
    .text("expected") { $0.share.expected.words },
    .text("ceiling") { $0.share.ceiling.words },
    .text("stranded") { $0.share.stranded.words },
    .text("organisingTaken") { (-$0.share.organising).words },
    .optionalPart("bar") { ReleaseBar.markup($0.share, id: "release").map(ChartPart.init) },
    .each("lines") { $0.share.lines.map(LineSharePart.init) },
    .optionalText("partsOfUnits") { FlexibleWords.partsOfUnits($0.share.lines.map(\.units)) },
    .each("notices") { page in
      page.report.byNotice.notices.map { HeadingPart(label: FlexibleWords.notice($0)) }
    },
    .each("byNotice") { page in
      page.report.byNotice.rows.map {
        ScheduleRowPart(label: String($0.residentsOut), amounts: $0.cells.map { $0?.each })
      }
    },
    .each("jumps") { $0.report.jumps.map(TextLine.init) },
    .each("byOccupancy") { page in
      page.report.byOccupancy.map {
        ScheduleRowPart(label: String($0.residents), amounts: [$0.saving, $0.each])
      }
    },
    .flag("hasSensitivity") { !$0.report.sensitivitySentences.isEmpty },
    .each("sensitivity") { $0.report.sensitivitySentences.map(TextLine.init) },
    .flag("hasProposal") { $0.report.proposal != nil },
    .each("whoPays") { page in
      page.report.proposal.map { FlexibleWords.whoPays($0.whoPays, page.report.result) }?
        .map { LabelledAmountPart(label: $0.label, amount: $0.amount) } ?? []
    },
    .optionalText("overEstimates") { $0.report.overEstimates.map(PackWords.over) },
    .each("ranges") { page in
      page.report.overEstimates.map(PackWords.figures)?
        .map { RangePart(label: $0.label, least: $0.range.least, most: $0.range.most) } ?? []
    },
    .text("rangeMethod") { _ in ReleaseRanges.method },
    .each("trees") { page in
      page.report.trees.map { ChartPart(chart: ExplanationTree.markup($0)) }
    },
    .each("warnings") { page in
      page.report.warnings.map { TextLine(line: "\($0.message) \($0.remedy)") }
    },
  ]

  private var share: FlexibleShare { report.share }
}

struct LineSharePart: PageModel {
  let share: LineShare

  init(_ share: LineShare) { self.share = share }

  static let fields: PageFields<Self> = [
    .text("description") { $0.share.line.description },
    .text("units") { FlexibleWords.units($0.share.units, $0.share.line.usage.unit) },
    .text("average") { $0.share.average.words },
    .text("expected") { $0.share.expected.words },
    .text("lowest") { $0.share.lowest.words },
    .text("stays") { $0.share.stranded?.words ?? "" },
  ]
}

struct ScheduleRowPart: PageModel {
  let label: String
  let amounts: [Money?]

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .each("amounts") { $0.amounts.map(OptionalAmountPart.init) },
  ]
}

/// An amount, or an empty cell where there is none.
struct OptionalAmountPart: PageModel {
  let amount: Money?
  static let fields: PageFields<Self> = [.text("amount") { $0.amount?.words ?? "" }]
}

struct LabelledAmountPart: PageModel {
  let label: String
  let amount: Money

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("amount") { $0.amount.words },
  ]
}
