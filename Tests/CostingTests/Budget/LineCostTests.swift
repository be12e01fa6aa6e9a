import Amounts
import Costing
import TestSupport
import Testing

@Suite("What a line costs at any use")
struct LineCostTests {
  private func cost(_ behaviour: Behaviour, perResident: Ratio = 1) throws -> LineCost {
    let usage = Usage(unit: "diners", perResident: perResident)
    let budget = budget(
      residents: 36, beds: 40, lines: [line("a", pounds(7_200), behaviour, usage: usage)])
    return try CostModel(budget).lines[0]
  }

  @Test("each behaviour moves as its definition says")
  func behaviours() throws {
    let at30: Ratio = 30
    #expect(try cost(.fixed).cost(residents: at30) == pounds(7_200).exact)
    #expect(try cost(.variable).cost(residents: at30) == pounds(6_000).exact)
    #expect(try cost(.perBed).cost(residents: at30) == pounds(7_200).exact)
    #expect(try cost(.perBed).cost(residents: at30, beds: 20) == pounds(3_600).exact)
    #expect(try cost(.mixed(variable: Percentage(25))).cost(residents: at30) == pounds(6_900).exact)
    let stepped = try cost(.stepped(.init(size: 12, minimum: 2)))
    #expect(stepped.cost(residents: 24) == pounds(4_800).exact)
    #expect(stepped.cost(residents: 25) == pounds(7_200).exact)
    #expect(stepped.cost(residents: 1) == pounds(4_800).exact)
    #expect(stepped.cost(residents: 37) == pounds(9_600).exact)
  }

  @Test("a ceiling takes the exact use, also where it is a fraction")
  func exactCeiling() throws {
    let third = try cost(.stepped(.init(size: 12, minimum: 0)), perResident: Ratio(1, over: 3))
    #expect(third.budgetUnits == 12)
    #expect(third.steps(units: 12) == 1)
    #expect(third.steps(units: Ratio(12_000_001, over: 1_000_000)) == 2)
  }

  @Test("every line costs its amount at budget occupancy")
  func budgetOccupancy() {
    forAll("C(n0) = A", seed: 10) { random in
      let budget = RandomBudget.make(using: &random)
      return try CostModel(budget).lines.allSatisfy { line in
        line.cost(residents: budget.residents) == line.line.amount.exact
          && line.cost(units: line.budgetUnits) == line.line.amount.exact
      }
    }
  }
}
