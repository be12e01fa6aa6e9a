import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

/// A made-up home in plain numbers: what Hearth's own types and the peers' JSON are both made from.
struct HomePlan: Encodable {
  struct Fraction: Encodable {
    var top: Int
    var bottom = 1
    var ratio: Ratio { Ratio(top, over: bottom) }
  }

  struct Band: Encodable {
    let id: String
    let careHours: Int
    /// Its part of the residents.
    let weight: Int
  }

  struct Line: Encodable {
    let id: String
    let pence: Int
    /// Per cent of premises, services, care and activity.
    let split: [Int]
    let behaviour: String
    /// Of a mixed line.
    let variablePercent: Int
    /// Of a stepped line.
    let stepSize: Int
    let stepMinimum: Int
    /// Nil where the line is rigid.
    let noticeWeeks: Int?
    let driver: String
    let usage: Fraction
  }

  let beds: Int
  let residentDays: Int
  let yearDays: Int
  /// £ a week, in pence.
  let averageFee: Int
  let bands: [Band]
  var lines: [Line]
}

extension HomePlan {
  /// A home in the proportions of a real one: three bands, and lines of every behaviour.
  static func make(beds: Int, lines: Int, seed: UInt64) -> HomePlan {
    var random = SeededGenerator(seed: seed)
    let days = 365
    return HomePlan(
      beds: beds,
      residentDays: beds * days * 9 / 10 + Int.random(in: 0..<30, using: &random), yearDays: days,
      averageFee: Int.random(in: 80_000...120_000, using: &random),
      bands: [
        Band(id: "residential", careHours: 16, weight: 3),
        Band(id: "dementia", careHours: 22, weight: 2),
        Band(id: "nursing", careHours: 28, weight: 1),
      ],
      lines: (0..<lines).map { line($0, using: &random) })
  }

  private static let splits = [
    [100, 0, 0, 0], [0, 100, 0, 0], [0, 0, 100, 0], [0, 0, 0, 100], [10, 20, 60, 10],
    [10, 50, 35, 5], [0, 6, 90, 4], [20, 50, 20, 10], [33, 33, 33, 1], [60, 0, 40, 0],
  ]

  private static func line(_ number: Int, using random: inout SeededGenerator) -> Line {
    let behaviours = ["fixed", "per-bed", "variable", "stepped", "mixed"]
    return Line(
      id: "line-\(number)", pence: Int.random(in: 200_000...50_000_000, using: &random),
      split: random.pick(splits), behaviour: behaviours[number % behaviours.count],
      variablePercent: random.pick([25, 30, 40, 50, 60]),
      stepSize: random.pick([6, 12, 18, 36, 48]), stepMinimum: random.pick([0, 1, 2]),
      noticeWeeks: number % 3 == 0 ? nil : random.pick([0, 4, 12]),
      driver: random.pick(["resident-days", "resident-days", "care-hours"]),
      usage: random.pick([
        Fraction(top: 1), Fraction(top: 7), Fraction(top: 18), Fraction(top: 21),
        Fraction(top: 7, bottom: 2),
      ]))
  }

  var residents: Ratio { Ratio(residentDays, over: yearDays) }

  var fee: ExactMoney { Money(pence: averageFee).exact }

  func budget() -> PooledBudget {
    let weight = bands.map(\.weight).reduce(0, +)
    return PooledBudget(
      year: Self.year, residentDays: Quantity(residentDays), registeredBeds: beds,
      bands: bands.map {
        BandShare(
          band: CareHome.Band(
            id: BandID($0.id), name: $0.id, careHours: Quantity($0.careHours)),
          residents: residents * $0.weight / weight)
      },
      lines: lines.enumerated().map { $1.costLine(row: $0 + 2) })
  }

  /// 365 days from 1 April 2026.
  private static let year: DayRange = {
    let first = Day(number: 20_544)
    return DayRange(first, through: first + 364) ?? DayRange(first)
  }()
}

extension HomePlan.Line {
  fileprivate func costLine(row: Int) -> CostLine {
    let parts = ByComponent(
      premises: split[0], services: split[1], care: split[2], activity: split[3])
    return CostLine(
      id: CostLineID(id), description: id,
      // Not head office, from which no service may draw.
      category: CostCategory.all[row % (CostCategory.all.count - 1)], amount: Money(pence: pence),
      split: ComponentSplit(weights: parts.map { Ratio($0) }) ?? .all(.care), basis: .estimate,
      behaviour: costBehaviour,
      flexibility: noticeWeeks.map { .avoidable(noticeWeeks: $0) } ?? .rigid,
      driver: Driver(rawValue: driver) ?? .residentDays,
      usage: Usage(unit: "units", perResident: usage.ratio),
      source: SourceLocation(file: "budget.csv", row: row))
  }

  private var costBehaviour: Behaviour {
    switch behaviour {
    case "per-bed": .perBed
    case "variable": .variable
    case "stepped": .stepped(.init(size: Ratio(stepSize), minimum: stepMinimum))
    case "mixed": .mixed(variable: Percentage(variablePercent))
    default: .fixed
    }
  }
}
