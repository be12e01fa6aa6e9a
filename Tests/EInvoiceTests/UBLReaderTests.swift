import Amounts
import EInvoice
import Evidence
import Foundation
import TestSupport
import Testing

@Suite("UBL reader")
struct UBLReaderTests {
  private func text(_ invoice: Invoice) throws -> String {
    String(decoding: try UBL.write(invoice), as: UTF8.self)
  }

  /// The faults of the private invoice with `old` replaced by `new` in its XML.
  private func faults(_ old: String, _ new: String) throws -> [Fault] {
    let whole = try text(try Samples.privateInvoice())
    #expect(whole.contains(old))
    let parts = whole.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    let changed = parts.joined(separator: new)
    return try #require(throws: Faults.self) {
      try UBL.readInvoice(Array(changed.utf8), named: "in.xml")
    }.all
  }

  @Test("reads back what was written, with nothing left over")
  func samples() throws {
    for (name, invoice) in try Samples.invoices() {
      let reading = try UBL.readInvoice(try UBL.write(invoice), named: name)
      #expect(reading.invoice == invoice, "\(name)")
      #expect(reading.warnings == [], "\(name)")
    }
  }

  @Test("a credit note keeps its due date, even with nothing else about payment")
  func dueDate() throws {
    var credit = try Samples.creditNote()
    credit.payment = nil
    let back = try UBL.readInvoice(try UBL.write(credit), named: "c.xml").invoice
    #expect(back.due == credit.due)
    #expect(back.payment == PaymentInstructions(means: .notDefined))
  }

  @Test("any invoice reads back as itself")
  func roundTrip() {
    forAll("UBL round trip", seed: 900, count: 200) { random in
      let invoice = try RandomInvoice.make(&random)
      let reading = try UBL.readInvoice(try UBL.write(invoice), named: "r.xml")
      return reading.invoice == invoice && reading.warnings.isEmpty
    }
  }

  @Test(
    "refuses values that are not of their form, with their line",
    arguments: [
      ("<cbc:IssueDate>2026-11-01", "<cbc:IssueDate>2026-02-30", Fault.Code.einvoiceBadValue, 5),
      (">3748.21</cbc:PayableAmount>", ">3,748.21</cbc:PayableAmount>", .einvoiceBadValue, 118),
      (">3748.21</cbc:PayableAmount>", ">3748.215</cbc:PayableAmount>", .einvoiceBadValue, 118),
      (">3748.21</cbc:PayableAmount>", ">£1</cbc:PayableAmount>", .einvoiceBadValue, 118),
      ("<cbc:DocumentCurrencyCode>GBP", "<cbc:DocumentCurrencyCode>EUR", .einvoiceCurrency, 2),
      ("<cbc:ID>2026-0001</cbc:ID>", "", .einvoiceMissing, 2),
      ("<cbc:ID>E</cbc:ID>", "<cbc:ID>AE</cbc:ID>", .einvoiceBadValue, 105),
      ("<cbc:InvoiceTypeCode>380", "<cbc:InvoiceTypeCode>381", .einvoiceBadValue, 2),
      (
        "<cbc:ID>2026-0001</cbc:ID>", "<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>",
        .einvoiceRepeated, 4
      ),
    ])
  func badValues(old: String, new: String, code: Fault.Code, line: Int) throws {
    let faults = try faults(old, new)
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.location?.file == "in.xml")
    #expect(faults.first?.location?.row == line)
  }

  @Test("a missing part is told once, not with all that it would have held")
  func missingPart() throws {
    let whole = try text(try Samples.privateInvoice())
    let start = try #require(whole.range(of: "<cac:Price>"))
    let end = try #require(whole.range(of: "</cac:Price>"))
    let changed = whole[..<start.lowerBound] + whole[end.upperBound...]
    let faults = try #require(throws: Faults.self) {
      try UBL.readInvoice(Array(changed.utf8), named: "in.xml")
    }
    #expect(faults.all.map(\.message) == ["InvoiceLine has no Price, which must be there."])
  }

  @Test("tells what it does not take up")
  func leftOver() throws {
    let whole = try text(try Samples.privateInvoice())
    let extra = """
      <cac:AdditionalDocumentReference><cbc:ID>photo</cbc:ID></cac:AdditionalDocumentReference>
        <cac:AccountingSupplierParty>
      """
    let parts = whole.split(separator: "<cac:AccountingSupplierParty>", maxSplits: 1)
    let reading = try UBL.readInvoice(Array(parts.joined(separator: extra).utf8), named: "in.xml")
    #expect(reading.warnings.map(\.code) == [.einvoiceNotTaken])
    #expect(reading.warnings.first?.message.contains("AdditionalDocumentReference") == true)
    #expect(reading.invoice.object == "R-017")
  }

  @Test(
    "refuses what is no invoice",
    arguments: ["<a/>", "<Invoice/>", "<Invoice xmlns='urn:other'/>"])
  func notAnInvoice(text: String) throws {
    let faults = try #require(throws: Faults.self) {
      try UBL.readInvoice(Array(text.utf8), named: "in.xml")
    }
    #expect(faults.all.map(\.code) == [.einvoiceNotInvoice])
  }

  @Test("stays calm on damaged invoices")
  func damaged() throws {
    let sample = try UBL.write(try Samples.mixedInvoice())
    forAll("damage gives an invoice or faults", seed: 1_000, count: 300) { random in
      var bytes = sample
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8(ascii: "9")
      }
      do throws(Faults) {
        let invoice = try UBL.readInvoice(bytes, named: "d").invoice
        return invoice.recompute().count + invoice.faults().count >= 0
      } catch {
        return !error.all.isEmpty
      }
    }
  }
}
