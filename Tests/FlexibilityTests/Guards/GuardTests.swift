import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Testing

@testable import Flexibility

/// Each guard of flexible-share.md, as it fires and as it keeps silent.
@Suite("Guards")
struct GuardTests {
  private static let day = Day(number: 20_000)

  /// Ten residents; an outing that costs the home £40 a week for each.
  private func home(_ change: (inout SmallHome) -> Void) throws -> SmallHome {
    var home = SmallHome(residents: 10)
    try home.line("outings", weekly: 400_00, .variable, notice: 4)
    change(&home)
    return home
  }

  private func service(
    standard: Int = 1, attendance: Int? = nil, usual: Int? = nil, isOptional: Bool = true,
    draws: [ServiceDraw] = [ServiceDraw(line: "outings", units: 1)], buildUp: BuildUp? = nil
  ) -> FlexibleService {
    FlexibleService(
      service: Service(
        id: "outing", name: "Outing", component: .activity, unit: .session, vat: .exempt,
        prices: Timeline([.init(from: Day(number: 0), Money(pence: 44_00))])),
      standardQuantity: Quantity(standard), minimumAttendance: attendance,
      organisingCost: Rate(Money(pence: 2_00)), noticeWeeks: 4, draws: draws, buildUp: buildUp,
      usualAttendance: usual, isOptional: isOptional)
  }

  private func codes(
    _ service: FlexibleService, release: Int = 5_00, out: Int = 1, inForce: [Agreement] = []
  ) throws -> [Fault.Code] {
    try home { $0.services = [service] }
      .model(Circumstances(residents: 10, residentsOut: out, inForce: inForce))
      .assess(Rate(Money(pence: release)), for: basket("outing"), noticeWeeks: 4).warnings
      .map(\.code)
  }

  private func priceCodes(
    _ service: FlexibleService, margin: Percentage? = nil
  ) throws -> [Fault.Code] {
    let model = try home { $0.services = [service] }.model()
    let prices = try model.prices(on: Self.day)
    return model.guards(for: prices, margin: margin).map(\.code)
  }

  @Test("nothing to look at, and nothing is said")
  func silent() throws {
    #expect(try codes(service(attendance: 6)).isEmpty)
    #expect(try priceCodes(service(attendance: 6)).isEmpty)
  }

  @Test("a service that residents without a part payment would lose")
  func serviceLost() throws {
    #expect(try codes(service(attendance: 9)).isEmpty)
    #expect(try codes(service(attendance: 10)) == [.guardServiceLost])
    #expect(try codes(service(attendance: 6, usual: 6)) == [.guardServiceLost])
    // Those who have given it up already don't come.
    let two = ["p1", "p2"].map { agreement($0, basket("outing"), release: 5_00) }
    #expect(try codes(service(attendance: 8), inForce: two) == [.guardServiceLost])
    let warning = try #require(
      try home { $0.services = [service(attendance: 6, usual: 7)] }
        .model(Circumstances(residents: 10, residentsOut: 3))
        .guards(
          for: home { $0.services = [service(attendance: 6, usual: 7)] }
            .model(Circumstances(residents: 10, residentsOut: 3))
            .share(of: basket("outing"), noticeWeeks: 4)
        ).first)
    #expect(warning.message.contains("needs 6 residents to run, and 4 would be left"))
    // Where nobody is left, nobody loses it.
    #expect(try codes(service(attendance: 1, usual: 1)) == [.guardMinimumAttendance])
  }

  @Test("a service that would end, or that too few take up, is told as it is")
  func takeUpInWords() throws {
    func message(least: Int, usual: Int, out: Int) throws -> String? {
      let home = try home { $0.services = [service(attendance: least, usual: usual)] }
      let model = try home.model(Circumstances(residents: 10, residentsOut: out))
      return try model.guards(for: model.share(of: basket("outing"), noticeWeeks: 4)).first?.message
    }
    let ends = try #require(try message(least: 3, usual: 3, out: 3))
    #expect(ends.contains("3 take part today, and nobody would be left"))
    let fewer = try #require(try message(least: 3, usual: 4, out: 5))
    #expect(fewer.contains("Only 4 take part today, fewer than the 5 who are to give it up"))
    let small = try #require(try message(least: 3, usual: 1, out: 1))
    #expect(small.contains("and only 1 takes part today"))
  }

  @Test("take-up below minimum attendance, in a basket and on the price list")
  func takeUp() throws {
    #expect(try codes(service(attendance: 6, usual: 5)) == [.guardMinimumAttendance])
    #expect(try priceCodes(service(attendance: 6, usual: 5)) == [.guardMinimumAttendance])
    #expect(try priceCodes(service(attendance: 11)) == [.guardMinimumAttendance])
    // Who would come to an extra that nobody has counted is not known.
    let ticket = BuildUp([.init("ticket", .consumables(Money(pence: 9_00)))])
    #expect(
      try priceCodes(service(standard: 0, attendance: 11, draws: [], buildUp: ticket)).isEmpty)
  }

  @Test("what is not really optional is no extra, and is not lightly given up")
  func notOptional() throws {
    #expect(try codes(service(isOptional: false)) == [.guardNotOptional])
    let ticket = BuildUp([.init("ticket", .consumables(Money(pence: 9_00)))])
    #expect(
      try priceCodes(service(standard: 0, isOptional: false, draws: [], buildUp: ticket))
        == [.guardNotOptional])
    #expect(try priceCodes(service(isOptional: false)).isEmpty, "the fee covers it")
  }

  @Test("what the weekly fee pays for already is no extra")
  func coveredByFee() throws {
    #expect(try priceCodes(service(standard: 0)) == [.guardCoveredByFee])
    let ticket = BuildUp([.init("ticket", .consumables(Money(pence: 1_00)))])
    #expect(try priceCodes(service(standard: 0, buildUp: ticket)).isEmpty)
  }

  @Test("a list price below the full cost, or below the margin asked for")
  func prices() throws {
    // £44.00 beside a full cost of £40.00.
    #expect(try priceCodes(service(), margin: Percentage(10)).isEmpty)
    #expect(try priceCodes(service(), margin: Percentage(11)) == [.guardBelowMargin])
    let dear = BuildUp([.init("ticket", .consumables(Money(pence: 44_01)))])
    #expect(
      try priceCodes(service(standard: 0, draws: [], buildUp: dear), margin: Percentage(11))
        == [.guardBelowCost])
  }

  @Test("organising that nobody priced; a payment below what organising it costs")
  func organising() throws {
    var home = try home { _ in }
    home.service("outing", draws: [("outings", 1)])
    let share = try home.model().share(of: basket("outing"), noticeWeeks: 4)
    #expect(try home.model().guards(for: share).map(\.code) == [.guardOrganisingNotPriced])
    #expect(try codes(service(), release: 1_99) == [.guardReleaseBelowOrganising])
    #expect(try codes(service(), release: 2_00).isEmpty)
  }

  @Test("care hours that minimum staffing keeps, however few are wanted")
  func minimumStaffing() throws {
    var home = SmallHome(residents: 10)
    try home.line(
      "carers", weekly: 3_000_00, .stepped(.init(size: Ratio(36), minimum: 5)), notice: 4,
      usage: Usage(unit: "care hours", perResident: 18), component: .care, posts: 5)
    home.service(
      "care", standard: 18, component: .care, organising: 1_00, draws: [("carers", 1)])
    let found = try home.model().assess(
      Rate(Money(pence: 1_00)), for: basket("care", 18), noticeWeeks: 4)
    #expect(found.warnings.map(\.code).contains(.guardMinimumStaffing))
    #expect(found.share.covered == .zero)
  }
}
