import Amounts
import CareHome

/// Walks up the numbers of residents one by one and carries the cost along: only what changes is
/// worked out again, so that a curve costs little more than its steps.
struct CostSweep {
  private let base: ByComponent<ExactMoney>
  private let perResident: ByComponent<ExactMoney>
  private var stepped: [SteppedLine]
  /// The cost of the steps kept now. Apart from the rest until it is asked for, because its
  /// fractions are small and the others' are not.
  private var steps: ByComponent<ExactMoney>
  private var residents: Int

  /// £ a year at the residents last advanced to, exactly.
  var cost: ByComponent<ExactMoney> {
    ByComponent { base[$0] + perResident[$0] * residents + steps[$0] }
  }

  /// A stepped line, with its cost taken apart as the budget's pence were.
  private struct SteppedLine {
    let id: CostLineID
    let step: Behaviour.Step
    /// Units of use that one resident brings.
    let use: Ratio
    let costOfStep: ByComponent<ExactMoney>
    let wholeCostOfStep: ExactMoney
    var count: Int
    /// The smallest number of residents that needs more steps than `count`.
    var next: Int

    init(_ line: CostAllocation.Line, step: LineCost.StepCost) {
      id = line.line.id
      self.step = step.step
      use = line.line.usage.perResident
      // C(n0) = A: the budget's own steps cost exactly the apportioned pence.
      let budgetSteps = step.step.count(for: line.cost.budgetUnits)
      costOfStep = line.components.map { $0.exact / budgetSteps }
      wholeCostOfStep = step.cost
      count = step.step.count(for: .zero)
      next = 0
      next = firstResidentsBeyond(count)
    }

    func firstResidentsBeyond(_ count: Int) -> Int {
      let covered = (step.size * count / use).rounded(.down) ?? Int.max - 1
      return covered + 1
    }

    mutating func advance(to residents: Int) {
      count = step.count(for: use * residents)
      next = firstResidentsBeyond(count)
    }
  }

  /// Stands at nobody.
  init(_ allocation: CostAllocation, beds: Int) {
    let budget = allocation.budget
    let bedShare = Ratio(beds, over: budget.registeredBeds)
    var base = ByComponent<ExactMoney>.zero
    var slope = ByComponent<ExactMoney>.zero
    var steps = ByComponent<ExactMoney>.zero
    var stepped: [SteppedLine] = []
    for line in allocation.lines {
      let parts = line.components.map(\.exact)
      switch line.line.behaviour {
      case .fixed:
        base = base + parts
      case .perBed:
        base = base + parts.map { $0 * bedShare }
      case .variable:
        slope = slope + parts
      case .mixed(let variable):
        let share = variable.ratio
        slope = slope + parts.map { $0 * share }
        base = base + parts.map { $0 * (.one - share) }
      case .stepped:
        guard let step = line.cost.step else { continue }
        let line = SteppedLine(line, step: step)
        steps = steps + line.costOfStep.map { $0 * line.count }
        stepped.append(line)
      }
    }
    self.base = base
    perResident = slope.map { $0 / budget.residents }
    self.steps = steps
    self.stepped = stepped
    residents = 0
  }

  /// Goes on to more residents, and says which steps were taken on the way.
  mutating func advance(to target: Int) -> [CurvePoint.Step] {
    residents = target
    var taken: [CurvePoint.Step] = []
    for index in stepped.indices where stepped[index].next <= target {
      let before = stepped[index].count
      stepped[index].advance(to: target)
      let line = stepped[index]
      let more = line.count - before
      steps = steps + line.costOfStep.map { $0 * more }
      taken.append(
        CurvePoint.Step(
          line: line.id, before: before, after: line.count, added: line.wholeCostOfStep * more))
    }
    return taken
  }
}
