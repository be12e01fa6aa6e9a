import Amounts
import CareHome
import Costing
import Evidence
import Flexibility
import Testing

@Suite("What a home can release")
struct ReleaseCaseTests {
  /// Weekly fixed £3,000, variable £250 a resident, ten residents; one opts out of a service whose
  /// average cost is £60 and avoidable cost £40.
  private func tenResidents() throws -> FlexibilityModel {
    var home = SmallHome(residents: 10)
    try home.line("rent", weekly: 2_800_00, .fixed, component: .premises)
    try home.line("coordinator", weekly: 200_00, .fixed)
    try home.line("care", weekly: 2_100_00, .variable, component: .care)
    try home.line("outings", weekly: 400_00, .variable, notice: 4)
    home.service("outing", draws: [("coordinator", 1), ("outings", 1)])
    return try home.model()
  }

  private let fee = FeeToday(
    fee: Rate(Money(pence: 550_00)), payerPays: Rate(Money(pence: 550_00)),
    unitCost: Money(pence: 550_00).exact)

  @Test("F1: a release of the avoidable £40 changes nothing for anybody else")
  func coveredRelease() throws {
    let found = try tenResidents().assess(
      Rate(pounds("40")), for: basket("outing"), noticeWeeks: 4, position: fee)
    #expect(found.share.ceiling == (try pounds("60")))
    #expect(found.share.expected == (try pounds("40")))
    #expect(found.share.covered == (try pounds("40")))
    #expect(found.share.stranded == (try pounds("20")))
    #expect(found.verdict == .covered)
    #expect(found.whoPays.uncovered == .zero)
    #expect(found.whoPays.homeResult == .zero)
    #expect(found.whoPays.changePerOther == .zero)
  }

  @Test("F1: a release of £60 leaves £20.00 with the home, as a test £2.22 a head")
  func uncoveredRelease() throws {
    let found = try tenResidents().assess(
      Rate(pounds("60")), for: basket("outing"), noticeWeeks: 4, position: fee)
    #expect(found.verdict == .uncovered(try pounds("20")))
    #expect(found.whoPays.uncovered == (try pounds("20")))
    #expect(found.whoPays.homeResult == (try pounds("-20")))
    #expect(found.whoPays.othersInHome == 9)
    #expect(found.whoPays.changePerOther == (try pounds("2.22")))
    #expect(found.whoPays.changePerResident == (try pounds("2")))
    #expect(
      found.sentence(over: nil) == "£60.00 a week is £20.00 more than the home would save. "
        + "The home would bear that £20.00; other residents would not.")
    let payment = try #require(found.whoPays.payment)
    #expect(payment.toHomeAfter == (try pounds("490")))
    #expect(payment.toResident == (try pounds("60")))
    #expect(payment.payerChange == .zero)
    #expect(found.whoPays.spendingPower == (try pounds("60")))
  }

  @Test("F1: what stays is named, with its reason")
  func strandedLines() throws {
    let share = try tenResidents().share(of: basket("outing"), noticeWeeks: 4)
    #expect(share.lines.map(\.line.id) == ["coordinator", "outings"])
    #expect(share.lines.map(\.stranded) == [.rigid, nil])
    let early = try tenResidents().share(of: basket("outing"), noticeWeeks: 3)
    #expect(early.lines.map(\.stranded) == [.rigid, .notice(weeks: 4)])
    #expect(early.expected == .zero)
    #expect(early.stranded == (try pounds("60")))
  }

  @Test("the test on other residents counts every release and every saving, agreements included")
  func jointTest() throws {
    let held = agreement("first", basket("outing"), release: 50_00, notice: 4)
    let model = try FlexibilityModel(
      tenResidents().catalogue,
      Circumstances(residents: 10, residentsOut: 2, inForce: [held]))
    let found = try model.assess(Rate(pounds("60")), for: basket("outing"), noticeWeeks: 4)
    // £50 and twice £60 are released, three times £40 is avoided: £50 over seven, or over ten.
    #expect(found.whoPays.othersInHome == 7)
    #expect(found.whoPays.changePerOther == (try pounds("7.14")))
    #expect(found.whoPays.changePerResident == (try pounds("5")))
    // The first agreement's £10 too much is the home's, and not taken from newcomers twice over:
    // of £120 they share what its £50 leaves.
    #expect(found.share.expected == (try pounds("35")))
    #expect(found.share.covered == (try pounds("35")))
    #expect(found.share.lines.last?.stranded == .held)
    #expect(found.share.explainCovered().parts.map(\.figure).last == "-£5.00 a week")
  }

  private func avoiding(_ pence: Int) throws -> FlexibilityModel {
    var home = SmallHome(residents: 20)
    try home.line("outings", weekly: pence * 20, .variable, notice: 0)
    home.service("outing", draws: [("outings", 1)])
    return try home.model()
  }

  @Test(
    "F2: a fee of £425 for a cost of £480 falls short by £55.00, more by what is uncovered",
    arguments: [("18.40", "55.00", "0"), ("25", "61.60", "6.60")])
  func shortfall(release: String, shortfall: String, uncovered: String) throws {
    let position = try FeeToday(
      fee: Rate(pounds("425")), payerPays: Rate(pounds("425")), unitCost: pounds("480").exact)
    let found = try avoiding(18_40).assess(
      Rate(pounds(release)), for: basket("outing"), noticeWeeks: 0, position: position)
    let payment = try #require(found.whoPays.payment)
    #expect(payment.shortfallBefore == (try pounds("55")))
    #expect(payment.shortfallAfter == (try pounds(shortfall)))
    #expect(found.whoPays.uncovered == (try pounds(uncovered)))
  }

  @Test("F2: £500 that becomes £400 with nothing given up is £100.00 uncovered")
  func nothingGivenUp() throws {
    let found = try avoiding(18_40).assess(Rate(pounds("100")), for: [], noticeWeeks: 0)
    #expect(found.verdict == .uncovered(try pounds("100")))
    #expect(found.share.componentSplit == nil)
  }

  @Test("F2: the same with £18.40 avoidable is £81.60 uncovered")
  func partlyAvoidable() throws {
    let found = try avoiding(18_40).assess(
      Rate(pounds("100")), for: basket("outing"), noticeWeeks: 0)
    #expect(found.verdict == .uncovered(try pounds("81.60")))
  }

  @Test("F4: who buys all care elsewhere releases no night cover, falls response or minimum staff")
  func hotelOnly() throws {
    var home = SmallHome(residents: 10)
    try home.line("night cover", weekly: 900_00, .fixed, component: .care)
    try home.line("falls response", weekly: 150_00, .variable, component: .care)
    try home.line(
      "day care", weekly: 2_000_00, .stepped(.init(size: 50, minimum: 4)), notice: 12,
      usage: Usage(unit: "hours", perResident: 20), component: .care)
    home.service(
      "all care", component: .care,
      draws: [("night cover", 1), ("falls response", 1), ("day care", 20)])
    let share = try home.model().share(of: basket("all care"), noticeWeeks: 12)
    #expect(share.covered == .zero)
    #expect(share.expected == .zero)
    #expect(share.ceiling == (try pounds("305")))
    #expect(share.stranded == (try pounds("305")))
    #expect(share.lines.map(\.stranded) == [.rigid, .rigid, .minimum(steps: 4)])
    #expect(share.lines.map(\.strandedCost.pence) == [90_00, 15_00, 200_00])
    let guards = try home.model().guards(for: share).map(\.code)
    #expect(guards.contains(.guardMinimumStaffing))
  }
}
