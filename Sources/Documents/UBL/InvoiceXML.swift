public import Billing
import CareCalendar
import CareHome
import EInvoice
public import Evidence

/// An invoice as XML: UBL 2.1, EN 16931, and Peppol BIS Billing 3.0 for public bodies
/// (documents.md).
public enum InvoiceXML {
  /// UTF-8 bytes, the same for the same invoice.
  ///
  /// - Throws: every official rule that the document would break, any figure that does not
  ///   recompute to the penny, and texts that XML can't carry; then nothing is written.
  public static func bytes(_ invoice: Billing.Invoice) throws(Faults) -> [UInt8] {
    try document(invoice).checkedBytes(
      "Invoice \(invoice.number)", payable: invoice.totals.payable, vat: invoice.vat)
  }

  /// The invoice in the terms of EN 16931.
  static func document(_ invoice: Billing.Invoice) -> EInvoice.Invoice {
    let terms = BillingTerms(
      home: invoice.home, payer: invoice.payer, subject: invoice.subject,
      lines: Array(invoice.lines))
    return EInvoice.Invoice(
      profile: terms.profile, number: invoice.number.description, issued: invoice.issued,
      due: invoice.due, buyerReference: terms.buyerReference,
      purchaseOrder: invoice.payer.purchaseOrder, object: terms.object,
      period: Period(invoice.period), seller: terms.seller, buyer: Party(invoice.payer),
      delivery: Delivery(invoice.home),
      payment: PaymentInstructions(
        invoice.home, invoice.payer, reference: invoice.number.description),
      terms: Words.paymentTerms(
        due: invoice.due, contact: invoice.home.contact,
        isCollected: invoice.payer.mandate != nil),
      lines: terms.lines, reasons: Words.exemptionReasons)
  }
}
