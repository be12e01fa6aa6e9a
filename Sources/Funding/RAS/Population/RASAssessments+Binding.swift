import Amounts
import CareCalendar
public import Evidence

/// A figure of one person while a program runs.
enum Cell: Sendable {
  /// An amount is in pence.
  case number(Ratio)
  /// The word's place among those that the figure may be.
  case word(Int)
  case yesNo(Bool)
  case day(Day)
  /// Not answered, or the person had left before.
  case missing
}

extension RASAssessments {
  /// The column of an input as cells.
  ///
  /// - Throws: each person whose answer is missing or is none that the input may be.
  func cells(for input: RASInput) throws(Faults) -> [Cell] {
    let standard = input.standard.flatMap { Self.cell($0, for: input) } ?? .missing
    let mayBeMissing = input.isOptional || input.standard != nil
    guard let answers = columns[input.name] else {
      guard mayBeMissing || people.isEmpty else {
        throw Faults(
          Fault(
            .rasNoAnswers, "The assessments do not answer \"\(input.name)\".",
            remedy: "Add a column \(input.name) with \(input.expectation) for each person."))
      }
      return Array(repeating: standard, count: people.count)
    }
    var cells: [Cell] = []
    cells.reserveCapacity(answers.count)
    var faults: [Fault] = []
    // A word that many give is looked for once.
    let places = Dictionary(
      input.words.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (row, answer) in answers.enumerated() {
      switch answer {
      case nil where mayBeMissing: cells.append(standard)
      case .word(let word)? where places[word] != nil:
        cells.append(places[word].map(Cell.word) ?? .missing)
      case let answer?:
        if let cell = Self.cell(answer, for: input) {
          cells.append(cell)
        } else {
          faults.append(
            refusal(row, input, "has an answer to \"\(input.name)\" that it can't have"))
        }
      case nil: faults.append(refusal(row, input, "has no answer to \"\(input.name)\""))
      }
    }
    if let faults = Faults(faults) { throw faults }
    return cells
  }

  private func refusal(_ row: Int, _ input: RASInput, _ problem: String) -> Fault {
    Fault(
      .rasBadAnswer, "The assessment of \(people[row].id) \(problem).",
      remedy: "Give \(input.expectation).")
  }

  /// Nil where the answer is none that the input may be.
  static func cell(_ answer: RASAnswer, for input: RASInput) -> Cell? {
    switch (input.kind, answer) {
    case (.amount, .amount(let money)): number(money.pence, input)
    case (.hours, .number(let value)), (.minutes, .number(let value)),
      (.points, .number(let value)), (.number, .number(let value)):
      number(value, input)
    case (.level(let words), .word(let word)), (.choice(let words), .word(let word)):
      words.firstIndex(of: word).map(Cell.word)
    case (.yesNo, .yesNo(let value)): .yesNo(value)
    case (.day, .day(let day)): .day(day)
    default: nil
    }
  }

  private static func number(_ value: Ratio, _ input: RASInput) -> Cell? {
    if let least = input.least, value < least { return nil }
    if let most = input.most, value > most { return nil }
    return .number(value)
  }
}

extension RASInput {
  /// What an answer must be: `hours from 0 to 168`, `one of low, high`.
  public var expectation: String {
    var limits = ""
    if let least { limits += " from \(RASUnit.plain(least, unit))" }
    if let most { limits += " up to \(RASUnit.plain(most, unit))" }
    switch kind {
    case .amount: return "pounds and pence" + limits
    case .hours: return "hours" + limits
    case .minutes: return "minutes" + limits
    case .points: return "points" + limits
    case .number: return "a number" + limits
    case .level(let words), .choice(let words): return "one of \(words.joined(separator: ", "))"
    case .yesNo: return "yes or no"
    case .day: return "a date such as 2026-10-31"
    }
  }
}

extension RASUnit {
  /// A number of this unit as it would be written; an amount in pounds.
  static func plain(_ value: Ratio, _ unit: RASUnit) -> String {
    (unit == .amount ? value / 100 : value).plain
  }
}

extension Fault.Code {
  /// The assessments lack the column of an input.
  public static let rasNoAnswers: Fault.Code = "ras.no-answers"
  /// An answer is missing or is none that the input may be.
  public static let rasBadAnswer: Fault.Code = "ras.bad-answer"
}
