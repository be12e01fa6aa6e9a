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
    FlexibleWords(words).title(report.home, report.resident)
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("reference") { $0.report.resident.reference },
    .lines("basket") { $0.report.basket(in: FlexibleWords($1)) },
    .words("answer") { $0.report.answer(in: FlexibleWords($1)) },
    .optionalWords("verdict", { $0.report.proposal }, { $1.explained($0.verdict.name) }),
    .optionalWords("holdingNote", { $0.report.holdingNote }, { $1.explained($0) }),
    .words("circumstances") { FlexibleWords($1).circumstances($0.share) },
    .text("covered") { $0.share.covered.words },
    .text("expected") { $0.share.expected.words },
    .text("ceiling") { $0.share.ceiling.words },
    .text("stranded") { $0.share.stranded.words },
    .text("organisingTaken") { (-$0.share.organising).words },
    .chart("bar") { ReleaseBar.markup($0.share, id: "release", in: $1) },
    .each("lines") { $0.share.lines.map(LineSharePart.init) },
    .optionalWords(
      "partsOfUnits", inWords: { FlexibleWords($1).partsOfUnits($0.share.lines.map(\.units)) }),
    .each(
      "notices",
      inWords: { page, words in
        page.report.byNotice.notices.map { HeadingPart(label: FlexibleWords(words).notice($0)) }
      }),
    .each("byNotice") { page in
      page.report.byNotice.rows.map {
        ScheduleRowPart(label: String($0.residentsOut), amounts: $0.cells.map { $0?.each })
      }
    },
    .lines("jumps") { $0.report.schedule.jumps.map(FlexibleWords($1).jump) },
    .each("byOccupancy") { page in
      page.report.byOccupancy.map {
        ScheduleRowPart(label: String($0.residents), amounts: [$0.saving, $0.each])
      }
    },
    .flag("hasSensitivity") { $0.report.sensitivity != nil },
    .lines("sensitivity") { $0.report.sensitivitySentences(in: FlexibleWords($1)) },
    .flag("hasProposal") { $0.report.proposal != nil },
    .each(
      "whoPays",
      inWords: { page, words in
        page.report.proposal.map { FlexibleWords(words).whoPays($0.whoPays, page.report.result) }?
          .map { LabelledAmountPart(label: $0.label, amount: $0.amount) } ?? []
      }),
    .optionalWords("overEstimates", { $0.report.overEstimates }, { PackWords($1).over($0) }),
    .each(
      "ranges",
      inWords: { page, words in
        page.report.overEstimates.map(PackWords(words).figures)?
          .map { RangePart(label: $0.label, least: $0.range.least, most: $0.range.most) } ?? []
      }),
    .words("rangeMethod") { PackWords($1).rangeMethod },
    .each(
      "trees",
      inWords: { page, words in
        page.report.trees.map { ChartPart(chart: ExplanationTree.markup($0, in: words)) }
      }),
    .lines("warnings") { page, words in
      page.report.warnings.map { words.explained("\($0.message) \($0.remedy)") }
    },
  ]

  private var share: FlexibleShare { report.share }
}

struct LineSharePart: PageModel {
  let share: LineShare

  init(_ share: LineShare) { self.share = share }

  static let fields: PageFields<Self> = [
    .text("description") { $0.share.line.description },
    .words("units") { FlexibleWords($1).units($0.share.units, $0.share.line.usage.unit) },
    .text("average") { $0.share.average.words },
    .text("expected") { $0.share.expected.words },
    .text("lowest") { $0.share.lowest.words },
    .words("stays") { ($0.share.stranded?.words).map($1.explained) ?? "" },
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
