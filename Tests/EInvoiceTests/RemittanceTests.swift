import Amounts
import CareCalendar
import EInvoice
import Evidence
import TestSupport
import Testing

@Suite("Remittance advice")
struct RemittanceTests {
  private func advice() throws -> RemittanceAdvice {
    let invoice = try Samples.privateInvoice()
    return RemittanceAdvice(
      number: "RA-5630", issued: try #require(Day(iso: "2026-10-28")),
      notes: ["Week 31"], paymentOrder: "BACS 1028", customer: invoice.buyer,
      seller: invoice.seller,
      lines: [
        .init(Money(pence: 2_357_57), document: "SV-2610-004", reference: "RC/77327"),
        .init(Money(pence: -72_20), document: "SV-CN-2610-001", reference: "RC/77361"),
        .init(Money(pence: 15_00), reference: "RC/77378", notes: ["On account"]),
      ])
  }

  @Test("what is written is read back, and its total is what is paid")
  func roundTrip() throws {
    let advice = try advice()
    let bytes = try UBL.write(advice)
    expectGolden(bytes, named: "remittance-advice.xml")
    let back = try UBL.readRemittanceAdvice(bytes, named: "r.xml")
    #expect(back == advice)
    #expect(back.total == Money(pence: 2_300_37))
  }

  @Test("one whose sender writes payments as credits means the same")
  func otherWayRound() throws {
    let text = String(decoding: try UBL.write(try advice()), as: UTF8.self)
    let turned = text.replacing("DebitLine", with: "#").replacing("CreditLine", with: "DebitLine")
      .replacing("#", with: "CreditLine")
    let back = try UBL.readRemittanceAdvice(Array(turned.utf8), named: "r.xml")
    #expect(back.lines.map(\.amount) == (try advice()).lines.map(\.amount))
  }

  @Test("a total that the lines don't come to, and another document, are refused")
  func refusals() throws {
    let text = String(decoding: try UBL.write(try advice()), as: UTF8.self)
    func codes(_ text: String) -> [String] {
      do {
        _ = try UBL.readRemittanceAdvice(Array(text.utf8), named: "r.xml")
        return []
      } catch {
        return error.all.map(\.code.rawValue)
      }
    }
    #expect(codes(text.replacing("2300.37", with: "2300.38")) == ["einvoice.remittance-total"])
    #expect(
      codes(text.replacing("RemittanceAdvice", with: "Reminder")) == ["einvoice.not-a-remittance"])
    #expect(codes(text.replacing("GBP", with: "EUR")).contains("einvoice.currency"))
    #expect(codes("<a").isEmpty == false)
  }
}
