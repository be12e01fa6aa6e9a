import Amounts
import CareCalendar
import CareHome

/// What is open on every account while payments are being matched: a debt that one proposal takes
/// is not offered to the next.
struct OpenAccounts {
  struct Account {
    let account: PayerAccount
    let payer: Payer
    let resident: Resident
    /// What a payer may have written to mean the resident.
    let references: [String]
    var debts: [Debt]
    var credit: Money

    /// What is to be paid: open debts less credit.
    var owed: Money { debts.map(\.left).sum() - credit }
  }

  private(set) var all: [Account]
  private let payers: [PayerID: Payer]
  /// Who sent what was confirmed before, by what the bank shows of them.
  private var senders: [String: Set<PayerID>] = [:]

  init(_ history: AccountHistory) {
    let register = history.register
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    self.payers = payers
    all = history.accounts.compactMap { account in
      guard let payer = payers[account.payer], let resident = residents[account.resident] else {
        return nil
      }
      let state = history.state(of: account)
      return Account(
        account: account, payer: payer, resident: resident,
        references: [register.home.paymentReference(for: resident), resident.reference],
        debts: state.open, credit: state.credit)
    }
    for payment in history.money.payments {
      let sender = WrittenText(payment.text).sender
      guard !sender.isEmpty else { continue }
      let known = history.money.allocations(of: payment.id).map(\.account.payer)
      senders[sender, default: []].formUnion(known)
    }
  }

  /// Who may have sent it: who is said to, who sent such payments before, else whose name it bears.
  func payers(of payment: Payment) -> Set<PayerID> {
    if let payer = payment.payer { return [payer] }
    let text = WrittenText(payment.text)
    if let known = senders[text.sender], known.count == 1 { return known }
    return Set(payers.values.filter { text.holds($0.wordsInNames) }.map(\.id))
  }

  /// Parts of `amount` for the account's debts, the oldest first, and the rest on the account.
  func oldestFirst(_ account: Account, _ amount: Money, because: String) -> [MatchProposal.Part] {
    var left = amount
    var parts: [MatchProposal.Part] = []
    for debt in account.debts where left > .zero {
      let part = min(left, debt.left)
      left -= part
      parts.append(
        MatchProposal.Part(
          account: account.account, debt: debt.id, amount: part, leaves: debt.left - part,
          because: because))
    }
    if left > .zero {
      parts.append(
        MatchProposal.Part(
          account: account.account, debt: nil, amount: left, leaves: .zero, because: because))
    }
    return parts
  }

  /// Takes out what a proposal would pay.
  mutating func take(_ parts: [MatchProposal.Part]) {
    for part in parts {
      guard let index = all.firstIndex(where: { $0.account == part.account }) else { continue }
      guard let debt = part.debt else {
        all[index].credit += part.amount
        continue
      }
      guard let at = all[index].debts.firstIndex(where: { $0.id == debt }) else { continue }
      all[index].debts[at].left -= part.amount
      all[index].debts.removeAll { $0.left <= .zero }
    }
  }
}

extension Payer {
  /// The words by which a bank most likely shows them: a surname, or what is special in a public
  /// body's name.
  fileprivate var wordsInNames: [String] {
    let own = name.uppercased().split(separator: ",").first ?? ""
    let words = own.split { !$0.isLetter }.map(String.init)
    if kind.isPublicBody || kind == .trust {
      let special = words.filter { $0.count > 2 && !Self.commonWords.contains($0) }
      return special.isEmpty ? ["\u{0}"] : special
    }
    return [words.last { $0.count > 2 } ?? "\u{0}"]
  }

  private static let commonWords: Set<String> = [
    "THE", "AND", "FOR", "COUNCIL", "CITY", "COUNTY", "BOROUGH", "DISTRICT", "METROPOLITAN",
    "NHS", "TRUST", "BOARD", "INTEGRATED", "CARE",
  ]
}
