import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Sensitivity of judgement")
struct SensitivityTests {
  private func percent(_ whole: Int) -> Percentage { Percentage(whole) }

  /// Ten residents; £1,000 a week of managers, half care, and £1,000 of food, half of it varying.
  private func model() throws -> CostModel {
    try CostModel(
      budget(
        residents: 10, beds: 20,
        lines: [
          line("managers", pounds(52_000), .fixed, split: split(10, 20, 50, 20)),
          line("food", pounds(52_000), .mixed(variable: percent(50)), split: split(0, 90, 10, 0)),
          line("carers", pounds(104_000), .fixed),
        ]))
  }

  @Test("one at a time the widest swing comes first; together the bounds are exact")
  func tornado() throws {
    let result = try model().sensitivity(to: [
      Judgement(line: "food", figure: .share(.care), low: percent(5), high: percent(12)),
      Judgement(line: "managers", figure: .share(.care), low: percent(40), high: percent(75)),
    ])
    let care = try #require(result.elements.first { $0.element == .care })
    // £500 + £100 + £2,000 a week over ten.
    #expect(care.budgeted == pounds(260).exact)
    #expect(care.swings.map(\.judgement.line) == ["managers", "food"])
    #expect(care.swings[0].atLow == pounds(250).exact)
    #expect(care.swings[0].atHigh == pounds(285).exact)
    #expect(care.swings[1].width == pounds(7).exact)
    #expect(care.least == pounds(245).exact)
    #expect(care.most == pounds(287).exact)
    // What care loses the others gain, in their own proportions: managers at 40 % care leave
    // 60 % to 10 : 20 : 20.
    let activity = try #require(result.elements.first { $0.element == .activity })
    #expect(activity.most == pounds(24).exact)
    #expect(activity.swings.count == 1)
    #expect(result.elements.map(\.budgeted).sum() == pounds(400).exact)
    #expect(result.breakEven == nil)
  }

  @Test("break-even moves with how much of a line varies")
  func breakEven() throws {
    let food = Judgement(
      line: "food", figure: .variableShare, low: percent(0), high: percent(100))
    let care = Judgement(
      line: "managers", figure: .share(.care), low: percent(50), high: percent(60))
    let result = try #require(
      try model().sensitivity(to: [care, food], averageFee: pounds(500).exact).breakEven)
    // Weekly: £3,500 + £50n against £500n; at 0 % £4,000; at 100 % £3,000 + £100n.
    #expect(result.budgeted == 8)
    #expect(result.swings.map(\.judgement) == [food])
    #expect(result.swings[0].atLow == 8)
    #expect(result.swings[0].atHigh == 8)
    let dear = try #require(
      try model().sensitivity(to: [food], averageFee: pounds(310).exact).breakEven)
    // £310n: £3,500 + £50n breaks even at 13.46; £4,000 at 12.9; £3,000 + £100n at 14.29.
    #expect(dear.budgeted == 14)
    #expect(dear.swings[0].atLow == 13)
    #expect(dear.swings[0].atHigh == 15)
    #expect(dear.earliest == 13)
    #expect(dear.latest == 15)
    let never = try #require(
      try model().sensitivity(to: [food], averageFee: pounds(200).exact).breakEven)
    #expect(never.latest == nil)
    // At 0 % it is £4,000 whatever the number: 20 × £200 just pays it.
    #expect(never.earliest == 20)
  }

  @Test("a range that cannot be is refused, all at once")
  func faults() throws {
    let error = #expect(throws: Faults.self) {
      try model().sensitivity(to: [
        Judgement(line: "gone", figure: .variableShare, low: percent(0), high: percent(1)),
        Judgement(line: "managers", figure: .variableShare, low: percent(0), high: percent(1)),
        Judgement(line: "managers", figure: .share(.care), low: percent(60), high: percent(40)),
        Judgement(line: "food", figure: .share(.services), low: percent(91), high: percent(99)),
        Judgement(line: "food", figure: .share(.care), low: percent(1), high: percent(99)),
        Judgement(line: "carers", figure: .share(.care), low: percent(90), high: percent(100)),
      ])
    }
    #expect(
      error?.all.map(\.code.rawValue) == [
        "judgement.unknown-line", "judgement.not-of-this-line", "judgement.bad-range",
        "judgement.budget-outside-range", "judgement.repeated", "judgement.not-of-this-line",
      ])
  }

  @Test("no combination of estimates leaves the bounds, and the extremes are reached")
  func bounds() {
    forAll("bounds hold", seed: 120, count: 60) { random in
      let model = try CostModel(RandomBudget.make(lines: 1...6, using: &random))
      let judgements = model.lines.compactMap { cost -> Judgement? in
        guard case .mixed(let variable) = cost.line.behaviour else { return nil }
        let low = Int.random(in: 0...variable.tenThousandths, using: &random)
        let high = Int.random(in: variable.tenThousandths...1_000_000, using: &random)
        return Judgement(
          line: cost.line.id, figure: .variableShare, low: Percentage(tenThousandths: low),
          high: Percentage(tenThousandths: high))
      }
      let fee =
        model.cost(residents: model.budget.residents) / model.budget.weeksPerYear
        / model.budget.registeredBeds * 2
      let result = try model.sensitivity(to: judgements, averageFee: fee).breakEven
      let beds = model.budget.registeredBeds
      func order(_ breakEven: Int?) -> Int { breakEven ?? beds + 1 }
      // Each estimate at one of its ends, or as budgeted, at random.
      let combinations = try (0..<10).map { _ in
        let lines = model.budget.lines.map { line -> CostLine in
          guard let judgement = judgements.first(where: { $0.line == line.id }) else { return line }
          let ends = [judgement.low, judgement.high]
          return CostLine(
            id: line.id, description: line.description, category: line.category,
            amount: line.amount, split: line.split, basis: line.basis,
            behaviour: .mixed(variable: ends.randomElement(using: &random) ?? judgement.low),
            flexibility: line.flexibility, driver: line.driver,
            namedResidents: line.namedResidents, usage: line.usage, source: line.source)
        }
        let budget = PooledBudget(
          year: model.budget.year, residentDays: model.budget.residentDays, registeredBeds: beds,
          bands: model.budget.bands, lines: lines)
        return try HomeCosting(budget, averageFee: fee).breakEven?.residents
      }
      guard let result else { return false }
      return combinations.allSatisfy {
        order(result.earliest) <= order($0) && order($0) <= order(result.latest)
      }
    }
  }
}
