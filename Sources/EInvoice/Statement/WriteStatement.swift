import Amounts
import CareCalendar
public import Evidence
import XMLKit

extension UBL {
  /// The statement as a UBL 2.1 `Statement`.
  ///
  /// Its first line brings the opening balance forward; the totals of debits and credits are
  /// those of the period, so opening + debits − credits is the total balance.
  ///
  /// - Throws: texts that XML can't carry and elements without content, each with the path of its element.
  public static func write(_ statement: StatementOfAccount) throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "Statement",
      namespaces: [
        .default(document("Statement")), .prefix("cac", aggregate), .prefix("cbc", basic),
      ], emptyElements: .refused
    ) { $0.statement(statement) }
  }
}

extension XMLWriter {
  fileprivate func statement(_ statement: StatementOfAccount) {
    element("cbc:ID", statement.number)
    day("cbc:IssueDate", statement.issued)
    for note in statement.notes { element("cbc:Note", note) }
    element("cbc:DocumentCurrencyCode", Invoice.currency)
    amount("cbc:TotalDebitAmount", statement.totalDebits)
    amount("cbc:TotalCreditAmount", statement.totalCredits)
    amount("cbc:TotalBalanceAmount", statement.closing)
    element("cbc:LineCountNumeric", String(statement.entries.count + 1))
    period("cac:StatementPeriod", statement.period)
    element("cac:AccountingSupplierParty") { party(statement.seller) }
    element("cac:AccountingCustomerParty") {
      element("cbc:SupplierAssignedAccountID", statement.account)
      party(statement.customer)
    }
    paymentMeans(statement.payment)
    paymentTerms(statement.terms)
    opening(statement.opening)
    for (index, (entry, balance)) in zip(statement.entries, statement.balances).enumerated() {
      line(String(index + 2), entry, balance)
    }
  }

  private func opening(_ balance: Money) {
    element("cac:StatementLine") {
      element("cbc:ID", "1")
      element("cbc:Note", "Balance brought forward")
      element("cbc:BalanceBroughtForwardIndicator", "true")
      amount("cbc:BalanceAmount", balance)
    }
  }

  private func line(_ id: String, _ entry: StatementOfAccount.Entry, _ balance: Money) {
    element("cac:StatementLine") {
      element("cbc:ID", id)
      element("cbc:Note", entry.note)
      amount("cbc:DebitLineAmount", entry.movement.debit)
      amount("cbc:CreditLineAmount", entry.movement.credit)
      amount("cbc:BalanceAmount", balance)
      period("cac:InvoicePeriod", entry.period)
      if let document = entry.document { reference(document) }
    }
  }

  private func reference(_ document: StatementOfAccount.Document) {
    element("cac:DocumentReference") {
      element("cbc:ID", document.number)
      day("cbc:IssueDate", document.issued)
      element("cbc:DocumentTypeCode", document.type?.rawValue)
      element("cbc:DocumentType", document.kind)
    }
  }
}
