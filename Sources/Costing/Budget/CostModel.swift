public import Amounts
public import CareHome
public import Evidence

/// A budget that has been checked, with each of its lines as a function of use: what every
/// computation of this room starts from.
public struct CostModel: Hashable, Sendable {
  public let budget: PooledBudget
  /// In the order of the budget.
  public let lines: [LineCost]

  /// - Throws: every refusal of ``PooledBudget/faults()`` at once.
  public init(_ budget: PooledBudget) throws(Faults) {
    if let faults = Faults(budget.faults().filter { $0.severity == .refusal }) { throw faults }
    self.budget = budget
    let residents = budget.residents
    lines = budget.lines.map {
      LineCost($0, budgetResidents: residents, budgetBeds: budget.registeredBeds)
    }
  }

  /// The line of that id; nil where the budget has none.
  public func line(_ id: CostLineID) -> LineCost? { lines.first { $0.line.id == id } }

  /// The whole home's cost in a year at so many residents.
  ///
  /// - Parameter beds: registered beds of the scenario; the budget's where nil.
  public func cost(residents: Ratio, beds: Int? = nil) -> ExactMoney {
    lines.map { $0.cost(residents: residents, beds: beds) }.sum()
  }
}
