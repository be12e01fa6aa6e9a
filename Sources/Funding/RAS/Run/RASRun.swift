public import Amounts
public import CareCalendar

/// What a program gives for a population: each person's budget and every figure on the way.
public struct RASRun: Sendable {
  let program: RASProgram
  public let people: [RASPerson]
  let columns: Columns
  /// Whether no gate turned the person away.
  let isIn: [Bool]
  /// Each person's budget, in whole pence.
  public let amounts: [Money]

  init(program: RASProgram, people: [RASPerson], columns: Columns, isIn: [Bool]) {
    self.program = program
    self.people = people
    self.columns = columns
    self.isIn = isIn
    let rule = program.definition.rounding
    let result = columns.cells[program.result]
    amounts = people.indices.map { row in
      guard isIn[row], case .number(let value) = result[row], value > .zero else { return .zero }
      return ExactMoney(pence: value).rounded(rule)
    }
  }

  public var definition: RASDefinition { program.definition }
  public var day: Day { program.day }
  public var currency: RASCurrency { definition.currency }

  /// The budgets of all.
  public var total: Money { amounts.sum() }

  /// What it costs whoever funds: the budgets, and what brokers get.
  public var cost: Money { total + aside(.brokerFee) }

  /// Whether no gate turned the person away.
  public func isEligible(_ row: Int) -> Bool { isIn[row] }

  /// A person's level, where the definition knows levels.
  public func level(_ row: Int) -> String? {
    program.level.flatMap { read in
      columns.word(read.column, row).map { read.figure.words[$0] }
    }
  }

  /// The levels in the definition's order; none where it knows none.
  public var levels: [String] { program.level?.figure.words ?? [] }

  /// A figure on the way, before any rounding; nil where the person had left, or there is none.
  public func figure(_ name: String, _ row: Int) -> RASAnswer? {
    let names = definition.inputs.map(\.name) + definition.steps.map(\.name)
    guard let column = names.firstIndex(of: name) else { return nil }
    let inputs = definition.inputs.count
    let figure =
      column < inputs
      ? StepFigure(
        unit: definition.inputs[column].unit, words: definition.inputs[column].words)
      : program.steps[column - inputs].figure
    switch columns.cells[column][row] {
    case .number(let value):
      return figure.unit == .amount ? .amount(ExactMoney(pence: value)) : .number(value)
    case .word(let place): return .word(figure.words[place])
    case .yesNo(let value): return .yesNo(value)
    case .day(let day): return .day(day)
    case .missing: return nil
    }
  }

  /// What is set beside a person's budget: unmet, held in reserve, a broker's fee.
  public func aside(_ kind: RASAside, _ row: Int) -> ExactMoney {
    guard isIn[row] else { return .zero }
    var sum = Ratio.zero
    for step in program.steps {
      guard let aside = step.rule.aside, aside.kind == kind, step.isDone(columns, row) else {
        continue
      }
      sum = sum + aside.amount(columns, row)
    }
    return ExactMoney(pence: sum)
  }

  /// The same for all together, in whole pence.
  public func aside(_ kind: RASAside) -> Money {
    guard program.steps.contains(where: { $0.rule.aside?.kind == kind }) else { return .zero }
    return people.indices.map { aside(kind, $0) }.sum().rounded(.halfAwayFromZero)
  }
}

extension RASRun {
  /// What one modifier does to the whole population.
  public struct ModifierEffect: Hashable, Sendable {
    public let step: String
    public let label: String
    /// Amounts in pence.
    public let before: Ratio
    public let after: Ratio
    public let unit: RASUnit
    /// How many people's figure it changes.
    public let changed: Int

    public var change: Ratio { after - before }
  }

  /// What each modifier does, in the order of the steps.
  public var modifierEffects: [ModifierEffect] {
    let inputs = definition.inputs.count
    return program.steps.enumerated().compactMap { index, step in
      guard let changes = step.changes else { return nil }
      var (before, after, changed) = (Ratio.zero, Ratio.zero, 0)
      for row in people.indices {
        guard case .number(let value) = columns.cells[inputs + index][row] else { continue }
        let earlier = columns.number(changes, row)
        before = before + earlier
        after = after + value
        if value != earlier { changed += 1 }
      }
      return ModifierEffect(
        step: step.step.name, label: step.step.label, before: before, after: after,
        unit: step.figure.unit, changed: changed)
    }
  }
}
