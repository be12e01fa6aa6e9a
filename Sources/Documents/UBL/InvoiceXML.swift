public import Billing
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
    let document = document(invoice)
    var faults = document.faults() + document.recompute()
    if document.totals.payable != invoice.totals.payable
      || document.totals.vat != invoice.totals.vat
    {
      faults.append(
        Fault(
          .documentTotalsDiffer,
          "Invoice \(invoice.number) comes to \(invoice.totals.payable) with "
            + "\(invoice.totals.vat) of VAT, and its XML to \(document.totals.payable) with "
            + "\(document.totals.vat).",
          remedy: "This is a mistake in the program: please report it."))
    }
    // Warnings too: a line that lies a penny off passes the official rules, but is not ours to send.
    if let faults = Faults(faults) { throw faults }
    return try UBL.write(document)
  }

  /// The invoice in the terms of EN 16931.
  static func document(_ invoice: Billing.Invoice) -> EInvoice.Invoice {
    let profile = profile(of: invoice)
    return EInvoice.Invoice(
      profile: profile, number: invoice.number.description, issued: invoice.issued,
      due: invoice.due, buyerReference: buyerReference(of: invoice, profile),
      purchaseOrder: invoice.payer.purchaseOrder,
      object: EInvoice.Identifier(invoice.subject.reference), period: Period(invoice.period),
      seller: Party(invoice.home, showsVATNumber: !invoice.isOutsideScope),
      buyer: Party(invoice.payer), delivery: Delivery(invoice.home),
      payment: PaymentInstructions(
        invoice.home.bank, reference: invoice.number.description),
      terms: Words.paymentTerms(due: invoice.due, contact: invoice.home.contact),
      lines: invoice.lines.map { EInvoice.InvoiceLine($0, about: invoice.subject) },
      reasons: Words.exemptionReasons)
  }

  /// Peppol for a public body where both sides have an electronic address; a private payer has
  /// none.
  private static func profile(of invoice: Billing.Invoice) -> Profile {
    invoice.payer.kind.isPublicBody && invoice.payer.electronicAddress != nil
      && invoice.home.electronicAddress != nil ? .peppol : .core
  }

  /// What the payer asked to see. Peppol needs this or an order number
  /// (PEPPOL-EN16931-R003), so a body that named neither gets its own reference for the resident.
  private static func buyerReference(
    of invoice: Billing.Invoice, _ profile: Profile
  ) -> String? {
    if let reference = invoice.payer.buyerReference { return reference }
    let needed = profile.isPeppol && invoice.payer.purchaseOrder == nil
    return needed ? invoice.subject.reference : nil
  }
}

extension Billing.Invoice {
  /// An invoice outside the scope of VAT may not bear a VAT number (BR-O-02).
  fileprivate var isOutsideScope: Bool { lines.contains { $0.vat == .outsideScope } }
}

extension Fault.Code {
  /// Two renderings of one document would say different amounts.
  public static let documentTotalsDiffer: Self = "document.totals-differ"
}
