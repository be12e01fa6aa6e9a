import Amounts
import CareCalendar
import CareHome

extension Books {
  /// What a thing done with money moves: nothing where it only uses or disputes what is there.
  public static func postings(for entry: MoneyEntry) -> [Posting] {
    switch entry.move {
    case .received(let payment):
      pair(
        .bank, .unmatched, payment.amount, on: entry.day, reference: payment.id.text,
        narrative: "Payment \(payment.id) received")
    case .allocated(let one):
      pair(
        .unmatched, .debtor(one.account), one.amount, on: entry.day, reference: one.payment.text,
        narrative: one.debt.map { "Payment \(one.payment) for \($0.words)" }
          ?? "Payment \(one.payment) on account")
    case .refunded(let refund):
      pair(
        refund.source.ledgerAccount, .bank, refund.amount, on: entry.day,
        reference: refund.id.text, narrative: "Refund \(refund.id): \(entry.why)")
    case .writtenOff(let account, let debt, let amount):
      pair(
        .writtenOff, .debtor(account), amount, on: entry.day, reference: "\(debt)",
        narrative: "Written off, \(debt.words): \(entry.why)")
    case .creditUsed, .disputed, .disputeEnded, .reminded, .remindersAllowed: []
    }
  }

  /// Residents' own money has its own cash: no side of it is ever a fee, a debtor or the bank
  /// (billing.md rule 14).
  public static func postings(for entry: PocketEntry) -> [Posting] {
    pair(
      .residentsCash, .ownMoney(entry.resident), entry.amount, on: entry.day,
      reference: entry.id.text, narrative: entry.description)
  }
}

extension Refund.Source {
  fileprivate var ledgerAccount: LedgerAccount {
    switch self {
    case .account(let account): .debtor(account)
    case .payment: .unmatched
    }
  }
}
