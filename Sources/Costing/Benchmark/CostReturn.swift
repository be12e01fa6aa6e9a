public import Amounts
import CareCalendar

/// One home's costs in the shape of the 2022 cost-of-care return: £ per resident-week of each
/// line of Annex A.
public struct CostReturn: Hashable, Sendable {
  /// For the council's own eyes; reports show it only when asked to.
  public let home: String
  /// Homes are compared within a type: `care home`, `care home with nursing`.
  public let serviceType: String
  /// In the order of ``CostCategory/all``, exactly; a line that the home has not is £0.00.
  public let amounts: [ExactMoney]

  /// From a checked budget.
  public init(home: String, serviceType: String, _ model: CostModel) {
    let budget = model.budget
    var sums: [CostCategory: Money] = [:]
    for line in budget.lines { sums[line.category, default: .zero] += line.amount }
    self.home = home
    self.serviceType = serviceType
    amounts = CostCategory.all.map {
      (sums[$0] ?? .zero).exact / budget.weeksPerYear / budget.residents
    }
  }

  public var total: ExactMoney { amounts.sum() }

  public func total(of section: CostCategory.Section) -> ExactMoney {
    zip(CostCategory.all, amounts).filter { $0.0.section == section }.map(\.1).sum()
  }
}
