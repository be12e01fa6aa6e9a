import Amounts
import CareCalendar
import Evidence
import Funding

/// Short ways to write definitions and people for tests.
enum RAS {
  static let day = day("2026-10-01")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  /// Of steps that start from an amount.
  static func definition(
    _ steps: [RASStep], result: String? = nil, through: Day? = nil
  ) -> RASDefinition {
    definition([RASInput("base", .amount)], steps, result: result, through: through)
  }

  static func definition(
    _ inputs: [RASInput], _ steps: [RASStep], result: String? = nil,
    currency: RASCurrency = .pounds, through: Day? = nil
  ) -> RASDefinition {
    RASDefinition(
      id: "test", name: "A test", version: "1", from: day("2010-01-01"), through: through,
      source: "Nobody", amounts: .invented, currency: currency, inputs: inputs, steps: steps,
      result: result ?? steps.last?.name ?? "")
  }

  static func program(_ definition: RASDefinition, on day: Day = day) throws -> RASProgram {
    try RASProgram(definition, on: day)
  }

  /// Runs a definition on people who are called 1, 2, 3…
  static func run(
    _ definition: RASDefinition, _ answers: [[String: RASAnswer]], households: [String?] = [],
    on day: Day = day
  ) throws -> RASRun {
    try RASProgram(definition, on: day).run(
      RASAssessments(
        answers.enumerated().map { index, answers in
          (
            RASPerson(
              String(index + 1), household: index < households.count ? households[index] : nil),
            answers
          )
        }))
  }

  /// The budgets, as decimals.
  static func amounts(
    _ definition: RASDefinition, _ answers: [[String: RASAnswer]], households: [String?] = [],
    on day: Day = day
  ) throws -> [String] {
    try run(definition, answers, households: households, on: day).amounts.map(\.decimal)
  }

  static func codes(_ definition: RASDefinition) -> [String] {
    definition.problems().map(\.code.rawValue)
  }
}

extension RASAnswer {
  static func pounds(_ text: String) -> RASAnswer {
    .amount((try? Money(parsing: text).exact) ?? .zero)
  }
  static func count(_ number: Int) -> RASAnswer { .number(Ratio(number)) }
}

extension RASValue {
  static func pounds(_ text: String) -> RASValue { .amount((try? Money(parsing: text)) ?? .zero) }
  static func count(_ number: Int) -> RASValue { .constant(Ratio(number)) }
}
