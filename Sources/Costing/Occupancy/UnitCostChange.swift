public import Amounts

/// How the unit cost moves when the number of residents does, and which lines move it most.
public struct UnitCostChange: Hashable, Sendable {
  public let residentsBefore: Ratio
  public let residentsAfter: Ratio
  /// £ per resident per week, exactly.
  public let before: ExactMoney
  public let after: ExactMoney
  /// Each line's part of the change, the largest first, ties in budget order. They sum to
  /// ``difference``.
  public let drivers: [LineChange]

  public struct LineChange: Hashable, Sendable {
    public let line: CostLine
    /// £ per resident per week, exactly.
    public let change: ExactMoney
  }

  public var difference: ExactMoney { after - before }

  /// The change as a share of the unit cost before; nil where that was nothing.
  public var share: Ratio? { before.isZero ? nil : difference / before }
}

extension CostModel {
  /// £ per resident per week of the whole home at so many residents; nil at nobody.
  public func unitCost(residents: Ratio) -> ExactMoney? {
    guard residents > .zero else { return nil }
    return cost(residents: residents) / budget.weeksPerYear / residents
  }

  /// What one resident fewer than budgeted does to the unit cost of those who stay; nil where
  /// nobody would.
  public var oneResidentFewer: UnitCostChange? {
    unitCostChange(from: budget.residents, to: budget.residents - 1)
  }

  /// Nil where either number of residents is nobody.
  public func unitCostChange(from before: Ratio, to after: Ratio) -> UnitCostChange? {
    guard let costBefore = unitCost(residents: before), let costAfter = unitCost(residents: after)
    else { return nil }
    let weeks = budget.weeksPerYear
    let changes = lines.map { line in
      UnitCostChange.LineChange(
        line: line.line,
        change: line.cost(residents: after) / weeks / after
          - line.cost(residents: before) / weeks / before)
    }
    let order = changes.indices.sorted { first, second in
      let (a, b) = (changes[first].change.pence.magnitude, changes[second].change.pence.magnitude)
      return a == b ? first < second : a > b
    }
    return UnitCostChange(
      residentsBefore: before, residentsAfter: after, before: costBefore, after: costAfter,
      drivers: order.map { changes[$0] })
  }
}
