import Amounts
import CareCalendar
import CareHome
import Costing
import TestSupport

/// Budgets of every shape that a sheet can hold: fractions of residents, all behaviours, all
/// splits, all drivers, amounts of nothing.
enum RandomBudget {
  static func make(
    lines: ClosedRange<Int> = 1...20, using random: inout SeededGenerator
  ) -> PooledBudget {
    let year =
      [yearOf52Weeks, fullYear, days("2023-04-01", "2024-03-31")]
      .randomElement(using: &random) ?? fullYear
    let beds = Int.random(in: 1...80, using: &random)
    let residentDays = Int.random(in: 1...(beds * year.count), using: &random)
    let residents = Ratio(residentDays, over: year.count)
    let shares = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    let weights = [1] + shares
    let bands = weights.enumerated().map { index, weight in
      band(
        "band-\(index)", residents: residents * weight / weights.reduce(0, +),
        careHours: index == 0 ? 10 : Int.random(in: 0...40, using: &random),
        sessions: Ratio(index == 0 ? 1 : Int.random(in: 0...9, using: &random), over: 2),
        floorArea: Ratio(index == 0 ? 50 : Int.random(in: 0...90, using: &random), over: 3))
    }
    let count = Int.random(in: lines, using: &random)
    let lines = (0..<count).map { line(index: $0, using: &random) }
    return PooledBudget(
      year: year, residentDays: Quantity(residentDays), registeredBeds: beds, bands: bands,
      lines: lines)
  }

  private static func line(index: Int, using random: inout SeededGenerator) -> CostLine {
    let usages: [Ratio] = [1, 7, 21, Ratio(1, over: 2), Ratio(5, over: 3)]
    let usage = Usage(unit: "units", perResident: usages.randomElement(using: &random) ?? 1)
    // The first line costs something, so that the budget does.
    let small = Int.random(in: (index == 0 ? 1 : 0)...9, using: &random)
    let driver = Driver.allCases.randomElement(using: &random) ?? .residentDays
    let amount = Bool.random(using: &random) ? small : small * 1_234_567 + 1
    return CostingTests.line(
      "line-\(index)", Money(pence: amount), behaviour(using: &random),
      split: CostingTests.split(
        Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random),
        Int.random(in: 0...3, using: &random), Int.random(in: 1...3, using: &random)),
      flexibility: Bool.random(using: &random) ? .rigid : .avoidable(noticeWeeks: 4),
      driver: driver, namedResidents: driver == .namedResidents ? named(using: &random) : [],
      usage: usage, row: index + 2)
  }

  /// One to four residents of the first band, which is never empty.
  private static func named(using random: inout SeededGenerator) -> [NamedResident] {
    (0..<Int.random(in: 1...4, using: &random)).map {
      NamedResident(ResidentID("resident-\($0)"), in: "band-0")
    }
  }

  private static func behaviour(using random: inout SeededGenerator) -> Behaviour {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .fixed
    case 1: return .perBed
    case 2: return .variable
    case 3:
      let size = Ratio(
        Int.random(in: 1...60, using: &random), over: Int.random(in: 1...4, using: &random))
      return .stepped(.init(size: size, minimum: Int.random(in: 0...3, using: &random)))
    default:
      return .mixed(
        variable: Percentage(tenThousandths: Int.random(in: 0...1_000_000, using: &random)))
    }
  }
}
