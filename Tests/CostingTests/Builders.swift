import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import TestSupport

/// A year of 52 weeks, so that weekly figures of the specification are whole pence a year.
let yearOf52Weeks = days("2026-04-06", "2027-04-04")
/// 365 days.
let fullYear = days("2022-04-01", "2023-03-31")

func days(_ first: String, _ last: String) -> DayRange {
  guard let first = Day(iso: first), let last = Day(iso: last),
    let range = DayRange(first, through: last)
  else { fatalError("a test's own dates are wrong") }
  return range
}

func pounds(_ pounds: Int, _ pence: Int = 0) -> Money { Money(pence: pounds * 100 + pence) }

func quantity(_ text: String) -> Quantity {
  guard let quantity = try? Quantity(parsing: text) else { fatalError("not a quantity: \(text)") }
  return quantity
}

func split(_ premises: Int, _ services: Int, _ care: Int, _ activity: Int) -> ComponentSplit {
  let weights = ByComponent(
    premises: Ratio(premises), services: Ratio(services), care: Ratio(care),
    activity: Ratio(activity))
  guard let split = ComponentSplit(weights: weights) else { fatalError("no split by nothing") }
  return split
}

func line(
  _ id: String, _ amount: Money, _ behaviour: Behaviour, split: ComponentSplit = .all(.care),
  flexibility: Flexibility = .rigid, driver: Driver = .residentDays,
  namedResidents: [NamedResident] = [],
  usage: Usage = .residents, row: Int = 2
) -> CostLine {
  CostLine(
    id: CostLineID(id), description: id, category: CostCategory.all[0], amount: amount,
    split: split, basis: .estimate, behaviour: behaviour, flexibility: flexibility,
    driver: driver, namedResidents: namedResidents, usage: usage,
    source: SourceLocation(file: "budget.csv", row: row))
}

func band(
  _ id: String, residents: Ratio, careHours: Int = 20, sessions: Ratio = .zero,
  floorArea: Ratio = .zero
) -> BandShare {
  BandShare(
    band: Band(
      id: BandID(id), name: id, careHours: Quantity(careHours), sessions: sessions,
      floorArea: floorArea), residents: residents,
    source: SourceLocation(file: "bands.csv", row: 2))
}

/// A budget for whole residents, all in one band unless others are given.
func budget(
  residents: Int, beds: Int, year: DayRange = yearOf52Weeks, bands: [BandShare]? = nil,
  lines: [CostLine]
) -> PooledBudget {
  PooledBudget(
    year: year, residentDays: Quantity(residents * year.count), registeredBeds: beds,
    bands: bands ?? [band("residential", residents: Ratio(residents))], lines: lines)
}
