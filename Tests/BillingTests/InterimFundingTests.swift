import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

/// Billing.md rule 18. Every fee is £100 a day, so that each day can be counted in the sums.
@Suite("Interim funding")
struct InterimFundingTests {
  private func home() throws -> SmallHome {
    try SmallHome(admitted: "2026-01-05", fee: "700.00", billedFrom: "2026-01-05")
  }

  /// The council pays all but the resident's contribution of £20 a day.
  private func councilPays(
    _ home: inout SmallHome, from: String, through: String? = nil
  ) throws {
    try home.add("council", .councilFee, .balance, from: from, through: through)
    try home.add(
      "own", .clientContribution, weekly("140.00"), payer: "resident", from: from,
      through: through)
  }

  private func residentPays(
    _ home: inout SmallHome, from: String, through: String? = nil
  ) throws {
    try home.add(
      "self", .selfFunded, .balance, payer: "resident", from: from, through: through)
  }

  /// Months one after the other, each after those before it.
  private func bill(
    _ home: SmallHome, _ months: [String], after before: BilledBefore = .nothing
  ) throws -> [RunResult] {
    var runs: [RunResult] = []
    for month in months {
      runs.append(
        try home.run.bill(try BillingTests.month(month), after: runs.last?.next ?? before))
    }
    return runs
  }

  /// What each payer owes after all documents.
  private func owed(_ runs: [RunResult]) -> [PayerID: String] {
    var sums: [PayerID: Money] = [:]
    for document in runs.flatMap(\.documents) {
      sums[document.payer.id, default: .zero] += document.signedGross
    }
    return sums.mapValues { "\($0)" }
  }

  /// No line has a day twice, and all lines of a day make up the fee.
  private func expectEachDayOnce(_ runs: [BilledRun], _ days: DayRange) {
    for (_, runs) in Dictionary(grouping: runs, by: { "\($0.account) \($0.key)" }) {
      let inOrder = runs.map(\.days).sorted()
      #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0.last < $1.first })
    }
    let balances = runs.filter { $0.account.payer == "council" || $0.key.text.contains("self") }
    #expect(balances.map(\.days.count).reduce(0, +) == days.count)
    #expect(runs.map(\.net).sum() == Money(pence: 10_000 * days.count))
  }

  private func through(_ last: String) throws -> DayRange {
    try #require(DayRange(try day("2026-01-05"), through: try day(last)))
  }

  @Test("Rule 18: twelve weeks’ property disregard: 84 days of the council’s, then the resident’s")
  func disregard() throws {
    var home = try home()
    try councilPays(&home, from: "2026-01-05", through: "2026-03-29")
    try residentPays(&home, from: "2026-03-30")
    let runs = try bill(home, ["2026-01", "2026-02", "2026-03"])
    #expect(owed(runs) == ["council": "£6,720.00", "resident": "£1,880.00"])
    #expect(runs.flatMap(\.creditNotes).isEmpty && runs.flatMap(\.held).isEmpty)
    expectEachDayOnce(runs[2].next.runs, try through("2026-03-31"))
  }

  @Test("Rule 18: a disregard agreed afterwards: the resident credited, the council charged")
  func disregardAgreedLate() throws {
    var before = try home()
    try residentPays(&before, from: "2026-01-05")
    let first = try bill(before, ["2026-01", "2026-02", "2026-03"])
    #expect(owed(first) == ["resident": "£8,600.00"])
    var after = try home()
    try councilPays(&after, from: "2026-01-05", through: "2026-03-29")
    try residentPays(&after, from: "2026-03-30")
    let late = try bill(after, ["2026-04"], after: first[2].next)
    #expect(
      late[0].creditNotes.map { "\($0.totals.gross)" } == ["£2,700.00", "£2,800.00", "£2,900.00"])
    #expect(late[0].creditNotes.map(\.corrects) == first.flatMap(\.invoices).map(\.number))
    #expect(late[0].held.isEmpty)
    #expect(owed(first + late) == ["council": "£6,720.00", "resident": "£4,880.00"])
    expectEachDayOnce(late[0].next.runs, try through("2026-04-30"))
  }

  @Test("Rule 18: a late assessment moves days: the council credited, the resident charged")
  func lateAssessment() throws {
    var before = try home()
    try before.add("council", .councilFee, .balance, from: "2026-01-05")
    let first = try bill(before, ["2026-01", "2026-02", "2026-03"])
    var after = try home()
    try after.add("council", .councilFee, .balance, from: "2026-01-05", through: "2026-02-01")
    try residentPays(&after, from: "2026-02-02")
    let late = try bill(after, ["2026-04"], after: first[2].next)
    #expect(late[0].creditNotes.map { "\($0.totals.gross)" } == ["£2,700.00", "£3,100.00"])
    #expect(late[0].creditNotes.allSatisfy { $0.payer.id == "council" })
    #expect(late[0].invoices.map(\.payer.id) == ["resident"] && late[0].held.isEmpty)
    #expect(owed(first + late) == ["council": "£2,800.00", "resident": "£8,800.00"])
    expectEachDayOnce(late[0].next.runs, try through("2026-04-30"))
    #expect(try bill(after, ["2026-04"], after: late[0].next)[0].documents.isEmpty)
  }

  @Test("Rule 18: a deferred payment agreed afterwards, and the house sold")
  func deferredPayment() throws {
    var before = try home()
    try residentPays(&before, from: "2026-01-05")
    let first = try bill(before, ["2026-01", "2026-02", "2026-03"])
    // From March the council lends the fee; from May the proceeds of the house pay it.
    var after = try home()
    try residentPays(&after, from: "2026-01-05", through: "2026-02-28")
    try councilPays(&after, from: "2026-03-01", through: "2026-04-30")
    try after.add("self-again", .selfFunded, .balance, payer: "resident", from: "2026-05-01")
    let late = try bill(after, ["2026-04", "2026-05"], after: first[2].next)
    #expect(late.flatMap(\.creditNotes).map { "\($0.totals.gross)" } == ["£3,100.00"])
    // 61 days at £80; 55 and 31 days at £100, and 61 at £20.
    #expect(owed(first + late) == ["council": "£4,880.00", "resident": "£9,820.00"])
    #expect(late.flatMap(\.held).isEmpty)
    expectEachDayOnce(late[1].next.runs, try through("2026-05-31"))
  }
}
