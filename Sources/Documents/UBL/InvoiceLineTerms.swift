import Amounts
import Billing
import CareHome
import EInvoice

extension EInvoice.InvoiceLine {
  init(_ line: Billing.InvoiceLine, about subject: Subject) {
    self.init(
      id: String(line.number),
      note: line.notes.isEmpty
        ? line.workings : "\(line.workings). \(line.notes.joined(separator: " "))",
      object: EInvoice.Identifier(subject.reference),
      quantity: line.pricing.exactQuantity, unit: line.pricing.unitCode, net: line.net,
      period: Period(line.days),
      price: Price(
        line.pricing.price, per: ExactDecimal(line.pricing.baseQuantity)),
      item: Item(line.description, attributes: Self.attributes(of: line)),
      vat: EInvoice.VATTreatment(line.vat))
  }

  /// The hotel, care and activity parts, and what an absence took out of them.
  private static func attributes(of line: Billing.InvoiceLine) -> [Item.Attribute] {
    func named(_ amounts: ByComponent<Money>, _ name: (Component) -> String) -> [Item.Attribute] {
      Component.allCases.filter { !amounts[$0].isZero }
        .map { Item.Attribute(name($0), amounts[$0].decimal) }
    }
    return named(line.parts) { Words.partName($0) }
      + named(line.takenOut) { Words.takenOutName($0) }
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
