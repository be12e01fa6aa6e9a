import Amounts
public import Evidence
import XMLKit

extension UBL {
  /// The invoice as a UBL `Invoice`, or `CreditNote` where its type says so.
  ///
  /// It writes what it is given, right or wrong: whoever issues an invoice asks
  /// ``Invoice/faults()`` and ``Invoice/recompute(named:)`` before.
  ///
  /// - Throws: texts that XML can't carry and elements without content, each with the path of its element.
  public static func write(_ invoice: Invoice) throws(Faults) -> [UInt8] {
    let syntax = BillingSyntax.of(invoice.type)
    return try XMLWriter.document(
      syntax.root,
      namespaces: [
        .default(document(syntax.root)), .prefix("cac", aggregate), .prefix("cbc", basic),
      ], emptyElements: .refused
    ) { $0.invoice(invoice, in: syntax) }
  }
}

extension XMLWriter {
  fileprivate func invoice(_ invoice: Invoice, in syntax: BillingSyntax) {
    heading(invoice, in: syntax)
    references(invoice)
    element("cac:AccountingSupplierParty") { party(invoice.seller) }
    element("cac:AccountingCustomerParty") { party(invoice.buyer) }
    payee(invoice.payee)
    delivery(invoice.delivery)
    paymentMeans(invoice.payment, due: syntax.hasDueDate ? nil : invoice.due)
    paymentTerms(invoice.terms)
    for adjustment in invoice.adjustments { documentAdjustment(adjustment) }
    taxTotal(invoice.totals.vat, invoice.vatBreakdown)
    totals(invoice.totals, adjustments: Set(invoice.adjustments.map(\.kind)))
    // By place: a line is not copied to be written.
    for index in invoice.lines.indices { invoiceLine(invoice.lines[index], in: syntax) }
  }

  private func heading(_ invoice: Invoice, in syntax: BillingSyntax) {
    element("cbc:CustomizationID", invoice.profile.customization)
    element("cbc:ProfileID", invoice.profile.process)
    element("cbc:ID", invoice.number)
    day("cbc:IssueDate", invoice.issued)
    if syntax.hasDueDate { day("cbc:DueDate", invoice.due) }
    element(syntax.typeCode, invoice.type.rawValue)
    for note in invoice.notes { element("cbc:Note", note) }
    element("cbc:DocumentCurrencyCode", Invoice.currency)
    element("cbc:AccountingCost", invoice.buyerAccountingReference)
    element("cbc:BuyerReference", invoice.buyerReference)
  }

  private func references(_ invoice: Invoice) {
    period("cac:InvoicePeriod", invoice.period)
    wrapped("cac:OrderReference", "cbc:ID", invoice.purchaseOrder)
    for preceding in invoice.preceding {
      element("cac:BillingReference") {
        element("cac:InvoiceDocumentReference") {
          element("cbc:ID", preceding.number)
          day("cbc:IssueDate", preceding.issued)
        }
      }
    }
    wrapped("cac:ContractDocumentReference", "cbc:ID", invoice.contract)
    invoicedObject("cac:AdditionalDocumentReference", invoice.object)
  }

  private func delivery(_ delivery: Delivery?) {
    guard let delivery, delivery != Delivery() else { return }
    element("cac:Delivery") {
      day("cbc:ActualDeliveryDate", delivery.date)
      if delivery.location != nil || delivery.address != nil {
        element("cac:DeliveryLocation") {
          identifier("cbc:ID", delivery.location)
          address("cac:Address", delivery.address)
        }
      }
      if let name = delivery.name {
        element("cac:DeliveryParty") { wrapped("cac:PartyName", "cbc:Name", name) }
      }
    }
  }

  /// What is zero is left out, but for the totals that the standard requires (BG-22) and those
  /// of allowances or charges where there are any (BR-CO-11, BR-CO-12).
  private func totals(_ totals: Totals, adjustments: Set<AdjustmentKind>) {
    func unlessZero(_ name: StaticString, _ money: Money, kept: Bool = false) {
      amount(name, money.isZero && !kept ? nil : money)
    }
    element("cac:LegalMonetaryTotal") {
      amount("cbc:LineExtensionAmount", totals.lines)
      amount("cbc:TaxExclusiveAmount", totals.withoutVAT)
      amount("cbc:TaxInclusiveAmount", totals.withVAT)
      unlessZero(
        "cbc:AllowanceTotalAmount", totals.allowances, kept: adjustments.contains(.allowance))
      unlessZero("cbc:ChargeTotalAmount", totals.charges, kept: adjustments.contains(.charge))
      unlessZero("cbc:PrepaidAmount", totals.paid)
      unlessZero("cbc:PayableRoundingAmount", totals.rounding)
      amount("cbc:PayableAmount", totals.payable)
    }
  }
}
