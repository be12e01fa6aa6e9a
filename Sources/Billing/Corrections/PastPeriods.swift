import CareCalendar
import CareHome

/// In which periods earlier runs billed their payers, whose cycle may have changed since, and how
/// far back a run looks.
struct PastPeriods {
  /// Periods that end before it are left as they stand; nil to look at all.
  let since: Day?
  /// Periods of a cycle that the payer no longer has, in order.
  private let foreign: [PayerID: [DayRange]]
  /// Periods that reach beyond the run's month, which only a run of a later month would bill.
  private let ahead: [PayerID: Set<DayRange>]

  init(_ runs: [BilledRun], register: Register, month: Month, since: Day?) {
    self.since = since
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    var foreign: [PayerID: Set<DayRange>] = [:]
    var ahead: [PayerID: Set<DayRange>] = [:]
    for run in runs {
      guard let payer = payers[run.account.payer] else { continue }
      if payer.cycle.period(holding: run.period.first) != run.period {
        foreign[payer.id, default: []].insert(run.period)
      }
      if run.period.last > month.last { ahead[payer.id, default: []].insert(run.period) }
    }
    self.foreign = foreign.mapValues { $0.sorted() }
    self.ahead = ahead
  }

  func isForeign(_ period: DayRange, to payer: Payer) -> Bool {
    foreign[payer.id]?.contains(period) ?? false
  }

  func isBilled(_ period: DayRange, of payer: PayerID) -> Bool {
    ahead[payer]?.contains(period) ?? false
  }

  func isLookedAt(_ period: DayRange) -> Bool { since.map { period.last >= $0 } ?? true }

  func bounds(of payer: PayerID) -> [DayRange] { (ahead[payer] ?? []).filter(isLookedAt) }

  /// Nil where the payer's own cycle says it.
  func period(of payer: Payer, holding day: Day) -> DayRange? {
    guard let foreign = foreign[payer.id] else { return nil }
    if let period = foreign.first(where: { $0.contains(day) }) { return period }
    // What the new cycle has left of its own period.
    let own = payer.cycle.period(holding: day)
    let before = foreign.last { $0.last < day }?.last
    let after = foreign.first { $0.first > day }?.first
    return DayRange(
      max(own.first, before.map { $0 + 1 } ?? own.first),
      through: min(own.last, after.map { $0 - 1 } ?? own.last))
  }
}
