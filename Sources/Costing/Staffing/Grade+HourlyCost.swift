public import Amounts
public import CareCalendar

extension Grade {
  /// What an hour worked costs with the on-costs in force and the agency's share, exactly, from
  /// each day on which it changes (costing.md rule 4).
  ///
  /// - Parameter year: the budget year, over which a post's thresholds are spread.
  public func hourlyCosts(onCosts: [OnCost], year: DayRange) -> Timeline<ExactMoney> {
    let changes =
      pay.changes + onCosts.flatMap { [$0.from, $0.through.map { $0 + 1 }].compactMap { $0 } }
    return Timeline(
      Set(changes).sorted().compactMap { day in
        pay.value(on: day).map { pay in
          let period = StaffingPeriod(
            days: DayRange(day), year: year, pay: pay,
            onCosts: onCosts.filter { $0.holds(on: day) })
          // Seven hours in a week are one in the period's single day.
          return Timeline.Entry(from: day, period.cost(hours: 7, on: .today).total)
        }
      })
  }
}
