import Amounts
import CareCalendar
import CareHome

/// A run of days away under one tier (billing.md rule 3).
struct AwayDays: Hashable {
  let days: DayRange
  let reason: Absence.Reason
  /// The number of the first of these days, counted as the contract counts.
  let firstNumber: Int
  /// Nil before the contract's first tier: all is charged.
  let tier: AbsenceTier?

  /// What is still charged of each component.
  var charged: ByComponent<Percentage> { tier?.charged ?? ByComponent { _ in .all } }

  /// Whether anything is taken off.
  var reduces: Bool { charged.values.contains { $0 != .all } }
}

extension PlacementFile {
  /// All days away up to `end`, cut where a tier begins, in order.
  func awayDays(through end: Day) -> [AwayDays] {
    var counted: [Absence.Reason: [Int: Int]] = [:]
    var runs: [AwayDays] = []
    for absence in absences.sorted(by: { $0.left < $1.left }) {
      let first = absence.left + (terms.leavingDayIsAway ? 0 : 1)
      let last = absence.returned.map { $0 - (terms.returnDayIsAway ? 0 : 1) } ?? end
      guard let away = DayRange(first, through: min(last, end)) else { continue }
      guard terms.absencesAddUp else {
        runs += tiered(away, absence.reason, from: 1)
        continue
      }
      for part in byYear(away) {
        let year = part.first.date.year
        let before = counted[absence.reason]?[year] ?? 0
        runs += tiered(part, absence.reason, from: before + 1)
        counted[absence.reason, default: [:]][year] = before + part.count
      }
    }
    return runs
  }

  /// The run cut where a tier begins; its first day away has the number `number`.
  private func tiered(_ days: DayRange, _ reason: Absence.Reason, from number: Int) -> [AwayDays] {
    let tiers = terms.tiers.filter { $0.reason == reason }.sorted { $0.fromDay < $1.fromDay }
    let starts = [1] + tiers.map(\.fromDay).filter { $0 > 1 }
    return starts.enumerated().compactMap { index, start in
      let next = index + 1 < starts.count ? starts[index + 1] : Int.max
      let lastNumber = number + days.count - 1
      let low = max(start, number)
      let high = min(next - 1, lastNumber)
      guard low <= high,
        let run = DayRange(days.first + (low - number), through: days.first + (high - number))
      else { return nil }
      return AwayDays(
        days: run, reason: reason, firstNumber: low, tier: tiers.last { $0.fromDay <= low })
    }
  }

  private func byYear(_ days: DayRange) -> [DayRange] {
    (days.first.date.year...days.last.date.year).compactMap { year in
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      return DayRange(first, through: last)?.intersection(days)
    }
  }
}
