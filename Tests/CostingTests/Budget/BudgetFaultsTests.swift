import Amounts
import CareHome
import Costing
import Evidence
import Testing

@Suite("A budget as a whole")
struct BudgetFaultsTests {
  private let fixed = line("a", pounds(100), .fixed)

  private func codes(_ budget: PooledBudget) -> [String] { budget.faults().map(\.code.rawValue) }

  private func one(_ behaviour: Behaviour, usage: Usage = .residents) -> PooledBudget {
    budget(
      residents: 36, beds: 40, lines: [line("a", pounds(3_600), behaviour, usage: usage, row: 7)])
  }

  @Test("C7: a budget for 0 residents is refused")
  func nobody() throws {
    let source = SourceLocation(file: "home.csv", row: 20, column: "value")
    let budget = PooledBudget(
      year: fullYear, residentDays: .zero, registeredBeds: 40, bands: [], lines: [fixed],
      sources: .init(residentDays: source))
    #expect(codes(budget) == ["budget.no-residents"])
    #expect(budget.faults().first?.location == source)
    #expect(throws: Faults.self) { try CostModel(budget) }
  }

  @Test("C7: more residents than beds are refused, with both figures")
  func overBeds() throws {
    let budget = budget(residents: 41, beds: 40, lines: [fixed])
    #expect(codes(budget) == ["budget.more-residents-than-beds"])
    let message = try #require(budget.faults().first?.message)
    #expect(message.contains("41 residents"))
    #expect(message.contains("40 registered beds"))
  }

  @Test("beds beyond any home are refused before a curve is drawn over them")
  func tooManyBeds() {
    let budget = budget(residents: 36, beds: 4_000_000_000, lines: [fixed])
    #expect(codes(budget) == ["budget.too-many-beds"])
    #expect(codes(budgetWithoutBeds) == ["budget.no-beds"])
  }

  private var budgetWithoutBeds: PooledBudget { budget(residents: 36, beds: 0, lines: [fixed]) }

  @Test("C7: a negative amount is refused, naming file, row and column")
  func negative() throws {
    let line = line("rent", Money(pence: -1), .fixed, row: 9)
    let budget = budget(residents: 3, beds: 3, lines: [fixed, line])
    #expect(codes(budget) == ["budget.negative-amount"])
    #expect(
      budget.faults().first?.location
        == SourceLocation(file: "budget.csv", row: 9, column: "amount"))
  }

  @Test("bands that do not sum to the residents are refused, with both sums")
  func bandSum() throws {
    let budget = budget(
      residents: 36, beds: 40, bands: [band("a", residents: 30), band("b", residents: 5)],
      lines: [fixed])
    #expect(codes(budget) == ["budget.bands-do-not-sum"])
    let fault = try #require(budget.faults().first)
    #expect(fault.message.contains("sum to 35"))
    #expect(fault.message.contains("for 36"))
  }

  @Test("a given step cost must reproduce the amount; the fault shows both figures")
  func stepCost() throws {
    #expect(codes(one(.stepped(.init(size: 6, minimum: 0, cost: pounds(600))))) == [])
    let wrong = one(.stepped(.init(size: 6, minimum: 0, cost: pounds(500))))
    let fault = try #require(wrong.faults().first)
    #expect(fault.code == .budgetStepCost)
    #expect(
      fault.location == SourceLocation(file: "budget.csv", row: 7, column: "step cost"))
    #expect(fault.message.contains("£3,600.00"))
    #expect(fault.message.contains("£3,000.00"))
  }

  @Test(
    "a line that cannot behave as it says is refused",
    arguments: [
      (Behaviour.stepped(.init(size: 0, minimum: 0)), "budget.bad-step-size"),
      (.stepped(.init(size: -1, minimum: 0)), "budget.bad-step-size"),
      (.stepped(.init(size: Ratio(1, over: 100_000), minimum: 0)), "budget.bad-step-size"),
      (.stepped(.init(size: 6, minimum: -1)), "budget.bad-step-minimum"),
      (.mixed(variable: Percentage(101)), "budget.bad-variable-share"),
      (.mixed(variable: Percentage(-1)), "budget.bad-variable-share"),
    ])
  func behaviours(behaviour: Behaviour, code: String) {
    #expect(codes(one(behaviour)) == [code])
  }

  @Test("a line that nobody uses is refused")
  func usage() {
    #expect(
      codes(one(.variable, usage: Usage(unit: "diners", perResident: 0))) == ["budget.bad-usage"])
  }

  @Test("ids stand once, and care hours carry only where there are some")
  func references() {
    let careless = line("b", pounds(1), .fixed, driver: .careHours)
    let repeated = budget(
      residents: 4, beds: 4,
      bands: [band("x", residents: 2, careHours: 0), band("x", residents: 2, careHours: 0)],
      lines: [fixed, fixed, careless])
    #expect(
      codes(repeated) == [
        "budget.repeated-band", "budget.no-care-hours", "budget.repeated-line",
      ])
  }

  @Test("nothing to cost is refused; an odd year is only a warning")
  func emptiness() throws {
    #expect(codes(budget(residents: 4, beds: 4, lines: [])) == ["budget.no-lines"])
    #expect(
      codes(budget(residents: 4, beds: 4, lines: [line("a", .zero, .fixed)])) == ["budget.no-cost"])
    let half = budget(
      residents: 4, beds: 4, year: days("2026-04-01", "2026-09-30"), lines: [fixed])
    #expect(half.faults().map(\.severity) == [.warning])
    #expect(try CostModel(half).lines.count == 1)
  }

  @Test("all faults are told at once")
  func all() {
    let bad = budget(
      residents: 41, beds: 40, bands: [band("a", residents: 40)],
      lines: [line("a", Money(pence: -1), .mixed(variable: Percentage(200)))])
    #expect(
      codes(bad) == [
        "budget.more-residents-than-beds", "budget.bands-do-not-sum", "budget.negative-amount",
        "budget.bad-variable-share",
      ])
  }
}
