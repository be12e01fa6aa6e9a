public import Amounts
public import CareHome
public import Evidence

/// The shared departments carried to the components by one method, exactly.
public struct OverheadAllocation: Hashable, Sendable {
  public let method: OverheadMethod
  /// In the order of the plan.
  public let departments: [DepartmentCost]
  /// The budget with each department's lines split as the method carries them: what is costed
  /// from here on. Its total, and every other line, is unchanged.
  public let budget: PooledBudget

  public struct DepartmentCost: Hashable, Sendable {
    public let department: Department
    /// £ a year of its own lines.
    public let own: Money
    /// £ a year with what other departments do for it.
    public let gross: ExactMoney
    /// £ a year that leave it for the elements.
    public let toComponents: ByComponent<ExactMoney>
  }

  /// £ a year that departments cost, and that reach the elements: equal to the penny and beyond.
  public var reconciles: Bool {
    departments.map(\.own).sum().exact == departments.map(\.toComponents.total).sum()
  }
}

extension OverheadPlan {
  /// - Throws: `overhead.bad-order` and `overhead.reaches-no-element` for a step-down that leaves
  ///   a department out or with nobody left to serve; `overhead.no-direct-cost` for a share in
  ///   proportion to nothing.
  public func carry(by method: OverheadMethod) throws(Faults) -> OverheadAllocation {
    switch method {
    case .directSplit: carryBySplit()
    case .inProportion: try carryInProportion()
    case .stepDown(let order): try carryByStepDown(order)
    case .reciprocal: carryReciprocally()
    }
  }

  private func carryBySplit() -> OverheadAllocation {
    let carried = departments.map { department in
      budget.lines.filter { department.lines.contains($0.id) }
        .map { $0.split.share($0.amount.exact) }.reduce(.zero, +)
    }
    return allocation(.directSplit, gross: ownCosts.map(\.exact), carried: carried, splits: nil)
  }

  private func carryInProportion() throws(Faults) -> OverheadAllocation {
    let shared = Set(departments.flatMap(\.lines))
    let direct = budget.lines.filter { !shared.contains($0.id) }
      .map { $0.split.share($0.amount.exact) }.reduce(.zero, +)
    guard let split = ComponentSplit(weights: direct.map(\.pence)) else {
      throw Faults(
        Fault(
          .overheadNoDirectCost, at: departments.first?.source,
          "Every cost belongs to a shared department, so there is no direct cost to follow.",
          remedy: "Leave some lines outside the departments, or choose another method."))
    }
    return allocation(
      .inProportion, gross: ownCosts.map(\.exact),
      carried: ownCosts.map { split.share($0.exact) },
      splits: departments.map { _ in split })
  }

  private func carryReciprocally() -> OverheadAllocation {
    let indices = departments.indices
    let outward = indices.map { row in
      indices.map { (row == $0 ? Ratio.one : .zero) - toDepartments[row][$0] }
    }
    let inward = indices.map { row in indices.map { outward[$0][row] } }
    // Never nil: every department reaches an element, so no cost goes round for ever.
    let gross = LinearSystem.solve(inward, ownCosts.map { [Ratio($0.pence)] }) ?? []
    let ends = LinearSystem.solve(outward, toComponents.map(\.values)) ?? []
    return allocation(
      .reciprocal, gross: gross.map { ExactMoney(pence: $0[0]) },
      carried: zip(gross, toComponents).map { gross, shares in
        shares.map { ExactMoney(pence: gross[0] * $0) }
      },
      splits: ends.map(ByComponent.init(inOrder:)).compactMap(ComponentSplit.init(weights:)))
  }

  /// - Parameter splits: where a pound of each department's own cost ends; nil leaves its lines'
  ///   own splits.
  func allocation(
    _ method: OverheadMethod, gross: [ExactMoney], carried: [ByComponent<ExactMoney>],
    splits: [ComponentSplit]?
  ) -> OverheadAllocation {
    var splitOfLine: [CostLineID: ComponentSplit] = [:]
    for (department, split) in zip(departments, splits ?? []) {
      for line in department.lines { splitOfLine[line] = split }
    }
    let costs = departments.indices.map {
      OverheadAllocation.DepartmentCost(
        department: departments[$0], own: ownCosts[$0], gross: gross[$0],
        toComponents: carried[$0])
    }
    return OverheadAllocation(
      method: method, departments: costs,
      budget: budget.replacing(lines: budget.lines.map { $0.replacing(split: splitOfLine[$0.id]) })
    )
  }
}

extension ByComponent where Value == Ratio {
  /// From one value for each component, in their order.
  init(inOrder values: [Ratio]) {
    let values = zip(Component.allCases, values)
    self.init { component in values.first { $0.0 == component }?.1 ?? .zero }
  }
}
