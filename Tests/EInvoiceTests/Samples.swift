import Amounts
import CareCalendar
import EInvoice
import Testing

/// Invented documents that together use every part of the model; the official rules judge the
/// goldens made of them.
enum Samples {
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func period(_ first: String, _ last: String) throws -> Period {
    Period(try #require(DayRange(day(first), through: day(last))))
  }

  static let home = Party(
    name: "Northfold Care Limited", tradingName: "Northfold House",
    legalRegistration: Identifier("09999991"), legalForm: "Registered in England and Wales",
    taxRegistration: "1234567890",
    address: PostalAddress(
      lines: ["Northfold House", "1 Example Road"], town: "Exampleton", postcode: "EX1 1AA"),
    contact: Contact(
      name: "Accounts", telephone: "01632 960001", email: "accounts@northfold.example"),
    electronicAddress: Identifier("GB123456789", scheme: "9932"))

  /// The same home, registered for VAT.
  static var registeredHome: Party {
    var party = home
    party.vatIdentifier = "GB123456789"
    party.taxRegistration = nil
    return party
  }

  static let council = Party(
    name: "Example County Council", identifiers: [Identifier("5055555555555", scheme: "0088")],
    address: PostalAddress(
      lines: ["County Hall", "Adult Social Care", "Payments Team"], town: "Exampleton",
      postcode: "EX1 2BB", county: "Exampleshire"),
    contact: Contact(email: "asc@council.example"),
    electronicAddress: Identifier("5055555555555", scheme: "0088"))

  static let resident = Party(
    name: "Mrs E. Sample",
    address: PostalAddress(
      lines: ["Northfold House", "1 Example Road"], town: "Exampleton", postcode: "EX1 1AA"))

  static func transfer(_ reference: String) -> PaymentInstructions {
    PaymentInstructions(
      means: .creditTransfer, reference: reference,
      accounts: [.init(number: "12345678", name: "Northfold Care Limited", branch: "204153")])
  }

  static func place() throws -> Delivery {
    Delivery(
      name: "Northfold House", location: "1-1234567890", date: try day("2026-10-31"),
      address: home.address)
  }

  /// A week's fee over 31 days: £3,748.21.
  static func fee(
    _ id: String = "1", weekly: Money = Money(pence: 846_37), days: Int = 31,
    net: Money = Money(pence: 3_748_21), vat: VATTreatment = .exempt
  ) throws -> InvoiceLine {
    InvoiceLine(
      id: id, note: "\(days) days × \(weekly) ÷ 7 = \(net)", object: "R-017",
      quantity: ExactDecimal(days), unit: .day, net: net,
      period: try period("2026-10-01", "2026-10-31"), price: Price(weekly, per: 7),
      item: Item(
        "Residential care", description: "Room, meals, care and activities", sellerCode: "FEE",
        attributes: [
          .init("Hotel", "£1,874.10"), .init("Care", "£1,649.22"), .init("Activity", "£224.89"),
        ]), vat: vat)
  }
}
