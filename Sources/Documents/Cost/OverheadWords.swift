import Amounts
import CareHome
import Costing

/// The words of shared departments and how their cost is carried.
enum OverheadWords {
  static let title = "How shared departments are carried"
  static let comparisonTitle = "The same by every method"

  /// What stands on the report whether or not there are departments (costing.md rule 1).
  static func method(_ overheads: OverheadAllocation?) -> String {
    (overheads?.method ?? .directSplit).words
  }

  static func reconciliation(_ overheads: OverheadAllocation) -> String {
    let own = overheads.departments.map(\.own).sum()
    let carried = overheads.departments.map(\.toComponents.total).sum()
    return "The departments cost \(own.words) of their own, and \(carried.words) of it reaches "
      + "the elements (difference \((carried - own.exact).words))."
  }

  /// The method, and why whole costs may add up to more than the departments' own.
  static func gross(_ overheads: OverheadAllocation) -> String {
    let method = "Method: \(overheads.method.words)."
    guard overheads.departments.contains(where: { $0.gross > $0.own.exact }) else { return method }
    return "\(method) What other departments do for one is in its whole cost, so these add up to "
      + "more than the departments' own."
  }
}
