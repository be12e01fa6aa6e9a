import Amounts
import CareHome
import Costing

/// The words of shared departments and how their cost is carried.
struct OverheadWords: PhraseBook {
  let words: PageWords

  /// What stands on the report whether or not there are departments (costing.md rule 1).
  func method(_ overheads: OverheadAllocation?) -> String {
    method(overheads?.method ?? .directSplit)
  }

  func method(_ method: OverheadMethod) -> String { words.explained(method.words) }

  func reconciliation(_ overheads: OverheadAllocation) -> String {
    let own = overheads.departments.map(\.own).sum()
    let carried = overheads.departments.map(\.toComponents.total).sum()
    return self(
      .departmentsCost,
      [
        "own": own.words, "carried": carried.words,
        "difference": (carried - own.exact).words,
      ])
  }

  /// The method, and why whole costs may add up to more than the departments' own.
  func gross(_ overheads: OverheadAllocation) -> String {
    let method = self(.methodIs, ["method": method(overheads.method)])
    guard overheads.departments.contains(where: { $0.gross > $0.own.exact }) else { return method }
    return method + " " + self[.wholeCostsAddUpToMore]
  }
}
