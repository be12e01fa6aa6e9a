import Amounts
import CareCalendar
public import Evidence
import XMLKit

extension UBL {
  /// An invoice that was read, and what of its document it does not carry.
  public struct Reading: Hashable, Sendable {
    public let invoice: Invoice
    /// One for each element that is allowed there but that the model has no place for.
    public let warnings: [Fault]
  }

  /// Anybody's UBL invoice or credit note in pounds, as it states itself: ``Invoice/faults()``
  /// and ``Invoice/recompute(named:)`` judge it.
  ///
  /// - Parameter name: the file's name, for faults.
  /// - Throws: all that is missing, repeated or not of its form, each with its line; or what is
  ///   not well-formed XML.
  public static func readInvoice(_ document: [UInt8], named name: String) throws(Faults) -> Reading
  {
    let root = try XMLReader.read(document, named: name)
    let syntaxes = [BillingSyntax.invoice, .creditNote]
    guard
      let syntax = syntaxes.first(where: {
        $0.root.description == root.name && Self.document($0.root) == root.namespace
      })
    else {
      throw Faults(
        Fault(
          .einvoiceNotInvoice, at: SourceLocation(file: name, row: root.line),
          "It begins with \(root.name) of \(root.namespace ?? "no namespace"), "
            + "not with a UBL 2.1 Invoice or CreditNote.",
          remedy: "Check that this is the file that was meant."))
    }
    let log = ReadingLog(file: name)
    let invoice = UBLElement(root, log).invoice(in: syntax)
    if let faults = Faults(log.faults) { throw faults }
    return Reading(invoice: invoice, warnings: log.warnings)
  }
}

extension UBLElement {
  fileprivate func invoice(in syntax: BillingSyntax) -> Invoice {
    if let currency = code("DocumentCurrencyCode"), currency != Invoice.currency {
      refuse(
        .einvoiceCurrency, "It is in \(currency.shortened); only pounds (GBP) are handled.")
    }
    let (payment, paymentDue) = paymentInstructions(in: syntax)
    var invoice = Invoice(
      profile: Profile(
        customization: requiredText("CustomizationID").trimmed, process: code("ProfileID")),
      number: requiredText("ID"), type: type(in: syntax), issued: requiredDay("IssueDate"),
      due: syntax.hasDueDate ? day("DueDate") : paymentDue, notes: texts("Note"),
      buyerReference: text("BuyerReference"), buyerAccountingReference: text("AccountingCost"),
      purchaseOrder: text("OrderReference", "ID"),
      contract: text("ContractDocumentReference", "ID"),
      object: invoicedObject("AdditionalDocumentReference"), preceding: preceding(),
      period: period("InvoicePeriod"),
      seller: required("AccountingSupplierParty").required("Party").party(),
      buyer: required("AccountingCustomerParty").required("Party").party(),
      payee: child("PayeeParty")?.payee(), delivery: child("Delivery")?.delivery(),
      payment: payment, terms: text("PaymentTerms", "Note"),
      adjustments: children("AllowanceCharge").map { $0.documentAdjustment() },
      lines: children(syntax.line.local).map { $0.invoiceLine(in: syntax) }, reasons: [:])
    let tax = required("TaxTotal")
    invoice.vatBreakdown = tax.breakdown()
    invoice.totals = required("LegalMonetaryTotal").totals(vat: tax.requiredAmount("TaxAmount"))
    return invoice
  }

  private func type(in syntax: BillingSyntax) -> DocumentType {
    let name = syntax.typeCode.local
    let type = DocumentType(rawValue: requiredText(name).trimmed)
    if (type == .creditNote) != (syntax.root.description == "CreditNote") {
      refuse(
        .einvoiceBadValue,
        "The type \(type.rawValue.shortened) does not belong in a UBL \(syntax.root).")
    }
    return type
  }

  private func preceding() -> [PrecedingInvoice] {
    children("BillingReference").map { reference in
      let document = reference.required("InvoiceDocumentReference")
      return PrecedingInvoice(document.requiredText("ID"), issued: document.day("IssueDate"))
    }
  }

  private func delivery() -> Delivery {
    let location = child("DeliveryLocation")
    return Delivery(
      name: child("DeliveryParty")?.text("PartyName", "Name"),
      location: location?.identifier("ID"), date: day("ActualDeliveryDate"),
      address: location?.child("Address")?.address())
  }

  private func totals(vat: Money) -> Totals {
    Totals(
      lines: requiredAmount("LineExtensionAmount"),
      allowances: amount("AllowanceTotalAmount") ?? .zero,
      charges: amount("ChargeTotalAmount") ?? .zero,
      withoutVAT: requiredAmount("TaxExclusiveAmount"), vat: vat,
      withVAT: requiredAmount("TaxInclusiveAmount"), paid: amount("PrepaidAmount") ?? .zero,
      rounding: amount("PayableRoundingAmount") ?? .zero,
      payable: requiredAmount("PayableAmount"))
  }
}

extension StaticString {
  /// The name without its prefix.
  var local: String { String(description.drop { $0 != ":" }.dropFirst()) }
}
