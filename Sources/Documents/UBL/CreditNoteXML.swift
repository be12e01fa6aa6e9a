public import Billing
import CareCalendar
import CareHome
import EInvoice
public import Evidence

/// A credit note as XML: UBL 2.1 `CreditNote`, EN 16931, and Peppol BIS Billing 3.0 for public
/// bodies (documents.md). It refers to the one invoice that it lowers (BG-3).
public enum CreditNoteXML {
  /// UTF-8 bytes, the same for the same credit note.
  ///
  /// - Throws: every official rule that the document would break, any figure that does not
  ///   recompute to the penny, and texts that XML can't carry; then nothing is written.
  public static func bytes(_ note: CreditNote) throws(Faults) -> [UInt8] {
    try document(note).checkedBytes(
      "Credit note \(note.number)", payable: note.totals.payable, vat: note.vat)
  }

  /// The credit note in the terms of EN 16931. What is taken off is positive, as type 381 says.
  static func document(_ note: CreditNote) -> EInvoice.Invoice {
    let terms = BillingTerms(
      home: note.home, payer: note.payer, subject: note.subject,
      lines: Array(note.lines, of: note.corrects))
    return EInvoice.Invoice(
      profile: terms.profile, number: note.number.description, type: .creditNote,
      issued: note.issued,
      // Peppol allows one note (PEPPOL-EN16931-R002).
      notes: [([note.reason] + note.notes).joined(separator: " ")],
      buyerReference: terms.buyerReference, purchaseOrder: note.payer.purchaseOrder,
      object: terms.object,
      preceding: [PrecedingInvoice(note.corrects.description, issued: note.correctsIssued)],
      period: Period(note.period), seller: terms.seller, buyer: Party(note.payer),
      delivery: Delivery(note.home), lines: terms.lines, reasons: Words.exemptionReasons)
  }
}
