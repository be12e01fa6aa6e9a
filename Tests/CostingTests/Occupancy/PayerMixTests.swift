import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Other mixes of payers")
struct PayerMixTests {
  private let council = PayerGroup.council("northshire")

  private func position(_ group: PayerGroup, _ residents: Int, _ fee: Int) -> FeePosition {
    FeePosition(
      payer: group.words ?? "Northshire", group: group, band: "residential", residents: residents,
      fee: Rate(pounds(fee)))
  }

  /// Northshire pays £457.50 on average, self-funders £710.00.
  private var fees: [FeePosition] {
    [
      position(council, 6, 450), position(.selfFunders, 2, 700), position(council, 2, 480),
      position(.selfFunders, 1, 730),
    ]
  }

  /// £3,000 a week and £250 for each resident (C1), for 10 residents in 20 beds.
  private func costing() throws -> HomeCosting {
    try HomeCosting(
      budget(
        residents: 10, beds: 20,
        lines: [
          line("rent", pounds(3_000 * 52), .fixed),
          line("food", pounds(2_500 * 52), .variable),
        ]))
  }

  private func mix(_ shares: (PayerGroup, Percentage)...) -> PayerMix {
    PayerMix(
      name: "other",
      shares: shares.enumerated().map { index, share in
        PayerMix.Share(
          share.0, share.1, source: SourceLocation(file: "scenarios.csv", row: index + 2))
      })
  }

  @Test("the average fee is each share × its payers' average; income and break-even follow it")
  func averageFee() throws {
    let scenario = try costing().payerScenario(
      mix((council, Percentage(60)), (.selfFunders, Percentage(40))), fees: fees)
    #expect(scenario.parts.map(\.averageFee) == [pounds(457, 50).exact, pounds(710).exact])
    #expect(scenario.parts.map(\.residents) == [8, 3])
    #expect(scenario.parts.map(\.name) == ["Northshire", "self-funders"])
    // £274.50 + £284.00.
    #expect(scenario.averageFee == pounds(558, 50).exact)
    // £308.50 of each is left for the £3,000: £2,776.50 of nine, £3,085.00 of ten.
    #expect(scenario.breakEven?.residents == 10)
    #expect(scenario.curve.point(10)?.weeklyMargin == pounds(85).exact)
    #expect(scenario.curve.point(9)?.weeklyMargin == -pounds(223, 50).exact)
  }

  @Test("self-funders who all ask for the council's rate")
  func councilsRate() throws {
    let scenario = try costing().payerScenario(mix((council, .all)), fees: fees)
    #expect(scenario.averageFee == pounds(457, 50).exact)
    #expect(scenario.breakEven?.residents == 15)
    #expect(scenario.curve.point(10)?.weeklyMargin == -pounds(925).exact)
  }

  @Test("a share of a thousandth is exact, and the fee is rounded for show alone")
  func exact() throws {
    let share = try Percentage(parsing: "33.3333")
    let scenario = try costing().payerScenario(
      mix((council, share), (.selfFunders, .all - share)), fees: fees)
    // 71,000p − 333,333 ÷ 1,000,000 × 25,250p.
    #expect(
      scenario.averageFee.pence
        == Ratio(71_000) - Ratio(333_333 * 25_250, over: 1_000_000))
  }

  @Test("a step makes a loss reappear in one mix, and not in another")
  func steps() throws {
    let costing = try HomeCosting(
      budget(
        residents: 36, beds: 42,
        lines: [
          line("rent", pounds(3_600 * 52), .fixed),
          line("carers", pounds(3_600 * 52), .stepped(.init(size: 6, minimum: 0))),
        ]))
    let fees = [position(council, 5, 150), position(.selfFunders, 1, 250)]
    let half = Percentage(50)
    let even = try costing.payerScenario(
      mix((council, half), (.selfFunders, half)), fees: fees)
    // £200 each: 36 just pay £7,200, 37 fall short of £7,800, which 39 pay.
    #expect(even.breakEven?.lossReappearsAt == [37])
    #expect(even.breakEven?.residents == 39)
    let own = try costing.payerScenario(mix((.selfFunders, .all)), fees: fees)
    #expect(own.breakEven?.lossReappearsAt == [25])
    #expect(own.breakEven?.residents == 27)
    let councils = try costing.payerScenario(mix((council, .all)), fees: fees)
    #expect(councils.breakEven?.residents == nil)
  }

  @Test("today's own mix gives today's own average fee, and the same curve")
  func today() {
    forAll("today's mix", seed: 91) { random in
      // Twenty residents, so that every group is a whole number of twentieths.
      let selfFunding = Int.random(in: 1...19, using: &random)
      let fees = [
        position(council, 20 - selfFunding, Int.random(in: 300...900, using: &random)),
        position(.selfFunders, selfFunding, Int.random(in: 300...1_200, using: &random)),
      ]
      let average = fees.map { $0.fee.amount.exact * $0.residents }.sum() / 20
      let scenario = try costing().payerScenario(
        mix(
          (council, Percentage(5 * (20 - selfFunding))),
          (.selfFunders, Percentage(5 * selfFunding))), fees: fees)
      let whole = try HomeCosting(costing().budget, averageFee: average)
      return scenario.averageFee == average && scenario.curve == whole.curve
    }
  }

  @Test("a sum that is not 100 and payers without a fee are refused together, with their rows")
  func faults() throws {
    let error = #expect(throws: Faults.self) {
      try costing().payerScenario(
        mix((council, Percentage(60)), (.nhs, Percentage(39))), fees: fees)
    }
    let all = try #require(error?.all)
    #expect(all.map(\.code) == [.payerMixSum, .payerMixNobody])
    #expect(all[0].message.contains("99 %"))
    #expect(all[1].message.contains("the NHS"))
    #expect(all[1].location?.row == 3)
  }

  @Test("the tree behind the average fee holds each share and its row")
  func explanation() throws {
    let tree = try costing().payerScenario(
      mix((council, Percentage(60)), (.selfFunders, Percentage(40))), fees: fees
    ).explanation
    #expect(tree.figure == "£558.50 a week")
    #expect(tree.parts.map(\.figure) == ["£274.50 a week", "£284.00 a week"])
    #expect(tree.parts[1].working?.contains("40 % × £710.00") == true)
    #expect(tree.parts[1].sources.first?.row == 3)
  }
}
