import Amounts
import CareHome
import Costing
import TestSupport
import Testing

@Suite("Occupancy")
struct OccupancyCurveTests {
  /// Weekly figures as yearly ones of 52 weeks.
  private func weekly(_ pounds: Int) -> Money { CostingTests.pounds(pounds * 52) }

  private func shown(_ amount: ExactMoney?) -> Money? { amount?.rounded(.halfAwayFromZero) }

  /// C4: fixed £3,600, one post at £600 per six residents, fee £500.
  private func posts(beds: Int = 40) throws -> HomeCosting {
    try HomeCosting(
      budget(
        residents: 36, beds: beds,
        lines: [
          line("rent", weekly(3_600), .fixed, split: .all(.premises)),
          line("carers", weekly(3_600), .stepped(.init(size: 6, minimum: 0, cost: weekly(600)))),
        ]), averageFee: pounds(500).exact)
  }

  @Test("C1: fixed £3,000 and £250 each: £550.00 at 10 residents, £583.33 at 9, up 6.06 %")
  func oneFewer() throws {
    let costing = try HomeCosting(
      budget(
        residents: 10, beds: 12,
        lines: [line("rent", weekly(3_000), .fixed), line("food", weekly(2_500), .variable)]))
    #expect(shown(costing.curve.point(10)?.unitCost()) == pounds(550))
    #expect(shown(costing.curve.point(9)?.unitCost()) == pounds(583, 33))
    let change = try #require(costing.model.oneResidentFewer)
    #expect(shown(change.before) == pounds(550))
    #expect(shown(change.after) == pounds(583, 33))
    let share = try #require(change.share)
    #expect((share * 100).decimal(places: 2) == "6.06")
    #expect(change.drivers.map(\.line.id) == ["rent", "food"])
    #expect(change.drivers.map(\.change).sum() == change.difference)
    #expect(change.drivers[1].change == .zero)
  }

  @Test("C4: a post per six residents: the 37th makes the home worse off")
  func worse() throws {
    let curve = try posts().curve
    #expect(shown(curve.point(36)?.unitCost()) == pounds(200))
    #expect(shown(curve.point(37)?.unitCost()) == pounds(210, 81))
    #expect(curve.point(36)?.weeklyMargin == pounds(10_800).exact)
    #expect(curve.point(37)?.weeklyMargin == pounds(10_700).exact)
    #expect(curve.worseThanOneFewer == [1, 7, 13, 19, 25, 31, 37])
    let step = try #require(curve.point(37)?.steps.first)
    #expect(step.line == "carers")
    #expect((step.before, step.after) == (6, 7))
    #expect(step.added == weekly(600).exact)
    #expect(curve.point(36)?.steps == [])
  }

  @Test("nobody has no unit cost, and fixed cost still")
  func nobody() throws {
    let point = try #require(try posts().curve.point(0))
    #expect(point.unitCost() == nil)
    #expect(point.unitCost(of: .element(.care)) == nil)
    #expect(point.weeklyCost == pounds(3_600).exact)
    #expect(try posts().curve.point(41) == nil)
    #expect(try posts().curve.point(-1) == nil)
  }

  @Test("break-even is where losses end for good; where a step brings one back is said")
  func breakEven() throws {
    // £10 a resident a week beyond a post of £55 for every five.
    let budget = budget(
      residents: 10, beds: 20,
      lines: [
        line("rent", weekly(15), .fixed),
        line("carers", weekly(110), .stepped(.init(size: 5, minimum: 0))),
      ])
    let curve = try HomeCosting(budget, averageFee: pounds(15).exact).curve
    let breakEven = try #require(curve.breakEven)
    // Margins: 15n − 15 − 55·⌈n/5⌉: below zero to n = 4, 5 at n = 5, −35 at 6, −5 at 8, 10 at 9,
    // 25 at 10, −15 at 11, 0 at 12, then never below zero: 45 at 15, 5 at 16.
    #expect(curve.point(5)?.weeklyMargin == pounds(5).exact)
    #expect(curve.point(12)?.weeklyMargin == .zero)
    #expect(breakEven.residents == 12)
    #expect(breakEven.lossEndsAt == [5, 9, 12])
    #expect(breakEven.lossReappearsAt == [6, 11])
    // A fee that does not even pay the carers never breaks even.
    let never = try #require(try HomeCosting(budget, averageFee: pounds(5).exact).breakEven)
    #expect(never.residents == nil)
    #expect(never.lossEndsAt.isEmpty)
    #expect(try HomeCosting(budget).breakEven == nil)
  }

  @Test("scenarios round residents down")
  func scenarios() throws {
    let scenarios = try posts().budget.scenarios(stress: Percentage(75))
    #expect(scenarios.map(\.name) == ["base", "down 5 points", "stress 75 %"])
    #expect(scenarios.map(\.residents) == [36, 34, 30])
    let odd = budget(residents: 30, beds: 33, lines: [line("a", pounds(1), .fixed)])
    // 30 − 1.65 and 24.75.
    #expect(odd.scenarios(stress: Percentage(75)).map(\.residents) == [30, 28, 24])
    let small = budget(residents: 0, beds: 3, lines: [])
    #expect(small.scenarios(stress: Percentage(75)).map(\.residents) == [0, 0, 2])
  }

  @Test("the curve is what the definitions say, at every number of residents and beds")
  func oracle() {
    forAll("curve = definitions", seed: 40, count: 60) { random in
      let budget = RandomBudget.make(lines: 1...8, using: &random)
      let beds = Int.random(in: 0...60, using: &random)
      let fee = Money(pence: Int.random(in: 0...200_000, using: &random)).exact
      let allocation = CostAllocation(try CostModel(budget))
      let curve = OccupancyCurve(allocation, averageFee: fee, beds: beds)
      let oracle = CurveOracle(budget: budget)
      return curve.points.count == beds + 1
        && curve.points.allSatisfy { point in
          let cost = oracle.cost(residents: point.residents, beds: beds)
          let income = fee.pence * point.residents * budget.weeksPerYear
          return point.total.pence == cost && point.cost.total == point.total
            && point.margin?.pence == income - cost
            && allocation.model.cost(residents: Ratio(point.residents), beds: beds).pence == cost
        }
    }
  }

  @Test("by element the curve carries the same pence as the table, at the budget's occupancy")
  func elements() {
    forAll("curve meets table", seed: 50, count: 60) { random in
      let budget = RandomBudget.make(using: &random)
      guard let whole = budget.residents.rounded(.down), Ratio(whole) == budget.residents
      else { return true }
      let costing = try HomeCosting(budget)
      return costing.curve.point(whole)?.cost == costing.allocation.components.map(\.exact)
    }
  }

  @Test("break-even: never a loss from there on, and a loss just before")
  func breakEvenProperty() {
    forAll("break-even", seed: 60, count: 100) { random in
      let budget = RandomBudget.make(lines: 1...6, using: &random)
      // Around what the home costs when full, so that both outcomes come up.
      let full = try CostModel(budget).cost(residents: Ratio(budget.registeredBeds))
      let fee =
        full / budget.weeksPerYear / budget.registeredBeds
        * Ratio(Int.random(in: 90...130, using: &random), over: 100)
      let costing = try HomeCosting(budget, averageFee: fee)
      guard let breakEven = costing.breakEven else { return false }
      let oracle = CurveOracle(budget: budget)
      let losses = (0...budget.registeredBeds).map { residents in
        fee.pence * residents * budget.weeksPerYear
          < oracle.cost(residents: residents, beds: budget.registeredBeds)
      }
      guard let first = breakEven.residents else { return losses.last == true }
      return !losses[first...].contains(true) && (first == 0 || losses[first - 1])
        && breakEven.lossReappearsAt.allSatisfy { losses[$0] && !losses[$0 - 1] && $0 < first }
    }
  }
}
