import Amounts
import CareCalendar
import CareHome
public import Flexibility

/// What has been said about a part payment, for the terminal and for programs.
public struct NegotiationReport: Sendable {
  let pack: NegotiationPack

  public init(_ pack: NegotiationPack) { self.pack = pack }

  public var text: String {
    var report = TextReport()
    report.title("\(pack.home.name): part payment for \(pack.reference)")
    report.paragraph(PackWords.english.standing(pack) + ".")
    report.paragraph(PackWords.english.answer(pack))
    report.paragraph(PackWords.english.circumstances(pack.figures.circumstances))
    report.heading("What has been said")
    for round in pack.rounds {
      report.paragraph("\(round.entry), \(round.day.words). \(PackWords.english.said(round)).")
      report.paragraph(round.why)
      if let offer = round.offer {
        report.paragraph(
          "Verdict: \(PackWords.english.verdict(offer.verdict)). The offer is "
            + "\(offer.standing.words).")
        for warning in offer.warnings { report.paragraph(warning.words) }
        for sentence in offer.effectSentences { report.paragraph(sentence, indent: 2) }
      }
      report.blank()
    }
    for share in pack.figures.shares {
      report.heading(
        "\(share.basket.map(\.words).joined(separator: ", ")), with "
          + "\(FlexibleWords.english.weeks(share.noticeWeeks)) of notice, in pounds a week")
      report.facts([
        (PageWords.english[.sureToBeSaved], share.covered.words),
        (PageWords.english[.savedAsThingsStand], share.expected.words),
        (FlexibleWords.english.ceiling(isWhole: share.tellsAllLines), share.ceiling.words),
        (FlexibleWords.english.stranded(isWhole: share.tellsAllLines), share.stranded.words),
      ])
    }
    return report.text
  }

  public var json: JSON {
    [
      "home": .string(pack.home.name), "reference": .string(pack.reference),
      "prepared": .day(pack.prepared),
      "entries": .array(
        pack.rounds.map { round in
          [
            "entry": .string(round.entry), "date": .day(round.day),
            "party": .string(round.party.rawValue), "act": .string(round.act.rawValue),
            "answers": .optional(round.answers), "authority": .optional(round.authority),
            "why": .string(round.why),
            "release": round.offer.map { .amount($0.verdict.release) } ?? .null,
            "verdict": .optional(round.offer?.verdict.name),
            "atRiskOrUncovered": round.offer.map { .amount($0.verdict.amount) } ?? .null,
            "standing": .optional(round.offer?.standing.rawValue),
            "warnings": .array(
              (round.offer?.warnings ?? []).map {
                ["code": .string($0.code), "message": .string($0.words)]
              }),
            "effects": .array((round.offer?.verdict.effects ?? []).map(Self.json)),
            "overEstimates": round.offer?.verdict.ranges.map(Self.json) ?? .null,
            "payment": round.offer?.payment.map(Self.json) ?? .null,
          ]
        }),
      "shares": .array(
        pack.figures.shares.map { share in
          [
            "share": .string(share.id), "noticeWeeks": .integer(share.noticeWeeks),
            "coveredAWeek": .amount(share.covered), "expectedAWeek": .amount(share.expected),
            "ceilingAWeek": .amount(share.ceiling),
          ]
        }),
    ]
  }
}

extension NegotiationReport {
  private static func json(_ effect: PackEffect) -> JSON {
    [
      "when": .string(effect.scenario), "residents": .integer(effect.residents),
      "verdict": .string(effect.verdict), "saved": .amount(effect.saved),
      "homeResultChange": .amount(effect.homeResult), "uncovered": .amount(effect.uncovered),
      "homeResultBefore": effect.result.map { .amount($0.before) } ?? .null,
      "savedAlready": effect.result.map { .amount($0.savedAlready) } ?? .null,
      "homeResultAfter": effect.result.map { .amount($0.after) } ?? .null,
      "eachOtherBefore": effect.others.map { .amount($0.before) } ?? .null,
      "changeForEachOther": effect.others.map { .amount($0.change) } ?? .null,
      "eachOtherAfter": effect.others.map { .amount($0.after) } ?? .null,
    ]
  }

  static func json(_ ranges: PackRanges) -> JSON {
    [
      "worst": .string(ranges.worst.name), "worstAmount": .amount(ranges.worst.amount),
      "best": .string(ranges.best.name), "bestAmount": .amount(ranges.best.amount),
      "figures": .array(
        PackWords.english.figures(ranges).map { label, range in
          [
            "figure": .string(label), "least": .amount(range.least), "most": .amount(range.most),
          ]
        }),
      "method": .string(ReleaseRanges.method),
    ]
  }

  private static func json(_ payment: PackPayment) -> JSON {
    [
      "toHomeBefore": .amount(payment.toHomeBefore), "toHomeAfter": .amount(payment.toHomeAfter),
      "toResident": .amount(payment.toResident), "payerAfter": .amount(payment.payerAfter),
    ]
  }
}

/// What came of working a pack out again, where all of it holds.
public struct PackCheckReport: Sendable {
  let file: PackFile

  public init(_ file: PackFile) { self.file = file }

  public var text: String {
    var report = TextReport()
    report.title("Negotiation pack for \(file.reference), \(file.home)")
    report.paragraph(
      "The \(file.audience)'s view. What follows from the costs in the file was worked out again, "
        + "and all of it holds: \(Self.workedOut).")
    report.paragraph("Taken as stated, as the file alone can't tell: \(takenAsStated).")
    report.blank()
    for offer in file.figures.offers {
      report.paragraph(
        "\(offer.entry): \(offer.release.words) a week is \(PackWords.english.verdict(offer)).")
    }
    return report.text
  }

  private static let workedOut = """
    the budget against its lines and its parts; what each line saves, now and at every number of \
    residents and of others who do the same; the shares, verdicts, their sentences and what became \
    of each offer; who pays before and after; the schedule at the offer's own notice
    """

  /// What no reader of the file can work out.
  private var takenAsStated: String {
    let averages =
      file.untoldLines.isEmpty
      ? "" : "; the average cost of \(file.untoldLines.joined(separator: ", "))"
    return
      "the amounts of the budget's lines and how they behave; how the budget divides into parts; "
      + "what a resident costs by band, and at numbers of residents other than an offer's; the "
      + "schedule at other notice, and where agreements in force bear on it, beyond its order; what "
      + "services draw on which line; what the payer and the fees were before; what each other would "
      + "have to bear\(averages); names, dates and what people said"
  }

  public var json: JSON {
    [
      "home": .string(file.home), "reference": .string(file.reference),
      "audience": .string(file.audience), "holds": true,
      "workedOut": .string(Self.workedOut), "takenAsStated": .string(takenAsStated),
      "offers": .array(
        file.figures.offers.map { offer in
          [
            "entry": .string(offer.entry), "release": .amount(offer.release),
            "verdict": .string(offer.name), "atRiskOrUncovered": .amount(offer.amount),
          ]
        }),
    ]
  }
}
