import Amounts
import CareHome
import Costing
import TestSupport
import Testing

@Suite("Across homes")
struct BenchmarkTests {
  private func amounts(_ pounds: [Int]) -> [ExactMoney] {
    pounds.map { CostingTests.pounds($0).exact }
  }

  @Test("quartiles are the spreadsheet's inclusive ones")
  func quartiles() throws {
    // QUARTILE.INC over 1, 2, 4, 7, 8, 9, 10, 12, the example of its manual: 3.5, 7.5, 9.25.
    let quartiles = try #require(Quartiles(amounts([12, 1, 9, 2, 10, 4, 8, 7])))
    #expect(quartiles.count == 8)
    #expect(quartiles.lower == pounds(3, 50).exact)
    #expect(quartiles.median == pounds(7, 50).exact)
    #expect(quartiles.upper == pounds(9, 25).exact)
    #expect(Quartiles([]) == nil)
    let one = try #require(Quartiles(amounts([5])))
    #expect(one.lower == one.upper)
    #expect(Quantile.inclusive(amounts([1]), at: Ratio(11, over: 10)) == nil)
  }

  @Test("of 4k + 1 values the quartiles are values, the k-th apart")
  func quartileProperty() {
    forAll("quartiles of 4k + 1", seed: 100) { random in
      let k = Int.random(in: 0...6, using: &random)
      let values = (0...(4 * k)).map { _ in
        Money(pence: Int.random(in: 0...100_000, using: &random)).exact
      }
      let sorted = values.sorted()
      guard let quartiles = Quartiles(values) else { return false }
      return quartiles.lower == sorted[k] && quartiles.median == sorted[2 * k]
        && quartiles.upper == sorted[3 * k]
    }
  }

  /// A home of ten residents with so many £ per resident-week of care staff and of food.
  private func home(_ care: Int, _ food: Int, type: String = "care home") throws -> CostReturn {
    func row(_ id: String, _ weekly: Int, _ category: String) throws -> CostLine {
      CostLine(
        id: CostLineID(id), description: id,
        category: try #require(CostCategory(named: category)),
        amount: pounds(weekly * 10 * 52), split: .all(.care), basis: .estimate, behaviour: .fixed,
        flexibility: .rigid, source: line(id, .zero, .fixed).source)
    }
    let budget = budget(
      residents: 10, beds: 12,
      lines: [
        try row("care", care, "Care staff"), try row("food", food - 1, "Food supplies"),
        try row("more-food", 1, "Food supplies"),
      ])
    return CostReturn(home: "Home of \(care)", serviceType: type, try CostModel(budget))
  }

  @Test("the sum of medians and the median of totals are two figures")
  func totals() throws {
    let benchmark = Benchmark([
      try home(100, 90), try home(200, 10), try home(300, 20), try home(999, 9, type: "nursing"),
    ])
    #expect(benchmark.groups.map(\.serviceType) == ["care home", "nursing"])
    let group = try #require(benchmark.groups.first)
    #expect(group.lines.map(\.category) == CostCategory.all)
    #expect(group.lines.allSatisfy { $0.quartiles.count == 3 })
    let food = try #require(group.lines.first { $0.category.name == "Food supplies" })
    #expect(food.quartiles.median == pounds(20).exact)
    // 200 + 20, but the homes' own totals are 190, 210 and 320.
    #expect(group.whole.sumOfMedians == pounds(220).exact)
    #expect(group.whole.totals.median == pounds(210).exact)
    #expect(group.sections.map(\.name) == ["staffing", "premises", "supplies", "head office"])
    #expect(group.sections.map(\.sumOfMedians).sum() == group.whole.sumOfMedians)
  }

  @Test("outliers are listed by number, by name only when asked")
  func outliers() throws {
    let benchmark = Benchmark(
      [try home(900, 20)] + (try [100, 101, 102, 103, 104].map { try home($0, 20) }))
    let outlier = try #require(benchmark.groups.first?.outliers.first)
    #expect(benchmark.groups.first?.outliers.count == 1)
    #expect(outlier.category.name == "Care staff")
    #expect(outlier.value == pounds(900).exact)
    #expect(outlier.label() == "home 1")
    #expect(outlier.label(redacted: false) == "Home of 900")
  }

  @Test("a return carries the whole budget")
  func costReturn() {
    forAll("return = budget", seed: 110, count: 50) { random in
      let budget = RandomBudget.make(using: &random)
      let costs = CostReturn(home: "h", serviceType: "t", try CostModel(budget))
      let sections = CostCategory.Section.allCases.map { costs.total(of: $0) }.sum()
      return costs.total * budget.residents * budget.weeksPerYear == budget.total.exact
        && sections == costs.total
    }
  }

  @Test("a monthly history gives percentiles of the unit cost")
  func history() throws {
    let model = try CostModel(
      budget(residents: 10, beds: 12, lines: [line("rent", pounds(52 * 1_200), .fixed)]))
    // £1,200 a week over 12, 10, 8 … residents: 100, 120, 150, 200, 240, 300, 400, 600, 1200.
    let history = OccupancyHistory([12, 10, 8, 6, 5, 4, 3, 2, 1, 0, 12])
    let percentiles = try #require(history.unitCosts(model))
    #expect(percentiles.months == 10)
    // 100, 100, 120, …, 600, 1200: positions 0.9, 4.5 and 8.1 of 10 values.
    #expect(percentiles.tenth == pounds(100).exact)
    #expect(percentiles.median == pounds(220).exact)
    #expect(percentiles.ninetieth == pounds(660).exact)
    #expect(OccupancyHistory([0]).unitCosts(model) == nil)
  }
}
