import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import TestSupport
import Testing

/// Pounds and pence.
func pounds(_ whole: Int, _ pence: Int = 0) -> Money { Money(pence: whole * 100 + pence) }

func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

extension PaymentModel {
  static func of(
    _ rule: AmountRule, id: PaymentModelID = "m", spending: Spending? = nil,
    basket: [BasketItem] = [], gap: GapBearer? = nil, council: PayerID? = nil,
    from: Day = Day(number: 20_000), pricedBy: ServiceID? = nil, use: DirectPaymentUse? = nil
  ) -> PaymentModel {
    PaymentModel(
      id: id, name: id.text, rule: rule, spending: spending, basket: basket, noticeWeeks: 4,
      gapBearer: gap, council: council, from: from, use: use, pricedBy: pricedBy, source: "a test")
  }
}

/// A fee of £742.00: contribution £178.35, and the council pays what is left.
func placement(
  _ resident: ResidentID = "R1", fee: Money = pounds(742), contribution: Money = pounds(178, 35),
  payment: CouncilPayment = .net, others: [FundedPlacement.Other] = [], band: BandID = "all",
  council: PayerID = "council", today: FundedPlacement.Today = .none
) throws -> FundedPlacement {
  let split = try #require(
    ComponentSplit(weights: ByComponent(premises: 30, services: 20, care: 40, activity: 10)))
  return FundedPlacement(
    resident: resident, placement: PlacementID("P" + resident.text), name: "Somebody",
    reference: "C-" + resident.text, band: band, council: council, payment: payment, fee: fee,
    contribution: contribution, others: others, split: split, today: today)
}

func agreement(_ resident: ResidentID, release: Money, _ basket: [BasketItem]) throws -> Agreement {
  Agreement(
    id: "AG-01", placement: PlacementID("P" + resident.text), basket: basket,
    release: Rate(release), payer: "council", holding: .individualServiceFund, holder: "A club",
    from: try day("2026-09-01"), through: nil, review: try day("2027-03-01"), noticeWeeks: 4,
    agreedBy: "The resident")
}

/// Ten residents, each with seven lunches a week: £2.00 of food for each is saved at four weeks'
/// notice, the cook is fixed. An outing draws on nothing.
func smallCatalogue() throws -> Catalogue {
  let first = Day(number: 20_000)
  let year = try #require(DayRange(first, through: first + 363))
  func line(_ id: CostLineID, weekly: Money, _ behaviour: Behaviour, notice: Int?) throws
    -> CostLine
  {
    CostLine(
      id: id, description: id.text, category: try #require(CostCategory(named: "Food supplies")),
      amount: weekly * 52, split: .all(.services), basis: .estimate, behaviour: behaviour,
      flexibility: notice.map { .avoidable(noticeWeeks: $0) } ?? .rigid,
      usage: Usage(unit: "meals", perResident: 7),
      source: SourceLocation(file: "budget.csv", row: 2))
  }
  let budget = PooledBudget(
    year: year, residentDays: Quantity(10 * year.count), registeredBeds: 12,
    bands: [
      BandShare(band: Band(id: "all", name: "All", careHours: Quantity(20)), residents: 10)
    ],
    lines: [
      try line("food", weekly: pounds(140), .variable, notice: 4),
      try line("cook", weekly: pounds(210), .fixed, notice: nil),
    ])
  func service(
    _ id: ServiceID, _ component: Component, _ price: Money, draws: [CostLineID]
  ) -> FlexibleService {
    FlexibleService(
      service: Service(
        id: id, name: "Hour of \(id)", component: component, unit: .hour, vat: .exempt,
        prices: Timeline([.init(from: Day(number: 0), price)])),
      standardQuantity: Quantity(7), minimumAttendance: nil, organisingCost: Rate(pounds(0, 50)),
      noticeWeeks: 4, draws: draws.map { ServiceDraw(line: $0, units: 1) })
  }
  return try Catalogue(
    [
      service("lunch", .services, pounds(5, 40), draws: ["food", "cook"]),
      service("outing", .activity, pounds(24, 50), draws: []),
    ], costs: try CostModel(budget))
}

func lunches(_ quantity: Int) -> [BasketItem] {
  [BasketItem(service: "lunch", quantity: Quantity(quantity))]
}

func smallHome(_ name: String = "Small House", _ nation: Nation = .england) -> Home {
  Home(
    name: name, legalName: name, address: Address(street: "1 Road", town: "Town", postcode: "T1"),
    nation: nation, registeredBeds: 12, companyNumber: nil, vatNumber: nil, taxReference: nil,
    contact: Contact(name: "A", telephone: "1", email: "a@example.org"), electronicAddress: nil,
    bank: BankAccount(accountName: "A", sortCode: "00-11-22", accountNumber: "00000000"),
    paymentDays: 30, series: "S")
}

func valuation(
  _ placements: [FundedPlacement], _ models: [PaymentModel], policies: PolicyBook = .empty,
  inForce: [Agreement] = [], budgets: [PaymentModelID: [String: IndicativeBudget]] = [:],
  home: Home = smallHome()
) throws -> HomeValuation {
  try HomeValuation(
    ValuationInput(
      home: home, bands: [Band(id: "all", name: "All", careHours: Quantity(20))],
      day: try day("2026-10-01"), placements: placements, catalogue: try smallCatalogue(),
      circumstances: Circumstances(residents: 10, largestOptOut: 3, inForce: inForce),
      policies: policies, budgets: budgets), models)
}
