import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("Reminders")
struct ReminderTests {
  private let account = PayerAccount(payer: "pell", resident: "R1")

  private func round(
    _ home: MoneyHome, on text: String, directDebits: Set<PayerID> = []
  ) throws -> ReminderRound {
    ReminderRound(
      home.history, on: try day(text),
      mandates: try directDebits.map { try Self.mandate($0, signed: "2026-01-01") })
  }

  private static func mandate(
    _ payer: PayerID, signed: String, stopped: String? = nil
  ) throws -> Mandate {
    Mandate(
      reference: "DD-000001", payer: payer,
      account: BankAccount(accountName: "P", sortCode: "00-00-00", accountNumber: "00000000"),
      signed: try day(signed), stopped: try stopped.map(day))
  }

  private func reason(_ round: ReminderRound) -> NotReminded.Reason? {
    round.notReminded.first?.reason
  }

  @Test("A stage at a time, each so long after the due date and the reminder before it")
  func stages() throws {
    var home = try MoneyHome()
    try home.bill("500.00")  // Due on 30 November 2026.
    #expect(try round(home, on: "2026-11-30").notReminded.isEmpty)
    #expect(reason(try round(home, on: "2026-12-06")) == .notYet(try day("2026-12-07")))
    for (text, stage) in [("2026-12-07", 1), ("2026-12-21", 2), ("2027-01-04", 3)] {
      let found = try #require(try round(home, on: text).reminders.first)
      #expect(found.stage.number == stage)
      #expect(found.amount == (try money("500.00")))
      home.entries.append(found.entry(by: "Ann Ford"))
      #expect(try round(home, on: text).reminders.isEmpty)
    }
    #expect(reason(try round(home, on: "2027-03-01")) == .allSent(last: try day("2027-01-04")))
  }

  @Test("Once it is paid, a later debt begins again with the first stage")
  func beginsAgain() throws {
    var home = try MoneyHome()
    let october = try home.bill("500.00")
    let first = try #require(try round(home, on: "2026-12-28").reminders.first)
    home.entries.append(first.entry(by: "Ann Ford"))
    try home.put(
      try home.receive("500.00", on: "2026-12-29"), "500.00", to: october, on: "2026-12-29")
    try home.bill("500.00", month: "2026-12")  // Due on 30 January 2027.
    #expect(try round(home, on: "2027-02-06").reminders.map(\.stage.number) == [1])
  }

  @Test("None to what is in dispute, and again once the dispute has ended")
  func dispute() throws {
    var home = try MoneyHome()
    let october = try home.bill("500.00")
    try home.bill("80.00")
    home.add(.disputed(account, october), on: try day("2026-12-01"), why: "was in hospital")
    let found = try #require(try round(home, on: "2026-12-10").reminders.first)
    #expect(found.amount == (try money("80.00")))
    home.add(.disputed(account, nil), on: try day("2026-12-02"), why: "all of it")
    #expect(reason(try round(home, on: "2026-12-10")) == .disputed)
    home.add(.disputeEnded(account, nil), on: try day("2026-12-09"))
    #expect(try round(home, on: "2026-12-10").reminders.first?.amount == (try money("580.00")))
  }

  @Test("B5: none after a death, until a person says so")
  func death() throws {
    var home = try MoneyHome()
    let placement = try SmallHome(
      ending: Ending(day: try day("2026-11-12"), reason: .death)
    ).register.placements[0]
    home.register.placements = [placement]
    try home.bill("500.00")
    #expect(reason(try round(home, on: "2026-12-10")) == .afterDeath)
    home.add(.remindersAllowed(account), on: try day("2026-12-09"), why: "the executor asked")
    #expect(try round(home, on: "2026-12-10").reminders.count == 1)
    // And then to the estate, from which no direct debit is on its way.
    let estate = try round(home, on: "2026-12-10", directDebits: ["pell"]).reminders
    #expect(estate.map(\.payer.name) == ["The estate of Resident 1"])
    #expect(!Payer.Kind.estate.allowsDirectDebit && Payer.Kind.resident.allowsDirectDebit)
  }

  @Test("A direct debit is waited for from when it can be collected, and only while it stands")
  func mandates() throws {
    var home = try MoneyHome()
    try home.bill("500.00")  // Due on 30 November 2026.
    func found(_ text: String, _ mandate: Mandate) throws -> NotReminded.Reason? {
      reason(ReminderRound(home.history, on: try day(text), mandates: [mandate]))
    }
    // Signed after the bill was due: its first collection is still to come.
    let late = try Self.mandate("pell", signed: "2026-12-09")
    #expect(try found("2026-12-12", late) == .directDebit(until: try day("2026-12-19")))
    #expect(try found("2026-12-20", late) == nil)
    // Not signed yet, or stopped: nothing will be taken.
    #expect(try found("2026-12-08", late) == nil)
    let stopped = try Self.mandate("pell", signed: "2026-01-01", stopped: "2026-12-01")
    #expect(try found("2026-12-08", stopped) == nil)
    // A home that collects later says so.
    home.register.collectionDays = 20
    let standing = try Self.mandate("pell", signed: "2026-01-01")
    #expect(try found("2026-12-20", standing) == .directDebit(until: try day("2026-12-20")))
    #expect(try found("2026-12-21", standing) == nil)
  }

  @Test(
    "None while a direct debit is on its way, below the smallest sum, or with as much in credit")
  func otherStops() throws {
    var home = try MoneyHome()
    try home.bill("500.00")
    #expect(
      reason(try round(home, on: "2026-12-10", directDebits: ["pell"]))
        == .directDebit(until: try day("2026-12-10")))
    #expect(try round(home, on: "2026-12-11", directDebits: ["pell"]).reminders.count == 1)
    try home.put(try home.receive("490.01"), "490.01", to: nil)
    #expect(reason(try round(home, on: "2026-12-20")) == .small)
    try home.put(try home.receive("9.99"), "9.99", to: nil)
    #expect(reason(try round(home, on: "2026-12-20")) == .inCredit)
  }
}
