import Amounts
import CareCalendar
import XMLKit

extension UBLElement {
  /// BG-25.
  func invoiceLine(in syntax: BillingSyntax) -> InvoiceLine {
    let quantity = requiredQuantity(syntax.quantity.local)
    let item = required("Item")
    return InvoiceLine(
      id: requiredText("ID"), note: text("Note"), object: invoicedObject("DocumentReference"),
      quantity: quantity.value, unit: quantity.unit, net: requiredAmount("LineExtensionAmount"),
      buyerAccountingReference: text("AccountingCost"),
      orderLine: text("OrderLineReference", "LineID"), period: period("InvoicePeriod"),
      adjustments: children("AllowanceCharge").map { $0.lineAdjustment() },
      price: required("Price").price(unit: quantity.unit), item: item.item(),
      vat: item.required("ClassifiedTaxCategory").treatment())
  }

  func period(_ name: String) -> Period? {
    guard let period = child(name) else { return nil }
    return Period(first: period.day("StartDate"), last: period.day("EndDate"))
  }

  /// BT-18, BT-128: the reference of type 130; references of other types are left.
  func invoicedObject(_ name: String) -> Identifier? {
    firstChild(name) { $0.peek("DocumentTypeCode") == UBL.invoicedObjectType }
      .flatMap { reference in
        reference.take("DocumentTypeCode")
        return reference.identifier("ID")
      }
  }

  private func item() -> Item {
    Item(
      requiredText("Name"), description: text("Description"),
      sellerCode: text("SellersItemIdentification", "ID"),
      attributes: children("AdditionalItemProperty").map {
        Item.Attribute($0.requiredText("Name"), $0.requiredText("Value"))
      })
  }

  private func price(unit: UnitCode) -> Price {
    let amount = requiredPrice("PriceAmount")
    guard peek("BaseQuantity") != nil else { return Price(amount) }
    let base = requiredQuantity("BaseQuantity")
    if base.unit != unit, !base.unit.rawValue.isEmpty {
      refuse(
        .einvoicePeppolRule,
        "The price is for \(base.value) \(base.unit.rawValue), but the quantity is in "
          + "\(unit.rawValue) (PEPPOL-EN16931-R130).")
    }
    guard base.value > .zero else {
      refuse(
        .einvoicePeppolRule,
        "The price is for a quantity of \(base.value); it must be above zero "
          + "(PEPPOL-EN16931-R121).")
      return Price(amount)
    }
    return Price(amount, per: base.value)
  }
}
