import Amounts
import CareCalendar
public import CareHome

/// How documents and money become double entries (billing.md rule 12).
public enum Books {
  /// Debtors against income by element, extras, VAT, and funds held for residents.
  public static func postings(for invoice: Invoice) -> [Posting] {
    postings(
      invoice.lines, invoice.amounts, vat: invoice.totals.vat, sign: 1, on: invoice.issued,
      reference: "\(invoice.number)",
      narrative: "Invoice \(invoice.number)")
  }

  /// The other way round: what an invoice's entries fall by.
  public static func postings(for note: CreditNote) -> [Posting] {
    postings(
      note.lines, note.amounts, vat: note.totals.vat, sign: -1, on: note.issued,
      reference: "\(note.number)",
      narrative: "Credit note \(note.number) for invoice \(note.corrects)")
  }

  public static func postings(for document: BillingDocument) -> [Posting] {
    switch document {
    case .invoice(let invoice): postings(for: invoice)
    case .creditNote(let note): postings(for: note)
    }
  }

  private static func postings(
    _ lines: [some DocumentLine], _ amounts: [AccountAmount], vat: Money, sign: Int, on day: Day,
    reference: String, narrative: String
  ) -> [Posting] {
    var funds: [ResidentID: Money] = [:]
    var fees = ByComponent<Money>.zero
    var extras = Money.zero
    for index in lines.indices {
      switch lines[index].kind {
      case .fee(_, .onTop): funds[lines[index].account.resident, default: .zero] += lines[index].net
      case .fee, .release: fees = fees + lines[index].parts
      case .extra: extras += lines[index].net
      }
    }
    var credits = funds.map { (LedgerAccount.fundsHeld($0.key), $0.value) }
    credits += [(.vatOutput, vat), (.extras, extras)]
    credits += Element.allCases.map { (.fees($0), fees[$0]) }
    let sides =
      credits.map { ($0.0, -$0.1) } + amounts.map { (.debtor($0.account), $0.gross) }
    return sides.filter { !$0.1.isZero }.sorted { $0.0 < $1.0 }.map { account, amount in
      Posting(
        day: day, reference: reference, account: account, amount: amount * sign,
        narrative: narrative)
    }
  }

  /// Bank, or the fund that the home holds, against debtor.
  public static func postings(for receipt: Receipt) -> [Posting] {
    let from: LedgerAccount =
      receipt.source == .bank ? .bank : .fundsHeld(receipt.account.resident)
    return pair(
      from, .debtor(receipt.account), receipt.amount, on: receipt.day,
      reference: receipt.id.text, narrative: receiptNarrative(receipt.id.text))
  }

  /// Debtor against the books from which the balance was taken over.
  public static func postings(for balance: OpeningBalance) -> [Posting] {
    pair(
      .debtor(balance.account), .openingBalances, balance.amount, on: balance.day,
      reference: "opening \(balance.account.payer) \(balance.account.resident)",
      narrative: openingNarrative)
  }

  static let openingNarrative = "Balance brought forward"
  static func receiptNarrative(_ receipt: String) -> String { "Receipt \(receipt)" }

  static func pair(
    _ debit: LedgerAccount, _ credit: LedgerAccount, _ amount: Money, on day: Day,
    reference: String, narrative: String
  ) -> [Posting] {
    [(debit, amount), (credit, -amount)].filter { !$0.1.isZero }.map { account, amount in
      Posting(
        day: day, reference: reference, account: account, amount: amount, narrative: narrative)
    }
  }
}
