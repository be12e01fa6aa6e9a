import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Drivers")
struct DriverTests {
  /// Eight and two residents; the second band attends more, in more space.
  private func home(_ lines: [CostLine]) -> PooledBudget {
    budget(
      residents: 10, beds: 12,
      bands: [
        band("quiet", residents: 8, careHours: 10, sessions: 1, floorArea: 20),
        band("lively", residents: 2, careHours: 30, sessions: 6, floorArea: 45),
        band("empty", residents: 0, careHours: 30, sessions: 2, floorArea: 10),
      ], lines: lines)
  }

  private func shares(_ driver: Driver, named: [NamedResident] = []) throws -> [Money] {
    let line = line("a", pounds(5_000), .fixed, driver: driver, namedResidents: named)
    return try HomeCosting(home([line])).bands.map(\.total)
  }

  @Test("each driver carries a line by its own fact of the bands")
  func byHand() throws {
    #expect(try shares(.residentDays) == [pounds(4_000), pounds(1_000), .zero])
    // 80 and 60 hours; 8 and 12 sessions; 160 and 90 square metres.
    #expect(try shares(.careHours) == [pounds(2_857, 14), pounds(2_142, 86), .zero])
    #expect(try shares(.sessions) == [pounds(2_000), pounds(3_000), .zero])
    #expect(try shares(.floorArea) == [pounds(3_200), pounds(1_800), .zero])
    let named = [
      NamedResident("r1", in: "lively"), NamedResident("r2", in: "lively"),
      NamedResident("r3", in: "quiet"), NamedResident("r4", in: "lively"),
    ]
    #expect(try shares(.namedResidents, named: named) == [pounds(1_250), pounds(3_750), .zero])
  }

  @Test("an empty band's unit cost is what the drivers would carry to one who came")
  func emptyBand() throws {
    func first(_ driver: Driver, _ named: [NamedResident] = []) throws -> ExactMoney? {
      let line = line("a", pounds(5_200), .fixed, driver: driver, namedResidents: named)
      return try HomeCosting(home([line])).unitCosts.band("empty")?.components.total
    }
    // £100 a week: 2 of 20 sessions, 10 of 250 square metres.
    #expect(try first(.sessions) == pounds(10).exact)
    #expect(try first(.floorArea) == pounds(4).exact)
    #expect(try first(.namedResidents, [NamedResident("r1", in: "quiet")]) == .zero)
  }

  @Test("every driver conserves every penny, in the home and in every band")
  func conservation() {
    forAll("drivers conserve", seed: 300, count: 120) { random in
      let costing = try HomeCosting(RandomBudget.make(using: &random))
      let byLine = costing.allocation.lines.allSatisfy { line in
        line.bands.reduce(.zero, +) == line.components
          && line.components.total == line.line.amount
      }
      // A band without residents bears nothing, so that no unit cost hides it.
      let empty = zip(costing.budget.bands, costing.bands).allSatisfy { share, table in
        share.residents > .zero || table.total.isZero
      }
      // Each band's exact unit cost times its residents is its cost.
      let back = zip(costing.unitCosts.bands, costing.bands).allSatisfy { unit, table in
        unit.residents.isZero
          || unit.components.total * unit.residents * costing.budget.weeksPerYear
            == table.total.exact
      }
      return byLine && empty && back && costing.reconciliation.isExact
    }
  }

  @Test("lines that nothing carries are refused, all at once")
  func faults() {
    let bare = budget(
      residents: 4, beds: 4,
      bands: [band("a", residents: 4, careHours: 0), band("b", residents: 0, careHours: 0)],
      lines: [
        line("care", pounds(1), .fixed, driver: .careHours),
        line("art", pounds(1), .fixed, driver: .sessions),
        line("space", pounds(1), .fixed, driver: .floorArea),
        line("nobody", pounds(1), .fixed, driver: .namedResidents),
        line(
          "named", pounds(1), .fixed, driver: .namedResidents,
          namedResidents: [
            NamedResident("r1", in: "a"), NamedResident("r1", in: "a"),
            NamedResident("r2", in: "b"), NamedResident("r3", in: "gone"),
          ]),
        line(
          "stray", pounds(1), .fixed, namedResidents: [NamedResident("r1", in: "a")]),
      ])
    #expect(
      bare.faults().map(\.code) == [
        .budgetWithoutCareHours, .budgetWithoutSessions, .budgetWithoutFloorArea,
        .budgetNamedResidents, .budgetNamedResidents, .budgetNamedResidents,
        .budgetNamedResidents, .budgetNamedResidents,
      ])
  }
}
