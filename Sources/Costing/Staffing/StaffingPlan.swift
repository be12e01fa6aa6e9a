import Amounts
import CareCalendar
import CareHome
public import Evidence

/// A rota with what its hours cost, checked against the budget that pays for it
/// (costing.md rule 4).
public struct StaffingPlan: Hashable, Sendable {
  public let budget: PooledBudget
  public let rota: [RotaShift]
  public let grades: [Grade]
  public let onCosts: [OnCost]
  /// What a person should look at though the work goes on: rates that nobody verified, on-costs
  /// that nobody gave.
  public let warnings: [Fault]

  /// - Throws: every fault of the rota, the grades and the on-costs at once, with the budget's own
  ///   refusals.
  public init(
    _ budget: PooledBudget, rota: [RotaShift], grades: [Grade], onCosts: [OnCost]
  ) throws(Faults) {
    let check = StaffingCheck(budget: budget, rota: rota, grades: grades, onCosts: onCosts)
    let refusals = budget.faults().filter { $0.severity == .refusal }
    if let faults = Faults(refusals + check.refusals) { throw faults }
    self.budget = budget
    self.rota = rota
    self.grades = grades
    self.onCosts = onCosts
    warnings = check.warnings
  }

  /// What a year of a shift costs with so many on duty, exactly.
  func cost(of shift: RotaShift, staff: Quantity, on basis: StaffingBasis) -> StaffCost {
    periods(of: shift).map { $0.cost(hours: shift.weeklyHours(staff), on: basis) }
      .reduce(.zero, +)
  }

  /// What a year of a shift costs, exactly, with the staff of the basis.
  func cost(of shift: RotaShift, on basis: StaffingBasis) -> StaffCost {
    let staff = basis.choose(.hours, shift.staff, budgeted: shift.budgetedStaff)
    return cost(of: shift, staff: staff, on: basis)
  }

  /// Posts that a shift's own staff fill, averaged over the days of the budget year.
  func posts(of shift: RotaShift) -> Ratio {
    periods(of: shift).map {
      $0.posts(hours: shift.weeklyHours, on: .today) * $0.share
    }.reduce(.zero, +)
  }

  /// The days of the budget year in runs within which no rate changes.
  private func periods(of shift: RotaShift) -> [StaffingPeriod] {
    guard let grade = grades.first(where: { $0.id == shift.grade }) else { return [] }
    let year = budget.year
    let changes =
      grade.pay.changes
      + onCosts.flatMap { [$0.from, $0.through.map { $0 + 1 }].compactMap { $0 } }
    let starts = Set([year.first] + changes.filter(year.contains)).sorted()
    return starts.indices.compactMap { index in
      let first = starts[index]
      let last = index + 1 < starts.count ? starts[index + 1] - 1 : year.last
      guard let days = DayRange(first, through: last), let pay = grade.pay.value(on: first)
      else { return nil }
      return StaffingPeriod(
        days: days, year: year, pay: pay, onCosts: onCosts.filter { $0.holds(on: first) })
    }
  }
}
