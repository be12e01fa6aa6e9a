import Amounts
import CareCalendar
public import CareHome

/// How documents and money become double entries (billing.md rule 12).
public enum Books {
  /// Debtor against income by element, extras, VAT, and funds held for the resident.
  public static func postings(for invoice: Invoice) -> [Posting] {
    var credits: [LedgerAccount: Money] = [.vatOutput: invoice.totals.vat]
    for line in invoice.lines {
      switch line.kind {
      case .fee(_, .onTop):
        credits[.fundsHeld(invoice.account.resident), default: .zero] += line.net
      case .fee, .release:
        for element in Element.allCases {
          credits[.fees(element), default: .zero] += line.parts[element]
        }
      case .extra: credits[.extras, default: .zero] += line.net
      }
    }
    let sides =
      credits.map { ($0.key, -$0.value) }
      + [(.debtor(invoice.account), invoice.totals.gross)]
    return sides.filter { !$0.1.isZero }.sorted { $0.0 < $1.0 }.map { account, amount in
      Posting(
        day: invoice.issued, reference: "\(invoice.number)", account: account, amount: amount,
        narrative: "Invoice \(invoice.number)")
    }
  }

  /// Bank, or the fund that the home holds, against debtor.
  public static func postings(for receipt: Receipt) -> [Posting] {
    let from: LedgerAccount =
      receipt.source == .bank ? .bank : .fundsHeld(receipt.account.resident)
    return pair(
      from, .debtor(receipt.account), receipt.amount, on: receipt.day,
      reference: receipt.id.text, narrative: "Receipt \(receipt.id)")
  }

  /// Debtor against the books from which the balance was taken over.
  public static func postings(for balance: OpeningBalance) -> [Posting] {
    pair(
      .debtor(balance.account), .openingBalances, balance.amount, on: balance.day,
      reference: "opening", narrative: "Balance brought forward")
  }

  private static func pair(
    _ debit: LedgerAccount, _ credit: LedgerAccount, _ amount: Money, on day: Day,
    reference: String, narrative: String
  ) -> [Posting] {
    [(debit, amount), (credit, -amount)].filter { !$0.1.isZero }.map { account, amount in
      Posting(
        day: day, reference: reference, account: account, amount: amount, narrative: narrative)
    }
  }
}
