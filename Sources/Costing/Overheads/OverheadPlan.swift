import Amounts
import CareHome
public import Evidence

/// The shared departments of a home, checked against its budget: ready to be carried by any
/// method.
public struct OverheadPlan: Hashable, Sendable {
  public let budget: PooledBudget
  public let departments: [Department]

  /// Each department's share to each department, its own row first; with ``toComponents`` a row
  /// sums to one.
  let toDepartments: [[Ratio]]
  let toComponents: [ByComponent<Ratio>]
  /// £ a year that each department costs before anybody serves it.
  let ownCosts: [Money]

  /// - Throws: every fault of the departments at once, with the budget's own refusals.
  public init(_ budget: PooledBudget, departments: [Department]) throws(Faults) {
    let refusals = budget.faults().filter { $0.severity == .refusal }
    if let faults = Faults(refusals + departments.faults(in: budget)) { throw faults }
    self.budget = budget
    self.departments = departments
    toDepartments = departments.map { department in
      let total = department.totalWeight
      return departments.map { department.weight(.department($0.id)) / total }
    }
    toComponents = departments.map { department in
      let total = department.totalWeight
      return ByComponent { department.weight(.component($0)) / total }
    }
    let amounts = Dictionary(
      budget.lines.map { ($0.id, $0.amount) }, uniquingKeysWith: { first, _ in first })
    ownCosts = departments.map { $0.lines.compactMap { amounts[$0] }.sum() }
  }
}

extension Department {
  var totalWeight: Ratio { serves.map(\.weight).reduce(.zero, +) }

  func weight(_ recipient: Recipient) -> Ratio {
    serves.filter { $0.recipient == recipient }.map(\.weight).reduce(.zero, +)
  }
}
