import Amounts
public import Billing
import CareCalendar
import CareHome
import EInvoice
public import Evidence

/// A statement of account as XML: UBL 2.1 `Statement` (documents.md).
public enum StatementXML {
  /// UTF-8 bytes, the same for the same statement.
  ///
  /// - Throws: `document.totals-differ` where the running balance is not the model's, and texts
  ///   that XML can't carry; then nothing is written.
  public static func bytes(_ statement: Statement) throws(Faults) -> [UInt8] {
    let document = document(statement)
    guard document.balances == statement.entries.map(\.balance),
      document.closing == statement.closing
    else {
      throw Faults(
        Fault(
          .documentTotalsDiffer,
          "The statement to \(statement.period.last.words) closes at \(statement.closing), and "
            + "its XML at \(document.closing), or a balance on the way differs.",
          remedy: "This is a mistake in the program: please report it."))
    }
    return try UBL.write(document)
  }

  static func document(_ statement: Statement) -> StatementOfAccount {
    StatementOfAccount(
      number:
        "\(statement.home.series)-ST-\(statement.period.last.iso)-\(statement.paymentReference)",
      issued: statement.asOf, period: Period(statement.period),
      seller: Party(statement.home), customer: Party(statement.payer),
      account: statement.subject.reference, opening: statement.opening,
      entries: statement.entries.map(StatementOfAccount.Entry.init),
      payment: PaymentInstructions(
        statement.home, statement.payer, reference: statement.paymentReference))
  }
}

extension StatementOfAccount.Entry {
  init(_ entry: StatementEntry) {
    let movement: StatementOfAccount.Movement =
      entry.amount.isNegative ? .credit(-entry.amount) : .debit(entry.amount)
    switch entry.kind {
    case .broughtForward:
      self.init(entry.description, movement)
    case .invoice(let number, let period, _):
      self.init(
        entry.description, movement, period: Period(period),
        document: .init(
          number.description, issued: entry.day, type: .invoice, kind: Words.invoice))
    case .creditNote(let number, _):
      self.init(
        entry.description, movement,
        document: .init(number.description, issued: entry.day, kind: Words.creditNote))
    case .receipt(let receipt, _):
      self.init(
        entry.description, movement,
        document: .init(receipt.text, issued: entry.day, kind: Words.receipt))
    case .payment(let payment):
      self.init(
        entry.description, movement,
        document: .init(payment.text, issued: entry.day, kind: Words.receipt))
    case .refund(let refund):
      self.init(
        entry.description, movement,
        document: .init(refund.text, issued: entry.day, kind: Words.refund))
    case .writeOff: self.init(entry.description, movement)
    }
  }
}
