import Amounts
import CareHome
import Costing

/// The definitions of costing.md read out one by one, with steps counted on the fingers: slow,
/// and nothing shared with the code under test.
struct CurveOracle {
  let budget: PooledBudget

  /// Pence a year of one line at so many residents.
  func cost(_ line: CostLine, residents: Ratio, beds: Int) -> Ratio {
    let amount = Ratio(line.amount.pence)
    let share = residents / budget.residents
    switch line.behaviour {
    case .fixed: return amount
    case .perBed: return amount * Ratio(beds, over: budget.registeredBeds)
    case .variable: return amount * share
    case .mixed(let variable):
      let f = Ratio(variable.tenThousandths, over: 1_000_000)
      return amount * (1 - f) + amount * f * share
    case .stepped(let step):
      let now = count(step, residents * line.usage.perResident)
      let then = count(step, budget.residents * line.usage.perResident)
      return amount * Ratio(now, over: then)
    }
  }

  func cost(residents: Int, beds: Int) -> Ratio {
    budget.lines.map { cost($0, residents: Ratio(residents), beds: beds) }.reduce(.zero, +)
  }

  private func count(_ step: Behaviour.Step, _ units: Ratio) -> Int {
    var count = 0
    var covered = Ratio.zero
    while covered < units {
      covered = covered + step.size
      count += 1
    }
    return count < step.minimum ? step.minimum : count
  }
}
