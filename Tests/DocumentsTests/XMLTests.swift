import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
import Evidence
import TestSupport
import Testing

@testable import Documents

@Suite("XML")
struct XMLTests {
  @Test("invoices for a council and for a private payer, as they are")
  func goldens() throws {
    expectGolden(try InvoiceXML.bytes(Fixtures.councilInvoice()), named: "invoice-council.xml")
    expectGolden(try InvoiceXML.bytes(Fixtures.privateInvoice()), named: "invoice-private.xml")
  }

  @Test("statements, as they are")
  func statements() throws {
    expectGolden(try StatementXML.bytes(Fixtures.statement()), named: "statement-owed.xml")
    expectGolden(
      try StatementXML.bytes(Fixtures.statementInCredit()), named: "statement-in-credit.xml")
  }

  @Test("Peppol for a public body with addresses on both sides, else the core profile")
  func profiles() {
    #expect(InvoiceXML.document(Fixtures.councilInvoice()).profile == .peppol)
    #expect(InvoiceXML.document(Fixtures.privateInvoice()).profile == .core)
  }

  @Test("a council's document bears the reference and never the name")
  func privacy() throws {
    let xml = String(decoding: try InvoiceXML.bytes(Fixtures.councilInvoice()), as: UTF8.self)
    #expect(xml.contains("NC-77120"))
    #expect(!xml.contains("Ada Brown"))
  }

  @Test("a home without a VAT number is known by its tax reference")
  func withoutVATNumber() throws {
    let invoice = Fixtures.councilInvoice(home: Fixtures.home(vatNumber: nil))
    let seller = InvoiceXML.document(invoice).seller
    #expect(seller.vatIdentifier == nil)
    #expect(seller.taxRegistration == "1234567890")
    _ = try InvoiceXML.bytes(invoice)
  }

  @Test("an invoice outside the scope of VAT bears no VAT number")
  func outsideScope() throws {
    let line = Fixtures.line(
      1, .extra("E9", "pocket-money"), .whole(Fixtures.pounds(20)), .outsideScope)
    let invoice = Fixtures.invoice(
      counter: 9, home: Fixtures.home(), payer: Fixtures.privatePayer(),
      resident: Fixtures.resident(), lines: [line])
    #expect(InvoiceXML.document(invoice).seller.vatIdentifier == nil)
    _ = try InvoiceXML.bytes(invoice)
  }

  @Test("a total that is not the sum of its lines is refused, not written")
  func wrongTotal() {
    let right = Fixtures.councilInvoice()
    let wrong = Billing.Invoice(
      number: right.number, issued: right.issued, due: right.due, period: right.period,
      home: right.home, payer: right.payer, subject: right.subject, account: right.account,
      lines: right.lines, vat: right.vat,
      totals: InvoiceTotals(net: right.totals.net + Money(pence: 1), vat: right.totals.vat))
    do throws(Faults) {
      _ = try InvoiceXML.bytes(wrong)
      Issue.record("written")
    } catch {
      #expect(error.all.map(\.code) == [.documentTotalsDiffer])
    }
  }

  @Test("XML, HTML and the books agree on every random invoice")
  func agreement() throws {
    let templates = try TemplateSet(overriding: ["style.css": []])
    forAll("the totals agree", seed: 2610, count: 60) { generator in
      let invoice = Fixtures.randomInvoice(using: &generator)
      let payable = invoice.totals.payable
      let read = try UBL.readInvoice(InvoiceXML.bytes(invoice), named: "x.xml").invoice
      let page = String(decoding: templates.render(InvoicePage(invoice)), as: UTF8.self)
      let postings = Books.postings(for: invoice)
      let owed = postings.filter { $0.account == .debtor(invoice.account) }.map(\.amount).sum()
      return read.totals.payable == payable && read.recompute().isEmpty
        && page.contains("<p class=\"amount\">\(payable.words)</p>")
        && owed == payable && postings.map(\.amount).sum() == .zero
    }
  }
}

extension Fixtures {
  /// A line whose parts are all care.
  static func line(
    _ number: Int, _ kind: Billing.InvoiceLine.Kind, _ pricing: LinePricing,
    _ vat: CareHome.VATTreatment
  ) -> Billing.InvoiceLine {
    Billing.InvoiceLine(
      number: number, kind: kind, description: "Line \(number)", days: october, pricing: pricing,
      net: pricing.net, parts: ByComponent { $0 == .care ? pricing.net : .zero }, takenOut: .zero,
      vat: vat, workings: "as priced", notes: [], origin: origin)
  }

  /// Fees, releases and extras of any size, priced in every way that Billing has.
  static func randomInvoice(using generator: inout SeededGenerator) -> Billing.Invoice {
    let lines = (1...Int.random(in: 1...8, using: &generator)).map { number in
      let price = Money(pence: Int.random(in: 1...250_000, using: &generator))
      let days = Int.random(in: 1...31, using: &generator)
      let quantity = Quantity(Int.random(in: 1...12, using: &generator))
      let vat = [CareHome.VATTreatment.standard, .zero, .exempt].randomElement(using: &generator)
      return switch Int.random(in: 0...3, using: &generator) {
      case 0:
        line(number, .fee("F", .selfFunded), .days(days, price: price, baseDays: 7), .exempt)
      case 1: line(number, .release("A"), .days(-days, price: price, baseDays: 7), .exempt)
      case 2: line(number, .fee("F", .councilFee), .whole(price), .exempt)
      default:
        line(
          number, .extra("E", "S"), .units(quantity, .session, price: price), vat ?? .exempt)
      }
    }
    let isCouncil = Bool.random(using: &generator)
    return invoice(
      counter: 7, home: home(), payer: isCouncil ? council : privatePayer(), resident: resident(),
      lines: lines)
  }
}
