import Amounts
import CareCalendar
public import Evidence
import XMLKit

extension UBL {
  /// Anybody's UBL remittance advice in pounds.
  ///
  /// Some write a payment as a debit of the seller's account, others as a credit; the total that is
  /// paid says which.
  ///
  /// - Parameter name: the file's name, for faults.
  /// - Throws: all that is missing, repeated or not of its form, each with its line; a total that
  ///   its lines don't come to; what is not well-formed XML.
  public static func readRemittanceAdvice(
    _ bytes: [UInt8], named name: String
  ) throws(Faults) -> RemittanceAdvice {
    let root = try XMLReader.read(bytes, named: name)
    guard root.name == "RemittanceAdvice", root.namespace == document("RemittanceAdvice") else {
      throw Faults(
        Fault(
          .einvoiceNotRemittance, at: SourceLocation(file: name, row: root.line),
          "It begins with \(root.name) of \(root.namespace ?? "no namespace"), "
            + "not with a UBL 2.1 RemittanceAdvice.",
          remedy: "Check that this is the file that was meant."))
    }
    let log = ReadingLog(file: name)
    let element = UBLElement(root, log)
    let advice = element.advice()
    let total = element.amount("TotalPaymentAmount")
    if let faults = Faults(log.faults) { throw faults }
    return try advice.turned(toSumTo: total, named: name)
  }
}

extension RemittanceAdvice {
  /// With all amounts the other way round where only so they come to the total.
  fileprivate func turned(
    toSumTo stated: Money?, named name: String
  ) throws(Faults) -> RemittanceAdvice {
    guard let stated, stated != total else { return self }
    guard stated == -total else {
      throw Faults(
        Fault(
          .einvoiceWrongTotal, at: SourceLocation(file: name),
          "It says that \(stated) is paid, but its lines come to \(total).",
          remedy: "Ask its sender for a corrected one; nothing was taken from it."))
    }
    var turned = self
    for index in turned.lines.indices { turned.lines[index].amount = -lines[index].amount }
    return turned
  }
}

extension UBLElement {
  fileprivate func advice() -> RemittanceAdvice {
    if let currency = code("DocumentCurrencyCode"), currency != Invoice.currency {
      refuse(
        .einvoiceCurrency, "It is in \(currency.shortened); only pounds (GBP) are handled.")
    }
    let lines = children("RemittanceAdviceLine").map { $0.adviceLine() }
    if lines.isEmpty { missing("RemittanceAdviceLine") }
    return RemittanceAdvice(
      number: requiredText("ID"), issued: requiredDay("IssueDate"), notes: texts("Note"),
      paymentOrder: text("PaymentOrderReference"),
      customer: required("AccountingCustomerParty").required("Party").party(),
      seller: required("AccountingSupplierParty").required("Party").party(), lines: lines)
  }

  private func adviceLine() -> RemittanceAdvice.Line {
    let billing = children("BillingReference").first
    let document =
      billing?.child("InvoiceDocumentReference")?.text("ID")
      ?? billing?.child("CreditNoteDocumentReference")?.text("ID")
    if peek("DebitLineAmount") == nil, peek("CreditLineAmount") == nil {
      missing("DebitLineAmount")
    }
    return RemittanceAdvice.Line(
      (amount("DebitLineAmount") ?? .zero) - (amount("CreditLineAmount") ?? .zero),
      document: document ?? text("InvoicingPartyReference"),
      reference: children("DocumentReference").first?.text("ID"), notes: texts("Note"))
  }
}
