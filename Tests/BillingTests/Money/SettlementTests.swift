import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("Settlement")
struct SettlementTests {
  private let account = PayerAccount(payer: "pell", resident: "R1")

  @Test("B10: £1,000.00, credit £200.00, payment £300.00: £500.00 left, not paid")
  func partlyCreditedAndPaid() throws {
    var home = try MoneyHome()
    let invoice = try home.bill("1000.00")
    try home.credit(invoice, "200.00", on: "2026-11-02")
    let payment = try home.receive("300.00")
    try home.put(payment, "300.00", to: invoice)
    let state = home.history.state(of: account)
    #expect(state.left(of: invoice) == (try money("500.00")))
    #expect(state.open.map { "\($0.amount)" } == ["£1,000.00"])
    #expect(state.credit == .zero)
    #expect(home.history.balance(of: account) == (try money("500.00")))
  }

  @Test("A credit lowers the balance to nothing; what goes beyond it waits for a person")
  func creditBeyondWhatIsOwed() throws {
    var home = try MoneyHome()
    let paid = try home.bill("1000.00")
    let next = try home.bill("1000.00", month: "2026-11")
    try home.put(try home.receive("1000.00"), "1000.00", to: paid)
    try home.credit(paid, "200.00", on: "2026-12-02")
    var state = home.history.state(of: account)
    #expect(state.left(of: paid) == .zero)
    #expect(state.left(of: next) == (try money("1000.00")))
    #expect(state.credit == (try money("200.00")))

    let refund = Refund(id: "RF0001", source: .account(account), amount: try money("200.01"))
    #expect(try home.faults(.refunded(refund)) == ["money.not-in-credit"])
    #expect(
      try home.faults(.creditUsed(account, for: next, try money("200.01"))).contains(
        "money.not-in-credit"))
    home.add(.creditUsed(account, for: next, try money("150.00")), on: try day("2026-12-05"))
    home.add(
      .refunded(Refund(id: "RF0001", source: .account(account), amount: try money("50.00"))),
      on: try day("2026-12-06"))
    state = home.history.state(of: account)
    #expect(state.left(of: next) == (try money("850.00")))
    #expect(state.credit == .zero)
    #expect(home.history.balance(of: account) == (try money("850.00")))
  }

  @Test("Taking an allocation back makes the document owed again")
  func takingBack() throws {
    var home = try MoneyHome()
    let invoice = try home.bill("1000.00")
    let payment = try home.receive("600.00")
    try home.put(payment, "600.00", to: invoice)
    #expect(home.history.state(of: account).left(of: invoice) == (try money("400.00")))
    let back = Allocation(
      payment: payment, account: account, debt: invoice, amount: try money("-600.01"))
    #expect(try home.faults(.allocated(back)) == ["money.not-allocated"])
    try home.put(payment, "-600.00", to: invoice, on: "2026-11-09")
    #expect(home.history.state(of: account).left(of: invoice) == (try money("1000.00")))
    #expect(home.history.money.left(of: payment) == (try money("600.00")))
    // The bank took the direct debit back: now it can go out again.
    home.add(
      .refunded(Refund(id: "RF0001", source: .payment(payment), amount: try money("600.00"))),
      on: try day("2026-11-09"), why: "returned by the bank")
    #expect(
      TrialBalance(home.history.postings).rows.allSatisfy {
        $0.account != .unmatched || $0.balance.isZero
      })
  }

  @Test("Each thing that can't be done is refused by its own code")
  func refusals() throws {
    var home = try MoneyHome()
    let invoice = try home.bill("100.00")
    let payment = try home.receive("80.00", on: "2026-11-05")
    let other = PayerAccount(payer: "north-council", resident: "R1")
    func allocation(_ amount: String, _ debt: DebtID?, _ account: PayerAccount? = nil) throws
      -> MoneyEntry.Move
    {
      .allocated(
        Allocation(
          payment: payment, account: account ?? self.account, debt: debt,
          amount: try money(amount)))
    }
    #expect(try home.faults(allocation("80.01", invoice)) == ["money.payment-spent"])
    #expect(try home.faults(allocation("0.00", invoice)) == ["money.not-above-zero"])
    #expect(try home.faults(allocation("1.00", .opening)) == ["money.unknown-document"])
    #expect(try home.faults(allocation("1.00", nil, other)) == ["money.unknown-account"])
    #expect(
      try home.faults(allocation("1.00", invoice), on: "2026-11-04") == ["money.before-payment"])
    #expect(
      try home.faults(.writtenOff(account, invoice, money("100.01"))) == ["money.more-than-owed"])
    #expect(
      try home.faults(.writtenOff(account, invoice, money("1.00")), why: "") == ["money.no-reason"])
    #expect(try home.faults(.disputeEnded(account, nil)) == ["money.not-disputed"])
    let unknown = Allocation(payment: "P9", account: account, debt: nil, amount: try money("1.00"))
    #expect(try home.faults(.allocated(unknown)) == ["money.unknown-payment"])
    #expect(try home.faults(allocation("80.00", invoice)).isEmpty)
  }

  @Test("Receipts from sheets settle the oldest first, after what a person put to a document")
  func sheetReceipts() throws {
    var home = try MoneyHome()
    let first = try home.bill("100.00")
    let second = try home.bill("100.00", month: "2026-11")
    home.register.receipts = [
      Receipt(
        id: "C1", day: try day("2026-12-01"), account: account, amount: try money("150.00"),
        source: .bank, reference: "")
    ]
    #expect(home.history.state(of: account).open.map(\.id) == [second])
    try home.put(try home.receive("30.00"), "30.00", to: second)
    let state = home.history.state(of: account)
    #expect(state.left(of: first) == .zero)
    #expect(state.left(of: second) == (try money("20.00")))
  }

  @Test("A statement tells of payments, refunds and write-offs, and never of other residents")
  func statement() throws {
    var home = try MoneyHome(residents: 2)
    let mine = try home.bill("north-council", "R1", "500.00")
    let theirs = try home.bill("north-council", "R2", "400.00")
    let council = PayerAccount(payer: "north-council", resident: "R1")
    let other = PayerAccount(payer: "north-council", resident: "R2")
    let payment = try home.receive("880.00", "BACS NC-1002 AND NC-1001")
    try home.put(payment, "480.00", to: mine, of: council, on: "2026-11-07")
    try home.put(payment, "400.00", to: theirs, of: other, on: "2026-11-07")
    home.add(.writtenOff(council, mine, try money("20.00")), on: try day("2026-11-08"), why: "old")
    let statement = try #require(
      home.history.statement(for: council, period: try month("2026-11").range))
    #expect(
      statement.entries.map(\.description) == [
        "Received 5 November 2026, thank you",
        "No longer asked for: invoice SM-2610-001",
      ])
    #expect(statement.entries.map(\.reference) == ["P0001", ""])
    #expect(statement.closing == .zero)
    #expect(statement.open.isEmpty)
  }
}
