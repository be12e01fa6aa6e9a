import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

/// Going live while residents are already here (billing.md, Starting, and sheets).
@Suite("Taking over")
struct TakingOverTests {
  /// Billed from 1 October 2026; the council pays four weeks in advance, the resident by the month.
  private func home() throws -> SmallHome {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-01")
    home.add(
      payer: "council", .council, cycle: .fourWeekly(from: try day("2026-09-14")),
      timing: .advance)
    home.add(payer: "own", .resident)
    try home.add("fee", .councilFee, .balance, payer: "council")
    try home.add("c", .clientContribution, weekly("140.00"), payer: "own")
    return home
  }

  private func billed(
    _ home: SmallHome, _ payer: PayerID, through last: String
  ) throws -> [String] {
    var before = BilledBefore.nothing
    var lines: [String] = []
    var month = try BillingTests.month("2026-10")
    while month <= (try BillingTests.month(last)) {
      let run = try home.run.bill(month, after: before)
      lines += run.lines(of: payer).map { "\($0.days) \($0.net)" }
      before = run.next
      month = month.next
    }
    return lines
  }

  @Test("A payer who was billed for longer is billed from the day after; the shares still add up")
  func payer() throws {
    var home = try home()
    // The running period from the first billed day on, without a word of what was billed before.
    #expect(
      try billed(home, "council", through: "2026-10").first == "2026-10-01 to 2026-10-11 £880.00")
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "council", through: try day("2026-10-11"))
    ]
    #expect(
      try billed(home, "council", through: "2026-11") == [
        "2026-10-12 to 2026-11-08 £2,240.00", "2026-11-09 to 2026-12-06 £2,240.00",
      ])
    #expect(try billed(home, "own", through: "2026-10") == ["2026-10-01 to 2026-10-31 £620.00"])
    // In the middle of a period: the rest of it, on the run of the month in which it began.
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "council", through: try day("2026-10-20"))
    ]
    #expect(
      try billed(home, "council", through: "2026-10") == ["2026-10-21 to 2026-11-08 £1,520.00"])
    #expect(
      try home.bill("2026-10").lines(of: "council").map { "\($0.days)" }
        == ["2026-10-21 to 2026-11-08"])
  }

  @Test("A balance beside a line billed elsewhere takes no more than its own share")
  func balanceBesideIt() throws {
    var home = try home()
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "own", through: try day("2026-10-31"))
    ]
    #expect(try billed(home, "own", through: "2026-11") == ["2026-11-01 to 2026-11-30 £600.00"])
    #expect(
      try billed(home, "council", through: "2026-10").first == "2026-10-01 to 2026-10-11 £880.00")
  }

  @Test("What is said of a line counts before the resident, and that before the payer")
  func nearest() throws {
    var home = try home()
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "own", through: try day("2026-10-25")),
      BilledElsewhere(payer: "own", resident: "R1", through: try day("2026-10-20")),
      BilledElsewhere(payer: "own", resident: "R2", through: try day("2026-10-30")),
    ]
    #expect(try billed(home, "own", through: "2026-10") == ["2026-10-21 to 2026-10-31 £220.00"])
    home.register.billedElsewhere.append(
      BilledElsewhere(payer: "own", line: "c", through: try day("2026-10-10")))
    #expect(try billed(home, "own", through: "2026-10") == ["2026-10-11 to 2026-10-31 £420.00"])
  }

  @Test("A release goes with the fee that it lowers; an extra is billed all the same")
  func releaseAndExtra() throws {
    var home = try home()
    home.register.services = [
      Service(
        id: "pottery", name: "Pottery", component: .activity, unit: .session, vat: .exempt,
        prices: Timeline([.init(from: try day("2024-01-01"), try money("12.00"))]))
    ]
    home.releaseSplits = ["A1": .all(.activity)]
    home.register.agreements = [
      Agreement(
        id: "A1", placement: "P1", basket: [BasketItem(service: "pottery", quantity: Quantity(1))],
        release: Rate(try money("7.00")), payer: "council", holding: .individualServiceFund,
        holder: "Shore Friends", from: try day("2026-01-01"), through: nil,
        review: try day("2027-01-01"), noticeWeeks: 4, agreedBy: "Rose Pell")
    ]
    home.register.extras = [
      Extra(
        id: "e1", day: try day("2026-10-05"), placement: "P1", service: "pottery",
        quantity: Quantity(1), payer: "own", status: .confirmed)
    ]
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "council", through: try day("2026-10-11")),
      BilledElsewhere(payer: "own", through: try day("2026-10-31")),
    ]
    #expect(
      try billed(home, "council", through: "2026-10") == [
        "2026-10-12 to 2026-11-08 £2,240.00", "2026-10-12 to 2026-11-08 -£28.00",
      ])
    #expect(try billed(home, "own", through: "2026-10") == ["2026-10-05 £12.00"])
  }

  @Test("Told after the first bill, what was billed twice is credited")
  func toldLate() throws {
    var home = try home()
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.billedElsewhere = [
      BilledElsewhere(payer: "own", through: try day("2026-10-11"))
    ]
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(november.creditNotes.map { "\($0.totals.gross)" } == ["£220.00"])
  }

  @Test("Numbers go on from those given elsewhere, in that month alone, invoices and credit notes")
  func numbers() throws {
    var home = try home()
    home.register.firstNumbers = [
      FirstNumber(series: "SM", month: try month("2026-10"), counter: 42),
      FirstNumber(series: "SM-CN", month: try month("2026-11"), counter: 7),
    ]
    #expect(try home.bill("2026-10").invoices.map { "\($0.number)" }.first == "SM-2610-042")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    #expect(october.warnings.isEmpty)
    #expect(october.invoices.map(\.number.counter) == Array(42..<(42 + october.invoices.count)))
    let again = try home.run.bill(try month("2026-10"), after: october.next)
    #expect(again.warnings.isEmpty && again.documents.isEmpty)
    try home.stay(from: "2026-10-20", fee: "630.00")
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(november.creditNotes.first.map { "\($0.number)" } == "SM-CN-2611-007")
    #expect(november.invoices.first.map { "\($0.number)" } == "SM-2611-001")
  }

  @Test("Once a month has numbers, a row comes too late: told, and no gap is left")
  func tooLate() throws {
    var home = try home()
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.firstNumbers = [
      FirstNumber(series: "SM", month: try month("2026-10"), counter: 42)
    ]
    home.add(payer: "daughter", .thirdParty)
    try home.add("daughter", .onTop, weekly("20.00"), from: "2026-10-05")
    let late = try home.run.bill(try month("2026-10"), after: october.next)
    #expect(late.warnings.map(\.code) == ["billing.numbers-begun"])
    #expect(
      late.invoices.map(\.number.counter) == [october.invoices.count + 1])
  }
}
