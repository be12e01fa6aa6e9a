public import Amounts
public import CareHome

/// The element × behaviour × flexibility table of the home or of one band (costing.md rule 2).
public struct ElementTable: Hashable, Sendable {
  /// Nil for the home as a whole.
  public let band: Band?
  /// Residents at budget occupancy.
  public let residents: Ratio
  /// Weeks in the budget year.
  public let weeks: Ratio
  /// The combinations that cost anything, by component, then behaviour, then rigid before
  /// avoidable.
  public let rows: [Row]

  public struct Row: Hashable, Sendable {
    public let component: Component
    public let behaviour: Behaviour.Kind
    public let isAvoidable: Bool
    /// £ a year, apportioned to the penny.
    public let yearly: Money
  }

  public var total: Money { rows.map(\.yearly).sum() }

  /// £ a year of one element.
  public func total(of element: Element) -> Money {
    rows.filter { $0.component.element == element }.map(\.yearly).sum()
  }

  /// £ a year of the rows with that behaviour, over all elements.
  public func total(of behaviour: Behaviour.Kind) -> Money {
    rows.filter { $0.behaviour == behaviour }.map(\.yearly).sum()
  }

  /// £ a year that falls, or does not, when residents buy elsewhere.
  public func total(avoidable: Bool) -> Money {
    rows.filter { $0.isAvoidable == avoidable }.map(\.yearly).sum()
  }

  /// £ a week, exactly.
  public func weekly(_ yearly: Money) -> ExactMoney { yearly.exact / weeks }

  /// £ per resident-week, exactly; nil for a band that has no residents.
  public func perResidentWeek(_ yearly: Money) -> ExactMoney? {
    residents > .zero ? weekly(yearly) / residents : nil
  }

  /// The weekly column as it is shown, with its rounding difference.
  public var weeklyColumn: ShownColumn {
    ShownColumn(rows.map { weekly($0.yearly) }, total: weekly(total))
  }

  /// The column of £ per resident-week as it is shown; nil for a band that has no residents.
  public var perResidentWeekColumn: ShownColumn? {
    guard let total = perResidentWeek(total) else { return nil }
    return ShownColumn(rows.compactMap { perResidentWeek($0.yearly) }, total: total)
  }
}

extension CostAllocation {
  /// The home's table.
  public var homeTable: ElementTable {
    ElementTable(
      band: nil, residents: budget.residents, weeks: budget.weeksPerYear,
      rows: rows(\.components))
  }

  /// A table for each band, in the order of the budget; together they are the home's.
  public var bandTables: [ElementTable] {
    budget.bands.enumerated().map { index, share in
      ElementTable(
        band: share.band, residents: share.residents, weeks: budget.weeksPerYear,
        rows: rows { $0.bands[index] })
    }
  }

  private func rows(_ amounts: (Line) -> ByComponent<Money>) -> [ElementTable.Row] {
    var sums: [Behaviour.Kind: (rigid: ByComponent<Money>, avoidable: ByComponent<Money>)] = [:]
    for line in lines {
      let kind = line.line.behaviour.kind
      var sum = sums[kind] ?? (.zero, .zero)
      switch line.line.flexibility {
      case .rigid: sum.rigid = sum.rigid + amounts(line)
      case .avoidable: sum.avoidable = sum.avoidable + amounts(line)
      }
      sums[kind] = sum
    }
    return Component.allCases.flatMap { component in
      Behaviour.Kind.allCases.flatMap { kind -> [ElementTable.Row] in
        guard let sum = sums[kind] else { return [] }
        return [(false, sum.rigid[component]), (true, sum.avoidable[component])]
          .filter { !$0.1.isZero }
          .map {
            ElementTable.Row(
              component: component, behaviour: kind, isAvoidable: $0.0, yearly: $0.1)
          }
      }
    }
  }
}
