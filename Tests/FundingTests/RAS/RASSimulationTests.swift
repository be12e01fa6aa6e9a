import Amounts
import CareCalendar
import Evidence
import Funding
import Testing

@Suite("Two systems held side by side")
struct RASSimulationTests {
  private static func definition(_ factor: Ratio, _ currency: RASCurrency = .pounds)
    -> RASDefinition
  {
    RAS.definition(
      [RASInput("base", .amount), RASInput("level", .level(["low", "high"]))],
      [
        RASStep("less", .modifier(RASModifier("base", .times(.constant(factor), .factor)))),
        RASStep("budget", .modifier(RASModifier("less", .cap(.pounds("500"))))),
      ], currency: currency)
  }

  private static let people = RASAssessments([
    (RASPerson("A", group: "older"), ["base": .pounds("400"), "level": .word("low")]),
    (RASPerson("B", group: "younger"), ["base": .pounds("600"), "level": .word("high")]),
    (RASPerson("C", group: "older"), ["base": .pounds("500"), "level": .word("high")]),
  ])

  @Test("winners and losers, whole, by group and by level")
  func winners() throws {
    let found = try RASSimulation(
      Self.people, from: RASProgram(Self.definition(1), on: RAS.day),
      to: RASProgram(Self.definition(Ratio(9, over: 10)), on: RAS.day))
    #expect(found.before.amounts.map(\.decimal) == ["400.00", "500.00", "500.00"])
    #expect(found.after.amounts.map(\.decimal) == ["360.00", "500.00", "450.00"])
    #expect(found.whole.losers == 2 && found.whole.losses == Money(pence: 90_00))
    #expect(found.whole.gainers == 0 && found.whole.unchanged == 1)
    #expect(found.byGroup.map(\.name) == ["older", "younger"])
    #expect(found.byGroup.map(\.change) == [Money(pence: -90_00), .zero])
    #expect(found.byLevel.map(\.name) == ["low", "high"])
    #expect(found.byLevel.map(\.change) == [Money(pence: -40_00), Money(pence: -50_00)])
    #expect(found.lines.map(\.person.id) == ["C", "A", "B"])
    #expect(found.after.modifierEffects.map(\.change) == [Ratio(-150_00), Ratio(-40_00)])
  }

  @Test("budgets of two currencies are not compared")
  func currencies() throws {
    #expect(throws: Faults.self) {
      try RASSimulation(
        Self.people, from: RASProgram(Self.definition(1), on: RAS.day),
        to: RASProgram(Self.definition(1, .euros), on: RAS.day))
    }
  }
}
