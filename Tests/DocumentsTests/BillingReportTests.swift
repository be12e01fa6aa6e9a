import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Billing reports")
struct BillingReportTests {
  private var run: RunResult {
    let invoices = [Fixtures.councilInvoice(), Fixtures.privateInvoice()]
    return RunResult(
      month: Fixtures.october.first.month, invoices: invoices,
      held: [
        HeldLine(
          account: PayerAccount(payer: "icb", resident: "R2"), placement: "P2", key: .fee("P2-fnc"),
          days: Fixtures.october, reason: "The rate \"FNC standard\" is not verified.",
          remedy: "See the official notice, then mark it verified in rates.csv.")
      ],
      warnings: [
        Fault(
          "fair.after-death", severity: .warning,
          at: SourceLocation(file: "terms.csv", row: 3), "Ten days are charged after a death.",
          remedy: "Charge three at most.")
      ])
  }

  @Test("a run and a statement, as they are")
  func goldens() {
    expectGolden(run.text, named: "run.txt")
    expectGolden(run.json.encoded, named: "run.json")
    expectGolden(Fixtures.statement().text, named: "statement.txt")
    expectGolden(Fixtures.statement().json.encoded, named: "statement.json")
    for text in [run.text, Fixtures.statement().text] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test("the run says its total, what it held back and why, and a trial balance of £0.00")
  func content() {
    let text = run.text.replacing("\n", with: " ")
    #expect(text.contains(run.invoices.map(\.totals.payable).sum().words))
    #expect(text.contains("P2-fnc"))
    #expect(text.contains("is not verified. See the official notice"))
    #expect(text.contains("difference £0.00"))
    #expect(text.contains("terms.csv, row 3"))
  }

  @Test("a month with nothing due says so")
  func nothing() {
    let empty = RunResult(
      month: Fixtures.october.first.month, invoices: [], held: [], warnings: [])
    #expect(empty.text.contains("Nothing is due in October 2026"))
    #expect(empty.json.encoded.contains("\"total\": \"0.00\""))
  }

  @Test("the JSON is JSON, and its amounts are strings")
  func json() throws {
    let read = try JSONSerialization.jsonObject(with: Data(run.json.encoded.utf8))
    let invoices = (read as? [String: Any])?["invoices"] as? [[String: Any]]
    #expect(invoices?.map { $0["payable"] as? String } == ["1800.65", "4600.18"])
  }
}
