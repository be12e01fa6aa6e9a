import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
import Evidence
import TestSupport
import Testing
import XMLKit

@testable import Documents

/// The goldens are judged by the official schema in `.ci/conformance`.
@Suite("Reminders and remittance advices as UBL")
struct ReminderXMLTests {
  @Test("a reminder of each stage, to a family and to an office", arguments: [1, 3])
  func reminders(_ stage: Int) throws {
    for payer in [Fixtures.privatePayer(), Fixtures.council] {
      let reminder = try #require(MoneyFixtures.reminder(stage, to: payer))
      let bytes = try ReminderXML.bytes(reminder)
      #expect(try ReminderXML.bytes(reminder) == bytes)
      expectGolden(bytes, named: "reminder-\(stage)-\(payer.kind.rawValue).xml")
      let root = try XMLReader.read(bytes, named: "r.xml")
      #expect(root.first("ReminderSequenceNumeric") == "\(stage)")
      #expect(root.first("LegalMonetaryTotal", "PayableAmount") == reminder.amount.decimal)
      #expect(root.children.filter { $0.name == "ReminderLine" }.count == reminder.open.count)
    }
  }

  @Test("what the account has in credit is taken off, line and total")
  func credit() throws {
    let before = try #require(MoneyFixtures.reminder(1, to: Fixtures.privatePayer()))
    let day = Fixtures.day(2026, 10, 12)
    let entries = [
      MoneyEntry(
        day: day,
        .received(Payment(id: "P0001", day: day, amount: Fixtures.pounds(10, 1), text: "BROWN")),
        by: "Jean Ashworth", why: "bank"),
      MoneyEntry(
        day: day,
        .allocated(
          Allocation(
            payment: "P0001", account: before.account, debt: nil, amount: Fixtures.pounds(10, 1))),
        by: "Jean Ashworth", why: "hand"),
    ]
    let round = ReminderRound(MoneyFixtures.history(entries), on: before.day)
    let lowered = try #require(round.reminders.first { $0.payer == before.payer })
    let document = ReminderXML.document(lowered)
    #expect(document.payable == before.amount - Fixtures.pounds(10, 1))
    #expect(document.lines.last?.amount == -Fixtures.pounds(10, 1))
    _ = try ReminderXML.bytes(lowered)
  }

  @Test("an office's reminder bears the reference and never the name")
  func privacy() throws {
    let reminder = try #require(MoneyFixtures.reminder(1, to: Fixtures.council))
    let xml = String(decoding: try ReminderXML.bytes(reminder), as: UTF8.self)
    #expect(xml.contains(Fixtures.resident().reference))
    #expect(!xml.contains(Fixtures.resident().name))
  }

  @Test("a payment's advice says what it stands for, and is read back as that")
  func advice() throws {
    let advice = try #require(MoneyFixtures.history().advices(of: "P0001").first)
    let bytes = try RemittanceXML.bytes(advice)
    expectGolden(bytes, named: "remittance-payment.xml")
    let back = try UBL.readRemittanceAdvice(bytes, named: "r.xml")
    #expect(back.total == Fixtures.pounds(3_000))
    #expect(back.lines.map(\.document) == ["SV-2609-001"])
    expectGolden(advice.text, named: "remittance-payment.txt")
    let page = RemittancePage(advice)
    expectGolden(try Fixtures.unstyled(page), named: "remittance-payment.html")
    PageShape(TemplateSet.standard().render(page)).expectSound()
  }

  @Test("a payment that waits is nobody's until its payer is known")
  func waiting() throws {
    #expect(MoneyFixtures.history().advices(of: "P0003").isEmpty)
    #expect(MoneyFixtures.history().advices(of: "P9999").isEmpty)
  }

  @Test("a refund's advice goes from the home to whoever has it back")
  func refund() throws {
    let account = PayerAccount(payer: "brown", resident: "R1")
    let entries = [
      MoneyEntry(
        day: Fixtures.day(2026, 10, 12),
        .received(
          Payment(
            id: "P0001", day: Fixtures.day(2026, 10, 12), amount: Fixtures.pounds(9_000),
            text: "BROWN A")), by: "Jean Ashworth", why: "bank"),
      MoneyEntry(
        day: Fixtures.day(2026, 10, 12),
        .allocated(
          Allocation(
            payment: "P0001", account: account, debt: nil, amount: Fixtures.pounds(9_000))),
        by: "Jean Ashworth", why: "hand"),
      MoneyEntry(
        day: Fixtures.day(2026, 10, 20),
        .refunded(Refund(id: "RF0001", source: .account(account), amount: Fixtures.pounds(80))),
        by: "Jean Ashworth", why: "paid twice"),
    ]
    let history = MoneyFixtures.history(entries)
    let advice = try #require(history.advice(of: "RF0001"))
    let bytes = try RemittanceXML.bytes(advice)
    expectGolden(bytes, named: "remittance-refund.xml")
    let back = try UBL.readRemittanceAdvice(bytes, named: "r.xml")
    #expect(back.customer.name == Fixtures.home().legalName)
    #expect(back.total == Fixtures.pounds(80))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("paid twice"))
    expectGolden(try Fixtures.unstyled(RemittancePage(advice)), named: "remittance-refund.html")
    #expect(history.advice(of: "RF0002") == nil)
  }
}

extension XMLNode {
  /// The text at the end of a path of names.
  func first(_ path: String...) -> String? {
    path.reduce(self as XMLNode?) { node, name in node?.children.first { $0.name == name } }?.text
  }
}
