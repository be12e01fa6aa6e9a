import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
import Evidence
import TestSupport
import Testing

@testable import Documents

@Suite("Documents about several residents, and credit notes")
struct CorrectionTests {
  private func html(_ page: some Page) throws -> String {
    String(decoding: try Fixtures.unstyled(page), as: UTF8.self)
  }

  @Test("as they are")
  func goldens() throws {
    let invoice = Fixtures.consolidatedInvoice()
    expectGolden(try Fixtures.unstyled(InvoicePage(invoice)), named: "invoice-consolidated.html")
    expectGolden(try InvoiceXML.bytes(invoice), named: "invoice-consolidated.xml")
    for (name, note) in [
      ("private", Fixtures.privateCreditNote()),
      ("consolidated", Fixtures.consolidatedCreditNote()),
    ] {
      expectGolden(try Fixtures.unstyled(CreditNotePage(note)), named: "credit-note-\(name).html")
      expectGolden(try CreditNoteXML.bytes(note), named: "credit-note-\(name).xml")
    }
    let run = RunResult(
      month: invoice.number.month, invoices: [invoice],
      creditNotes: [Fixtures.privateCreditNote(), Fixtures.consolidatedCreditNote()], held: [],
      warnings: [])
    expectGolden(run.text, named: "run-corrections.txt")
    expectGolden(run.json.encoded, named: "run-corrections.json")
    expectGolden(RunRegister.csv(run.documents), named: "run-register-corrections.csv")
    #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("their pages hold to the shape of every page")
  func shape() throws {
    let templates = TemplateSet.standard()
    PageShape(templates.render(InvoicePage(Fixtures.consolidatedInvoice()))).expectSound()
    PageShape(templates.render(CreditNotePage(Fixtures.privateCreditNote()))).expectSound()
    PageShape(templates.render(CreditNotePage(Fixtures.consolidatedCreditNote()))).expectSound()
  }

  @Test("a consolidated invoice has each resident's own reference and subtotal, in page and XML")
  func residents() throws {
    let invoice = Fixtures.consolidatedInvoice()
    #expect(invoice.residents.map(\.reference) == ["NC-77120", "NC-77155", "NC-78002"])
    #expect(invoice.residents.map(\.net).sum() == invoice.totals.net)
    let page = try html(InvoicePage(invoice))
    for resident in invoice.residents {
      #expect(page.contains("<strong>\(resident.net.words)</strong>"))
    }
    let read = try UBL.readInvoice(InvoiceXML.bytes(invoice), named: "x.xml").invoice
    #expect(read.object == nil)
    // What was released stands as an allowance on its fee.
    let fees = invoice.lines.filter { !$0.net.isNegative }
    #expect(read.lines.map(\.object?.value) == fees.map(\.reference))
    #expect(read.profile == .peppol && read.faults().isEmpty && read.recompute().isEmpty)
  }

  @Test("a body that asked for no reference gets the home's name for it, which Peppol needs")
  func buyerReference() {
    let invoice = Fixtures.consolidatedInvoice()
    let plain = Payer(
      id: "north-council", kind: .council, name: "North Council", address: invoice.payer.address,
      email: nil, electronicAddress: invoice.payer.electronicAddress, buyerReference: nil,
      purchaseOrder: nil, cycle: .monthly, timing: .arrears, isConsolidated: true)
    let terms = BillingTerms(home: invoice.home, payer: plain, subject: .several, lines: [])
    #expect(terms.buyerReference == "north-council" && terms.object == nil)
  }

  @Test("a credit note is a UBL CreditNote that names the invoice it lowers and says why")
  func creditNote() throws {
    for note in [Fixtures.privateCreditNote(), Fixtures.consolidatedCreditNote()] {
      let bytes = try CreditNoteXML.bytes(note)
      #expect(String(decoding: bytes, as: UTF8.self).contains("<CreditNote "))
      let read = try UBL.readInvoice(bytes, named: "x.xml").invoice
      #expect(read.type == .creditNote)
      #expect(
        read.preceding == [
          PrecedingInvoice(note.corrects.description, issued: note.correctsIssued)
        ])
      #expect(read.notes.first?.contains(note.reason) == true && read.notes.count == 1)
      #expect(read.totals.payable == note.totals.gross && read.totals.payable > .zero)
      #expect(read.faults().isEmpty && read.recompute().isEmpty)
      let page = try html(CreditNotePage(note))
      for words in [note.reason, note.totals.gross.words, "invoice \(note.corrects)"] + note.notes {
        #expect(page.contains(words), "\(words)")
      }
      for line in note.lines { #expect(page.contains(line.workings)) }
    }
  }

  @Test("the last credit note of an invoice may have a penny of VAT more or less, and no more")
  func pennyOfVAT() throws {
    let note = Fixtures.privateCreditNote()
    for pence in [-1, 0, 1] {
      let off = Fixtures.withVAT(note, off: pence)
      let read = try UBL.readInvoice(CreditNoteXML.bytes(off), named: "x.xml").invoice
      #expect(read.totals.payable == off.totals.gross)
      #expect(read.totals.vat == note.totals.vat + Money(pence: pence))
    }
    for pence in [-2, 2] {
      do throws(Faults) {
        _ = try CreditNoteXML.bytes(Fixtures.withVAT(note, off: pence))
        Issue.record("written with \(pence) pence")
      } catch {
        #expect(error.all.map(\.code) == [.documentTotalsDiffer])
      }
    }
  }

  @Test("neither names a resident to a public body")
  func privacy() throws {
    let note = Fixtures.consolidatedCreditNote()
    #expect(note.subject.name == nil && note.subject.reference == nil)
    let page = try html(CreditNotePage(note))
    #expect(page.contains("2 residents, each under your reference below"))
    #expect(!page.contains("Ada"))
  }
}
