public import Amounts
import CareCalendar
public import CareHome
import Evidence
public import Flexibility

/// An entry that joins a negotiation, with the verdict on its offer, for the home that enters it.
public struct EntryReport: Sendable {
  let home: Home
  let reference: String
  let round: Negotiation.Round
  /// Whether what was said stands in a council's view of the pack.
  let isReadByCouncil: Bool
  /// By which an entry agrees.
  let authority: Authority?
  /// The gross fee of the day, before any release; nil where it is not known.
  let fee: Money?
  /// What the estimates could make of an offer.
  let ranges: ReleaseRanges?
  let rows: AddedRows

  public init(
    home: Home, reference: String, round: Negotiation.Round, isReadByCouncil: Bool = false,
    authority: Authority? = nil, fee: Money?, ranges: ReleaseRanges? = nil, rows: AddedRows
  ) {
    self.home = home
    self.reference = reference
    self.round = round
    self.isReadByCouncil = isReadByCouncil
    self.authority = authority
    self.fee = fee
    self.ranges = ranges
    self.rows = rows
  }

  public var text: String {
    var report = TextReport()
    report.title("\(home.name): part payment for \(reference)")
    let entry = round.entry
    report.paragraph(
      "\(entry.id), \(entry.day.words). \(PackWords.english.said(entry, release: entry.act.offer?.release))."
    )
    if let fee, let left {
      report.paragraph("The fee, net of the payment: \(fee.words) → \(left.words) a week.")
    }
    report.paragraph(entry.why)
    if isReadByCouncil { report.paragraph("The council will read this.") }
    if let authority {
      report.paragraph(
        "By authority \(authority.id): \(authority.name), \(authority.kind.words).")
    }
    if let assessment = round.assessment {
      report.blank()
      report.paragraph(
        "Verdict: \(PackWords.english.verdict(assessment.verdict.name, assessment.verdict.amount))."
      )
      report.paragraph(assessment.sentence(over: ranges))
      for warning in assessment.warnings {
        report.paragraph("\(warning.message) \(warning.remedy)")
      }
    }
    if rows.outcome == .nothingToDo { report.blank() }
    rows.add(to: &report)
    return report.text
  }

  /// What the offer would leave of the fee.
  private var left: Money? {
    guard let fee, let release = round.entry.act.offer?.release else { return nil }
    return fee - release.amount
  }

  public var json: JSON {
    let entry = round.entry
    return .object(
      [
        .init(name: "home", value: .string(home.name)),
        .init(name: "reference", value: .string(reference)),
        .init(name: "entry", value: .string(entry.id.text)),
        .init(name: "date", value: .day(entry.day)),
        .init(name: "party", value: .string(entry.party.rawValue)),
        .init(name: "act", value: .string(entry.act.kind.rawValue)),
        .init(name: "answers", value: .optional(entry.act.answers?.text)),
        .init(name: "isReadByCouncil", value: .bool(isReadByCouncil)),
        .init(name: "authority", value: .optional(authority?.id.text)),
        .init(name: "agreedFor", value: .optional(authority?.name)),
        .init(
          name: "release", value: entry.act.offer.map { .amount($0.release.amount) } ?? .null),
        .init(name: "feeBefore", value: left == nil ? .null : fee.map(JSON.amount) ?? .null),
        .init(name: "feeAfter", value: left.map(JSON.amount) ?? .null),
        .init(name: "verdict", value: .optional(round.assessment?.verdict.name)),
        .init(
          name: "atRiskOrUncovered",
          value: round.assessment.map { .amount($0.verdict.amount) } ?? .null),
        .init(
          name: "warnings", value: .array((round.assessment?.warnings ?? []).map(JSON.fault))),
      ] + rows.members)
  }
}
