import Amounts
import CareCalendar
import EInvoiceCheck

/// What the values of somebody else's invoice are called, and how they are shown: as they were
/// written, but for dates and for whole amounts of pounds and pence.
struct ViewWords {
  /// The document's own currency; nil where it names none.
  let currency: String?

  /// `£1,800.65`, or `195.00 EUR`.
  func amount(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "not stated" }
    guard currency == "GBP" else { return text + (currency.map { " \($0)" } ?? "") }
    return (try? Money(parsing: text))?.words ?? "\(text) GBP"
  }

  /// A price may have more places than pence: it stays as it is.
  func price(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "not stated" }
    return currency == "GBP" ? "£" + text : text + (currency.map { " \($0)" } ?? "")
  }

  static func value(_ fact: InvoiceContents.Fact) -> String {
    switch fact.topic {
    case .issued, .due, .vatPoint, .from, .until, .earlierInvoiceIssued, .delivered:
      Day(iso: fact.value)?.words ?? fact.value
    case .paymentMeans: means[fact.value] ?? "code \(fact.value)"
    default: fact.value
    }
  }

  /// The means of payment that care homes meet (UNCL4461).
  private static let means = [
    "10": "cash", "20": "cheque", "30": "bank transfer", "48": "payment card",
    "49": "direct debit", "54": "credit card", "55": "debit card", "57": "standing agreement",
    "58": "bank transfer (SEPA)", "59": "direct debit (SEPA)",
  ]

  static func vat(_ vat: InvoiceContents.VAT?) -> String {
    guard let vat else { return "not stated" }
    let name = categories[vat.category] ?? "category \(vat.category)"
    guard let rate = vat.rate, vat.category == "S" || categories[vat.category] == nil else {
      return name
    }
    return "\(rate) %"
  }

  private static let categories = [
    "S": "standard rated", "Z": "zero rated", "E": "exempt", "O": "outside the scope of VAT",
    "AE": "reverse charge", "K": "intra-community supply", "G": "export",
  ]

  static func unit(_ code: String?) -> String {
    guard let code else { return "" }
    return units[code] ?? code
  }

  private static let units = [
    "C62": "", "EA": "", "H87": "", "HUR": "hours", "DAY": "days", "WEE": "weeks", "MON": "months",
    "ANN": "years", "KGM": "kg", "LTR": "litres", "MTQ": "m³", "KWH": "kWh", "KMT": "km",
    "MIN": "minutes",
  ]
}

extension InvoiceContents.Topic {
  var label: String {
    switch self {
    case .issued: "Date"
    case .due: "To be paid by"
    case .vatPoint: "VAT falls due on"
    case .from: "From"
    case .until: "Until"
    case .buyerReference: "Your reference"
    case .purchaseOrder: "Purchase order"
    case .salesOrder: "Their order number"
    case .contract: "Contract"
    case .project: "Project"
    case .tender: "Tender or lot"
    case .despatch: "Despatch note"
    case .receipt: "Receiving note"
    case .about: "About"
    case .costCode: "Your cost code"
    case .earlierInvoice: "Earlier invoice"
    case .earlierInvoiceIssued: "Its date"
    case .identifier: "Identifier"
    case .companyNumber: "Company number"
    case .vatNumber: "VAT number"
    case .taxNumber: "Tax reference"
    case .legalForm: "Legal form"
    case .electronicAddress: "Electronic address"
    case .contactName: "Contact"
    case .telephone: "Telephone"
    case .email: "Email"
    case .paymentMeans: "By"
    case .paymentReference: "Quote"
    case .account: "Account"
    case .accountName: "Account name"
    case .bank: "Sort code or bank"
    case .card: "Card"
    case .mandate: "Mandate"
    case .debitedAccount: "From account"
    case .terms: "Terms"
    case .orderLine: "Order line"
    case .itemCode: "Their code"
    case .buyersItemCode: "Your code"
    case .standardCode: "Standard code"
    case .origin: "From country"
    case .classification: "Class"
    case .delivered: "Delivered"
    case .deliveryPlace: "Place"
    case .attribute: "Also"
    }
  }
}

extension InvoiceContents.Party.Role {
  var label: String {
    switch self {
    case .seller: "From"
    case .buyer: "To"
    case .payee: "Pay to"
    case .taxRepresentative: "Tax representative"
    case .recipient: "Delivered to"
    }
  }
}

extension InvoiceContents.Total.Kind {
  var label: String {
    switch self {
    case .lines: "Lines"
    case .allowances: "Allowances, taken off"
    case .charges: "Charges, added"
    case .withoutVAT: "Total without VAT"
    case .vat: "VAT"
    case .withVAT: "Total with VAT"
    case .paid: "Paid already, taken off"
    case .rounding: "Rounding"
    case .payable: "To pay"
    }
  }
}
