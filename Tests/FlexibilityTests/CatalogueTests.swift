import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Testing

@testable import Flexibility

@Suite("The catalogue of flexible services")
struct CatalogueTests {
  private func home() throws -> SmallHome {
    var home = SmallHome(residents: 10)
    try home.line(
      "food", weekly: 433_33, .variable, notice: 4, usage: Usage(unit: "meals", perResident: 21),
      component: .services)
    try home.line("cook", weekly: 500_00, .fixed, component: .services)
    try home.line("coordinator", weekly: 300_00, .fixed)
    return home
  }

  @Test("services and the core package together are the pooled budget, to the penny")
  func reconciles() throws {
    var home = try home()
    home.service(
      "lunch", standard: 7, component: .services,
      draws: [("food", 1), ("cook", Ratio(1, over: 21))])
    home.service("session", standard: 2, draws: [("coordinator", Ratio(1, over: 3))])
    let table = try home.catalogue().reconciliation()
    #expect(table.difference == .zero)
    #expect(table.lines.map(\.services.count) == [2, 2, 2])
    // A third of food and cook, two thirds of the coordinator.
    #expect(table.lines.map { $0.services[0].pence } == [7_511_05, 8_666_67, 0])
    #expect(table.serviceTotals[1] == (try pounds("10,400")))
    #expect(table.core == table.total - table.serviceTotals.sum())
  }

  @Test("services that draw more than a line holds are refused, naming both and the line")
  func overdrawn() throws {
    var home = try home()
    home.service("lunch", standard: 14, component: .services, draws: [("food", 1)])
    home.service("supper", standard: 8, component: .services, draws: [("food", 1)])
    let faults = #expect(throws: Faults.self) { try home.catalogue() }
    let fault = try #require(faults?.all.first)
    #expect(faults?.all.count == 1)
    #expect(fault.code == .catalogueOverdrawn)
    #expect(fault.location == SourceLocation(file: "budget.csv", row: 2))
    for name in ["food", "lunch 14", "supper 8", "22 meals", "holds 21"] {
      #expect(fault.message.contains(name))
    }
  }

  @Test("unknown lines, bad draws, bad figures and repeated ids are refused together")
  func faults() throws {
    var home = try home()
    home.service("lunch", draws: [("food", 0), ("wine", 1)])
    home.service("lunch", organising: -1, attendance: -2, draws: [])
    let faults = #expect(throws: Faults.self) { try home.catalogue() }
    #expect(
      faults?.all.map(\.code) == [
        .catalogueRepeatedService, .catalogueBadDraw, .catalogueUnknownLine, .catalogueBadFigure,
        .catalogueBadFigure,
      ])
  }

  @Test("marginal, full cost and list price of one unit")
  func prices() throws {
    var home = SmallHome(residents: 10)
    try home.line(
      "food", weekly: 420_00, .variable, notice: 4, usage: Usage(unit: "meals", perResident: 21))
    try home.line(
      "cook", weekly: 630_00, .fixed, usage: Usage(unit: "meals", perResident: 21))
    home.service(
      "lunch", standard: 7, organising: 50, notice: 4, draws: [("food", 1), ("cook", 1)])
    let price = try #require(try home.model().prices(on: Day(number: 20_000)).first)
    #expect(price.marginal == (try pounds("2")))
    #expect(price.fullCost == (try pounds("5")))
    #expect(price.list == (try pounds("30")))
    #expect(price.margin == (try pounds("25")))
  }

  @Test("organising is taken off once a service, and shown")
  func organising() throws {
    var home = SmallHome(residents: 10)
    try home.line("outings", weekly: 400_00, .variable, notice: 0)
    home.service("outing", standard: 1, organising: 3_00, draws: [("outings", Ratio(1, over: 2))])
    let share = try home.model().share(of: basket("outing", 2), noticeWeeks: 0)
    #expect(share.organising == (try pounds("3")))
    #expect(share.expected == (try pounds("37")))
    #expect(share.covered == (try pounds("37")))
    let parts = share.explainCovered().parts
    #expect(parts.map(\.figure) == ["£40.00 a week", "-£3.00 a week"])
    #expect(parts.first?.sources == [SourceLocation(file: "budget.csv", row: 2)])
    #expect(share.explainExpected().figure == "£37.00 a week")
    #expect(share.explainCeiling().parts.first?.working == "resident-weeks: 1 × £40.00")
  }

  @Test("where organising costs more than is saved nothing is covered, and a guard says so")
  func organisingAboveSaving() throws {
    var home = SmallHome(residents: 10)
    try home.line("outings", weekly: 20_00, .variable, notice: 0)
    home.service("outing", organising: 3_00, attendance: 10, notice: 6, draws: [("outings", 1)])
    let found = try home.model().assess(
      Rate(.zero), for: basket("outing", 1), noticeWeeks: 0)
    #expect(found.share.covered == .zero)
    #expect(found.verdict == .uncovered(try pounds("1")))
    let covered = found.share.explainCovered()
    #expect(covered.figure == "£0.00 a week")
    #expect(
      covered.parts.map(\.figure) == ["£2.00 a week", "-£3.00 a week", "£1.00 a week"])
    #expect(
      found.warnings.map(\.code) == [
        .guardServiceLost, .guardNotice, .guardOrganisingAboveSaving,
        .guardReleaseBelowOrganising,
      ])
    #expect(found.warnings.allSatisfy { $0.severity == .warning })
  }
}
