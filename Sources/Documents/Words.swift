import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice

/// Words of texts, XML and the home's own reports, which are English. What pages say for residents and
/// payers comes from the catalogue, ``PageWords``; where both say the same, it is asked for here too.
enum Words {
  static let english = PageWords.english

  // MARK: Documents

  static let invoice = "Invoice"
  static let creditNote = "Credit note"
  static let receipt = "Receipt"
  static let refund = "Refund"

  /// For lists of the home's own: the resident's id, or how many there are.
  static func residents(_ invoice: Billing.Invoice) -> String {
    invoice.isConsolidated ? several(invoice.residents.count) : invoice.account.resident.text
  }

  static func residents(_ note: CreditNote) -> String {
    note.isConsolidated ? several(note.residents.count) : note.account.resident.text
  }

  private static func several(_ count: Int) -> String {
    count == 1 ? "1 resident" : "\(count) residents"
  }

  /// When to pay and whom to ask (EN 16931 BT-20).
  static func paymentTerms(
    due: Day, contact: CareHome.Contact, isCollected: Bool = false
  ) -> String {
    .phrase(
      "\(isCollected ? "By Direct Debit, not before" : "Please pay by") \(words: due). Questions: \(contact.name), \(contact.telephone)."
    )
  }

  /// How a part of a line is named where systems read it.
  static func partName(_ component: Component) -> String { partNames[component] }
  private static let partNames = ByComponent { "Part: \($0.words)" }

  static func takenOutName(_ component: Component) -> String {
    "Taken out for days away: \(component.words)"
  }

  static func releasedName(_ component: Component) -> String {
    "Released: \(component.words)"
  }

  // MARK: Components and elements

  /// What a component is for, as a family would say it.
  static func label(_ component: Component) -> String { english.label(component) }

  /// The same in fewer letters, for the terminal.
  static func shortLabel(_ component: Component) -> String {
    switch component {
    case .premises: "Hotel: premises"
    case .services: "Hotel: services"
    case .care: "Care"
    case .activity: "Activity"
    }
  }

  static func label(_ element: Element) -> String { english.label(element) }

  // MARK: VAT

  /// Why no VAT is charged, as on the XML invoice (EN 16931 BT-120); nil where there is some.
  static func exemptionReason(_ treatment: CareHome.VATTreatment) -> String? {
    english.exemptionReason(treatment)
  }
}

extension Words {
  /// The same reasons by the code that the XML has for each.
  static let exemptionReasons: [VATCategory: ExemptionReason] = [
    .exempt: ExemptionReason(exemptionReason(.exempt)),
    .outsideScope: .outsideScope,
  ]
}

extension Money {
  /// With its sign: `+£4.60`.
  var change: String { self > .zero ? "+\(self)" : words }

  /// For pages and reports: a true minus sign, which lines up and is read aloud as minus.
  var words: String { isNegative ? "\u{2212}\(magnitude)" : description }

  /// Nil for nothing, which a page leaves out.
  var wordsUnlessZero: String? { isZero ? nil : words }
}
