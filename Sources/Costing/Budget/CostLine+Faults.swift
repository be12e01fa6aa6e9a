import Amounts
import CareHome
import Evidence

extension CostLine {
  /// What is wrong with the line within its budget.
  func faults(in budget: PooledBudget) -> [Fault] {
    var faults: [Fault] = []
    func note(_ code: Fault.Code, _ column: String, _ message: String, _ remedy: String) {
      faults.append(
        Fault(code, at: source.column(column), "Line \"\(id)\" \(message)", remedy: remedy))
    }
    if amount.isNegative {
      note(
        .budgetNegativeAmount, "amount", "costs \(amount) a year, which is below zero.",
        "Write costs as 0 or more; income is not part of the pooled budget.")
    }
    if usage.perResident <= .zero {
      note(
        .budgetUsage, "usage per resident",
        "has \(usage.perResident.plain) \(usage.unit) per resident in a week.",
        "Write how many one resident uses in a week, above 0.")
    }
    if case .avoidable(let weeks) = flexibility, weeks < 0 {
      note(
        .budgetNotice, "notice weeks", "is saved after \(weeks) weeks.",
        "Write 0 or more whole weeks.")
    }
    if let posts, posts.isNegative {
      note(.budgetPosts, "posts", "pays for \(posts) posts.", "Write 0 or more.")
    }
    switch behaviour {
    case .fixed, .perBed, .variable: break
    case .mixed(let variable):
      if variable < .zero || variable > .all {
        note(
          .budgetVariableShare, "variable share", "varies by \(variable).",
          "Write a percentage from 0 to 100.")
      }
    case .stepped(let step):
      faults += stepFaults(step, in: budget)
    }
    return faults
  }

  /// No home buys the same thing a million times in a year; more is a slip of the pen.
  private static let mostSteps = 1_000_000

  private func stepFaults(_ step: Behaviour.Step, in budget: PooledBudget) -> [Fault] {
    var faults: [Fault] = []
    if step.size <= .zero {
      faults.append(
        Fault(
          .budgetStepSize, at: source.column("step size"),
          "Line \"\(id)\" has a step of \(step.size.plain) \(usage.unit).",
          remedy: "Write how many \(usage.unit) one step covers, above 0."))
    }
    if step.minimum < 0 {
      faults.append(
        Fault(
          .budgetStepMinimum, at: source.column("step minimum"),
          "Line \"\(id)\" keeps at least \(step.minimum) steps.",
          remedy: "Write 0 or more whole steps."))
    }
    // Steps can be counted only where all that they follow from is sound.
    guard faults.isEmpty, budget.residents > .zero, usage.perResident > .zero else {
      return faults
    }
    let count = step.count(for: budget.residents * usage.perResident)
    guard count <= Self.mostSteps else {
      return [
        Fault(
          .budgetStepSize, at: source.column("step size"),
          "Line \"\(id)\" would need more than \(Self.mostSteps) steps.",
          remedy: "Check the step size, the step minimum and the usage per resident.")
      ]
    }
    guard let cost = step.cost else { return [] }
    let product = cost.exact * count
    guard product != amount.exact else { return [] }
    return [
      Fault(
        .budgetStepCost, at: source.column("step cost"),
        """
        Line "\(id)" costs \(amount) a year, but at budget occupancy it has \(count) steps of \
        \(cost), which make \(product.rounded(.halfAwayFromZero)).
        """,
        remedy: "Correct the amount, the step cost or the step size, or leave the step cost empty.")
    ]
  }
}
