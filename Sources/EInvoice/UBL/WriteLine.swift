import Amounts
import XMLKit

extension XMLWriter {
  /// BG-25.
  func invoiceLine(_ line: InvoiceLine, in syntax: BillingSyntax) {
    element(syntax.line) {
      element("cbc:ID", line.id)
      element("cbc:Note", line.note)
      quantity(syntax.quantity, line.quantity, line.unit)
      amount("cbc:LineExtensionAmount", line.net)
      element("cbc:AccountingCost", line.buyerAccountingReference)
      period("cac:InvoicePeriod", line.period)
      wrapped("cac:OrderLineReference", "cbc:LineID", line.orderLine)
      invoicedObject("cac:DocumentReference", line.object)
      for adjustment in line.adjustments { lineAdjustment(adjustment) }
      item(line.item, line.vat)
      price(line.price, line.unit)
    }
  }

  /// What a document or a line is about (BT-18, BT-128): a reference of type 130.
  func invoicedObject(_ name: StaticString, _ object: Identifier?) {
    guard let object else { return }
    element(name) {
      identifier("cbc:ID", object)
      element("cbc:DocumentTypeCode", UBL.invoicedObjectType)
    }
  }

  private func item(_ item: Item, _ vat: VATTreatment) {
    element("cac:Item") {
      element("cbc:Description", item.description)
      element("cbc:Name", item.name)
      wrapped("cac:SellersItemIdentification", "cbc:ID", item.sellerCode)
      taxCategory("cac:ClassifiedTaxCategory", vat)
      for attribute in item.attributes {
        element("cac:AdditionalItemProperty") {
          element("cbc:Name", attribute.name)
          element("cbc:Value", attribute.value)
        }
      }
    }
  }

  /// A base quantity of one is what its absence means.
  private func price(_ price: Price, _ unit: UnitCode) {
    element("cac:Price") {
      decimal(
        "cbc:PriceAmount", price.amount, minimumPlaces: 2, ("currencyID", Invoice.currency))
      if price.baseQuantity != .one { quantity("cbc:BaseQuantity", price.baseQuantity, unit) }
    }
  }
}

extension UBL {
  /// UNCL1001's code for the number of the thing that is invoiced.
  static let invoicedObjectType = "130"
}
