import Amounts
import CareCalendar
import EInvoice
import Evidence
import Testing

@Suite("Rules")
struct RuleTests {
  /// Breaks the council's invoice and expects that one rule, and no other.
  private func expect(
    _ rule: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ damage: (inout Invoice) throws -> Void
  ) throws {
    var invoice = try Samples.councilInvoice()
    try damage(&invoice)
    let found = invoice.faults().map(\.message)
    #expect(found.count == 1, sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.contains("(\(rule))") }, sourceLocation: sourceLocation)
  }

  @Test("document rules bite")
  func document() throws {
    try expect("BR-02") { $0.number = " " }
    try expect("BR-55") { $0.preceding = [PrecedingInvoice("")] }
    try expect("BR-33") {
      $0.adjustments = [DocumentAdjustment(.allowance, .zero, vat: .exempt, reason: nil)]
    }
    try expect("BR-38") {
      $0.adjustments = [DocumentAdjustment(.charge, .zero, vat: .exempt, reason: "")]
    }
    var invoice = try Samples.councilInvoice()
    (invoice.due, invoice.terms) = (nil, nil)
    #expect(invoice.faults().map(\.code) == [.einvoiceNoDueDate])
    invoice.due = invoice.issued
    invoice.adjustments = [
      DocumentAdjustment(.charge, Money(pence: -1), vat: .exempt, reason: "Goodwill")
    ]
    #expect(invoice.faults().map(\.code) == [.einvoiceNegativeAdjustment])
  }

  @Test("party rules bite")
  func parties() throws {
    try expect("BR-06") { $0.seller.name = "" }
    try expect("BR-07") { $0.buyer.name = "" }
    try expect("BR-CO-26") { $0.seller.legalRegistration = nil }
    try expect("BR-08") { $0.seller.address = nil }
    try expect("BR-10") { $0.buyer.address = nil }
    try expect("BR-11") { $0.buyer.address?.country = "" }
    try expect("UBL-SR-16") { $0.buyer.identifiers = ["a", "b"] }
    try expect("BR-CO-09") { $0.seller.vatIdentifier = "123456789" }
    try expect("BR-62") { $0.seller.electronicAddress?.scheme = nil }
    try expect("BR-17") { $0.payee = Party(name: "") }
  }

  @Test("period rules bite")
  func periods() throws {
    let (first, last) = (try Samples.day("2026-10-01"), try Samples.day("2026-10-31"))
    try expect("BR-30") { $0.lines[0].period = Period(first: last, last: first) }
    try expect("PEPPOL-EN16931-R110") { $0.lines[0].period = Period(first: first - 1, last: last) }
    try expect("PEPPOL-EN16931-R111") { $0.lines[0].period = Period(first: first, last: last + 1) }
    try expect("BR-29") {
      $0.period = Period(first: last, last: first)
      for index in $0.lines.indices { $0.lines[index].period = nil }
    }
  }

  @Test("payment and line rules bite")
  func paymentAndLines() throws {
    try expect("BR-61") { $0.payment?.accounts = [] }
    try expect("BR-50") { $0.payment?.accounts[0].number = "" }
    try expect("PEPPOL-EN16931-R061") { $0.payment?.means = .directDebit }
    try expect("BR-21") { $0.lines[0].id = "" }
    try expect("BR-25") { $0.lines[0].item.name = "" }
    try expect("BR-27") { $0.lines[0].price = Price(Money(pence: -1)) }
    try expect("BR-42") {
      $0.lines[0].adjustments = [LineAdjustment(.allowance, .zero, reason: nil)]
    }
    try expect("BR-54") { $0.lines[0].item.attributes = [.init("Hotel", "")] }
  }

  @Test("VAT rules bite")
  func vat() throws {
    try expect("BR-E-02") { $0.seller.taxRegistration = nil }
    try expect("BR-E-10") { $0.vatBreakdown[0].reason = nil }
    try expect("BR-E-05") { $0.lines[0].vat = VATTreatment(category: .exempt, rate: Percentage(5)) }
    try expect("BR-S-05") {
      $0.lines[0].vat = VATTreatment(category: .standard, rate: .zero)
    }
    try expect("BR-O-11") { $0.lines[0].vat = .outsideScope }
  }

  @Test("Peppol rules bite, and only there")
  func peppol() throws {
    try expect("PEPPOL-EN16931-R020") { $0.seller.electronicAddress = nil }
    try expect("PEPPOL-EN16931-R010") { $0.buyer.electronicAddress = nil }
    try expect("PEPPOL-EN16931-R003") { ($0.buyerReference, $0.purchaseOrder) = (nil, nil) }
    let core = Profile.peppol.customization
    try expect("PEPPOL-EN16931-R001") { $0.profile = Profile(customization: core) }
    try expect("PEPPOL-EN16931-R007") {
      $0.profile = Profile(
        customization: core, process: "urn:fdc:peppol.eu:2017:poacc:billing:1:1.0")
    }
    try expect("PEPPOL-EN16931-R002") { $0.notes = ["a", "b"] }
    var invoice = try Samples.councilInvoice()
    invoice.profile = .core
    invoice.buyer.electronicAddress = nil
    invoice.notes = ["a", "b"]
    #expect(invoice.faults() == [])
  }
}
