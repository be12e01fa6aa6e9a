import Amounts
import CareCalendar
import Evidence
import Funding
import TestSupport
import Testing

/// Primitive H of funding.md: each modifier alone, and in both orders.
@Suite("The modifiers of the RAS engine")
struct RASModifierTests {
  private typealias Change = RASModifier.Change

  private static func chain(_ changes: [Change]) -> RASDefinition {
    var figure = "base"
    return RAS.definition(
      changes.enumerated().map { index, change in
        defer { figure = "step\(index)" }
        return RASStep("step\(index)", .modifier(RASModifier(figure, change)))
      })
  }

  private static func of1000(_ changes: Change...) throws -> String {
    try RAS.amounts(chain(changes), [["base": .pounds("1000.00")]])[0]
  }

  private static func times(_ top: Int, _ bottom: Int) -> Change {
    .times(.constant(Ratio(top, over: bottom)), .factor)
  }

  @Test("H: base 1,000: −10 % → 900, −25 % → 750, ½ → 500, cap 950 → 950")
  func alone() throws {
    #expect(try Self.of1000(Self.times(9, 10)) == "900.00")
    #expect(try Self.of1000(Self.times(3, 4)) == "750.00")
    #expect(try Self.of1000(Self.times(1, 2)) == "500.00")
    #expect(try Self.of1000(.cap(.pounds("950"))) == "950.00")
    #expect(try Self.of1000(.floor(.pounds("1100"))) == "1100.00")
    #expect(try Self.of1000(.floor(.pounds("900"))) == "1000.00")
    #expect(try Self.of1000(.add([.pounds("20"), .pounds("5.50")])) == "1025.50")
    #expect(try Self.of1000(.reserve(Ratio(1, over: 20))) == "950.00")
    #expect(try Self.of1000(.times(.constant(Ratio(103, over: 100)), .index)) == "1030.00")
  }

  @Test("H: cap 950 then −10 % → 855; −10 % then cap → 900: the order is data")
  func order() throws {
    #expect(try Self.of1000(.cap(.pounds("950")), Self.times(9, 10)) == "855.00")
    #expect(try Self.of1000(Self.times(9, 10), .cap(.pounds("950"))) == "900.00")
  }

  @Test("H: neutrality 400 + 350 + 250 to 900 → 360/315/225")
  func neutrality() throws {
    let definition = Self.chain([.neutrality(total: .pounds("900"), onlyDown: false)])
    let people = ["400", "350", "250"].map { ["base": RASAnswer.pounds($0)] }
    let run = try RAS.run(definition, people)
    #expect(run.amounts.map(\.decimal) == ["360.00", "315.00", "225.00"])
    #expect(
      run.explanation(0).parts[1].working
        == "£400.00 × £900.00 ÷ £1,000.00, what all together come to, so that the sum is kept")
    let down = Self.chain([.neutrality(total: .pounds("1200"), onlyDown: true)])
    #expect(try RAS.amounts(down, people) == ["400.00", "350.00", "250.00"])
    let up = Self.chain([.neutrality(total: .pounds("1200"), onlyDown: false)])
    #expect(try RAS.amounts(up, people) == ["480.00", "420.00", "300.00"])
  }

  @Test("H: neutrality is exact to the penny on random populations, and keeps order")
  func neutralityExact() {
    forAll("budget neutrality", seed: 7_100, count: 200) { generator in
      let people = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        [
          "base": RASAnswer.amount(
            ExactMoney(
              pence: Ratio(
                Int.random(in: 1...500_000, using: &generator),
                over: Int.random(in: 1...7, using: &generator))))
        ]
      }
      let total = Money(pence: Int.random(in: 0...20_000_000, using: &generator))
      let run = try RAS.run(
        Self.chain([.neutrality(total: .amount(total), onlyDown: false)]), people)
      let pairs = zip(people, run.amounts).sorted { left, right in
        guard case .amount(let a)? = left.0["base"], case .amount(let b)? = right.0["base"] else {
          return false
        }
        return a < b
      }
      let isOrdered = zip(pairs, pairs.dropFirst()).allSatisfy {
        $0.1.pence <= $1.1.pence || $0.0 == $1.0
      }
      return run.total == total && isOrdered
    }
  }

  @Test("H: usual family care is taken off hours, down to nothing")
  func family() throws {
    let definition = RAS.definition(
      [RASInput("hours", .hours), RASInput("family", .hours)],
      [
        RASStep("net", .modifier(RASModifier("hours", .deduct(.figure("family"))))),
        RASStep("budget", .units(RASPricedUnits([.init("net", price: .pounds("12.00"))]))),
      ])
    #expect(
      try RAS.amounts(
        definition,
        [
          ["hours": .count(20), "family": .count(8)], ["hours": .count(5), "family": .count(8)],
        ]) == ["144.00", "0.00"])
  }

  @Test("H: channel and region are factors by a word, and dated indexes follow the day")
  func byWord() throws {
    let definition = RAS.definition(
      [
        RASInput("base", .amount), RASInput("takes", .choice(["in kind", "cash"])),
        RASInput("region", .choice(["north", "south"])),
      ],
      [
        RASStep(
          "paid",
          .modifier(
            RASModifier(
              "base",
              .times(
                .byWord("takes", ["in kind": .count(1), "cash": .constant(Ratio(1, over: 2))]),
                .channel)))),
        RASStep(
          "local",
          .modifier(
            RASModifier(
              "paid",
              .times(
                .byWord(
                  "region", ["north": .count(1), "south": .constant(Ratio(11, over: 10))]),
                .region)))),
        RASStep(
          "now",
          .modifier(
            RASModifier(
              "local",
              .times(
                .dated([
                  .init(from: RAS.day("2010-01-01"), through: RAS.day("2025-12-31"), .count(1)),
                  .init(from: RAS.day("2026-01-01"), .constant(Ratio(51, over: 50))),
                ]), .index)))),
      ])
    let person: [String: RASAnswer] = [
      "base": .pounds("1000"), "takes": .word("cash"), "region": .word("south"),
    ]
    #expect(try RAS.amounts(definition, [person], on: RAS.day("2025-12-31")) == ["550.00"])
    #expect(try RAS.amounts(definition, [person], on: RAS.day("2026-01-01")) == ["561.00"])
  }

  @Test(
    "H: four people at £250, £40 broker for one: 240 each, or 210/250/250/250, or 1,040 in all",
    arguments: [
      (RASModifier.BrokerChannel.topSliced, ["240.00", "240.00", "240.00", "240.00"], 1_000_00),
      (.userPays, ["210.00", "250.00", "250.00", "250.00"], 1_000_00),
      (.supplement, ["250.00", "250.00", "250.00", "250.00"], 1_040_00),
    ])
  func broker(channel: RASModifier.BrokerChannel, amounts: [String], cost: Int) throws {
    let definition = RAS.definition(
      [RASInput("base", .amount), RASInput("broker", .yesNo)],
      [
        RASStep(
          "budget",
          .modifier(
            RASModifier("base", .broker(fee: .pounds("40"), uses: "broker", channel))))
      ])
    let run = try RAS.run(
      definition,
      [true, false, false, false].map { ["base": .pounds("250"), "broker": .yesNo($0)] })
    #expect(run.amounts.map(\.decimal) == amounts)
    #expect(run.aside(.brokerFee) == Money(pence: 40_00))
    #expect(run.cost == Money(pence: cost))
  }

  @Test("nothing rounds but a step that says so, and the stated end")
  func rounding() throws {
    #expect(try Self.of1000(Self.times(1, 3)) == "333.33")
    #expect(try Self.of1000(Self.times(1, 3), .times(.count(3), .factor)) == "1000.00")
    #expect(
      try Self.of1000(
        Self.times(1, 3), .round(to: 1, .halfAwayFromZero), .times(.count(3), .factor))
        == "999.99")
    #expect(try Self.of1000(Self.times(1, 3), .round(to: 5_00, .up)) == "335.00")
  }

  @Test("the effect of each modifier on a population")
  func effects() throws {
    let run = try RAS.run(
      Self.chain([.cap(.pounds("950")), Self.times(9, 10)]),
      ["1000", "500"].map { ["base": .pounds($0)] })
    #expect(run.modifierEffects.map(\.change) == [Ratio(-50_00), Ratio(-145_00)])
    #expect(run.modifierEffects.map(\.changed) == [1, 2])
  }

  @Test("who is turned away takes no part in what is shared out")
  func turnedAway() throws {
    let definition = RAS.definition([
      RASStep("in", .gate(RASGate([RASTest("base", .atLeast(.pounds("300")))]))),
      RASStep(
        "budget",
        .modifier(RASModifier("base", .neutrality(total: .pounds("1500"), onlyDown: false)))),
    ])
    #expect(
      try RAS.amounts(definition, ["400", "350", "250"].map { ["base": .pounds($0)] })
        == ["800.00", "700.00", "0.00"])
  }

  @Test("a step for some leaves the others as they were, or gives them what it says")
  func someOnly() throws {
    let definition = RAS.definition([
      RASStep(
        "less", .modifier(RASModifier("base", .times(.constant(Ratio(1, over: 2)), .factor))),
        when: [RASTest("base", .moreThan(.pounds("800.00")))]),
      RASStep(
        "budget", .fixed(RASFixed(.pounds("700"))),
        when: [RASTest("less", .atMost(.pounds("450")))], otherwise: .figure("less")),
    ])
    let run = try RAS.run(definition, ["800.00", "800.01", "1000"].map { ["base": .pounds($0)] })
    #expect(run.amounts.map(\.decimal) == ["800.00", "700.00", "500.00"])
    #expect(
      run.explanation(0).parts[1].working
        == "not done: base £800.00 is more than £800.00: no")
  }
}
