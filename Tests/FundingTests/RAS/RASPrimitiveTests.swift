import Amounts
import CareCalendar
import Evidence
import Funding
import TestSupport
import Testing

/// The rows of the table in funding.md, The RAS engine, one after the other.
@Suite("The primitives of the RAS engine")
struct RASPrimitiveTests {
  // MARK: A

  @Test(
    "A: age ≥ 16, ≥ 35 h care, earnings ≤ £110",
    arguments: [
      ("16", "35", "110.00", true), ("16", "35", "110.01", false), ("15", "35", "110.00", false),
      ("16", "34", "110.00", false), ("90", "60", "0.00", true),
    ])
  func gate(age: String, hours: String, earnings: String, passes: Bool) throws {
    let definition = RAS.definition(
      [RASInput("age", .number), RASInput("care", .hours), RASInput("earnings", .amount)],
      [
        RASStep(
          "carer",
          .gate(
            RASGate([
              RASTest("age", .atLeast(.count(16))), RASTest("care", .atLeast(.count(35))),
              RASTest("earnings", .atMost(.pounds("110.00"))),
            ]))),
        RASStep("allowance", .fixed(RASFixed(.pounds("59.70")))),
      ])
    let run = try RAS.run(
      definition,
      [
        [
          "age": .number(try Quantity(parsing: age).ratio),
          "care": .number(try Quantity(parsing: hours).ratio), "earnings": .pounds(earnings),
        ]
      ])
    #expect(run.isEligible(0) == passes)
    #expect(run.amounts == [passes ? Money(pence: 59_70) : .zero])
    let told = run.explanation(0)
    #expect(told.parts[1].figure == (passes ? "passed" : "not passed"))
    #expect(told.parts[1].working?.contains("earnings £\(earnings) is at most £110.00") == true)
    #expect(told.parts.count == (passes ? 3 : 2))
  }

  @Test("A: whether a limit itself passes is declared")
  func exclusive() throws {
    let definition = RAS.definition([
      RASStep("in", .gate(RASGate([RASTest("base", .moreThan(.pounds("800.00")))]))),
      RASStep("budget", .fixed(RASFixed(.figure("base")))),
    ])
    #expect(
      try RAS.amounts(definition, [["base": .pounds("800.00")], ["base": .pounds("800.01")]])
        == ["0.00", "800.01"])
  }

  // MARK: B

  private static let levels = (1...8).map { "L\($0)" }

  private static func reform(grandfathers: Bool) -> RASDefinition {
    let all = ["100", "150", "250", "350", "900", "1200", "1500", "1800"]
    let keeps = grandfathers ? [RASTest("since", .before(RAS.day("2012-01-01")))] : []
    return RAS.definition(
      [RASInput("level", .level(levels)), RASInput("since", .day)],
      [
        RASStep(
          "budget",
          .lookup(
            RASLookup(
              "level",
              [
                .init(
                  "care",
                  Dictionary(
                    uniqueKeysWithValues: zip(levels, all.map { RASValue.pounds($0) }))),
                .init("housing", ["L3": .pounds("150"), "L4": .pounds("150")]),
              ],
              patches: [
                .init(
                  from: RAS.day("2012-01-01"), levels: ["L1", "L2"], .factor(Ratio(3, over: 5)),
                  grandfathers: keeps),
                .init(
                  from: RAS.day("2012-01-01"), levels: ["L3", "L4"], .remove("housing"),
                  grandfathers: keeps),
              ])))
      ])
  }

  @Test("B: eight levels, before and after the reform")
  func levels() throws {
    let definition = Self.reform(grandfathers: true)
    let people = Self.levels.map {
      ["level": RASAnswer.word($0), "since": .day(RAS.day("2013-05-01"))]
    }
    #expect(
      try RAS.amounts(definition, people, on: RAS.day("2011-12-31"))
        == ["100.00", "150.00", "400.00", "500.00", "900.00", "1200.00", "1500.00", "1800.00"])
    #expect(
      try RAS.amounts(definition, people, on: RAS.day("2012-01-01"))
        == ["60.00", "90.00", "250.00", "350.00", "900.00", "1200.00", "1500.00", "1800.00"])
  }

  @Test("B: a grandfathered L4 stays at 500, and its trace says why")
  func grandfathered() throws {
    let run = try RAS.run(
      Self.reform(grandfathers: true),
      [["level": .word("L4"), "since": .day(RAS.day("2011-12-31"))]], on: RAS.day("2012-06-01"))
    #expect(run.amounts == [Money(pence: 500_00)])
    #expect(run.explanation(0).parts[1].working?.contains("kept as it was") == true)
    let without = try RAS.run(
      Self.reform(grandfathers: false),
      [["level": .word("L4"), "since": .day(RAS.day("2011-12-31"))]], on: RAS.day("2012-06-01"))
    #expect(without.amounts == [Money(pence: 350_00)])
  }

  @Test("B: a number becomes the highest level whose threshold it reaches")
  func grades() throws {
    let definition = RAS.definition(
      [RASInput("minutes", .minutes)],
      [
        RASStep(
          "grade",
          .grade(
            RASGrade(
              "minutes", below: "none",
              [.init("1", atLeast: 90), .init("2", atLeast: 180), .init("3", atLeast: 300)]))),
        RASStep(
          "budget",
          .lookup(
            RASLookup(
              "grade",
              [
                .init(
                  "",
                  [
                    "none": .pounds("0"), "1": .pounds("225"), "2": .pounds("430"),
                    "3": .pounds("685"),
                  ])
              ]))),
      ])
    let run = try RAS.run(
      definition, [89, 90, 179, 180, 300, 999].map { ["minutes": .count($0)] })
    #expect(
      run.amounts.map(\.decimal) == ["0.00", "225.00", "225.00", "430.00", "685.00", "685.00"])
    #expect((0..<6).map { run.level($0) } == ["none", "1", "1", "2", "3", "3"])
  }

  // MARK: C

  private static func points(_ shape: RASPointPrice.Shape) -> RASDefinition {
    RAS.definition(
      [RASInput("points", .points)],
      [RASStep("budget", .points(RASPointPrice("points", shape)))])
  }

  @Test("C: 12 points × £15 = £180")
  func linear() throws {
    let run = try RAS.run(
      Self.points(.linear(each: .pounds("15.00"), plus: nil)), [["points": .count(12)]])
    #expect(run.amounts == [Money(pence: 180_00)])
    #expect(run.explanation(0).parts[1].working == "12 points × £15.00")
    #expect(run.explanation(0).figure == "£180.00 a week")
  }

  @Test("C: by a table, and in pieces")
  func shapes() throws {
    let table = Self.points(
      .table([.init(from: 5, .pounds("50")), .init(from: 10, .pounds("120"))]))
    let people = [4, 5, 9, 10, 99].map { ["points": RASAnswer.count($0)] }
    #expect(try RAS.amounts(table, people) == ["0.00", "50.00", "50.00", "120.00", "120.00"])
    let pieces = Self.points(
      .piecewise([.init(from: 0, .pounds("10")), .init(from: 10, .pounds("15"))]))
    #expect(try RAS.amounts(pieces, people) == ["40.00", "50.00", "90.00", "100.00", "1435.00"])
  }

  @Test("C: answers become points, weighted")
  func score() throws {
    let definition = RAS.definition(
      [
        RASInput("washing", .choice(["none", "some", "full"])), RASInput("falls", .number),
        RASInput("alone", .yesNo),
      ],
      [
        RASStep(
          "points",
          .score(
            RASScore([
              .init("washing", .byWord(["none": 0, "some": 3, "full": 6])),
              .init("falls", .each(2), weight: Ratio(1, over: 2)), .init("alone", .yes(4)),
            ]))),
        RASStep(
          "budget", .points(RASPointPrice("points", .linear(each: .pounds("10"), plus: nil)))),
      ])
    #expect(
      try RAS.amounts(
        definition,
        [
          ["washing": .word("full"), "falls": .count(3), "alone": .yesNo(true)],
          ["washing": .word("none"), "falls": .count(0), "alone": .yesNo(false)],
        ]) == ["130.00", "0.00"])
  }

  // MARK: D

  private static let tasks = RASStep(
    "hours",
    .tasks(
      RASTaskTime([
        .init("washing", minutes: .count(30), times: .figure("washing")),
        .init("meals", minutes: .count(20), times: .figure("meals")),
      ])))

  private static func taskTime(_ pooling: RASPricedUnits.Pooling?) -> RASDefinition {
    RAS.definition(
      [RASInput("washing", .number), RASInput("meals", .number)],
      [
        tasks,
        RASStep(
          "budget",
          .units(RASPricedUnits([.init("hours", price: .pounds("20.00"))], pooling: pooling))),
      ], currency: .euros)
  }

  @Test("D: 30 min × 7 + 20 min × 21 = 10.5 h")
  func taskHours() throws {
    let run = try RAS.run(Self.taskTime(nil), [["washing": .count(7), "meals": .count(21)]])
    #expect(run.figure("hours", 0) == .number(Ratio(21, over: 2)))
    #expect(run.explanation(0).parts[1].figure == "10.5 hours")
    #expect(run.amounts == [Money(pence: 210_00)])
  }

  @Test("D: group 10.5 + 5 = 15.5 h × €20 = €310, shared to the penny")
  func groupHours() throws {
    let people: [[String: RASAnswer]] = [
      ["washing": .count(7), "meals": .count(21)], ["washing": .count(10), "meals": .count(0)],
      ["washing": .count(2), "meals": .count(0)],
    ]
    let houses: [String?] = ["house", "house", nil]
    let run = try RAS.run(Self.taskTime(.byOwn), people, households: houses)
    #expect(run.amounts.map(\.decimal) == ["210.00", "100.00", "20.00"])
    let told = run.explanation(0).parts[2].working ?? ""
    #expect(told.contains("pool 10.5 + 5 units, €310.00 in all"), "\(told)")
    let equally = try RAS.run(Self.taskTime(.equally), people, households: houses)
    #expect(equally.amounts.map(\.decimal) == ["155.00", "155.00", "20.00"])
  }

  @Test("D: a task that is done once for a household is borne by all of it alike")
  func sharedTask() throws {
    let definition = RAS.definition(
      [],
      [
        RASStep(
          "hours",
          .tasks(
            RASTaskTime([
              .init("bathing", minutes: .count(60), times: .count(2)),
              .init("cleaning", minutes: .count(180), times: .count(1), isShared: true),
            ]))),
        RASStep("budget", .units(RASPricedUnits([.init("hours", price: .pounds("10.00"))]))),
      ])
    #expect(
      try RAS.amounts(definition, [[:], [:], [:], [:]], households: ["h", "h", "h", nil])
        == ["30.00", "30.00", "30.00", "50.00"])
  }

  // MARK: E

  @Test("E: stable use £900 → 900; unstable → care plan £1,050; too little known → care plan")
  func history() throws {
    let months = ["m1", "m2", "m3", "m4"]
    let definition = RAS.definition(
      months.map { RASInput($0, .amount, isOptional: true) } + [RASInput("plan", .amount)],
      [
        RASStep(
          "budget",
          .history(
            RASHistory(months, limit: Ratio(1, over: 4), needs: 3, fallback: .figure("plan"))))
      ])
    func person(_ use: [String?]) -> [String: RASAnswer] {
      var answers: [String: RASAnswer] = ["plan": .pounds("1050.00")]
      for (month, amount) in zip(months, use) {
        if let amount { answers[month] = .pounds(amount) }
      }
      return answers
    }
    let run = try RAS.run(
      definition,
      [
        person(["900", "900", "900", "900"]), person(["880", "920", "900", nil]),
        person(["200", "1600", "500", "1300"]), person(["900", "900", nil, nil]),
        // The coefficient of variation is the limit itself: 300 ± 75.
        person(["225", "375", "225", "375"]), person(["224.99", "375.01", "225", "375"]),
        person(["0", "0", "0", "0"]),
      ])
    #expect(
      run.amounts.map(\.decimal)
        == ["900.00", "900.00", "1050.00", "1050.00", "300.00", "1050.00", "0.00"])
    #expect(run.explanation(2).parts[1].working?.contains("varies by 0.63, beyond 0.25") == true)
  }

  // MARK: F

  private static func weights(_ basis: RASWeights.Basis) -> RASDefinition {
    RAS.definition(
      [RASInput("weight", .number)],
      [RASStep("budget", .weights(RASWeights(.figure("weight"), basis)))], currency: .euros)
  }

  private static let weights: [[String: RASAnswer]] = [
    Ratio(3, over: 5), 1, 1, Ratio(8, over: 5),
  ].map { ["weight": .number($0)] }

  @Test("F: weights 0.6, 1, 1, 1.6 × €500 = €2,100")
  func weightsTimesPrice() throws {
    let run = try RAS.run(Self.weights(.price(.pounds("500"))), Self.weights)
    #expect(run.amounts.map(\.decimal) == ["300.00", "500.00", "500.00", "800.00"])
    #expect(run.total == Money(pence: 2_100_00))
  }

  @Test("F: a fixed pool ÷ Σ weights is shared out whole")
  func pool() throws {
    let run = try RAS.run(Self.weights(.pool(.pounds("1000.00"))), Self.weights)
    #expect(
      run.amounts.map(\.decimal) == ["142.86", "238.10", "238.09", "380.95"])
    #expect(run.total == Money(pence: 1_000_00))
    forAll("a pool is shared whole", seed: 7_001, count: 100) { generator in
      let people = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        ["weight": RASAnswer.number(Ratio(Int.random(in: 1...30, using: &generator), over: 10))]
      }
      let pool = Money(pence: Int.random(in: 0...9_999_999, using: &generator))
      return try RAS.run(Self.weights(.pool(.amount(pool))), people).total == pool
    }
  }

  // MARK: G

  @Test("G: £30 a day opportunity; 2 wanted at £30 → £30 funded, £30 unmet")
  func fixed() throws {
    let definition = RAS.definition(
      [RASInput("days", .number)],
      [
        RASStep(
          "budget", .fixed(RASFixed(.pounds("30.00"), wanted: "days", funds: .count(1))))
      ])
    let run = try RAS.run(
      definition, [["days": .count(2)], ["days": .count(1)], ["days": .count(0)]])
    #expect(run.amounts.map(\.decimal) == ["30.00", "30.00", "0.00"])
    #expect(run.aside(.unmet, 0) == Money(pence: 30_00).exact)
    #expect(run.aside(.unmet) == Money(pence: 30_00))
    #expect(
      run.explanation(0).parts[1].working?.contains("£30.00 is wanted and not funded") == true)
  }
}
