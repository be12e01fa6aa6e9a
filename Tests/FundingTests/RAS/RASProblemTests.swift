import Amounts
import CareCalendar
import Evidence
import Funding
import Testing

@Suite("What is wrong with a definition is told, all of it")
struct RASProblemTests {
  private func modifier(_ name: String, of figure: String) -> RASStep {
    RASStep(name, .modifier(RASModifier(figure, .cap(.pounds("1")))))
  }

  @Test("references: unknown, later, cyclic, repeated")
  func references() {
    #expect(RAS.codes(RAS.definition([modifier("a", of: "bsae")])) == ["ras.unknown-figure"])
    #expect(
      RAS.codes(RAS.definition([modifier("a", of: "b"), modifier("b", of: "base")]))
        == ["ras.later-figure"])
    let circle = RAS.definition([
      modifier("a", of: "c"), modifier("b", of: "a"), modifier("c", of: "b"),
    ])
    #expect(RAS.codes(circle).first == "ras.cyclic")
    #expect(circle.problems()[0].message.contains("a → c → b → a"))
    #expect(
      RAS.codes(RAS.definition([modifier("base", of: "base")])) == ["ras.repeated-name"])
    #expect(
      RAS.codes(RAS.definition([modifier("a", of: "base")], result: "z")) == ["ras.unknown-figure"])
  }

  @Test("units: hours are not an amount, a budget is one")
  func units() {
    let inputs = [RASInput("base", .amount), RASInput("care", .hours)]
    #expect(
      RAS.codes(
        RAS.definition(
          inputs, [RASStep("a", .modifier(RASModifier("base", .cap(.figure("care")))))]))
        == ["ras.wrong-unit"])
    #expect(
      RAS.codes(RAS.definition(inputs, [modifier("a", of: "care")])) == ["ras.wrong-unit"])
    #expect(
      RAS.codes(
        RAS.definition(
          inputs, [RASStep("a", .units(RASPricedUnits([.init("base", price: .count(1))])))]))
        == ["ras.wrong-unit"])
  }

  @Test("dates: gaps, overlaps, ends before beginnings, days without a value")
  func dates() {
    func codes(_ entries: RASValue.Dated...) -> [String] {
      RAS.codes(
        RAS.definition([RASStep("a", .modifier(RASModifier("base", .cap(.dated(entries)))))]))
    }
    func day(_ text: String) -> Day { RAS.day(text) }
    let first = RASValue.Dated(from: day("2010-01-01"), through: day("2012-12-31"), .count(1))
    #expect(codes(first, .init(from: day("2013-01-01"), .count(2))) == [])
    #expect(codes(first, .init(from: day("2013-02-01"), .count(2))) == ["ras.bad-dates"])
    #expect(codes(first, .init(from: day("2012-12-31"), .count(2))) == ["ras.bad-dates"])
    #expect(codes(.init(from: day("2011-01-01"), .count(2))) == ["ras.bad-dates"])
    #expect(codes(first) == ["ras.bad-dates"])
    #expect(
      codes(.init(from: day("2010-01-01"), through: day("2009-01-01"), .count(1)))
        == ["ras.bad-dates", "ras.bad-dates"])
  }

  @Test("levels: missing, unknown; thresholds out of order")
  func levels() {
    let inputs = [RASInput("level", .level(["1", "2"])), RASInput("points", .points)]
    func lookup(_ amounts: [String: RASValue]) -> RASStep {
      RASStep("a", .lookup(RASLookup("level", [.init("", amounts)])))
    }
    #expect(RAS.codes(RAS.definition(inputs, [lookup(["1": .count(1)])])) == ["ras.missing-level"])
    #expect(
      RAS.codes(
        RAS.definition(inputs, [lookup(["1": .count(1), "2": .count(1), "3": .count(1)])]))
        == ["ras.unknown-level"])
    let grade = RASStep(
      "a", .grade(RASGrade("points", below: "0", [.init("1", atLeast: 9), .init("2", atLeast: 9)])))
    #expect(
      RAS.codes(
        RAS.definition(inputs, [grade, lookup(["1": .count(1), "2": .count(1)])], result: "a")
      )
      .contains("ras.unordered"))
  }

  @Test("settings: negative prices, shares above the whole, optional answers where one is needed")
  func settings() {
    #expect(
      RAS.codes(RAS.definition([RASStep("a", .fixed(RASFixed(.count(-1))))])) == ["ras.bad-setting"]
    )
    #expect(
      RAS.codes(
        RAS.definition([RASStep("a", .modifier(RASModifier("base", .reserve(Ratio(3, over: 2)))))]))
        == ["ras.bad-setting"])
    #expect(
      RAS.codes(
        RAS.definition(
          [RASInput("base", .amount, isOptional: true)], [modifier("a", of: "base")]))
        == ["ras.may-be-missing"])
    #expect(
      RAS.codes(
        RAS.definition([
          RASStep(
            "a",
            .modifier(RASModifier("base", .neutrality(total: .figure("base"), onlyDown: false))))
        ])) == ["ras.bad-setting"])
  }

  @Test("all problems at once, each with its definition, step and field")
  func all() throws {
    let definition = RAS.definition([modifier("a", of: "x"), modifier("b", of: "y")])
    let faults = #expect(throws: Faults.self) { try RASProgram(definition, on: RAS.day) }
    #expect(faults?.all.count == 2)
    #expect(
      faults?.all.first?.message.hasPrefix("Definition test, step \"a\", field of: There is no")
        == true)
  }

  @Test("a day on which the definition does not hold, and answers that can't be")
  func running() throws {
    let definition = RAS.definition([modifier("a", of: "base")], through: RAS.day("2026-12-31"))
    #expect(throws: Faults.self) { try RASProgram(definition, on: RAS.day("2027-01-01")) }
    #expect(throws: Faults.self) { try RASProgram(definition, on: RAS.day("2009-12-31")) }
    let program = try RASProgram(definition, on: RAS.day("2026-12-31"))
    for answers in [[:], ["base": RASAnswer.count(3)], ["base": .word("much")]] {
      #expect(throws: Faults.self) { try program.budget(for: RASPerson("P"), answers) }
    }
    let found = try program.budget(for: RASPerson("P"), ["base": .pounds("0.40")])
    #expect(found.amount == Money(pence: 40))
    #expect(found.rate == .weekly(Rate(found.amount)))
  }

  @Test("a figure beyond 10 billion is refused with step and person, and nothing breaks")
  func tooLarge() throws {
    let most = RASValue.pounds("999999999.00")
    let definition = RAS.definition([
      RASStep("much", .modifier(RASModifier("base", .times(.count(999_999_999), .factor)))),
      RASStep("rounded", .modifier(RASModifier("much", .round(to: Ratio(1, over: 100), .up)))),
    ])
    do {
      _ = try RAS.run(definition, [["base": .pounds("1.00")], ["base": .pounds("999999999.00")]])
      Issue.record("\(most) was taken")
    } catch let faults as Faults {
      #expect(faults.all.map(\.code) == [.rasTooLarge])
      #expect(faults.all[0].message.contains("step \"much\": the figure of 2"))
    }
  }
}
