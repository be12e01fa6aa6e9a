import Amounts
import CareCalendar
import CareHome

/// Proposes what payments are for: by document number, then by reference, then by who paid and how
/// much, last by the sum alone (billing.md rule 11).
public struct Matcher: Sendable {
  let history: AccountHistory

  public init(_ history: AccountHistory) { self.history = history }

  /// A proposal for each payment that waits, in the order in which they came in. No debt is
  /// proposed twice.
  public func proposals() -> [MatchProposal] {
    var open = OpenAccounts(history)
    return history.money.unmatched.map { payment in
      let proposal = proposal(for: payment, open)
      open.take(proposal.parts)
      return proposal
    }
  }

  private func proposal(for payment: Payment, _ open: OpenAccounts) -> MatchProposal {
    let left = history.money.left(of: payment.id)
    let search = MatchSearch(
      payment: payment, left: left, text: WrittenText(payment.text), open: open)
    let found =
      search.byNumber() ?? search.byReference() ?? search.byPayer() ?? search.bySum()
      ?? MatchFound(
        .unknown, [],
        "Nothing open fits \(left), and the text names no document and no resident.")
    return MatchProposal(
      payment: payment, strength: found.strength, parts: found.parts,
      rest: left - found.parts.map(\.amount).sum(), reason: found.reason)
  }
}
