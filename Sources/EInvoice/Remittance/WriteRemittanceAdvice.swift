import Amounts
import CareCalendar
public import Evidence
import XMLKit

extension UBL {
  /// The advice as a UBL 2.1 `RemittanceAdvice`: what is paid stands as a debit of the seller's
  /// account, what is kept back as a credit.
  ///
  /// - Throws: texts that XML can't carry and elements without content, each with the path of its
  ///   element.
  public static func write(_ advice: RemittanceAdvice) throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "RemittanceAdvice",
      namespaces: [
        .default(document("RemittanceAdvice")), .prefix("cac", aggregate),
        .prefix("cbc", basic),
      ], emptyElements: .refused
    ) { $0.advice(advice) }
  }
}

extension XMLWriter {
  fileprivate func advice(_ advice: RemittanceAdvice) {
    element("cbc:ID", advice.number)
    day("cbc:IssueDate", advice.issued)
    for note in advice.notes { element("cbc:Note", note) }
    element("cbc:DocumentCurrencyCode", Invoice.currency)
    amount("cbc:TotalDebitAmount", advice.lines.map { max($0.amount, .zero) }.sum())
    amount("cbc:TotalCreditAmount", advice.lines.map { max(-$0.amount, .zero) }.sum())
    amount("cbc:TotalPaymentAmount", advice.total)
    element("cbc:PaymentOrderReference", advice.paymentOrder)
    element("cbc:LineCountNumeric", String(advice.lines.count))
    element("cac:AccountingCustomerParty") { party(advice.customer) }
    element("cac:AccountingSupplierParty") { party(advice.seller) }
    for (index, line) in advice.lines.enumerated() { self.line(String(index + 1), line) }
  }

  private func line(_ id: String, _ line: RemittanceAdvice.Line) {
    element("cac:RemittanceAdviceLine") {
      element("cbc:ID", id)
      for note in line.notes { element("cbc:Note", note) }
      if line.amount.isNegative {
        amount("cbc:CreditLineAmount", -line.amount)
      } else {
        amount("cbc:DebitLineAmount", line.amount)
      }
      if let document = line.document {
        element("cac:BillingReference") {
          if line.amount.isNegative {
            element("cac:CreditNoteDocumentReference") { element("cbc:ID", document) }
          } else {
            element("cac:InvoiceDocumentReference") { element("cbc:ID", document) }
          }
        }
      }
      if let reference = line.reference {
        element("cac:DocumentReference") { element("cbc:ID", reference) }
      }
    }
  }
}
