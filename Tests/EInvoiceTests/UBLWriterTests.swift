import EInvoice
import Evidence
import TestSupport
import Testing
import XMLKit

/// The goldens beside this file are judged by the official schemas and rules in `.ci/conformance`.
@Suite("UBL writer")
struct UBLWriterTests {
  @Test("writes each kind of document, the same bytes every time")
  func goldens() throws {
    for (name, invoice) in try Samples.invoices() {
      let bytes = try UBL.write(invoice)
      #expect(try UBL.write(invoice) == bytes)
      expectGolden(bytes, named: name + ".xml")
    }
    expectGolden(try UBL.write(try Samples.statement()), named: "statement.xml")
  }

  @Test("the samples break no rule and every figure is right to the penny")
  func samples() throws {
    for (_, invoice) in try Samples.invoices() {
      #expect(invoice.faults() == [])
      #expect(invoice.recompute() == [])
    }
  }

  @Test("refuses text that XML can't carry, naming its place")
  func forbidden() throws {
    var invoice = try Samples.privateInvoice()
    invoice.lines[0].note = "bell\u{7}"
    invoice.buyer.name = "zero\u{0}"
    let faults = try #require(throws: Faults.self) { try UBL.write(invoice) }
    #expect(faults.all.map(\.code) == [.xmlForbiddenCharacter, .xmlForbiddenCharacter])
    #expect(faults.all[0].message.contains("PartyLegalEntity/cbc:RegistrationName"))
    #expect(faults.all[1].message.contains("cac:InvoiceLine/cbc:Note"))
  }

  @Test("refuses what says nothing, as UBL forbids it")
  func empty() throws {
    var invoice = try Samples.privateInvoice()
    invoice.lines[0].note = " "
    let faults = try #require(throws: Faults.self) { try UBL.write(invoice) }
    #expect(faults.all.map(\.code) == [.xmlEmptyElement])
    invoice = try Samples.privateInvoice()
    invoice.delivery = Delivery()
    invoice.seller.contact = Contact()
    #expect(try !UBL.write(invoice).isEmpty)
  }

  @Test("a fourth line of an address is kept")
  func address() throws {
    var invoice = try Samples.privateInvoice()
    invoice.buyer.address?.lines = ["Flat 1", "The Court", "High Street", "Old Town"]
    let back = try UBL.readInvoice(try UBL.write(invoice), named: "x").invoice
    #expect(back.buyer.address?.lines == ["Flat 1", "The Court", "High Street, Old Town"])
  }
}
