import Amounts
public import CareCalendar
public import Evidence

/// A definition made ready for one day: names found, dates done, every step a closure.
public struct RASProgram: Sendable {
  public let definition: RASDefinition
  public let day: Day
  let steps: [CompiledStep]
  let result: Int
  /// The step before which a person's level is known, for reports; nil where there are no levels.
  let level: Read?

  /// - Throws: everything that is wrong with the definition, and `ras.not-in-force` where it does
  ///   not hold on the day.
  public init(_ definition: RASDefinition, on day: Day) throws(Faults) {
    if let faults = Faults(definition.problems().map { $0.fault(in: definition.id) }) {
      throw faults
    }
    guard definition.holds(on: day) else { throw Faults(definition.isNotInForce(on: day)) }
    var scope = Scope(day: day, currency: definition.currency)
    for input in definition.inputs {
      scope.add(
        input.name,
        StepFigure(unit: input.unit, words: input.words, isOptional: input.isOptional),
        label: input.name.spoken)
    }
    // Checked above: the figures are what the check found them to be.
    var check = StepCheck(definition)
    for input in definition.inputs {
      check.add(input.name, scope.figure(input.name))
    }
    var steps: [CompiledStep] = []
    for step in definition.steps {
      let figure = step.primitive.rule.check(&check) ?? .of(.amount)
      steps.append(CompiledStep(step, figure, scope))
      scope.add(step.name, figure, label: step.label)
      check.add(step.name, figure)
    }
    self.definition = definition
    self.day = day
    self.steps = steps
    result = scope.column(definition.result)
    level = definition.levelFigure.map(scope.read)
  }
}

extension RASDefinition {
  /// The figure that says a person's level: the last that a step grades, else the first input that
  /// is one.
  var levelFigure: String? {
    for step in steps.reversed() {
      if case .grade = step.primitive { return step.name }
    }
    return inputs.first {
      if case .level = $0.kind { true } else { false }
    }?.name
  }

  func isNotInForce(on day: Day) -> Fault {
    let end = through.map { " to \($0.iso)" } ?? " on"
    return Fault(
      .rasNotInForce,
      "Definition \(id), version \(version), holds from \(from.iso)\(end), not on \(day.iso).",
      remedy: "Choose a day on which it holds, or another version.")
  }
}

/// A step with its rule compiled.
struct CompiledStep: Sendable {
  let step: RASStep
  let figure: StepFigure
  let rule: CompiledRule
  let when: [CompiledTest]
  let otherwise: Source?
  /// The column that the rule changes, where it changes one.
  let changes: Int?
  let show: Show
  /// Whether who fails it gets no further step.
  let stops: Bool

  init(_ step: RASStep, _ figure: StepFigure, _ scope: Scope) {
    self.step = step
    self.figure = figure
    rule = step.primitive.rule.compile(scope)
    when = step.when.map { CompiledTest($0, scope) }
    otherwise = step.otherwise.map { scope.source($0, figure.unit) }
    changes = step.primitive.rule.changes.map(scope.column)
    show = Show(unit: figure.unit, currency: scope.currency)
    if case .gate(let gate) = step.primitive { stops = gate.stops } else { stops = false }
  }

  func isDone(_ columns: Columns, _ row: Int) -> Bool {
    for test in when where !test.holds(columns, row) { return false }
    return true
  }

  /// The figure of somebody for whom the step is not done.
  func left(_ columns: Columns, _ row: Int) -> Cell {
    if let otherwise { return .number(otherwise(columns, row)) }
    if let changes { return columns.cells[changes][row] }
    return figure.unit == .yesNo ? .yesNo(true) : .number(.zero)
  }
}

extension String {
  /// A name for people: `care_hours` is `care hours`.
  var spoken: String { String(map { $0 == "_" ? " " : $0 }) }
}
