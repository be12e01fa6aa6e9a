import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

@testable import Documents

extension Fixtures {
  /// A home of 40 beds and 36 residents in two bands, with a line of every behaviour.
  static func costReport() throws -> CostReport {
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
    let budget = PooledBudget(
      year: year, residentDays: Quantity(36 * 365), registeredBeds: 40,
      bands: [
        BandShare(
          band: Band(id: "residential", name: "Residential", careHours: Quantity(20)),
          residents: 24),
        BandShare(
          band: Band(id: "dementia", name: "Dementia", careHours: Quantity(26)), residents: 12),
      ], lines: lines)
    return CostReport(
      home: home(), costing: try HomeCosting(budget, averageFee: pounds(795).exact),
      stress: Percentage(75))
  }
}

/// A value that the fixtures need; they are wrong without it.
private func unwrap<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw FixtureError() }
  return value
}

private struct FixtureError: Error {}
