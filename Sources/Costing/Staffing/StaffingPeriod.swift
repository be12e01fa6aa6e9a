import Amounts
import CareCalendar

/// A run of days of the budget year within which no rate changes.
struct StaffingPeriod {
  let days: DayRange
  let year: DayRange
  let pay: Grade.Pay
  /// Those in force.
  let onCosts: [OnCost]

  /// Its part of the budget year.
  var share: Ratio { Ratio(days.count, over: year.count) }
  private var weeks: Ratio { Ratio(days.count, over: 7) }

  /// What so many hours worked a week cost in these days.
  ///
  /// Agency staff cover their share at the agency's price. The home's own are paid for the rest,
  /// and for holiday, sickness and training beside it; these hours fill posts, and each post has
  /// the thresholds of a year, of which these days bear their part.
  func cost(hours: Ratio, on basis: StaffingBasis) -> StaffCost {
    let hourly = basis.choose(.pay, pay.hourly, budgeted: pay.budgetedHourly).amount.exact
    let own = ownHours(hours, on: basis)
    let worked = hourly * own * weeks
    let posts = posts(hours: hours, on: basis)
    let yearlyPay = hourly * pay.hoursPerPost.ratio * Ratio(year.count, over: 7)
    return StaffCost { part in
      switch part {
      case .hoursWorked: worked
      case .holiday, .sickness, .training: worked * rate(part.onCost, on: basis)
      case .nationalInsurance, .pension:
        due(part.onCost, of: yearlyPay, on: basis) * posts * share
      case .agency: (pay.agencyHourly?.amount.exact ?? .zero) * (hours - own) * weeks
      }
    }
  }

  /// Posts that the home's own paid hours fill; a part of a post bears its part of a threshold.
  func posts(hours: Ratio, on basis: StaffingBasis) -> Ratio {
    let away = [OnCost.Kind.holiday, .sickness, .training].map { rate($0, on: basis) }
    return ownHours(hours, on: basis) * (away.reduce(.one, +)) / pay.hoursPerPost.ratio
  }

  private func ownHours(_ hours: Ratio, on basis: StaffingBasis) -> Ratio {
    let agency = basis.choose(.agency, pay.agencyShare, budgeted: pay.budgetedAgencyShare)
    return hours * (.one - agency.ratio)
  }

  private func rate(_ kind: OnCost.Kind?, on basis: StaffingBasis) -> Ratio {
    guard let row = row(kind) else { return .zero }
    return basis.choose(StaffingCause(row.kind), row.rate, budgeted: row.budgetedRate).ratio
  }

  /// What is due for one post with that pay a year.
  private func due(
    _ kind: OnCost.Kind?, of pay: ExactMoney, on basis: StaffingBasis
  ) -> ExactMoney {
    guard let row = row(kind) else { return .zero }
    let threshold = basis.choose(
      StaffingCause(row.kind), row.threshold, budgeted: row.budgetedThreshold)
    let most = row.limit.map { min(pay, $0.amount.exact) } ?? pay
    return max(.zero, most - threshold.amount.exact) * rate(kind, on: basis)
  }

  private func row(_ kind: OnCost.Kind?) -> OnCost? { onCosts.first { $0.kind == kind } }
}
