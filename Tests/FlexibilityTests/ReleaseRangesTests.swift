import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@testable import Flexibility

@Suite("Who pays over the ranges of the estimates")
struct ReleaseRangesTests {
  private func range(_ line: CostLineID, _ low: Int, _ high: Int) -> Judgement {
    Judgement(line: line, figure: .variableShare, low: Percentage(low), high: Percentage(high))
  }

  /// Ten residents; £100 a week of outings, half of it variable; £300 of rent, a tenth of it.
  private func model(_ circumstances: Circumstances? = nil) throws -> FlexibilityModel {
    var home = SmallHome(residents: 10, beds: 20)
    try home.line("outings", weekly: 100_00, .mixed(variable: Percentage(50)), notice: 0)
    try home.line("rent", weekly: 300_00, .mixed(variable: Percentage(10)))
    home.service("day", organising: 1_00, draws: [("outings", 1)])
    return try home.model(circumstances)
  }

  private func pair(
    _ least: Int, _ most: Int
  ) -> ReleaseRanges.Range {
    ReleaseRanges.Range(least: Money(pence: least), most: Money(pence: most))
  }

  @Test("by hand: what is saved, who pays, and what it does to every other resident")
  func byHand() throws {
    // £100 × 50 % ÷ 10 − £1 = £4; with 30 % £2, with 80 % £7. A release of £5.
    let found = try #require(
      try model().ranges(
        of: Rate(Money(pence: 5_00)), for: basket("day"), noticeWeeks: 0,
        over: [range("outings", 30, 80), range("rent", 0, 20)]))
    #expect(found.saved == pair(2_00, 7_00))
    #expect(found.homeResult == pair(-3_00, 2_00))
    #expect(found.uncovered == pair(0, 3_00))
    #expect(found.worst == .uncovered(Money(pence: 3_00)))
    #expect(found.best == .covered)
    // £3 over nine others; £2 the other way.
    #expect(found.changePerOther == pair(-22, 33))
    // At budget occupancy the unit cost is that of the budget, whatever the estimates.
    #expect(found.unitCostBefore == pair(40_00, 40_00))
    #expect(found.unitCostAfter == pair(39_78, 40_33))
  }

  @Test(
    "away from budget occupancy the rent's estimate moves what others cost, and not the verdict")
  func elsewhere() throws {
    let found = try #require(
      try model(Circumstances(residents: 5)).ranges(
        of: Rate(Money(pence: 4_00)), for: basket("day"), noticeWeeks: 0,
        over: [range("rent", 0, 20)]))
    #expect(found.saved == pair(4_00, 4_00))
    #expect(found.worst == .covered && found.best == .covered)
    // £100 becomes £75; £300 becomes £300 or £270: ÷ 5.
    #expect(found.unitCostBefore == pair(69_00, 75_00))
  }

  @Test("without an estimate that moves a cost with use there is nothing to tell")
  func nothing() throws {
    let split = Judgement(
      line: "rent", figure: .share(.activity), low: Percentage(100), high: Percentage(100))
    #expect(
      try model().ranges(
        of: Rate(.zero), for: basket("day"), noticeWeeks: 0, over: [split]) == nil)
  }

  @Test("no combination leaves the ends, and each is reached, beside agreements in force too")
  func corners() {
    forAll("ends hold", seed: 2_300, count: 40) { random in
      let ids = ["a", "b", "c"]
      let costs = ids.map { _ in Int.random(in: 1...90_00, using: &random) }
      let shares = ids.map { _ in Int.random(in: 20...80, using: &random) }
      let ranges = shares.map {
        (Int.random(in: 0...$0, using: &random), Int.random(in: $0...100, using: &random))
      }
      let residents = Int.random(in: 5...14, using: &random)
      let release = Rate<PerWeek>(Money(pence: Int.random(in: 0...30_00, using: &random)))
      let drawn = ids.prefix(Int.random(in: 1...3, using: &random)).map { ($0, Ratio.one) }
      func model(_ shares: [Int]) throws -> FlexibilityModel {
        var home = SmallHome(residents: 10, beds: 20)
        for (index, id) in ids.enumerated() {
          try home.line(
            id, weekly: costs[index], .mixed(variable: Percentage(shares[index])), notice: 0)
        }
        home.service("day", organising: 50, draws: drawn)
        return try home.model(Circumstances(residents: residents, band: 4...14, largestOptOut: 3))
      }
      let found = try model(shares).ranges(
        of: release, for: basket("day"), noticeWeeks: 4,
        over: zip(ids, ranges).map { range(CostLineID($0), $1.0, $1.1) })
      let corners = try (0..<8).map { corner in
        try model(ids.indices.map { corner >> $0 & 1 == 0 ? ranges[$0].0 : ranges[$0].1 })
          .assess(release, for: basket("day"), noticeWeeks: 4)
      }
      func holds(_ range: ReleaseRanges.Range?, _ figure: (WhoPays) -> Money?) -> Bool {
        let all = corners.compactMap { figure($0.whoPays) }
        return range?.least == all.min() && range?.most == all.max()
      }
      return holds(found?.saved, \.avoidable) && holds(found?.homeResult, \.homeResult)
        && holds(found?.uncovered, \.uncovered) && holds(found?.changePerOther, \.changePerOther)
        && holds(found?.unitCostBefore, \.unitCostBefore)
        && corners.contains { $0.verdict == found?.worst }
        && corners.contains { $0.verdict == found?.best }
    }
  }

  @Test("a step that agreements in force have saved can't be saved again by the home")
  func savedAlready() throws {
    var home = SmallHome(residents: 13)
    try home.line(
      "posts", weekly: 800_00, .stepped(.init(size: 12, minimum: 0)), notice: 0,
      usage: Usage(unit: "diners", perResident: 1))
    home.service("lunch", draws: [("posts", 1)])
    let first = agreement("first", basket("lunch"), release: 200_00)
    let found = try home.model(Circumstances(residents: 13, inForce: [first]))
      .assess(Rate(Money(pence: 200_00)), for: basket("lunch"), noticeWeeks: 0)
    // The first saved the whole £400 for £200; the second's half was the home's until now.
    let result = found.whoPays.result(from: Money(pence: 1_000_00).exact)
    #expect(result.before == Money(pence: 1_200_00))
    #expect(result.change == .zero)
    #expect(result.savedAlready == Money(pence: 200_00))
    #expect(result.after == Money(pence: 1_000_00))
  }
}

@Suite("A pack over the ranges of the estimates")
struct PackRangesTests {
  private func range(_ line: CostLineID) -> Judgement {
    Judgement(line: line, figure: .variableShare, low: Percentage(40), high: Percentage(90))
  }

  @Test("both views tell it, and the check works it out again")
  func told() throws {
    let input = try PackHome().input(judgements: [range("outings")])
    for audience in [PackAudience.home, .council("north")] {
      let pack = try NegotiationPack(input, for: audience)
      #expect(pack.figures.disagreements().isEmpty)
      let ranges = try #require(pack.figures.offers.first?.ranges)
      // £200 × 40 to 90 % ÷ 20 ÷ 5, beside £900 × 4 ÷ 420, less 75p.
      #expect(ranges.saved.least == Money(pence: 8_62))
      #expect(ranges.saved.most == Money(pence: 9_62))
      // The curve behind what others cost holds lines that a council may not tell apart.
      #expect((ranges.others != nil) == (audience == .home))
    }
  }

  @Test("every range that is changed is named")
  func changed() throws {
    let figures = try NegotiationPack(
      PackHome().input(judgements: [range("outings")]), for: .council("north")
    ).figures
    let offer = try #require(figures.offers.last)
    let ranges = try #require(offer.ranges)
    let penny = Money(pence: 1)
    func changed(_ saved: ReleaseRanges.Range, _ worst: PackJudgement) -> [String] {
      let kinder = PackVerdict(
        entry: offer.entry, share: offer.share, release: offer.release, name: offer.name,
        amount: offer.amount, effects: offer.effects,
        ranges: PackRanges(
          saved: saved, homeResult: ranges.homeResult, uncovered: ranges.uncovered,
          others: ranges.others, worst: worst, best: ranges.best))
      return PackFigures(
        circumstances: figures.circumstances, budget: figures.budget,
        budgetLines: figures.budgetLines, shares: figures.shares, offers: [kinder]
      ).disagreements().map(\.figure)
    }
    #expect(changed(ranges.saved, ranges.worst).isEmpty)
    #expect(
      changed(.init(least: ranges.saved.least + penny, most: ranges.saved.most), ranges.worst)
        == ["Offer 2, over the estimates: the home saves at least"])
    #expect(
      changed(ranges.saved, PackJudgement(name: "covered", amount: .zero))
        == ["Offer 2: the verdict on \(offer.release) at worst"])
    // Today's effects too.
    let today = try #require(offer.effects.first)
    let better = PackEffect(
      scenario: today.scenario, residents: today.residents, saved: today.saved + penny,
      homeResult: today.homeResult, uncovered: today.uncovered, verdict: today.verdict,
      result: nil, others: nil)
    let found = PackFigures(
      circumstances: figures.circumstances, budget: figures.budget,
      budgetLines: figures.budgetLines, shares: figures.shares,
      offers: [
        PackVerdict(
          entry: offer.entry, share: offer.share, release: offer.release, name: offer.name,
          amount: offer.amount, effects: [better], ranges: offer.ranges)
      ]
    ).disagreements().map(\.figure)
    #expect(found == ["Offer 2, today: the home saves"])
  }

  @Test("F6: no range in a council's view where a line of fewer than two posts would follow")
  func withheld() throws {
    // One person does the outings, as one does the coordinating.
    var home = PackHome()
    home.outingPosts = 1
    home.lunchesOnly = true
    let input = try home.input(judgements: [range("outings")])
    #expect(try NegotiationPack(input, for: .home).figures.offers.first?.ranges != nil)
    let council = try NegotiationPack(input, for: .council("north"))
    #expect(council.figures.offers.allSatisfy { $0.ranges == nil })
    #expect(council.figures.shares.flatMap(\.lines).allSatisfy { $0.ends == nil })
    #expect(council.withheld.map(\.table).contains("What the estimates could change"))
    #expect(council.figures.disagreements().isEmpty)
  }
}
