import Amounts
import CareHome

/// `services.csv`: what has a price of its own.
enum ServicesSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case service, name, component, unit, vat
    case standardQuantity = "standard quantity"
    case minimumAttendance = "minimum attendance"
    case usualAttendance = "usual attendance"
    case optional
    case organisingCost = "organising cost"
    case noticeWeeks = "notice weeks"
    case reentryCost = "re-entry cost"
    case outcome, note
  }

  /// A service without its prices and draws, which have sheets of their own.
  struct Entry {
    let id: ServiceID
    let name: String
    let component: Component
    let unit: ServiceUnit
    let vat: VATTreatment
    let standardQuantity: Quantity
    let minimumAttendance: Int?
    let usualAttendance: Int?
    let isOptional: Bool
    let organisingCost: Money
    let noticeWeeks: Int
    let reentryCost: Money?
    let outcome: String?
  }

  typealias Subject = Service

  static let file = "services.csv"
  static let noun = "service"
  static let id = Column.service
  static let filled: Set<Column> = [.service, .name, .component, .unit, .vat]
  static let billingReach: BillingReach<Column> = .references

  static func read(_ row: inout Row<ServicesSheet>) -> Entry? {
    let id = row.required(.service, CellFormat<ServiceID>.id())
    let name = row.required(.name, .text)
    let component = row.required(.component, CellFormat<Component>.word)
    let unit = row.required(.unit, CellFormat<ServiceUnit>.word)
    let vat = row.required(.vat, CellFormat<VATTreatment>.word)
    let standard = row.optional(.standardQuantity, .quantity) ?? .zero
    let attendance = row.optional(.minimumAttendance, .whole(1...10_000))
    let usual = row.optional(.usualAttendance, .whole(0...10_000))
    let isOptional = row.optional(.optional, .yesOrNo) ?? true
    let organising = row.optional(.organisingCost, .price) ?? .zero
    let notice = row.optional(.noticeWeeks, .whole(0...520)) ?? 0
    let reentry = row.optional(.reentryCost, .price)
    let outcome = row.optional(.outcome, .text)
    guard let id, let name, let component, let unit, let vat else { return nil }
    return Entry(
      id: id, name: name, component: component, unit: unit, vat: vat, standardQuantity: standard,
      minimumAttendance: attendance, usualAttendance: usual, isOptional: isOptional,
      organisingCost: organising, noticeWeeks: notice,
      reentryCost: reentry, outcome: outcome)
  }
}
