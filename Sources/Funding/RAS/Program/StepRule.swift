import Amounts

/// What each primitive can do: check its settings, and become closures over the columns of a run.
protocol StepRule: Sendable {
  /// Tells what is wrong with the settings.
  ///
  /// - Returns: what the step's figure is; nil where that can't be known.
  func check(_ check: inout StepCheck) -> StepFigure?

  /// - Precondition: ``check(_:)`` found nothing.
  func compile(_ scope: Scope) -> CompiledRule

  /// The figures that it reads.
  var reads: [String] { get }
  /// The figure that the rule changes, where it changes one.
  var changes: String? { get }
}

extension StepRule {
  var changes: String? { nil }
}

/// What is known of a figure before any person is looked at.
struct StepFigure: Hashable, Sendable {
  var unit: RASUnit
  /// The words that it may be, in order; none where it is no word.
  var words: [String] = []
  /// Whether it may be missing.
  var isOptional = false

  static func of(_ unit: RASUnit) -> StepFigure { StepFigure(unit: unit) }
}

/// A rule as closures: compiled once, then run on everybody.
struct CompiledRule: Sendable {
  typealias Each = @Sendable (_ columns: Columns, _ row: Int) -> Cell
  typealias Together = @Sendable (_ columns: Columns, _ rows: [Int]) -> [Cell]
  typealias Telling = @Sendable (_ columns: Columns, _ row: Int) -> String

  enum Work: Sendable {
    /// Each person's figure follows from their own.
    case each(Each)
    /// The figures of all who take part are found together; one for each row, in order.
    case together(Together)
  }

  let work: Work
  /// The arithmetic in words, once the step is done.
  let telling: Telling
  var aside: Aside?

  /// An amount that a step sets beside the budget.
  struct Aside: Sendable {
    let kind: RASAside
    let amount: @Sendable (_ columns: Columns, _ row: Int) -> Ratio
  }
}

/// What a step can set beside the budget, so that nothing is lost without a word.
public enum RASAside: String, Hashable, Sendable, CaseIterable {
  /// Wanted, and not funded.
  case unmet
  /// Held back for emergencies.
  case reserve
  /// What a broker gets, whoever bears it.
  case brokerFee = "broker fee"
}

/// The figures of a run: a column for each input and each step, a cell for each person.
struct Columns: Sendable {
  var cells: [[Cell]]
  /// Each person's household as a number; those without one have one of their own.
  let households: [Int]
  /// How many live in each household.
  let sizes: [Int]

  /// The number there; zero where it is missing.
  func number(_ column: Int, _ row: Int) -> Ratio {
    if case .number(let value) = cells[column][row] { value } else { .zero }
  }

  func word(_ column: Int, _ row: Int) -> Int? {
    if case .word(let value) = cells[column][row] { value } else { nil }
  }

  func isYes(_ column: Int, _ row: Int) -> Bool {
    if case .yesNo(true) = cells[column][row] { true } else { false }
  }
}
