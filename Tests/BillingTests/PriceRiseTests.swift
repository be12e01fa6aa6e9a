import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

/// An increase to a private payer is held until a person cites clause and notice, also one that is
/// still to come (billing.md, rule 7).
@Suite("Price rises to come")
struct PriceRiseTests {
  private func home(
    _ kind: FundingLine.Kind = .selfFunded, terms: ContractTerms = ContractTerms(id: "T")
  ) throws -> SmallHome {
    var home = try SmallHome(fee: "700.00", terms: terms, billedFrom: "2026-04-01")
    try home.add("fee", kind, .balance)
    return home
  }

  private func notice(_ from: String, given: String = "2026-09-01") throws -> Notice {
    Notice(
      placement: "P1", from: try day(from), clause: "Clause 5", given: try day(given),
      by: "Ann Ford")
  }

  private func days(_ run: RunResult) -> [String] {
    run.held.map { "\($0.key.text) \($0.days)" }
  }

  @Test(
    "The days at the old price are billed, those at the new one are held until they are told of")
  func held() throws {
    var home = try home()
    try home.stay(from: "2026-10-13", fee: "770.00")
    for run in [
      try home.bill("2026-10"), try home.run.bill(try month("2026-10"), after: .nothing),
    ] {
      #expect(days(run).last == "fee 2026-10-13 to 2026-10-31")
      #expect(run.held.last?.amount == (try money("2090.00")))
      #expect(run.held.last?.remedy.contains("notices.csv") == true)
      #expect(run.workings(of: "fee").contains("12 days × £700.00 ÷ 7 = £1,200.00"))
    }
    let november = try home.bill("2026-11")
    #expect(november.invoices.isEmpty && days(november) == ["fee 2026-11-01 to 2026-11-30"])

    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.notices = [try notice("2026-10-13")]
    #expect(try home.bill("2026-10").held.isEmpty)
    let told = try home.run.bill(
      try month("2026-11"), after: october.next, since: try day("2026-11-01"))
    #expect(told.held.isEmpty)
    #expect(told.lines(of: "fee").map { "\($0.net)" } == ["£3,300.00", "£2,090.00"])
  }

  @Test(
    "What is held stands in order of payer, with a database or without, however the sheet lists it")
  func order() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-04-01")
    try home.add("z", .topUp, try weekly("70.00"), through: "2026-10-12")
    try home.add("z", .topUp, try weekly("80.00"), from: "2026-10-13")
    try home.add("a", .selfFunded, .balance)
    try home.stay(from: "2026-10-13", fee: "770.00")
    let held = days(try home.bill("2026-10"))
    #expect(held == ["a 2026-10-13 to 2026-10-31", "z 2026-10-13 to 2026-10-31"])
    #expect(days(try home.run.bill(try month("2026-10"), after: .nothing)) == held)
  }

  @Test("A public body pays what is due; a price that falls, or was higher before, is not held")
  func noRise() throws {
    var council = try home(.councilFee)
    try council.stay(from: "2026-10-13", fee: "770.00")
    #expect(try council.bill("2026-10").held.isEmpty)
    var falls = try home()
    try falls.stay(from: "2026-10-13", fee: "690.00")
    #expect(try falls.bill("2026-10").held.isEmpty)
    // Down and up again: what was asked since is the measure.
    try falls.stay(from: "2026-10-20", fee: "700.00")
    #expect(days(try falls.bill("2026-10")) == ["fee 2026-10-20 to 2026-10-31"])
    // A rise that nobody told of, taken back: no days of it are left to hold.
    var back = try home()
    try back.stay(from: "2026-10-13", fee: "770.00")
    try back.stay(from: "2026-10-20", fee: "700.00")
    #expect(days(try back.bill("2026-10")) == ["fee 2026-10-13 to 2026-10-19"])
  }

  @Test(
    "Prices of before the home was billed from here, and the price at admission, are the old ones")
  func before() throws {
    var earlier = try home()
    try earlier.stay(from: "2026-03-01", fee: "770.00")
    #expect(try earlier.bill("2026-04").held.isEmpty)
    var onTheDay = try home()
    try onTheDay.stay(from: "2026-04-01", fee: "770.00")
    #expect(try onTheDay.bill("2026-04").held.isEmpty)
    var elsewhere = try home()
    try elsewhere.stay(from: "2026-04-10", fee: "770.00")
    elsewhere.register.billedElsewhere = [
      BilledElsewhere(payer: "fee", through: try day("2026-04-12"))
    ]
    #expect(try elsewhere.bill("2026-04").held.isEmpty)
  }

  @Test("A move to another room at its own price is no increase; another band in the same room is")
  func moves() throws {
    var moved = try home()
    try moved.stay(from: "2026-10-13", fee: "770.00", room: "2")
    #expect(try moved.bill("2026-10").held.isEmpty)
    var stays = try home()
    try stays.stay(from: "2026-10-13", fee: "770.00", room: "2")
    try stays.stay(from: "2026-10-20", fee: "800.00", room: "2")
    #expect(days(try stays.bill("2026-10")) == ["fee 2026-10-20 to 2026-10-31"])
  }

  @Test("Where other payers bear a rise of the gross fee, it is none of the private payer’s")
  func borneByOthers() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-04-01")
    try home.add(
      "fnc", .fundedNursing, weekly("210.00"), payer: "icb", through: "2026-10-12")
    try home.add("fnc2", .fundedNursing, weekly("280.00"), payer: "icb", from: "2026-10-13")
    try home.add("own", .selfFunded, .balance)
    try home.stay(from: "2026-10-13", fee: "770.00")
    #expect(try home.bill("2026-10").held.isEmpty)
    // And what moves from one payer to another is no increase.
    var moved = try SmallHome(fee: "700.00", billedFrom: "2026-04-01")
    try moved.add("council", .councilFee, weekly("400.00"), through: "2026-10-12")
    try moved.add("council2", .councilFee, weekly("300.00"), payer: "council", from: "2026-10-13")
    try moved.add("own", .selfFunded, .balance)
    #expect(try moved.bill("2026-10").held.isEmpty)
  }

  @Test("A dearer top-up is held; a contribution that a council assessed is not")
  func lines() throws {
    for (kind, isHeld) in [(FundingLine.Kind.topUp, true), (.clientContribution, false)] {
      var home = try SmallHome(fee: "700.00", billedFrom: "2026-04-01")
      try home.add("council", .councilFee, .balance)
      try home.add(
        "a", kind, weekly("50.00"), payer: "own", through: "2026-10-12", council: "council")
      try home.add("b", kind, weekly("60.00"), payer: "own", from: "2026-10-13", council: "council")
      #expect(try home.bill("2026-10").held.map(\.key) == (isHeld ? [.fee("b")] : []))
    }
  }

  @Test("A release on held days waits with its fee")
  func release() throws {
    var home = try home()
    try home.stay(from: "2026-10-13", fee: "770.00")
    home.releaseSplits = ["A1": .all(.activity)]
    home.register.agreements = [
      Agreement(
        id: "A1", placement: "P1", basket: [], release: Rate(try money("7.00")), payer: "fee",
        holding: .individualServiceFund, holder: "Shore Friends", from: try day("2026-01-01"),
        through: nil, review: try day("2027-01-01"), noticeWeeks: 4, agreedBy: "Rose Pell")
    ]
    for run in [
      try home.bill("2026-10"), try home.run.bill(try month("2026-10"), after: .nothing),
    ] {
      let october = run.lines(of: "fee").filter { $0.days.first >= Day(number: 20_727) }
      #expect(
        october.map { "\($0.days) \($0.net)" }.suffix(2)
          == ["2026-10-01 to 2026-10-12 £1,200.00", "2026-10-01 to 2026-10-12 -£12.00"])
    }
  }

  @Test("A notice of fewer days than promised is told of; the person who cites it decides")
  func shortNotice() throws {
    var home = try home(terms: ContractTerms(id: "T", increaseNoticeDays: 28))
    try home.stay(from: "2026-10-13", fee: "770.00")
    #expect(try home.bill("2026-10").warnings.map(\.code) == [.increaseWithoutNotice])
    home.register.notices = [try notice("2026-10-13", given: "2026-10-01")]
    let short = try home.bill("2026-10")
    #expect(short.held.isEmpty && short.warnings.map(\.code) == [.increaseWithoutNotice])
    home.register.notices = [try notice("2026-10-13", given: "2026-09-15")]
    #expect(try home.bill("2026-10").warnings.isEmpty)
  }
}
