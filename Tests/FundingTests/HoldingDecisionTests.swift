import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding
import Testing

@Suite("A direct payment where the law allows it, and a fund where it does not")
struct HoldingDecisionTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func book() throws -> PolicyBook {
    try PolicyBook([
      DirectPaymentPolicy(
        nation: .england, use: .longStay, from: day("2015-04-01"), through: nil, allowed: false,
        reason: "A direct payment may not buy long-term accommodation.",
        source: "Regulations 2014, regulation 6"),
      DirectPaymentPolicy(
        nation: .england, use: .dayServices, from: day("2015-04-01"), through: day("2027-03-31"),
        allowed: true, reason: "Day services may be bought", source: "Statutory guidance"),
    ])
  }

  private func agreement(_ holding: HoldingArrangement, service: ServiceID = "lunch") -> Agreement {
    Agreement(
      id: "AG-01", placement: "P07", basket: [BasketItem(service: service, quantity: Quantity(2))],
      release: Rate(Money(pence: 18_40)), payer: "council", holding: holding, holder: "A club",
      from: Day(number: 20_700), through: nil, review: Day(number: 20_800), noticeWeeks: 4,
      agreedBy: "The resident")
  }

  @Test("D6: where it is barred, the same amount is an individual service fund, with the reason")
  func barred() throws {
    let found = try book().decide(
      agreement(.selfManaged), use: .longStay, in: .england, on: day("2026-10-01"))
    #expect(found.issued == .individualServiceFund)
    #expect(found.asked == .selfManaged)
    #expect(found.isChanged)
    #expect(found.amount == Rate(Money(pence: 18_40)))
    #expect(
      found.note == "Issued as an individual service fund of the same amount, not as a "
        + "self-managed account: A direct payment may not buy long-term accommodation "
        + "(Regulations 2014, regulation 6).")
  }

  @Test("D6: where it is allowed, it is paid as asked")
  func allowed() throws {
    let found = try book().decide(
      agreement(.prepaidCard), use: .dayServices, in: .england, on: day("2027-03-31"))
    #expect(found.issued == .prepaidCard)
    #expect(!found.isChanged)
    #expect(found.note.contains("Day services may be bought (Statutory guidance)."))
  }

  @Test(
    "D6: where no policy is recorded it is barred, and the reason says so",
    arguments: [
      (Nation.wales, DirectPaymentUse.dayServices, "2026-10-01"),
      (.england, .dayServices, "2027-04-01"), (.england, .longStay, "2015-03-31"),
    ])
  func missing(nation: Nation, use: DirectPaymentUse, iso: String) throws {
    let found = try book().decide(agreement(.managedAccount), use: use, in: nation, on: day(iso))
    #expect(found.issued == .individualServiceFund)
    #expect(found.note.contains("No policy on direct payments for \(use.words)"))
    #expect(found.note.contains(nation.rawValue))
    #expect(PolicyBook.empty.standing(of: use, in: nation, on: try day(iso)).isAllowed == false)
  }

  @Test(
    "what is no direct payment needs no policy",
    arguments: [HoldingArrangement.individualServiceFund, .councilManaged])
  func noDirectPayment(holding: HoldingArrangement) throws {
    let found = PolicyBook.empty.decide(
      agreement(holding), use: .longStay, in: .england, on: try day("2026-10-01"))
    #expect(found.issued == holding)
    #expect(found.standing == nil)
  }

  @Test("the use follows from what is given up: day services only where all of it is activity")
  func use() {
    #expect(DirectPaymentUse(replacing: [.activity, .activity]) == .dayServices)
    #expect(DirectPaymentUse(replacing: [.activity, .services]) == .longStay)
    #expect(DirectPaymentUse(replacing: []) == .longStay)
  }

  @Test("an agreement's use is read from the catalogue; what it lacks bars")
  func useFromCatalogue() throws {
    let year = try #require(DayRange(day("2026-04-01"), through: day("2027-03-31")))
    let category = try #require(CostCategory(named: "Transport and activities"))
    let line = CostLine(
      id: "outings", description: "Outings", category: category, amount: Money(pence: 1_000_00),
      split: .all(.activity), basis: .estimate, behaviour: .variable, flexibility: .rigid,
      source: SourceLocation(file: "budget.csv", row: 2))
    let band = Band(id: "all", name: "All", careHours: Quantity(20))
    let costs = try CostModel(
      PooledBudget(
        year: year, residentDays: Quantity(10 * 365), registeredBeds: 12,
        bands: [BandShare(band: band, residents: 10)], lines: [line]))
    let service = Service(
      id: "outing", name: "Outing", component: .activity, unit: .session, vat: .exempt,
      prices: Timeline())
    let catalogue = try Catalogue(
      [
        FlexibleService(
          service: service, standardQuantity: Quantity(1), minimumAttendance: nil,
          organisingCost: Rate(.zero), noticeWeeks: 0,
          draws: [ServiceDraw(line: "outings", units: 1)])
      ], costs: costs)
    let today = try day("2026-10-01")
    let outing = try book().decide(
      agreement(.selfManaged, service: "outing"), in: catalogue, nation: .england, on: today)
    #expect(outing.use == .dayServices)
    #expect(outing.issued == .selfManaged)
    let unknown = try book().decide(
      agreement(.selfManaged, service: "lunch"), in: catalogue, nation: .england, on: today)
    #expect(unknown.issued == .individualServiceFund)
  }

  @Test("two policies for one day, and a policy that ends before it begins, are refused")
  func faults() throws {
    let rows = try book().policies
    let late = try DirectPaymentPolicy(
      nation: .england, use: .longStay, from: day("2026-01-01"), through: day("2026-12-31"),
      allowed: true, reason: "A trial", source: "A trial's rules")
    let backward = try DirectPaymentPolicy(
      nation: .wales, use: .longStay, from: day("2026-01-02"), through: day("2026-01-01"),
      allowed: true, reason: "None", source: "None")
    let faults = #expect(throws: Faults.self) { try PolicyBook(rows + [late, backward]) }
    #expect(faults?.all.map(\.code) == [.policyOverlap, .policyDates])
  }
}
