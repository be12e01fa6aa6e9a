import Amounts
public import Billing
import CareCalendar
import CareHome

/// What came in, and what it seems to be for.
public struct MatchReport: Sendable {
  let proposals: [MatchProposal]
  /// What has just been confirmed, where something was.
  let confirmed: [MatchProposal]
  /// Whether there is a database in which they can be confirmed.
  let isKept: Bool

  public init(
    waiting proposals: [MatchProposal], confirmed: [MatchProposal] = [], isKept: Bool = true
  ) {
    self.proposals = proposals
    self.confirmed = confirmed
    self.isKept = isKept
  }

  public var text: String {
    var report = TextReport()
    if !confirmed.isEmpty {
      report.title("Put to accounts: \(Self.count(confirmed.count, "payment"))")
      for proposal in confirmed { Self.tell(proposal, &report) }
      if !proposals.isEmpty { report.blank() }
    }
    guard !proposals.isEmpty else {
      if confirmed.isEmpty {
        report.paragraph("Nothing waits: every payment stands on an account.")
      }
      return report.text
    }
    let waiting = proposals.map { $0.rest + $0.parts.map(\.amount).sum() }.sum()
    report.title("\(Self.count(proposals.count, "payment")) to match, \(waiting.words)")
    for proposal in proposals { Self.tell(proposal, &report) }
    guard isKept else { return report.text }
    let certain = proposals.filter(\.isCertain).count
    report.blank()
    report.paragraph(
      "Nothing is put to an account until a person says so: hearth match … --accept P0001 --by "
        + "\"Your name\""
        + (certain > 0 ? ", or --accept certain for \(Self.count(certain, "that")) sure." : "."))
    return report.text
  }

  private static func tell(_ proposal: MatchProposal, _ report: inout TextReport) {
    let payment = proposal.payment
    report.blank()
    report.paragraph(
      "\(payment.id)  \(payment.day.words)  \(payment.amount.words)"
        + (payment.text.isEmpty ? "" : "  \"\(payment.text)\""))
    report.paragraph("\(Words.strength(proposal.strength)): \(proposal.reason)", indent: 2)
    for part in proposal.parts {
      let left = part.leaves.isZero ? "" : ", which leaves \(part.leaves.words)"
      report.paragraph(
        "\(part.amount.words) to \(part.account.payer) for \(part.account.resident): "
          + Words.debt(part.debt) + left, indent: 4)
    }
    if !proposal.rest.isZero, !proposal.parts.isEmpty {
      report.paragraph("\(proposal.rest.words) would wait", indent: 4)
    }
  }

  /// `1 payment`, `2 payments`.
  private static func count(_ number: Int, _ noun: String) -> String {
    noun == "that"
      ? (number == 1 ? "the one that is" : "the \(number) that are")
      : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  public var json: JSON {
    [
      "waiting": .array(proposals.map(Self.json)), "confirmed": .array(confirmed.map(Self.json)),
    ]
  }

  private static func json(_ proposal: MatchProposal) -> JSON {
    [
      "payment": .string(proposal.payment.id.text), "day": .day(proposal.payment.day),
      "amount": .amount(proposal.payment.amount), "text": .string(proposal.payment.text),
      "strength": .string(proposal.strength.rawValue), "reason": .string(proposal.reason),
      "parts": .array(
        proposal.parts.map { part in
          [
            "payer": .string(part.account.payer.text),
            "resident": .string(part.account.resident.text),
            "document": .optional(part.debt?.description), "amount": .amount(part.amount),
            "leaves": .amount(part.leaves), "because": .string(part.because),
          ]
        }),
      "rest": .amount(proposal.rest),
    ]
  }
}
