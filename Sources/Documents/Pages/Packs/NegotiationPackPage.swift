import Amounts
import CareCalendar
import CareHome
public import Flexibility

/// A negotiation pack for people: the offers with their verdicts, what they rest on, and how all
/// of it was worked out, in the view that the pack was made for.
public struct NegotiationPackPage: Page {
  let pack: NegotiationPack

  public init(_ pack: NegotiationPack) { self.pack = pack }

  public static let template = "negotiation-pack"
  public func title(in words: PageWords) -> String {
    PackWords(words).title(pack)
  }
  public func runningHead(in words: PageWords) -> String {
    "\(title(in: words)), \(PackWords(words).view(pack.audience))"
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.pack.home) },
    .text("about") {
      [$0.pack.residentName, $0.pack.reference].compactMap { $0 }.joined(separator: ", ")
    },
    .words("view") { PackWords($1).view($0.pack.audience) },
    .words("prepared") { $1.day($0.pack.prepared) },
    .words("standing") { PackWords($1).standing($0.pack) },
    .words("answer") { PackWords($1).answer($0.pack) },
    .words("circumstances") { PackWords($1).circumstances($0.pack.figures.circumstances) },
    .each("rounds") { $0.pack.rounds.map(PackRoundPart.init) },
    .each("shares") { $0.pack.figures.shares.map(PackSharePart.init) },
    .each("effects") { page in
      page.pack.rounds.flatMap { round in
        (round.offer?.verdict.effects ?? []).map { PackEffectPart(round: round, effect: $0) }
      }
    },
    .each("results") { page in
      page.pack.rounds.flatMap { round in
        (round.offer?.verdict.effects ?? []).compactMap { effect in
          effect.result.map { PackResultPart(round: round, effect: effect, result: $0) }
        }
      }
    },
    .each("ranges") { page in
      page.pack.rounds.compactMap { round in
        round.offer?.verdict.ranges.map { PackRangesPart(round: round, ranges: $0) }
      }
    },
    .words("rangeMethod") { PackWords($1).rangeMethod },
    .each("payments") { page in
      page.pack.rounds.compactMap { round in
        round.offer?.payment.map { PackPaymentPart(round: round, payment: $0) }
      }
    },
    .flag("isHome") { $0.pack.audience == .home },
    .each(
      "notices",
      inWords: { page, words in
        page.notices.map { HeadingPart(label: FlexibleWords(words).notice($0)) }
      }),
    .each("byNotice") { page in
      page.optOuts.map { k in
        ScheduleRowPart(
          label: String(k), amounts: page.notices.map { page.today(k, $0)?.each })
      }
    },
    .lines("jumps") { $0.pack.jumps.map(FlexibleWords($1).jump) },
    .each("byOccupancy") { page in
      page.band.map { ScheduleRowPart(label: String($0.residents), amounts: [$0.saving, $0.each]) }
    },
    .chart("componentBar") { page, words in
      ComponentBar.drawing(
        page.pack.components, undivided: page.pack.undivided, id: "components", in: words)
    },
    .each(
      "components",
      inWords: { page, words in
        Component.allCases.map {
          LabelledAmountPart(label: words.label($0), amount: page.pack.components[$0])
        }
          + (page.pack.undivided.isZero
            ? []
            : [LabelledAmountPart(label: words[.undividedLines], amount: page.pack.undivided)])
      }),
    .each("budgetLines") { page in
      page.pack.budgetLines.map { LabelledAmountPart(label: $0.description, amount: $0.amount) }
    },
    .text("budget") { $0.pack.figures.budget.words },
    .each("bands") { page in
      page.pack.bands.map { LabelledAmountPart(label: $0.name, amount: $0.unitCost.shown) }
    },
    .each("curve") { page in
      page.pack.curve.map {
        ScheduleRowPart(
          label: String($0.residents),
          amounts: [$0.unitCost.shown] + ($0.margin.map { [$0.shown] } ?? []))
      }
    },
    .each("assumptions") { $0.pack.assumptions.map(PackAssumptionPart.init) },
    .lines("withheld") { $0.pack.withheld.map(PackWords($1).withheld) },
    .flag("isMerged") { page in
      page.pack.budgetLines.contains { $0.id.contains("+") }
    },
  ]

  // MARK: - The schedule

  private var stated: PackCircumstances { pack.figures.circumstances }
  private var here: [PackScheduleCell] {
    pack.schedule.filter { $0.residents == stated.residents }
  }
  private var notices: [Int] { Set(here.map(\.noticeWeeks)).sorted() }
  private var optOuts: [Int] { Set(here.map(\.residentsOut)).sorted() }

  private func today(_ k: Int, _ notice: Int) -> PackScheduleCell? {
    here.first { $0.residentsOut == k && $0.noticeWeeks == notice }
  }

  /// At the stated number of opt-outs and the notice of the last offer.
  private var band: [PackScheduleCell] {
    let last = pack.rounds.last { $0.offer != nil }?.offer?.verdict.share
    let notice = pack.figures.shares.first { $0.id == last }?.noticeWeeks
    return pack.schedule.filter {
      $0.residentsOut == stated.residentsOut && $0.noticeWeeks == notice
    }
  }
}
