import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

@testable import Documents

extension Fixtures {
  /// A home of 40 beds and 36 residents in two bands, with a line of every behaviour.
  static func budget() throws -> PooledBudget {
    let rows:
      [(
        id: String, category: String, amount: Int, split: (Int, Int, Int, Int),
        behaviour: Behaviour, flexibility: Flexibility
      )] = [
        (
          "care-staff", "Care staff", 780_000, (0, 0, 95, 5),
          .stepped(Behaviour.Step(size: 6, minimum: 3)), .rigid
        ),
        ("kitchen", "Chefs / Cooks", 98_000, (0, 100, 0, 0), .fixed, .rigid),
        ("food", "Food supplies", 76_000, (0, 100, 0, 0), .variable, .avoidable(noticeWeeks: 0)),
        (
          "coordinators", "Activity coordinators", 36_500, (0, 0, 0, 100),
          .stepped(Behaviour.Step(size: 18, minimum: 1)), .avoidable(noticeWeeks: 12)
        ),
        (
          "outings", "Transport and activities", 12_400, (0, 0, 0, 100), .variable,
          .avoidable(noticeWeeks: 4)
        ),
        (
          "utilities", "Electricity, gas and water", 88_000, (80, 20, 0, 0),
          .mixed(variable: Percentage(30)), .rigid
        ),
        ("premises", "Other care home premises costs", 210_000, (100, 0, 0, 0), .perBed, .rigid),
        (
          "manager", "Service management (Registered manager/deputy)", 92_000, (10, 10, 70, 10),
          .fixed, .rigid
        ),
      ]
    let lines = try rows.enumerated().map { index, row in
      let (premises, services, care, activity) = row.split
      return CostLine(
        id: CostLineID(row.id), description: row.category,
        category: try unwrap(CostCategory(named: row.category)),
        amount: pounds(row.amount),
        split: try unwrap(
          ComponentSplit(
            weights: ByComponent(
              premises: Ratio(premises), services: Ratio(services), care: Ratio(care),
              activity: Ratio(activity)))),
        basis: .estimate, behaviour: row.behaviour, flexibility: row.flexibility,
        driver: row.id == "care-staff" ? .careHours : .residentDays,
        source: SourceLocation(file: "budget.csv", row: index + 2))
    }
    let year = try unwrap(DayRange(day(2026, 4, 1), through: day(2027, 3, 31)))
    return PooledBudget(
      year: year, residentDays: Quantity(36 * 365), registeredBeds: 40,
      bands: [
        BandShare(
          band: Band(id: "residential", name: "Residential", careHours: Quantity(20)),
          residents: 24),
        BandShare(
          band: Band(id: "dementia", name: "Dementia", careHours: Quantity(26)), residents: 12),
      ], lines: lines)
  }

  /// With nothing but a budget and an average fee.
  static func costReport() throws -> CostReport {
    CostReport(
      home: home(), costing: try HomeCosting(budget(), averageFee: pounds(795).exact),
      stress: Percentage(75))
  }

  /// With all that a home's sheets can give: departments, fees, returns, estimates with their
  /// ranges, and a year of occupancy.
  static func wholeCostReport() throws -> CostReport {
    let plan = try OverheadPlan(
      budget(),
      departments: [
        Department(
          id: "kitchen", name: "Kitchen", lines: ["kitchen"],
          serves: [
            .init(.component(.services), weight: 80), .init(.component(.activity), weight: 5),
            .init(.department("office"), weight: 15),
          ]),
        Department(
          id: "office", name: "Office", lines: ["manager"],
          serves: [
            .init(.component(.care), weight: 60), .init(.component(.premises), weight: 20),
            .init(.department("kitchen"), weight: 20),
          ]),
      ])
    let costing = try HomeCosting(try plan.carry(by: .reciprocal), averageFee: pounds(795).exact)
    let returns = ReturnsAsked(
      onOperations: .percentOfCost(Percentage(5)), onCapital: .perResidentWeek(pounds(40)))
    func position(_ payer: String, _ band: BandID, _ residents: Int, _ fee: Int) -> FeePosition {
      FeePosition(
        payer: payer, group: payer == "self-funders" ? .selfFunders : .council("northshire"),
        band: band, residents: residents, fee: Rate(pounds(fee)))
    }
    let positions = [
      position("Northshire Council", "residential", 14, 690),
      position("Northshire Council", "dementia", 7, 760),
      position("self-funders", "residential", 10, 940),
      position("self-funders", "dementia", 5, 1_050),
    ]
    let fees = try FeeAdequacy(positions, unitCosts: costing.unitCosts, returns: returns)
    let mixes = [
      PayerMix(
        name: "fewer self-funders",
        shares: [
          .init(
            .selfFunders, Percentage(30), source: SourceLocation(file: "scenarios.csv", row: 2)),
          .init(
            .council("northshire"), Percentage(70),
            source: SourceLocation(file: "scenarios.csv", row: 3)),
        ]),
      PayerMix(
        name: "all at the council's rate",
        shares: [
          .init(
            .council("northshire"), .all, source: SourceLocation(file: "scenarios.csv", row: 4))
        ]),
    ]
    let judgements = [
      Judgement(
        line: "care-staff", figure: .share(.care), low: Percentage(88), high: Percentage(97)),
      Judgement(
        line: "utilities", figure: .share(.premises), low: Percentage(60), high: Percentage(90)),
      Judgement(
        line: "utilities", figure: .variableShare, low: Percentage(20), high: Percentage(50)),
    ]
    let months = OccupancyHistory([36, 35, 36, 37, 38, 38, 37, 34, 33, 33, 35, 36])
    return CostReport(
      home: home(), costing: costing, stress: Percentage(75),
      fees: CostReport.Fees(on: day(2026, 4, 1), fees), returns: returns,
      sensitivity: try costing.model.sensitivity(
        to: judgements, averageFee: costing.curve.averageFee),
      history: months.unitCosts(costing.model),
      comparison: try plan.compare(stepDownOrder: ["kitchen", "office"]),
      payerScenarios: try mixes.map { try costing.payerScenario($0, fees: positions) })
  }
}

/// A value that the fixtures need; they are wrong without it.
private func unwrap<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw FixtureError() }
  return value
}

private struct FixtureError: Error {}
