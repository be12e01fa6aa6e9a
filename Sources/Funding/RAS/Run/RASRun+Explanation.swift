import Amounts
import CareCalendar
public import Evidence

extension RASRun {
  /// How a person's budget came about, step by step in words.
  ///
  /// - Parameter place: where the assessment stands; nil where there is no sheet.
  public func explanation(_ row: Int, at place: SourceLocation? = nil) -> Explanation {
    let inputs = definition.inputs.count
    var parts = [answers(row, at: place)]
    var turnedAway: String?
    for (index, step) in program.steps.enumerated() {
      let cell = columns.cells[inputs + index][row]
      let isDone = step.isDone(columns, row)
      parts.append(
        Explanation(
          step.step.label, words(cell, step),
          working: isDone ? step.rule.telling(columns, row) : left(step, row),
          rule: "funding.md primitive \(step.step.primitive.letter)"))
      if step.stops, case .yesNo(false) = cell {
        turnedAway = step.step.label
        break
      }
    }
    return Explanation(
      "Budget of \(people[row].id), \(definition.title)",
      "\(currency.words(amounts[row])) \(definition.period.words)",
      working: turnedAway.map { "\($0) is not passed, so that nothing is paid" } ?? ending(row),
      rule: definition.source, parts: parts)
  }

  private func answers(_ row: Int, at place: SourceLocation?) -> Explanation {
    Explanation(
      "Assessment", people[row].id, sources: place.map { [$0] } ?? [],
      parts: definition.inputs.enumerated().map { index, input in
        let read = Read(
          column: index, label: input.name.spoken,
          figure: StepFigure(unit: input.unit, words: input.words), currency: currency)
        return Explanation(read.label, read.words(columns, row))
      })
  }

  private func words(_ cell: Cell, _ step: CompiledStep) -> String {
    switch cell {
    case .number(let value): step.show(value)
    case .word(let place): step.figure.words[place]
    case .yesNo(let value): step.stops ? (value ? "passed" : "not passed") : (value ? "yes" : "no")
    case .day(let day): day.words
    case .missing: "nothing"
    }
  }

  private func left(_ step: CompiledStep, _ row: Int) -> String {
    let asked = step.when.map { $0.words(columns, row) }.joined(separator: "; ")
    let instead = step.otherwise.map { ", so \($0.words(columns, row))" } ?? ""
    return "not done: \(asked)\(instead)"
  }

  /// How the last figure became whole pence.
  private func ending(_ row: Int) -> String {
    let name = program.steps.first { $0.step.name == definition.result }?.step.label
    let label = name ?? definition.result.spoken
    let value = columns.number(program.result, row)
    guard !value.isNegative else {
      return "\(label) is \(currency.words(ExactMoney(pence: value))), below nothing, so that "
        + "nothing is paid"
    }
    guard amounts[row].exact.pence != value else { return label }
    return "\(label) \(currency.words(ExactMoney(pence: value))), rounded "
      + "\(definition.rounding.words) to the penny"
  }
}
