import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Fee adequacy")
struct FeeAdequacyTests {
  /// £500 a week in the one band; £20 of it care.
  private func unitCosts(residents: Int = 10) throws -> UnitCosts {
    let lines = [
      line("rent", pounds(480 * 52 * residents), .fixed, split: .all(.premises)),
      line("carers", pounds(20 * 52 * residents), .variable),
    ]
    return try HomeCosting(budget(residents: residents, beds: 20, lines: lines)).unitCosts
  }

  private func position(
    _ payer: String, _ residents: Int, _ fee: Int, selfFunded: Bool = false
  ) -> FeePosition {
    FeePosition(
      payer: payer, group: selfFunded ? .selfFunders : .council(PayerID(payer)),
      band: "residential", residents: residents, fee: Rate(pounds(fee)))
  }

  @Test("who is short, who covers it, and what each self-funder pays towards it")
  func crossSubsidy() throws {
    let adequacy = try FeeAdequacy(
      [
        position("Northshire", 6, 450), position("Southshire", 1, 525),
        position("self-funders", 3, 625, selfFunded: true),
      ], unitCosts: unitCosts())
    #expect(adequacy.rows.map(\.difference) == [-50, 25, 125].map { pounds($0).exact })
    #expect(adequacy.shortfall == pounds(300).exact)
    #expect(adequacy.surplus == pounds(400).exact)
    #expect(adequacy.borneByHome == .zero)
    #expect(adequacy.weekly == pounds(100).exact)
    // £300 is covered 25 : 375.
    #expect(adequacy.rows.map(\.coversForOthers.pence) == [0, 18_75, 281_25])
    #expect(adequacy.crossSubsidyPerSelfFunder == pounds(93, 75).exact)
    #expect(adequacy.byPayer.map(\.name) == ["Northshire", "Southshire", "self-funders"])
    #expect(adequacy.byPayer.map(\.weekly) == [-300, 25, 375].map { pounds($0).exact })
    #expect(adequacy.byBand.map(\.weekly) == [pounds(100).exact])
    #expect(adequacy.byBand.map(\.residents) == [10])
  }

  @Test("what no surplus covers is the home's own loss")
  func uncovered() throws {
    let adequacy = try FeeAdequacy(
      [position("Northshire", 9, 450), position("self-funders", 1, 520, selfFunded: true)],
      unitCosts: unitCosts())
    #expect(adequacy.borneByHome == pounds(430).exact)
    #expect(adequacy.crossSubsidyPerSelfFunder == pounds(20).exact)
    let councils = try FeeAdequacy([position("Northshire", 9, 450)], unitCosts: unitCosts())
    #expect(councils.crossSubsidyPerSelfFunder == nil)
    #expect(councils.borneByHome == pounds(450).exact)
  }

  @Test("returns stand apart from cost")
  func returns() throws {
    let returns = ReturnsAsked(
      onOperations: .percentOfCost(Percentage(5)), onCapital: .perResidentWeek(pounds(30)))
    let row = try #require(
      try FeeAdequacy([position("a", 1, 550)], unitCosts: unitCosts(), returns: returns).rows.first
    )
    #expect(row.unitCost == pounds(500).exact)
    #expect(row.difference == pounds(50).exact)
    #expect(row.returnOnOperations == pounds(25).exact)
    #expect(row.returnOnCapital == pounds(30).exact)
    #expect(row.differenceAfterReturns == pounds(-5).exact)
  }

  @Test("a position in no band of the budget is refused, with all others")
  func faults() throws {
    let lost = FeePosition(
      payer: "a", group: .council("a"), band: "gone", residents: -1, fee: Rate(pounds(1)))
    let error = #expect(throws: Faults.self) {
      try FeeAdequacy([lost, lost], unitCosts: unitCosts())
    }
    #expect(error?.all.count == 4)
  }

  @Test("shortfalls are covered once: by surpluses as far as they go, then by the home")
  func conservation() {
    forAll("cover conserves", seed: 90) { random in
      let positions = (0..<Int.random(in: 0...8, using: &random)).map { index in
        position(
          "payer \(index % 3)", Int.random(in: 0...9, using: &random),
          Int.random(in: 300...700, using: &random), selfFunded: index % 3 == 0)
      }
      let adequacy = try FeeAdequacy(positions, unitCosts: unitCosts())
      let covered = adequacy.rows.map(\.coversForOthers).sum()
      let fees = positions.map { ($0.fee.amount - pounds(500)) * $0.residents }.sum()
      return covered + adequacy.borneByHome == adequacy.shortfall
        && adequacy.weekly == fees.exact
        && adequacy.byPayer.map(\.weekly).sum() == adequacy.weekly
        && adequacy.rows.allSatisfy { !$0.coversForOthers.isNegative }
    }
  }

  @Test("the next resident: a bed filled over a step is worse than an empty one")
  func nextResident() throws {
    let costing = try HomeCosting(
      budget(
        residents: 36, beds: 40,
        lines: [
          line("rent", pounds(3_600 * 52), .fixed, split: .all(.premises)),
          line("carers", pounds(3_600 * 52), .stepped(.init(size: 6, minimum: 0))),
          line("food", pounds(36 * 30 * 52), .variable, split: .all(.services)),
        ]))
    let fee = Rate<PerWeek>(pounds(500))
    let over = try #require(costing.curve.nextResident(after: 36))
    #expect(over.lowestFee == pounds(630).exact)
    #expect(over.steps.map(\.line) == ["carers"])
    #expect(over.isWorseThanEmpty(at: fee))
    #expect(over.gain(at: fee) == pounds(-130).exact)
    let within = try #require(costing.curve.nextResident(after: 37))
    #expect(within.lowestFee == pounds(30).exact)
    #expect(within.steps.isEmpty)
    #expect(!within.isWorseThanEmpty(at: fee))
    #expect(costing.curve.nextResident(after: 40) == nil)
    #expect(costing.curve.nextResident(after: -1) == nil)
  }

  @Test("a fee that is not whole pence is shown rounded up, never below the cost")
  func lowestFeeShown() throws {
    let costing = try HomeCosting(
      budget(
        residents: 3, beds: 4, year: fullYear, lines: [line("food", pounds(1_000), .variable)]))
    let next = try #require(costing.curve.nextResident(after: 3))
    // £1,000 ÷ 3 × 7 ÷ 365 = £6.3926…
    #expect(next.lowestFeeShown == pounds(6, 40))
    #expect(next.gain(at: Rate(pounds(6, 39))).isNegative)
    #expect(!next.gain(at: Rate(next.lowestFeeShown)).isNegative)
  }
}
