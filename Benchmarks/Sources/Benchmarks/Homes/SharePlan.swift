import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility

/// A made-up home with a catalogue of flexible services, in plain numbers.
struct SharePlan: Encodable {
  struct Service: Encodable {
    let id: String
    /// Units a week of the standard package; who opts out gives them all up.
    let standard: Int
    let organisingPence: Int
    let noticeWeeks: Int
    let draws: [Draw]
  }

  struct Draw: Encodable {
    let line: String
    let units: HomePlan.Fraction
  }

  var home: HomePlan
  let services: [Service]
  let residents: Int
  let bandFrom: Int
  let bandTo: Int
  /// K.
  let largestOptOut: Int
  let notices: [Int]
}

extension SharePlan {
  /// A home with room for 100, nine beds in ten taken, held against every occupancy from three
  /// quarters to full. Each service draws on three lines, a quarter of what a resident uses.
  static func make(services count: Int, lines: Int = 60, seed: UInt64) -> SharePlan {
    let home = HomePlan.make(beds: 100, lines: lines, seed: seed)
    let drawn = home.lines.filter { $0.noticeWeeks != nil }
    var random = SeededGenerator(seed: seed + 1)
    return SharePlan(
      home: home,
      services: (0..<count).map { number in
        Service(
          id: "service-\(number)", standard: 5,
          organisingPence: Int.random(in: 20...150, using: &random),
          noticeWeeks: random.pick([0, 4, 12]),
          draws: (0..<3).map { part in
            let line = drawn[(number * 3 + part) % drawn.count]
            return Draw(
              line: line.id, units: .init(top: line.usage.top, bottom: line.usage.bottom * 20))
          })
      },
      residents: 90, bandFrom: 75, bandTo: 100, largestOptOut: 10,
      notices: FlexibilityModel.standardNotices)
  }

  var circumstances: Circumstances {
    Circumstances(residents: residents, band: bandFrom...bandTo, largestOptOut: largestOptOut)
  }

  var catalogueServices: [FlexibleService] {
    services.map { plan in
      FlexibleService(
        service: CareHome.Service(
          id: ServiceID(plan.id), name: plan.id, component: .services, unit: .session,
          vat: .exempt, prices: Timeline()),
        standardQuantity: Quantity(plan.standard), minimumAttendance: nil,
        organisingCost: Rate(Money(pence: plan.organisingPence)),
        noticeWeeks: plan.noticeWeeks,
        draws: plan.draws.map { ServiceDraw(line: CostLineID($0.line), units: $0.units.ratio) })
    }
  }

  var baskets: [[BasketItem]] {
    services.map {
      [BasketItem(service: ServiceID($0.id), quantity: Quantity($0.standard))]
    }
  }

  func model() throws(Faults) -> FlexibilityModel {
    let costs = try CostModel(home.budget())
    return try FlexibilityModel(Catalogue(catalogueServices, costs: costs), circumstances)
  }
}
