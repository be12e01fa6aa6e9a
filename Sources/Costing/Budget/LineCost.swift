public import Amounts

/// What a cost line costs in a year at any use of it: the one place where behaviour becomes money
/// (costing.md, Definitions).
///
/// Whatever the behaviour, the cost is a fixed part, a part for each bed, a part for each unit of
/// use, and a step for every so many units. At budget use and beds it is the line's amount.
public struct LineCost: Hashable, Sendable {
  public let line: CostLine
  /// u0: units of the line's ``Usage`` in a week at budget occupancy.
  public let budgetUnits: Ratio
  public let budgetBeds: Int
  /// A year's cost that neither residents nor beds change.
  public let fixed: ExactMoney
  /// A year's cost of one registered bed.
  public let perBed: ExactMoney
  /// A year's cost of one more unit of use a week, steps apart.
  public let perUnit: ExactMoney
  /// Nil where the line is not stepped.
  public let step: StepCost?

  /// What one step of a stepped line costs in a year.
  public struct StepCost: Hashable, Sendable {
    public let step: Behaviour.Step
    public let cost: ExactMoney
  }

  /// - Precondition: a ``CostModel`` has checked the budget: residents, beds, usage and step size
  ///   are above zero.
  init(_ line: CostLine, budgetResidents: Ratio, budgetBeds: Int) {
    let amount = line.amount.exact
    let units = budgetResidents * line.usage.perResident
    var fixed = ExactMoney.zero
    var perBed = ExactMoney.zero
    var perUnit = ExactMoney.zero
    var stepCost: StepCost?
    switch line.behaviour {
    case .fixed:
      fixed = amount
    case .perBed:
      perBed = amount / budgetBeds
    case .variable:
      perUnit = amount / units
    case .stepped(let step):
      stepCost = StepCost(step: step, cost: amount / step.count(for: units))
    case .mixed(let variable):
      fixed = amount * (.one - variable.ratio)
      perUnit = amount * variable.ratio / units
    }
    self.line = line
    self.budgetUnits = units
    self.budgetBeds = budgetBeds
    self.fixed = fixed
    self.perBed = perBed
    self.perUnit = perUnit
    self.step = stepCost
  }

  /// Units of use in a week by so many residents of the standard package.
  public func units(residents: Ratio) -> Ratio { residents * line.usage.perResident }

  /// Steps kept at that use; nil where the line is not stepped.
  public func steps(units: Ratio) -> Int? { step?.step.count(for: units) }

  /// A year's cost at `units` of use a week, zero or more: residents may use less than their
  /// number says, where some of them buy elsewhere (flexible-share.md, The idea).
  ///
  /// - Parameter beds: registered beds of the scenario; the budget's where nil.
  public func cost(units: Ratio, beds: Int? = nil) -> ExactMoney {
    var cost = fixed + perBed * (beds ?? budgetBeds) + perUnit * units
    if let step { cost = cost + step.cost * step.step.count(for: units) }
    return cost
  }

  /// A year's cost at so many residents of the standard package.
  public func cost(residents: Ratio, beds: Int? = nil) -> ExactMoney {
    cost(units: units(residents: residents), beds: beds)
  }
}
