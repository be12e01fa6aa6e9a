import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import Funding

extension HomeSheets {
  /// The budget, once it was checked as a whole; nil where there is none to check.
  func checkedBudget(_ log: FaultLog) -> PooledBudget? {
    guard let budget = pooledBudget else { return nil }
    // An id that repeats was told with its sheet; and where a row could not be read, sums and
    // what seems to be lacking prove nothing.
    var untold: Set<Fault.Code> = [.budgetRepeatedLine, .budgetRepeatedBand]
    if budget.lines.isEmpty { untold.insert(.budgetWithoutLines) }
    if !self.budget.isWhole { untold.insert(.budgetWithoutCost) }
    if !bands.isWhole {
      untold.formUnion([
        .budgetBandSum, .budgetWithoutCareHours, .budgetWithoutSessions, .budgetWithoutFloorArea,
        .budgetNamedResidents,
      ])
    }
    // Whose band is not known is not named.
    if !checkNamedResidents(in: budget.year, log) { untold.insert(.budgetNamedResidents) }
    for fault in budget.faults() where !untold.contains(fault.code) { log.add(fault) }
    return budget
  }

  /// Holds what services draw against what the lines hold, where all of it could be read.
  func checkCatalogue(
    _ catalogue: [FlexibleService], against budget: PooledBudget, _ log: FaultLog
  ) {
    guard self.budget.isWhole, bands.isWhole, services.isWhole, draws.isWhole,
      buildUps.isWhole,
      let costs = try? CostModel(budget)
    else { return }
    do {
      try Catalogue(catalogue, costs: costs).warnings.forEach(log.add)
    } catch {
      error.all.filter { $0.code != .catalogueRepeatedService }.forEach(log.add)
    }
  }

  /// The policies, of which no two may say different things of one day; nil where they do.
  func policyBook(_ log: FaultLog) -> PolicyBook? {
    let rows = Dictionary(grouping: policies.rows) { "\($0.nation.rawValue)\n\($0.use.rawValue)" }
    for name in rows.keys.sorted() {
      let own = rows[name, default: []].sorted { $0.from < $1.from }
      for (earlier, later) in zip(own, own.dropFirst())
      where later.from <= earlier.through ?? .endOfTime {
        log.add(
          .policyOverlap, at: later.column(PoliciesSheet.Column.from),
          "The policy on \(later.use.words) in \(later.nation.rawValue) begins on \(later.from), "
            + "but that of \(earlier.rowInWords) holds "
            + (earlier.through.map { "to \($0)." } ?? "without end."),
          remedy: "End the earlier one on the day before the later one begins.")
      }
    }
    return try? PolicyBook(policies.values)
  }
}
