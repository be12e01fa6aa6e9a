import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice

extension EInvoice.InvoiceLine {
  init(_ line: Billing.InvoiceLine) {
    self.init(
      id: line.number, workings: line.workings, notes: line.notes, reference: line.reference,
      pricing: line.pricing, net: line.net, days: line.days, description: line.description,
      attributes: Self.attributes(line.parts, line.takenOut), vat: line.vat)
  }

  /// - Parameter invoice: the one that the credit note corrects.
  init(_ line: CreditLine, of invoice: DocumentNumber) {
    let place = line.invoiceLine.map { ["On line \($0) of invoice \(invoice)."] } ?? []
    self.init(
      id: line.number, workings: line.workings, notes: place + line.notes,
      reference: line.reference, pricing: line.pricing, net: line.net, days: line.days,
      description: line.description, attributes: Self.attributes(line.parts), vat: line.vat)
  }

  private init(
    id: Int, workings: String, notes: [String], reference: String, pricing: LinePricing,
    net: Money, days: DayRange, description: String, attributes: [Item.Attribute],
    vat: CareHome.VATTreatment
  ) {
    let note = notes.isEmpty ? workings : .phrase("\(workings). \(notes, separator: " ")")
    self.init(
      id: String(id), note: note, object: EInvoice.Identifier(reference),
      quantity: pricing.exactQuantity, unit: pricing.unitCode, net: net, period: Period(days),
      price: Price(pricing.price, per: ExactDecimal(pricing.baseQuantity)),
      item: Item(description, attributes: attributes), vat: EInvoice.VATTreatment(vat))
  }

  /// The hotel, care and activity parts, and what an absence took out of them.
  private static func attributes(
    _ parts: ByComponent<Money>, _ takenOut: ByComponent<Money> = .zero
  ) -> [Item.Attribute] {
    var attributes: [Item.Attribute] = []
    attributes.reserveCapacity(Component.allCases.count)
    for component in Component.allCases where !parts[component].isZero {
      attributes.append(Item.Attribute(Words.partName(component), parts[component].decimal))
    }
    for component in Component.allCases where !takenOut[component].isZero {
      attributes.append(Item.Attribute(Words.takenOutName(component), takenOut[component].decimal))
    }
    return attributes
  }
}

extension LinePricing {
  fileprivate var exactQuantity: ExactDecimal {
    guard let exact = ExactDecimal(quantity) else {
      preconditionFailure("a quantity beyond the nine digits that sheets allow")
    }
    return exact
  }

  /// UN/ECE Recommendation 20; meals, sessions and items are counted.
  fileprivate var unitCode: UnitCode {
    switch self {
    case .days: .day
    case .units(_, .hour, _): .hour
    case .units(_, .week, _): .week
    case .units, .whole: .one
    }
  }
}

extension EInvoice.VATTreatment {
  init(_ treatment: CareHome.VATTreatment) {
    switch treatment {
    case .exempt: self = .exempt
    case .standard: self = .standard(treatment.rate)
    case .zero: self = .zeroRated
    case .outsideScope: self = .outsideScope
    }
  }
}
