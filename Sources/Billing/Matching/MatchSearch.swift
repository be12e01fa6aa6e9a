import Amounts
import CareCalendar
import CareHome

/// What one rule found for a payment.
struct MatchFound {
  let strength: MatchProposal.Strength
  let parts: [MatchProposal.Part]
  let reason: String

  init(_ strength: MatchProposal.Strength, _ parts: [MatchProposal.Part], _ reason: String) {
    self.strength = strength
    self.parts = parts
    self.reason = reason
  }
}

/// The rules by which one payment is matched, each by itself.
struct MatchSearch {
  typealias Account = OpenAccounts.Account

  let payment: Payment
  let left: Money
  let text: WrittenText
  let open: OpenAccounts

  /// The payer named one document or several.
  func byNumber() -> MatchFound? {
    let named = open.all.flatMap { account in
      account.debts.filter { if case .document = $0.id { text.names("\($0.id)") } else { false } }
        .map { (account, $0) }
    }
    guard let first = named.first else { return nil }
    let numbers = Set(named.map(\.1.id)).sorted().map(\.description).joined(separator: ", ")
    let owed = named.map(\.1.left).sum()
    let isShared = Set(named.map(\.1.id)).count < named.count
    guard left >= owed || !isShared else {
      return MatchFound(
        .possible, [],
        "Names \(numbers), of which \(owed) is open for \(named.count) residents: only a "
          + "remittance can say for whom \(left) is.")
    }
    var rest = left
    var parts: [MatchProposal.Part] = []
    for (account, debt) in named where rest > .zero {
      let part = min(rest, debt.left)
      rest -= part
      parts.append(
        .init(
          account: account.account, debt: debt.id, amount: part, leaves: debt.left - part,
          because: "names \(debt.id)"))
    }
    let accounts = Set(named.map(\.0.account))
    if rest > .zero, accounts.count == 1 {
      parts.append(
        .init(
          account: first.0.account, debt: nil, amount: rest, leaves: .zero,
          because: "names \(numbers), and is \(rest) more"))
    }
    if left == owed { return MatchFound(.certain, parts, "Names \(numbers), and the sum agrees.") }
    return left < owed
      ? MatchFound(.certain, parts, "Names \(numbers), and is \(owed - left) short.")
      : MatchFound(.likely, parts, "Names \(numbers), and is \(rest) too much.")
  }

  /// The payer named the resident by a reference.
  func byReference() -> MatchFound? {
    let named = open.all.filter { $0.references.contains { text.names($0) } }
    guard let reference = named.first?.references.first(where: { text.names($0) }) else {
      return nil
    }
    // Several may pay for one resident: who sent it decides, else the sum.
    let senders = open.payers(of: payment)
    let sent = named.filter { senders.contains($0.account.payer) }
    let candidates = sent.isEmpty ? named : sent
    let because = "quotes \(reference)"
    if let (account, debt) = only(candidates, owing: left) {
      return MatchFound(
        .certain, [whole(account, debt, because)],
        "Quotes \(reference), and \(debt.id) is that sum.")
    }
    let exact = candidates.filter { $0.owed == left && $0.credit.isZero }
    if exact.count == 1, let account = exact.first {
      return MatchFound(
        .certain, open.oldestFirst(account, left, because: because),
        "Quotes \(reference), and the account owes that sum.")
    }
    guard candidates.count == 1, let account = candidates.first else {
      return MatchFound(
        .possible, [],
        "Quotes \(reference), for whom \(candidates.count) payers have accounts; the sum fits none."
      )
    }
    return MatchFound(
      .likely, open.oldestFirst(account, left, because: because),
      "Quotes \(reference); the sum differs from the \(account.owed.magnitude) "
        + (account.owed.isNegative ? "in credit" : "owed") + ", so it settles the oldest first.")
  }

  /// Who sent it is known: from the bank's text, or because such a payment was confirmed before.
  func byPayer() -> MatchFound? {
    let senders = open.payers(of: payment)
    let candidates = open.all.filter { senders.contains($0.account.payer) }
    guard let name = candidates.first?.payer.name else { return nil }
    let because = "seems to come from \(name)"
    if let (account, debt) = only(candidates, owing: left) {
      return MatchFound(
        .likely, [whole(account, debt, "seems to come from \(account.payer.name)")],
        "Seems to come from \(account.payer.name), and \(debt.id) is that sum.")
    }
    let exact = candidates.filter { $0.owed == left && $0.credit.isZero }
    if exact.count == 1, let account = exact.first {
      return MatchFound(
        .likely, open.oldestFirst(account, left, because: because),
        "Seems to come from \(account.payer.name), whose account owes that sum.")
    }
    if senders.count == 1, candidates.count > 1,
      candidates.flatMap(\.debts).map(\.left).sum() == left
    {
      return MatchFound(
        .likely,
        candidates.flatMap { account in account.debts.map { whole(account, $0, because) } },
        "Seems to come from \(name), and is all that is open for \(candidates.count) residents.")
    }
    guard candidates.count == 1, let account = candidates.first else {
      return MatchFound(
        .possible, [],
        "Seems to come from \(name), who pays for \(candidates.count) residents: a remittance "
          + "would say for whom it is.")
    }
    return MatchFound(
      .possible, open.oldestFirst(account, left, because: because),
      "Seems to come from \(name); the sum is none that is open.")
  }

  /// Only the sum is to go by.
  func bySum() -> MatchFound? {
    guard let (account, debt) = only(open.all, owing: left) else { return nil }
    return MatchFound(
      .possible, [whole(account, debt, "is the only open document of that sum")],
      "Nothing is named, but \(debt.id) alone is that sum.")
  }

  /// The one debt of exactly that sum; nil where there is none or more than one.
  private func only(_ accounts: [Account], owing sum: Money) -> (Account, Debt)? {
    let found = accounts.flatMap { account in
      account.debts.filter { $0.left == sum }.map { (account, $0) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func whole(_ account: Account, _ debt: Debt, _ because: String) -> MatchProposal.Part {
    .init(
      account: account.account, debt: debt.id, amount: debt.left, leaves: .zero,
      because: because)
  }
}
