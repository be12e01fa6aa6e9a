/// One step of a definition: a primitive with its settings, and the name of the figure that it gives.
public struct RASStep: Hashable, Sendable {
  /// Of the step and of its figure.
  public var name: String
  /// For people; the name where nothing better is written.
  public var label: String
  public var primitive: RASPrimitive
  /// The step is done only for those for whom all of these hold.
  public var when: [RASTest]
  /// What the figure is for the others; nil for what a modifier started from, and else nothing.
  public var otherwise: RASValue?

  public init(
    _ name: String, label: String? = nil, _ primitive: RASPrimitive, when: [RASTest] = [],
    otherwise: RASValue? = nil
  ) {
    self.name = name
    self.label = label ?? name
    self.primitive = primitive
    self.when = when
    self.otherwise = otherwise
  }
}

/// The primitives A to H (funding.md); lifecycle, the ninth, keeps what they come to.
public enum RASPrimitive: Hashable, Sendable {
  /// A: thresholds.
  case gate(RASGate)
  /// B: a number becomes a level.
  case grade(RASGrade)
  /// B: a level becomes an amount, or hours.
  case lookup(RASLookup)
  /// C: answers become points.
  case score(RASScore)
  /// C: points become money.
  case points(RASPointPrice)
  /// D: tasks become hours.
  case tasks(RASTaskTime)
  /// D: units become money.
  case units(RASPricedUnits)
  /// E: what was used becomes what is paid.
  case history(RASHistory)
  /// F: a weight becomes money.
  case weights(RASWeights)
  /// G: a sum that is the same for all.
  case fixed(RASFixed)
  /// H: what changes an amount.
  case modifier(RASModifier)

  /// The letter in the table of `funding.md`.
  public var letter: Character {
    switch self {
    case .gate: "A"
    case .grade, .lookup: "B"
    case .score, .points: "C"
    case .tasks, .units: "D"
    case .history: "E"
    case .weights: "F"
    case .fixed: "G"
    case .modifier: "H"
    }
  }

  var rule: any StepRule {
    switch self {
    case .gate(let rule): rule
    case .grade(let rule): rule
    case .lookup(let rule): rule
    case .score(let rule): rule
    case .points(let rule): rule
    case .tasks(let rule): rule
    case .units(let rule): rule
    case .history(let rule): rule
    case .weights(let rule): rule
    case .fixed(let rule): rule
    case .modifier(let rule): rule
    }
  }
}
