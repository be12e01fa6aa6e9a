import Amounts
import CareCalendar
import Funding

/// A population in plain numbers, for Hearth and for its peer alike.
struct NeedPlan: Encodable {
  struct Person: Encodable {
    let age: Int
    /// Answers to four questions: 0, 1 or 2.
    let answers: [Int]
    let isCity: Bool
    let takesCash: Bool
    /// What the person's care costs, in pence.
    let cost: Int
  }

  let people: [Person]
  /// Of each question, the points of its three answers.
  let points: [[Int]]
  let pencePerPoint: Int
  let capPence: Int
  let totalPence: Int

  static func make(people count: Int, seed: UInt64) -> NeedPlan {
    var generator = SeededGenerator(seed: seed)
    let points = [[0, 3, 6], [0, 2, 4], [0, 3, 7], [0, 4, 9]]
    let people = (0..<count).map { _ in
      let answers = points.map { _ in Int.random(in: 0...2, using: &generator) }
      let sum = zip(points, answers).reduce(0) { $0 + $1.0[$1.1] }
      return Person(
        age: Int.random(in: 12...99, using: &generator), answers: answers,
        isCity: Bool.random(using: &generator), takesCash: Bool.random(using: &generator),
        cost: 2_000 + sum * Int.random(in: 1_000...2_000, using: &generator))
    }
    return NeedPlan(
      people: people, points: points, pencePerPoint: 15_37, capPence: 345_67,
      totalPence: count * 123_45)
  }

  static let questions = ["washing", "dressing", "eating", "mobility"]
  private static let words = ["none", "some", "full"]

  private var score: RASScore {
    RASScore(
      zip(Self.questions, points).map { question, points in
        RASScore.Item(
          question,
          .byWord(
            Dictionary(uniqueKeysWithValues: zip(Self.words, points.map { Ratio($0) }))))
      })
  }

  private var price: RASPointPrice {
    RASPointPrice("points", .linear(each: .constant(Ratio(pencePerPoint)), plus: nil))
  }

  private func definition(_ inputs: [RASInput], _ steps: [RASStep]) -> RASDefinition {
    RASDefinition(
      id: "benchmark", name: "A benchmark", version: "1", from: Day(number: 0),
      source: "made from a seed", amounts: .invented,
      inputs: inputs + Self.questions.map { RASInput($0, .choice(Self.words)) }, steps: steps,
      result: steps.last?.name ?? "")
  }

  /// Six steps: a gate, points, their price, cash or in kind, a region, a cap.
  var sixSteps: RASDefinition {
    definition(
      [
        RASInput("age", .number), RASInput("region", .choice(["city", "country"])),
        RASInput("takes", .choice(["in kind", "cash"])),
      ],
      [
        RASStep("adult", .gate(RASGate([RASTest("age", .atLeast(.constant(18)))]))),
        RASStep("points", .score(score)), RASStep("price", .points(price)),
        RASStep(
          "paid",
          .modifier(
            RASModifier(
              "price",
              .times(
                .byWord(
                  "takes",
                  ["in kind": .constant(1), "cash": .constant(Ratio(3, over: 4))]), .channel)))),
        RASStep(
          "local",
          .modifier(
            RASModifier(
              "paid",
              .times(
                .byWord(
                  "region",
                  ["city": .constant(Ratio(107, over: 100)), "country": .constant(1)]),
                .region)))),
        RASStep(
          "budget", .modifier(RASModifier("local", .cap(.constant(Ratio(capPence)))))),
      ])
  }

  /// The same, scaled to the penny to what there is.
  var neutral: RASDefinition {
    var definition = sixSteps
    definition.steps.append(
      RASStep(
        "neutral",
        .modifier(
          RASModifier(
            "budget", .neutrality(total: .constant(Ratio(totalPence)), onlyDown: false)))))
    definition.result = "neutral"
    return definition
  }

  /// Points and their price alone.
  var scored: RASDefinition {
    definition([], [RASStep("points", .score(score)), RASStep("price", .points(price))])
  }

  var assessments: RASAssessments {
    var columns: [String: [RASAnswer?]] = [
      "age": people.map { .number(Ratio($0.age)) },
      "region": people.map { .word($0.isCity ? "city" : "country") },
      "takes": people.map { .word($0.takesCash ? "cash" : "in kind") },
    ]
    for (index, question) in Self.questions.enumerated() {
      columns[question] = people.map { .word(Self.words[$0.answers[index]]) }
    }
    return RASAssessments(
      people: people.enumerated().map {
        RASPerson("P\($0.offset)", actualCost: Money(pence: $0.element.cost))
      }, columns: columns)
  }
}
