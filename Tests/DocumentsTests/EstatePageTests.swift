import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Testing

@Suite("Pages for an estate")
struct EstatePageTests {
  private var estate: Payer {
    let payer = Fixtures.privatePayer()
    return Payer(
      id: payer.id, kind: .estate, name: "The executor of Ada Brown", address: payer.address,
      email: nil, electronicAddress: nil, buyerReference: nil, purchaseOrder: nil,
      cycle: payer.cycle, timing: payer.timing)
  }

  private func statement(closing: Money, refundBy: Day?) throws -> String {
    let days = try #require(
      DayRange(Fixtures.day(2026, 10, 1), through: Fixtures.day(2026, 10, 31)))
    let page = try Fixtures.unstyled(
      StatementPage(
        Statement(
          home: Fixtures.home(), payer: estate,
          subject: Subject(reference: "R-1", name: "Ada Brown"),
          account: PayerAccount(payer: "brown", resident: "R1"), period: days, asOf: days.last,
          opening: closing, entries: [], closing: closing,
          ageing: Ageing(current: closing, days30: .zero, days60: .zero, days90: .zero), open: [],
          paymentReference: "R-1", afterDeath: true, refundBy: refundBy)))
    return String(decoding: page, as: UTF8.self)
  }

  @Test("Rule 13: a statement tells an estate kindly when its money comes back, and of no debit")
  func statement() throws {
    let credit = try statement(
      closing: Money(pence: -300_00), refundBy: Fixtures.day(2026, 11, 28))
    #expect(credit.contains("We are sorry for your loss."))
    #expect(credit.contains("£300.00 in credit, which we pay back to the estate"))
    #expect(credit.contains("within 28 days, by 28 November 2026"))
    #expect(!credit.contains("Direct Debit") && !credit.contains("next invoice"))
    let unknown = try statement(closing: Money(pence: -300_00), refundBy: nil)
    #expect(unknown.contains("within 28 days of hearing who acts for it"))
    let owed = try statement(closing: Money(pence: 120_00), refundBy: nil)
    #expect(owed.contains("This is owed by the estate, not by you yourself."))
  }
}
