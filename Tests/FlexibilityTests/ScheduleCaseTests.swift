import Amounts
import CareHome
import Costing
import Testing

@testable import Flexibility

@Suite("The schedule over opt-outs, notice and occupancy")
struct ScheduleCaseTests {
  @Test("F3: an assistant for twelve diners is saved with the twelfth opt-out, not before")
  func kitchenAssistant() throws {
    var home = SmallHome(residents: 36)
    try home.line(
      "assistant", weekly: 900_00, .stepped(.init(size: 12, minimum: 0)), notice: 4,
      usage: Usage(unit: "diners", perResident: 1), component: .services)
    home.service("lunch", component: .services, draws: [("assistant", 1)])
    let model = try home.model(Circumstances(residents: 36, largestOptOut: 12))
    let schedule = try model.schedule(of: basket("lunch"), contractNotice: 6)

    #expect(Set(schedule.cells.map(\.noticeWeeks)) == [0, 4, 6, 12])
    for k in 1...11 {
      let cell = try #require(schedule.cell(residentsOut: k, noticeWeeks: 4, residents: 36))
      #expect(cell.saving == .zero)
      #expect(cell.each == .zero)
      #expect(cell.steps.isEmpty)
    }
    let jump = try #require(schedule.cell(residentsOut: 12, noticeWeeks: 4, residents: 36))
    #expect(jump.saving == (try pounds("300")))
    #expect(jump.each == (try pounds("25")))
    #expect(jump.steps == [.init(line: "assistant", count: 1)])
    #expect(schedule.jumps.map(\.residentsOut) == [12, 24, 36])
    #expect(schedule.jumps.map(\.steps) == [1, 1, 1])
    #expect(schedule.cell(residentsOut: 24, noticeWeeks: 4, residents: 36)?.each == jump.each)

    let tooSoon = try #require(schedule.cell(residentsOut: 12, noticeWeeks: 0, residents: 36))
    #expect(tooSoon.saving == .zero)
  }

  /// Brighton & Hove's 2022 medians: coordinators £13.68 and transport £5.10 of £793.14 a
  /// resident-week, at 36 residents.
  private func brighton(_ circumstances: Circumstances) throws -> FlexibilityModel {
    var home = SmallHome(residents: 36)
    try home.line(
      "coordinators", weekly: 13_68 * 36, .stepped(.init(size: 18, minimum: 0)), notice: 12)
    try home.line("transport", weekly: 5_10 * 36, .variable, notice: 0)
    try home.line(
      "everything else", weekly: (793_14 - 13_68 - 5_10) * 36, .fixed, component: .care)
    home.service("activities", draws: [("coordinators", 1), ("transport", 1)])
    return try home.model(circumstances)
  }

  @Test("F5: from 30 to 36 residents, with up to three out, £5.10 is covered")
  func coveredActivities() throws {
    let share = try brighton(
      Circumstances(residents: 36, band: 30...36, residentsOut: 1, largestOptOut: 3)
    ).share(of: basket("activities"), noticeWeeks: 12)
    #expect(share.covered == (try pounds("5.10")))
    #expect(share.ceiling == (try pounds("18.78")))
    #expect(
      share.lines.first?.stranded == .noStep(size: 18, unit: "residents"))
  }

  @Test("F5: at 36 residents with 18 out, £18.78 is expected: the ceiling, 2.4 % of cost")
  func expectedActivities() throws {
    let model = try brighton(
      Circumstances(residents: 36, band: 30...36, residentsOut: 18, largestOptOut: 3))
    let share = try model.share(of: basket("activities"), noticeWeeks: 12)
    #expect(share.covered == (try pounds("5.10")))
    #expect(share.expected == (try pounds("18.78")))
    #expect(share.expected == share.ceiling)
    #expect(share.stranded == .zero)
    let cost = model.catalogue.costs.cost(residents: 36) / 52 / 36
    #expect((share.exactExpected / cost * 100).decimal(places: 1) == "2.4")
    #expect(share.verdict(on: try pounds("18.78")) == .negotiable(atRisk: try pounds("13.68")))
    #expect(share.verdict(on: try pounds("18.79")) == .uncovered(try pounds("0.01")))
    #expect(share.verdict(on: try pounds("5.10")) == .covered)
  }

  @Test("a basket's release is taken out of the components that it costs")
  func componentSplit() throws {
    var home = SmallHome(residents: 10)
    try home.line("food", weekly: 300_00, .variable, notice: 0, component: .services)
    try home.line("trips", weekly: 100_00, .fixed)
    home.service("meals", component: .services, draws: [("food", 1)])
    home.service("trip", draws: [("trips", 1)])
    let share = try home.model().share(
      of: basket("meals") + basket("trip"), noticeWeeks: 0)
    let parts = try #require(share.componentSplit).apportion(try pounds("20"))
    #expect(parts.services == (try pounds("15")))
    #expect(parts.activity == (try pounds("5")))
  }
}
