import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
public import Evidence

/// What invoices and credit notes have in common in the terms of EN 16931.
struct BillingTerms {
  let home: Home
  let payer: Payer
  let subject: Subject
  let lines: [EInvoice.InvoiceLine]

  /// Peppol for a public body where both sides have an electronic address; a private payer has
  /// none.
  var profile: Profile {
    payer.kind.isPublicBody && payer.electronicAddress != nil && home.electronicAddress != nil
      ? .peppol : .core
  }

  /// What the payer asked to see. Peppol needs this or an order number
  /// (PEPPOL-EN16931-R003), so a body that named neither gets its own reference for the resident,
  /// or the home's for the body where several residents share the document.
  var buyerReference: String? {
    if let reference = payer.buyerReference { return reference }
    let needed = profile.isPeppol && payer.purchaseOrder == nil
    return needed ? subject.reference ?? payer.id.text : nil
  }

  /// BT-18: nil where several residents share the document, whose lines each say it (BT-128).
  var object: EInvoice.Identifier? { subject.reference.map { EInvoice.Identifier($0) } }

  /// What is outside the scope of VAT may not bear a VAT number (BR-O-02).
  var seller: Party {
    Party(home, showsVATNumber: !lines.indices.contains { lines[$0].vat == .outsideScope })
  }
}

extension EInvoice.Invoice {
  /// The document's bytes, once every rule holds and every figure recomputes.
  ///
  /// - Parameters:
  ///   - name: the document in words, for messages.
  ///   - vat: the VAT by treatment as the model has it, which may lie a penny off what the lines
  ///     give: where an invoice is taken back in parts, the last part takes the rounding.
  /// - Throws: every official rule that the document would break, any figure that does not
  ///   recompute to the penny, and texts that XML can't carry; then nothing is written.
  func checkedBytes(
    _ name: @autoclosure () -> String, payable: Money, vat: [VATSummary]
  ) throws(Faults) -> [UInt8] {
    // Warnings too: a line that lies a penny off passes the official rules, but is not ours to send.
    if let faults = Faults(faults() + recompute()) { throw faults }
    let document = type == .creditNote ? stating(vat) : self
    let tax = vat.map(\.tax).sum()
    guard document.totals.payable == payable, document.totals.vat == tax else {
      throw Faults(
        Fault(
          .documentTotalsDiffer,
          "\(name()) comes to \(payable) with \(tax) of VAT, and its XML to "
            + "\(document.totals.payable) with \(document.totals.vat).",
          remedy: "This is a mistake in the program: please report it."))
    }
    return try UBL.write(document)
  }

  /// A credit note with the VAT of `vat` where that lies a penny off its own.
  private func stating(_ vat: [VATSummary]) -> EInvoice.Invoice {
    var document = self
    for summary in vat {
      let treatment = EInvoice.VATTreatment(summary.treatment)
      for index in vatBreakdown.indices where vatBreakdown[index].treatment == treatment {
        let change = summary.tax - vatBreakdown[index].tax
        guard change.magnitude == Money(pence: 1) else { continue }
        document.vatBreakdown[index].tax = summary.tax
        document.totals.vat += change
        document.totals.withVAT += change
        document.totals.payable += change
      }
    }
    return document
  }
}

extension Fault.Code {
  /// Two renderings of one document would say different amounts.
  public static let documentTotalsDiffer: Self = "document.totals-differ"
}
