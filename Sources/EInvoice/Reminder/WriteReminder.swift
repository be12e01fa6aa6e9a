import Amounts
import CareCalendar
public import Evidence
import XMLKit

extension UBL {
  /// The reminder as a UBL 2.1 `Reminder`: what is left of each document stands as a debit, what
  /// the account has in credit as a credit.
  ///
  /// - Throws: texts that XML can't carry and elements without content, each with the path of its
  ///   element.
  public static func write(_ reminder: PaymentReminder) throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "Reminder",
      namespaces: [
        .default(document("Reminder")), .prefix("cac", aggregate), .prefix("cbc", basic),
      ], emptyElements: .refused
    ) { $0.reminder(reminder) }
  }
}

extension XMLWriter {
  fileprivate func reminder(_ reminder: PaymentReminder) {
    element("cbc:ID", reminder.number)
    day("cbc:IssueDate", reminder.issued)
    element("cbc:ReminderSequenceNumeric", String(reminder.sequence))
    for note in reminder.notes { element("cbc:Note", note) }
    element("cbc:DocumentCurrencyCode", Invoice.currency)
    element("cbc:LineCountNumeric", String(reminder.lines.count))
    element("cac:AccountingSupplierParty") { party(reminder.seller) }
    element("cac:AccountingCustomerParty") {
      element("cbc:SupplierAssignedAccountID", reminder.account)
      party(reminder.customer)
    }
    paymentMeans(reminder.payment)
    paymentTerms(reminder.terms)
    element("cac:LegalMonetaryTotal") {
      amount("cbc:LineExtensionAmount", reminder.payable)
      amount("cbc:PayableAmount", reminder.payable)
    }
    for (index, line) in reminder.lines.enumerated() { self.line(String(index + 1), line) }
  }

  private func line(_ id: String, _ line: PaymentReminder.Line) {
    element("cac:ReminderLine") {
      element("cbc:ID", id)
      element("cbc:Note", line.note)
      if line.amount.isNegative {
        amount("cbc:CreditLineAmount", -line.amount)
      } else {
        amount("cbc:DebitLineAmount", line.amount)
      }
      if let document = line.document {
        element("cac:BillingReference") {
          element("cac:InvoiceDocumentReference") {
            element("cbc:ID", document)
            day("cbc:IssueDate", line.issued)
          }
        }
      }
    }
  }
}
