import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility

/// A home written in a few words. Its budget year has exactly 52 weeks, so that a weekly figure
/// is whole pence a year.
struct SmallHome {
  var residents: Int
  var beds = 60
  var lines: [CostLine] = []
  var services: [FlexibleService] = []

  static let year = DayRange(Day(number: 20_000), through: Day(number: 20_363))

  /// A line that costs so many pence a week at budget occupancy.
  mutating func line(
    _ id: String, weekly pence: Int, _ behaviour: Behaviour,
    notice: Int? = nil, usage: Usage = .residents, component: Component = .activity,
    posts: Int? = nil
  ) throws {
    lines.append(
      CostLine(
        id: CostLineID(id), description: id, category: try category("Food supplies"),
        amount: Money(pence: pence * 52), split: .all(component), basis: .estimate,
        behaviour: behaviour,
        flexibility: notice.map { .avoidable(noticeWeeks: $0) } ?? .rigid, usage: usage,
        posts: posts.map { Quantity($0) },
        source: SourceLocation(file: "budget.csv", row: lines.count + 2)))
  }

  /// A service of which the standard package has `standard` units, each taking the units drawn.
  mutating func service(
    _ id: String, standard: Int = 1, component: Component = .activity, organising pence: Int = 0,
    attendance: Int? = nil, notice: Int = 0, reentry: Int = 0, draws: [(String, Ratio)]
  ) {
    services.append(
      FlexibleService(
        service: Service(
          id: ServiceID(id), name: id, component: component, unit: .session,
          vat: .exempt, prices: Timeline([.init(from: Day(number: 0), Money(pence: 30_00))])),
        standardQuantity: Quantity(standard), minimumAttendance: attendance,
        organisingCost: Rate(Money(pence: pence)), noticeWeeks: notice,
        reentryCost: Money(pence: reentry),
        draws: draws.map { ServiceDraw(line: CostLineID($0.0), units: $0.1) }))
  }

  func catalogue() throws -> Catalogue {
    guard let year = Self.year else { throw SmallHomeError() }
    let band = Band(id: "all", name: "All", careHours: Quantity(20))
    let budget = PooledBudget(
      year: year, residentDays: Quantity(residents * year.count), registeredBeds: beds,
      bands: [BandShare(band: band, residents: Ratio(residents))], lines: lines)
    return try Catalogue(services, costs: try CostModel(budget))
  }

  func model(_ circumstances: Circumstances? = nil) throws -> FlexibilityModel {
    try FlexibilityModel(catalogue(), circumstances ?? Circumstances(residents: residents))
  }

  private func category(_ name: String) throws -> CostCategory {
    guard let category = CostCategory(named: name) else { throw SmallHomeError() }
    return category
  }
}

struct SmallHomeError: Error {}

/// A basket of one service.
func basket(_ service: ServiceID, _ quantity: Int = 1) -> [BasketItem] {
  [BasketItem(service: service, quantity: Quantity(quantity))]
}

func agreement(
  _ id: String, _ basket: [BasketItem], release pence: Int, notice: Int = 12, from: Int = 20_000,
  through: Int? = nil
) -> Agreement {
  Agreement(
    id: AgreementID(id), placement: PlacementID(id), basket: basket,
    release: Rate(Money(pence: pence)), payer: "council", holding: .individualServiceFund,
    holder: "A local charity", from: Day(number: from), through: through.map(Day.init(number:)),
    review: Day(number: 20_200), noticeWeeks: notice, agreedBy: "The resident")
}

func pounds(_ text: String) throws -> Money { try Money(parsing: text) }
