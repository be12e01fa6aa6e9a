import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
import EInvoiceCheck
import Evidence
import TestSupport
import Testing
import XMLKit

@testable import Documents

/// What Hearth's own invoices have to say in UBL, term by term (documents.md, XML).
@Suite("The terms of an e-invoice")
struct UBLTermsTests {
  private func root(_ invoice: Billing.Invoice) throws -> XMLNode {
    let bytes = try InvoiceXML.bytes(invoice)
    #expect(try InvoiceXML.bytes(invoice) == bytes, "the same bytes every time")
    // As strict as a receiver: every rule of EN 16931 and Peppol, and every sum.
    #expect(try InvoiceCheck(bytes, named: "x.xml").findings.map(\.rule) == [])
    return try XMLReader.read(bytes, named: "x.xml")
  }

  private func payer(
    _ base: Payer = Fixtures.council, reference: String?, order: String?, mandate: String? = nil
  ) -> Payer {
    Payer(
      id: base.id, kind: base.kind, name: base.name, address: base.address, email: base.email,
      electronicAddress: base.electronicAddress, buyerReference: reference, purchaseOrder: order,
      cycle: base.cycle, timing: base.timing, mandate: mandate)
  }

  private func invoice(_ payer: Payer, _ lines: [Billing.InvoiceLine]? = nil) -> Billing.Invoice {
    Fixtures.invoice(
      counter: 5, home: Fixtures.home(), payer: payer, resident: Fixtures.resident(),
      lines: lines ?? [fee()])
  }

  private func fee(
    _ number: Int = 1, price: Money = Fixtures.pounds(425), days: DayRange = Fixtures.october
  ) -> Billing.InvoiceLine {
    let pricing = LinePricing.days(days.count, price: price, baseDays: 7)
    return Billing.InvoiceLine(
      number: number, kind: .fee("F1", .councilFee), description: "Care home fee", days: days,
      pricing: pricing, net: pricing.net,
      parts: ByComponent { $0 == .care ? pricing.net : .zero }, takenOut: .zero, vat: .exempt,
      workings: "as priced", notes: [], origin: Fixtures.origin)
  }

  private func release(_ number: Int, _ weekly: Money) -> Billing.InvoiceLine {
    Fixtures.line(
      number, .release("A1"), .days(-31, price: weekly, baseDays: 7), .exempt)
  }

  @Test("profiles are values: customisation and process, Peppol's and the core's")
  func profiles() throws {
    let council = try root(invoice(Fixtures.council))
    #expect(council.first("CustomizationID") == Profile.peppol.customization)
    #expect(council.first("ProfileID") == Profile.peppol.process)
    #expect(council.first("AccountingSupplierParty", "Party", "EndpointID") == "5060000000016")
    #expect(council.first("AccountingCustomerParty", "Party", "EndpointID") == "5060000000023")
    let own = try root(invoice(Fixtures.privatePayer()))
    #expect(own.first("CustomizationID") == Profile.core.customization)
    #expect(own.first("ProfileID") == nil)
    #expect(own.first("AccountingCustomerParty", "Party", "EndpointID") == nil)
  }

  @Test("a purchase order, a buyer reference, both; with neither, the reference they know")
  func references() throws {
    for (reference, order) in [("ASC-1", nil), (nil, "PO-7"), ("ASC-1", "PO-7"), (nil, nil)] {
      let root = try root(invoice(payer(reference: reference, order: order)))
      #expect(root.first("OrderReference", "ID") == order)
      #expect(
        root.first("BuyerReference") == (reference ?? (order == nil ? "NC-77120" : nil)))
    }
  }

  @Test("the resident's reference stands on the document (BT-18) and on each line (BT-128)")
  func objects() throws {
    let root = try root(invoice(Fixtures.council))
    #expect(root.first("AdditionalDocumentReference", "ID") == "NC-77120")
    #expect(root.first("AdditionalDocumentReference", "DocumentTypeCode") == "130")
    #expect(root.first("InvoiceLine", "DocumentReference", "ID") == "NC-77120")
    #expect(root.first("InvoiceLine", "DocumentReference", "DocumentTypeCode") == "130")
    // Of several residents each line says its own, and the document none.
    let several = try self.root(Fixtures.consolidatedInvoice())
    #expect(several.first("AdditionalDocumentReference", "ID") == nil)
    let lines = several.children.filter { $0.name == "InvoiceLine" }
    #expect(Set(lines.compactMap { $0.first("DocumentReference", "ID") }).count > 1)
  }

  @Test("the place of care is the home (BG-15)")
  func place() throws {
    let root = try root(invoice(Fixtures.council))
    #expect(root.first("Delivery", "DeliveryParty", "PartyName", "Name") == "Seaview")
    #expect(
      root.first("Delivery", "DeliveryLocation", "Address", "PostalZone") == "PR9 0AA")
    #expect(
      root.first("Delivery", "DeliveryLocation", "Address", "Country", "IdentificationCode")
        == "GB")
  }

  @Test("periods of the document and of its lines; a back-dated line widens the document's")
  func periods() throws {
    let september = try #require(
      DayRange(Fixtures.day(2026, 9, 12), through: Fixtures.day(2026, 9, 30)))
    let right = invoice(
      Fixtures.council, [fee(), fee(2, price: Fixtures.pounds(10), days: september)])
    let wide = Billing.Invoice(
      number: right.number, issued: right.issued, due: right.due,
      period: try #require(DayRange(september.first, through: Fixtures.october.last)),
      home: right.home,
      payer: right.payer, subject: right.subject, account: right.account, lines: right.lines,
      vat: right.vat, totals: right.totals)
    let root = try root(wide)
    #expect(root.first("InvoicePeriod", "StartDate") == "2026-09-12")
    #expect(root.first("InvoicePeriod", "EndDate") == "2026-10-31")
    let lines = root.children.filter { $0.name == "InvoiceLine" }
    #expect(
      lines.map { $0.first("InvoicePeriod", "StartDate") } == ["2026-10-01", "2026-09-12"])
    // One that its document does not cover is refused, not written.
    #expect(throws: Faults.self) { try InvoiceXML.bytes(right) }
  }

  @Test("a price stands as it was agreed: £425.00 for 7 days, 31 of them")
  func baseQuantity() throws {
    let line = try #require(
      try root(invoice(Fixtures.council)).children.first { $0.name == "InvoiceLine" })
    #expect(line.first("Price", "PriceAmount") == "425.00")
    #expect(line.first("Price", "BaseQuantity") == "7")
    #expect(line.first("InvoicedQuantity") == "31")
    #expect(line.first("LineExtensionAmount") == "1882.14")
  }

  @Test("what was released is an allowance with its reason on the fee that it lowers")
  func releases() throws {
    let root = try root(Fixtures.councilInvoice())
    let lines = root.children.filter { $0.name == "InvoiceLine" }
    #expect(lines.count == 1)
    #expect(lines[0].first("LineExtensionAmount") == "1800.65")
    #expect(lines[0].first("Price", "PriceAmount") == "425.00")
    #expect(lines[0].first("AllowanceCharge", "ChargeIndicator") == "false")
    #expect(lines[0].first("AllowanceCharge", "AllowanceChargeReasonCode") == "64")
    #expect(lines[0].first("AllowanceCharge", "Amount") == "81.49")
    let reason = try #require(lines[0].first("AllowanceCharge", "AllowanceChargeReason"))
    for expected in [
      "Release for services given up", "31 days × £18.40 ÷ 7", "Agreement A1",
      "Held as an individual service fund",
    ] {
      #expect(reason.contains(expected), "\(reason)")
    }
    #expect(root.first("LegalMonetaryTotal", "PayableAmount") == "1800.65")
  }

  @Test("two releases stand on one fee; one that no fee can bear stays a line of its own")
  func severalReleases() throws {
    let two = try root(
      invoice(
        Fixtures.council, [fee(), release(2, Fixtures.pounds(7)), release(3, Fixtures.pounds(9))]))
    let line = try #require(two.children.first { $0.name == "InvoiceLine" })
    #expect(line.children.filter { $0.name == "AllowanceCharge" }.count == 2)
    let much = [
      fee(price: Fixtures.pounds(5)), release(2, Fixtures.pounds(7)),
      Fixtures.line(3, .fee("F9", .onTop), .whole(Fixtures.pounds(8)), .exempt),
      fee(4, price: Fixtures.pounds(6)),
    ]
    let apart = try root(invoice(Fixtures.council, much))
    let lines = apart.children.filter { $0.name == "InvoiceLine" }
    #expect(lines.map { $0.first("ID") } == ["1", "2", "3", "4"])
    #expect(lines[1].first("InvoicedQuantity") == "-31")
  }

  @Test(
    "exempt, standard, zero and outside scope, of a home with a VAT number and of one without",
    arguments: [true, false])
  func vat(isRegistered: Bool) throws {
    let home = Fixtures.home(vatNumber: isRegistered ? "GB123456789" : nil)
    func category(_ vat: CareHome.VATTreatment) throws -> XMLNode {
      let line = Fixtures.line(1, .extra("E", "S"), .whole(Fixtures.pounds(20)), vat)
      return try root(
        Fixtures.invoice(
          counter: 6, home: home, payer: Fixtures.privatePayer(),
          resident: Fixtures.resident(), lines: [line]))
    }
    let exempt = try category(.exempt)
    let summary = ["TaxTotal", "TaxSubtotal", "TaxCategory"]
    func said(_ root: XMLNode, _ name: String) -> String? {
      (summary + [name]).reduce(root as XMLNode?) { node, part in
        node?.children.first { $0.name == part }
      }?.text
    }
    #expect(said(exempt, "ID") == "E")
    #expect(said(exempt, "TaxExemptionReason")?.contains("welfare services") == true)
    let outside = try category(.outsideScope)
    #expect(said(outside, "ID") == "O" && said(outside, "TaxExemptionReasonCode") == "VATEX-EU-O")
    #expect(said(outside, "Percent") == nil)
    let vatNumbers = outside.children.first { $0.name == "AccountingSupplierParty" }?.children[0]
      .children.filter { $0.name == "PartyTaxScheme" }.compactMap { $0.first("TaxScheme", "ID") }
    #expect(vatNumbers == ["TAX"])
    // Sheets refuse what whoever has no VAT number may not sell.
    guard isRegistered else { return }
    let standard = try category(.standard)
    #expect(said(standard, "ID") == "S" && said(standard, "Percent") == "20")
    #expect(standard.first("TaxTotal", "TaxAmount") == "4.00")
    #expect(said(try category(.zero), "ID") == "Z")
  }

  @Test("payment by transfer names the account and the reference")
  func transfer() throws {
    let root = try root(invoice(Fixtures.council))
    #expect(root.first("PaymentMeans", "PaymentMeansCode") == "30")
    #expect(root.first("PaymentMeans", "PaymentID") == "SV-2610-005")
    #expect(root.first("PaymentMeans", "PayeeFinancialAccount", "ID") == "12345678")
    #expect(root.first("PaymentTerms", "Note")?.contains("Please pay by") == true)
  }

  @Test("payment by direct debit names the mandate and no account to pay into")
  func directDebit() throws {
    let payer = payer(
      Fixtures.privatePayer(), reference: nil, order: nil, mandate: "SV-BROWN-0001")
    let root = try root(invoice(payer))
    #expect(root.first("PaymentMeans", "PaymentMeansCode") == "49")
    #expect(root.first("PaymentMeans", "PaymentMandate", "ID") == "SV-BROWN-0001")
    #expect(root.first("PaymentMeans", "PayeeFinancialAccount", "ID") == nil)
    #expect(root.first("PaymentTerms", "Note")?.contains("By Direct Debit") == true)
    let page = String(decoding: try Fixtures.unstyled(InvoicePage(invoice(payer))), as: UTF8.self)
    #expect(page.contains("SV-BROWN-0001") && !page.contains("Sort code"))
    // An estate is never collected from, whatever the sheet says.
    var register = Register(home: Fixtures.home(), billedFrom: Fixtures.day(2026, 9, 1))
    register.mandates = [
      Mandate(
        reference: "M1", payer: "brown", account: Fixtures.home().bank,
        signed: Fixtures.day(2026, 9, 1), stopped: Fixtures.day(2026, 12, 1))
    ]
    let brown = Fixtures.privatePayer()
    #expect(register.collected(brown, on: Fixtures.day(2026, 8, 31)).mandate == nil)
    #expect(register.collected(brown, on: Fixtures.day(2026, 9, 1)).mandate == "M1")
    #expect(register.collected(brown, on: Fixtures.day(2026, 12, 1)).mandate == nil)
    let estate = Payer(
      id: "brown", kind: .estate, name: "The estate", address: brown.address, email: nil,
      electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: .monthly,
      timing: .arrears)
    #expect(register.collected(estate, on: Fixtures.day(2026, 10, 1)).mandate == nil)
  }

  @Test("what was paid before is stated and taken off what is to be paid (BT-113)")
  func prepaid() throws {
    var document = InvoiceXML.document(invoice(Fixtures.council))
    document.totals.paid = Fixtures.pounds(82, 14)
    document.totals.payable -= document.totals.paid
    let bytes = try UBL.write(document)
    let root = try XMLReader.read(bytes, named: "x.xml")
    #expect(root.first("LegalMonetaryTotal", "PrepaidAmount") == "82.14")
    #expect(root.first("LegalMonetaryTotal", "PayableAmount") == "1800.00")
    #expect(try InvoiceCheck(bytes, named: "x.xml").findings.map(\.rule) == [])
  }

  @Test("a credit note is a document of its own and names what it lowers (BT-25, BT-26)")
  func creditNote() throws {
    let note = Fixtures.privateCreditNote()
    let bytes = try CreditNoteXML.bytes(note)
    #expect(try InvoiceCheck(bytes, named: "x.xml").findings.map(\.rule) == [])
    let root = try XMLReader.read(bytes, named: "x.xml")
    #expect(root.name == "CreditNote" && root.first("CreditNoteTypeCode") == "381")
    #expect(
      root.first("BillingReference", "InvoiceDocumentReference", "ID")
        == note.corrects.description)
    #expect(
      root.first("BillingReference", "InvoiceDocumentReference", "IssueDate")
        == note.correctsIssued.iso)
  }
}
