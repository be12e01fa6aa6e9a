import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("Fees")
struct FeeTests {
  @Test(
    "B1: a week's rate over 31 days is rounded once",
    arguments: [("846.37", "£3,748.21"), ("850.00", "£3,764.29")])
  func roundedOnce(fee: String, expected: String) throws {
    var home = try SmallHome(fee: fee)
    try home.add("self", .selfFunded, try weekly(fee))
    let run = try home.bill("2026-10")
    let line = try #require(run.lines(of: "self").first)
    #expect(run.invoices.count == 1 && run.invoices[0].lines.count == 1)
    #expect("\(line.net)" == expected)
    #expect(line.workings == "31 days × \(try money(fee)) ÷ 7 = \(expected)")
    #expect(line.pricing == .days(31, price: try money(fee), baseDays: 7))
    #expect(line.parts.total == line.net)
    #expect("\(run.invoices[0].number)" == "SM-2610-001")
  }

  @Test("B2: the council's balance, by day, with an uplift, and in hospital")
  func balance() throws {
    for (clause, inHospital, afterUplift) in [
      (nil, "£664.12", "£714.12"), ("Clause 9", "£900.00", "£950.00"),
    ] as [(String?, String, String)] {
      var home = try SmallHome(fee: "1000.00")
      try home.stay(from: "2026-10-15", fee: "1050.00")
      try home.add("private", .selfFunded, try weekly("100.00"))
      try home.add(
        "fnc", .fundedNursing, try weekly("235.88"), inHospital: .stops,
        whenStopped: clause.map { .balance(clause: $0) } ?? .nobody)
      try home.add("council", .councilFee, .balance)
      home.register.payers = home.register.payers.map(\.byTheWeek)
      // Weeks begin on 1 October: present, in hospital, in hospital after the uplift, present.
      try home.away(.hospital, left: "2026-10-07", returned: "2026-10-22")
      let run = try home.bill("2026-10")
      #expect(
        run.nets(of: "council").prefix(4) == ["£664.12", inHospital, afterUplift, "£714.12"])
      #expect(run.nets(of: "private").prefix(4) == ["£100.00", "£100.00", "£100.00", "£100.00"])
      #expect(run.nets(of: "fnc").prefix(2) == ["£235.88", "£235.88"])
      #expect(run.lines(of: "fnc").map(\.days.first.iso).prefix(2) == ["2026-10-01", "2026-10-22"])
    }
  }

  @Test("B3: a year by months and by four weeks: every day once, the printed totals of the spec")
  func yearByMonthsAndFourWeeks() throws {
    var totals: [Money] = []
    for cycle in [Cycle.monthly, .fourWeekly(from: try day("2025-01-01"))] {
      var home = try SmallHome(fee: "850.00")
      home.add(payer: "self", .resident, cycle: cycle)
      try home.add("self", .selfFunded, try weekly("850.00"), through: "2025-12-31")
      home.register.billedFrom = try day("2025-01-01")
      home.register.placements[0] = home.register.placements[0].ended(
        Ending(day: try day("2026-01-01"), reason: .discharge))
      var lines: [InvoiceLine] = []
      var current = try month("2025-01")
      while current <= (try month("2026-02")) {
        lines += try home.run.bill(current).lines(of: "self")
        current = current.next
      }
      let days = lines.flatMap { Array($0.days.days) }
      #expect(days.sorted() == days)
      #expect(days.count == 365 && Set(days).count == 365)
      for line in lines {
        let exact = Money(pence: 85_000).exact * line.days.count / 7
        #expect((line.net.exact - exact).pence.magnitude <= Ratio(1, over: 2))
      }
      totals.append(lines.map(\.net).sum())
    }
    #expect(totals.map(\.description) == ["£44,321.47", "£44,321.43"])
  }

  @Test("B8: three payers at a third of £100.00 add up to it")
  func thirds() throws {
    var home = try SmallHome(fee: "100.00")
    for payer in ["first", "second", "third"] {
      home.add(payer: PayerID(payer), .resident, cycle: .weekly(from: try day("2026-10-01")))
    }
    try home.add("first", .selfFunded, .balance)
    try home.add("second", .selfFunded, try weekly("33.33"))
    try home.add("third", .selfFunded, try weekly("33.33"))
    let run = try home.bill("2026-10")
    let firsts = ["first", "second", "third"].map { run.nets(of: PayerID($0))[0] }
    #expect(firsts == ["£33.34", "£33.33", "£33.33"])
    #expect(
      Apportionment.equally(try money("100.00"), among: 3)?.map(\.decimal)
        == ["33.34", "33.33", "33.33"])
  }

  @Test("B11: £846.37 in 81 equal parts, exact in total")
  func equalParts() throws {
    let parts = try #require(Apportionment.equally(try money("846.37"), among: 81))
    #expect(parts.filter { $0 == Money(pence: 1_045) }.count == 73)
    #expect(parts.filter { $0 == Money(pence: 1_044) }.count == 8)
    #expect(parts.sum() == (try money("846.37")))
  }

  @Test("B14: another payer from mid-month: each its own days, no overlap")
  func payerChanges() throws {
    var home = try SmallHome(fee: "850.00")
    try home.add("self", .selfFunded, try weekly("850.00"), through: "2026-10-12")
    try home.add("council", .councilFee, try weekly("700.00"), from: "2026-10-13")
    try home.add("contribution", .clientContribution, try weekly("150.00"), from: "2026-10-13")
    let run = try home.bill("2026-10")
    #expect(run.lines(of: "self").map(\.days.description) == ["2026-10-01 to 2026-10-12"])
    #expect(run.lines(of: "council").map(\.days.description) == ["2026-10-13 to 2026-10-31"])
    #expect(run.nets(of: "self") == ["£1,457.14"])
    #expect(run.nets(of: "council") == ["£1,900.00"])
    #expect(run.nets(of: "contribution") == ["£407.14"])
  }

  @Test(
    "B15: month conversion is a term of the contract",
    arguments: [
      (MonthConversion.actualDays, "2026-10", "£4,428.57"),
      (.yearTwelfths, "2026-10", "£4,345.24"), (.fiftyTwoTwelfths, "2026-10", "£4,333.33"),
      (.twentyEightDays, "2026-10", "£4,000.00"), (.actualDays, "2028-02", "£4,142.86"),
      (.yearTwelfths, "2028-02", "£4,345.24"),
    ])
  func monthConversion(conversion: MonthConversion, month: String, expected: String) throws {
    var home = try SmallHome(terms: ContractTerms(id: "T", monthConversion: conversion))
    try home.add("self", .selfFunded, try weekly("1000.00"))
    #expect(try home.bill(month).nets(of: "self") == [expected])
    // The balance is made of the same gross fee.
    home.register.fundingLines = []
    try home.add("self", .selfFunded, .balance)
    #expect(try home.bill(month).nets(of: "self") == [expected])
  }

  @Test("A balance tells its own rate and no one else's, and a rounding penny is said in words")
  func roundingPenny() throws {
    func run(_ others: String) throws -> RunResult {
      var home = try SmallHome(fee: "1000.00")
      try home.add("council", .councilFee, .balance)
      try home.add("a", .clientContribution, try weekly(others))
      try home.add("b", .topUp, try weekly(others))
      return try home.bill("2026-10")
    }
    for others in ["100.10", "100.09"] {
      let shares = try run(others).invoices.map(\.totals.net)
      #expect(shares.count == 3 && shares.sum() == Money(pence: 442_857))
    }
    // 100.10 × 31 ÷ 7 = 443.30 each; 799.80 × 31 ÷ 7 is just what is left.
    let plain = try #require(try run("100.10").lines(of: "council").first)
    #expect(plain.workings == "31 days × £799.80 ÷ 7 = £3,541.97")
    #expect(plain.notes == [])
    #expect(plain.pricing == .days(31, price: try money("799.80"), baseDays: 7))
    // 100.09 × 31 ÷ 7 = 443.26 each, rounded up twice; 799.82 × 31 ÷ 7 would be 3,542.06.
    let penny = try #require(try run("100.09").lines(of: "council").first)
    #expect(penny.workings == "31 days × £799.82 ÷ 7 = £3,542.06, less £0.01 = £3,542.05")
    #expect(
      penny.notes.last
        == "1 penny of rounding taken off, so that all shares add up to the fee exactly.")
    #expect(penny.pricing == .whole(try money("3542.05")))
  }

  @Test("A line with a split of its own takes it; the others share what it leaves of the fee")
  func ownSplit() throws {
    var home = try SmallHome(fee: "1000.00")
    try home.add("council", .councilFee, .balance)
    try home.add(
      "day", .fullDirectPayment, try weekly("70.00"), split: ComponentSplit.all(.activity))
    let run = try home.bill("2026-10")
    let day = try #require(run.lines(of: "day").first)
    #expect(day.parts.activity == day.net && day.net == Money(pence: 310_00))
    // Of £1,000 a week £100 is activity, of which £70 is the day services' own: £30 of £930.
    let council = try #require(run.lines(of: "council").first)
    #expect(council.net == Money(pence: 4_118_57))
    #expect(council.parts.activity == Money(pence: 132_86))
    #expect(council.parts.premises == Money(pence: 885_71))
    #expect(council.parts.total == council.net)
  }

  @Test("A new price from the 13th: two charges, each rounded alone")
  func newPrice() throws {
    var home = try SmallHome(fee: "850.00")
    try home.stay(from: "2026-10-13", fee: "900.00")
    try home.add("self", .selfFunded, .balance)
    try home.tell(ofRiseFrom: "2026-10-13")
    #expect(try home.bill("2026-10").nets(of: "self") == ["£1,457.14", "£2,442.86"])
  }
}

extension Payer {
  /// Billed for weeks that begin on 1 October 2026.
  var byTheWeek: Payer {
    Payer(
      id: id, kind: kind, name: name, address: address, email: email,
      electronicAddress: electronicAddress, buyerReference: buyerReference,
      purchaseOrder: purchaseOrder, cycle: .weekly(from: Day(number: 20_727)), timing: timing)
  }
}

extension Placement {
  func ended(_ ending: Ending) -> Placement {
    Placement(
      id: id, resident: resident, terms: terms, admitted: admitted, ending: ending, stays: stays)
  }
}
