import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@testable import Flexibility

@Suite("What services cost beyond the budget")
struct BuildUpTests {
  private let day = Day(number: 20_000)

  private func service(
    _ id: String, standard: Int = 0, draws: [ServiceDraw] = [], _ parts: [BuildUp.Part]
  ) -> FlexibleService {
    FlexibleService(
      service: Service(
        id: ServiceID(id), name: id, component: .activity, unit: .session, vat: .exempt,
        prices: Timeline([.init(from: Day(number: 0), Money(pence: 38_00))])),
      standardQuantity: Quantity(standard), minimumAttendance: nil, organisingCost: Rate(.zero),
      noticeWeeks: 0, draws: draws, buildUp: BuildUp(parts))
  }

  private func home(_ services: [FlexibleService]) throws -> SmallHome {
    var home = SmallHome(residents: 10)
    try home.line("coordinator", weekly: 300_00, .fixed)
    home.services = services
    return home
  }

  @Test("minutes × rate ÷ group size, consumables and transport, rounded once")
  func cost() throws {
    let parts: [BuildUp.Part] = [
      .init(
        "escort", .staff(minutes: Quantity(50), .stated(Rate(Money(pence: 16_90)))), groupSize: 3),
      .init("ticket", .consumables(Money(pence: 14_50))),
      .init("taxi", .transport(Money(pence: 20_00)), groupSize: 3),
    ]
    // 1690 × 50/60 ÷ 3 + 1450 + 2000/3 pence: the parts alone would round to 469, 1450 and 667.
    let exact = ExactMoney(pence: Ratio(1690 * 50, over: 180) + 1450 + Ratio(2000, over: 3))
    #expect(BuildUp(parts).cost(on: day) == exact)
    let prices = try #require(try home([service("trip", parts)]).model().prices(on: day).first)
    #expect(prices.exactMarginal == exact && prices.exactFullCost == exact)
    #expect(prices.fullCost == Money(pence: 25_86))
    #expect(prices.margin == Money(pence: 12_14))
  }

  @Test("a grade's hour follows its pay; before its first pay the cost is not known")
  func grade() throws {
    let pay = Timeline([
      .init(from: day, Money(pence: 12_00).exact), .init(from: day + 30, Money(pence: 15_00).exact),
    ])
    let parts = [BuildUp.Part("carer", .staff(minutes: Quantity(30), .grade(pay)))]
    let model = try home([service("trip", parts)]).model()
    #expect(try model.prices(on: day + 29)[0].fullCost == Money(pence: 6_00))
    #expect(try model.prices(on: day + 30)[0].fullCost == Money(pence: 7_50))
    let before = try model.prices(on: day - 1)[0]
    #expect(before.fullCost == nil && before.marginal == nil && before.list != nil)
  }

  @Test("a service that the fee covers has no build-up: its cost would be counted twice")
  func countedTwice() throws {
    let source = SourceLocation(file: "build-ups.csv", row: 2)
    let parts = [BuildUp.Part("ticket", .consumables(Money(pence: 1)), source: source)]
    let faults = #expect(throws: Faults.self) {
      try home([service("covered", standard: 1, parts), service("bought", parts)]).catalogue()
    }
    #expect(faults?.all.map(\.code) == [.catalogueCountedTwice])
    #expect(faults?.all.first?.location == source)
    #expect(faults?.all.first?.message.contains("\"covered\"") == true)
  }

  @Test("what the budget lends and what is spent beyond it are both in the cost, and in its parts")
  func drawnAndBeyond() throws {
    let ticket = BuildUp.Part("ticket", .consumables(Money(pence: 14_50)))
    let draws = [ServiceDraw(line: "coordinator", units: Ratio(1, over: 3))]
    let model = try home([service("trip", draws: draws, [ticket])]).model()
    let price = try #require(try model.prices(on: day).first)
    // The coordinator's £300 a week over 10 residents, a third of one; she stays, whoever comes.
    #expect(price.fullCost == Money(pence: 24_50))
    #expect(price.marginal == Money(pence: 14_50))
    #expect(price.drawn.map(\.line.id) == ["coordinator"])
    #expect(price.listPrice(margin: Percentage(10)) == Money(pence: 26_95))
  }

  @Test("one that is bought beside the fee takes nothing from the core package")
  func reconciles() throws {
    let table = try home([service("trip", [.init("ticket", .consumables(Money(pence: 5)))])])
      .catalogue().reconciliation()
    #expect(table.serviceTotals == [.zero] && table.core == table.total)
  }

  @Test("a group shares exactly: its members together pay the whole run, whatever its size")
  func groups() {
    forAll("shares exactly", seed: 41) { random in
      let size = Int.random(in: 1...40, using: &random)
      let parts: [BuildUp.Part] = [
        .init(
          "carer",
          .staff(
            minutes: Quantity(Int.random(in: 1...600, using: &random)),
            .stated(Rate(Money(pence: Int.random(in: 1...5000, using: &random))))),
          groupSize: size),
        .init(
          "bus", .transport(Money(pence: Int.random(in: 0...9999, using: &random))), groupSize: size
        ),
      ]
      let alone = BuildUp(parts.map { BuildUp.Part($0.description, $0.cost) })
      return BuildUp(parts).cost(on: day).map { $0 * size } == alone.cost(on: day)
    }
  }
}
