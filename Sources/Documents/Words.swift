import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice

/// The words that Hearth itself puts on pages and reports, in one place so that another language
/// can stand beside them. Words that never change stand in the templates.
enum Words {
  /// BCP 47.
  static let language = "en-GB"
  static let skipToContent = "Skip to the content"
  static let pageNumber = "Page"
  static let pageNumberOf = "of"

  // MARK: Documents

  static let invoice = "Invoice"
  static let creditNote = "Credit note"
  static let statement = "Statement"
  static let receipt = "Receipt"
  static let refund = "Refund"
  static let reminder = "Reminder"
  static let earlierBalance = "Earlier balance"

  /// What stands before the person or the reference that a document is about.
  static func aboutLabel(_ subject: Subject) -> String {
    guard subject.reference != nil else { return "For" }
    return subject.name == nil ? "Resident's reference" : "For"
  }

  /// The name where the payer may see it, else the reference by which they know the resident.
  /// Of several residents their number, as each has a reference further down.
  static func about(_ subject: Subject, residents: Int = 1) -> String {
    if let name = subject.name { return name }
    if let reference = subject.reference { return reference }
    return residents == 1
      ? "1 resident, under your reference below"
      : "\(residents) residents, each under your reference below"
  }

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
  static func paymentTerms(due: Day, contact: CareHome.Contact) -> String {
    "Please pay by \(due.words). Questions: \(contact.name), \(contact.telephone)."
  }

  /// How a part of a line is named where systems read it.
  static func partName(_ component: Component) -> String { "Part: \(component.words)" }

  static func takenOutName(_ component: Component) -> String {
    "Taken out for days away: \(component.words)"
  }

  // MARK: Charts

  static let occupancyChartTitle = "What a number of residents costs, and what it leaves"
  static let elementStackTitle = "What a resident costs in a week, by what the money is for"
  static let unitCostAxis = "Cost per resident, a week"
  static let marginAxis = "Left of the fees, a week"
  static let residentsAxis = "Residents"
  static func averageFee(_ fee: Money) -> String { "average fee \(fee.words)" }
  static func breakEvenMark(_ residents: Int) -> String { "breaks even from \(residents)" }

  static let indexTitle = "Hearth: what was made"

  static let partsChartTitle = "What the money is for"

  // MARK: Components and elements

  /// What a component is for, as a family would say it.
  static func label(_ component: Component) -> String {
    switch component {
    case .premises: "Room and building"
    case .services: "Food, laundry and cleaning"
    case .care: "Care"
    case .activity: "Activities"
    }
  }

  /// The same in fewer letters, for the terminal.
  static func shortLabel(_ component: Component) -> String {
    switch component {
    case .premises: "Hotel: premises"
    case .services: "Hotel: services"
    case .care: "Care"
    case .activity: "Activity"
    }
  }

  static func label(_ element: Element) -> String {
    switch element {
    case .hotel: "Hotel"
    case .care: "Care"
    case .activity: "Activity"
    }
  }

  // MARK: VAT

  static func label(_ treatment: CareHome.VATTreatment) -> String {
    switch treatment {
    case .exempt: "Exempt from VAT"
    case .standard: "Standard rate"
    case .zero: "Zero rate"
    case .outsideScope: "Outside the scope of VAT"
    }
  }

  static func rate(_ treatment: CareHome.VATTreatment) -> String {
    switch treatment {
    case .standard, .zero: treatment.rate.description
    case .exempt, .outsideScope: "none"
    }
  }

  /// Why no VAT is charged, as on the XML invoice (EN 16931 BT-120); nil where there is some.
  static func exemptionReason(_ treatment: CareHome.VATTreatment) -> String? {
    switch treatment {
    case .exempt: "Exempt: welfare services (VATA 1994, Schedule 9, Group 7)"
    case .outsideScope: "Outside the scope of VAT"
    case .standard, .zero: nil
    }
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
  /// For pages and reports: a true minus sign, which lines up and is read aloud as minus.
  var words: String { isNegative ? "\u{2212}\(magnitude)" : description }

  /// Nil for nothing, which a page leaves out.
  var wordsUnlessZero: String? { isZero ? nil : words }
}
