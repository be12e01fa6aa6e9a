import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("Statements")
struct StatementTests {
  private let account = PayerAccount(payer: "self", resident: "R1")

  /// £700.00 a week from 1 July 2026, £150.00 owed from before, £3,000.00 paid in September.
  private func history() throws -> AccountHistory {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-07-01")
    try home.add("self", .selfFunded, .balance)
    home.register.openingBalances = [
      OpeningBalance(account: account, day: try day("2026-06-30"), amount: try money("150.00"))
    ]
    home.register.receipts = [
      Receipt(
        id: "old", day: try day("2026-06-30"), account: account, amount: try money("9.00"),
        source: .bank, reference: "in the opening balance"),
      Receipt(
        id: "r1", day: try day("2026-09-10"), account: account, amount: try money("3000.00"),
        source: .bank, reference: "PELL"),
      Receipt(
        id: "r2", day: try day("2026-10-05"), account: account, amount: try money("400.00"),
        source: .fund, reference: ""),
    ]
    return try home.run.history(through: try month("2026-10"))
  }

  @Test("Opening balance, each document and receipt, closing balance")
  func entries() throws {
    let statement = try #require(
      history().statement(for: account, period: try month("2026-09").range))
    // 150.00 + 3,100.00 for July + 3,100.00 for August.
    #expect(statement.opening == (try money("6350.00")))
    #expect(statement.entries.map(\.reference) == ["PELL", "SM-2609-001"])
    #expect(statement.entries.map { "\($0.amount)" } == ["-£3,000.00", "£3,000.00"])
    #expect(statement.entries.map { "\($0.balance)" } == ["£3,350.00", "£6,350.00"])
    #expect(statement.closing == (try money("6350.00")))
    #expect(statement.paymentReference == "SM-REF-1")
    #expect(statement.subject.name == "Rose Pell")
  }

  @Test("A reference that the home gave itself is not headed by its series twice")
  func ownReference() throws {
    var home = try SmallHome(billedFrom: "2026-10-01")
    try home.add("self", .selfFunded, .balance)
    home.register.residents = [Resident(id: "R1", name: "Rose Pell", reference: "SM-R1")]
    let october = try month("2026-10")
    let statement = try #require(
      try home.run.history(through: october).statement(for: account, period: october.range))
    #expect(statement.paymentReference == "SM-R1")
  }

  @Test("Ageing settles the oldest first, and counts from issue to the day asked for")
  func ageing() throws {
    let statement = try #require(
      history().statement(
        for: account, period: try month("2026-10").range, asOf: try day("2026-11-15")))
    // Paid 3,400.00: 150.00 from before, all of July, 150.00 of August.
    #expect(statement.open.map { "\($0.left)" } == ["£2,950.00", "£3,000.00", "£3,100.00"])
    let expected = Ageing(
      current: Money(pence: 310_000), days30: Money(pence: 300_000), days60: Money(pence: 295_000),
      days90: .zero)
    #expect(statement.ageing == expected)
    #expect(statement.overdue == (try money("5950.00")))
    #expect(statement.amountDue == statement.closing)
  }

  @Test("Money beyond what is owed stands as unallocated, never as a debt")
  func inCredit() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-01")
    try home.add("self", .selfFunded, .balance)
    home.register.receipts = [
      Receipt(
        id: "r", day: try day("2026-10-02"), account: account, amount: try money("5000.00"),
        source: .bank, reference: "")
    ]
    let history = try home.run.history(through: try month("2026-10"))
    let statement = try #require(
      history.statement(for: account, period: try month("2026-10").range))
    #expect(statement.amountDue == .zero)
    #expect(statement.inCredit == (try money("1900.00")))
    #expect(statement.ageing.unallocated == (try money("-1900.00")))
    #expect(statement.open.isEmpty)
    #expect(
      history.statement(
        for: PayerAccount(payer: "nobody", resident: "R1"), period: statement.period) == nil)
  }
}
