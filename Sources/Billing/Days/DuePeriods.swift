import CareCalendar
import CareHome

/// The billing periods that one run bills, payer by payer (billing.md rule 5).
struct DuePeriods {
  let month: Month
  /// Those of the month.
  let days: DayRange
  /// No day before it is billed.
  let billedFrom: Day
  private let payers: [PayerID: Payer]
  /// Nil for a run from sheets alone, which bills what falls due in its month and nothing else.
  private let past: PastPeriods?

  init(month: Month, register: Register, past: PastPeriods? = nil) {
    self.month = month
    days = month.range
    billedFrom = register.billedFrom
    payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    self.past = past
  }

  func payer(_ id: PayerID) -> Payer? { payers[id] }

  /// The payer's period that holds `day`: days once billed keep the period they were billed in.
  func period(of payer: Payer, holding day: Day) -> DayRange {
    past?.period(of: payer, holding: day) ?? payer.cycle.period(holding: day)
  }

  /// Whether a week's price is carried to the period by the contract's month conversion.
  func isCalendarMonth(_ period: DayRange, of payer: Payer) -> Bool {
    guard let past, past.isForeign(period, to: payer) else { return payer.cycle == .monthly }
    return period == period.first.month.range
  }

  /// Whether the run looks at a period of the payer's.
  func isDue(_ period: DayRange, _ payer: Payer) -> Bool {
    guard let past else { return isCurrent(period, payer) }
    let due = payer.timing == .advance ? period.first : period.last
    return past.isLookedAt(period)
      && (due <= month.last || past.isBilled(period, of: payer.id))
  }

  /// Whether a period falls due in the run's month, so that its lines are no catch-up.
  func isCurrent(_ period: DayRange, _ payer: Payer) -> Bool {
    switch payer.timing {
    case .arrears: days.contains(period.last)
    case .advance:
      // A period that began before Hearth took over still has days that nobody has billed.
      days.contains(period.first) || month == billedFrom.month && period.contains(billedFrom)
    }
  }

  /// The due period that holds an extra's day; nil where the run does not look at it. Extras are
  /// known once delivered, so that they fall due at a period's end.
  func extraPeriod(of payer: Payer, holding day: Day) -> DayRange? {
    let period = period(of: payer, holding: day)
    guard let past else { return days.contains(period.last) ? period : nil }
    let isDue = period.last <= month.last || past.isBilled(period, of: payer.id)
    return isDue && past.isLookedAt(period) ? period : nil
  }

  /// Whether an extra of the payer's ought to have been billed by the end of the run's month, also in a
  /// period that the run does not look at.
  func isOwed(_ extra: Extra, by payer: Payer) -> Bool {
    let period = period(of: payer, holding: extra.day)
    return past == nil ? month.range.contains(period.last) : period.last <= month.last
  }

  /// The days that have to be looked at to bill `ids`: the periods due, the month, and back to
  /// where a period of any of them began, so that every rounded line is known from its first day.
  func window(for ids: [PayerID]) -> (checked: DayRange, known: DayRange)? {
    let payers = ids.compactMap { self.payers[$0] }
    var first = month.first
    var last = month.last
    for payer in payers {
      let periods = periods(of: payer)
      first = min(first, periods.map(\.first).min() ?? first)
      last = max(last, periods.map(\.last).max() ?? last)
    }
    let start = max(first, billedFrom)
    let origin = payers.map { period(of: $0, holding: start).first }.min() ?? start
    guard let checked = DayRange(start, through: last),
      let known = DayRange(max(min(origin, first), billedFrom), through: last)
    else { return nil }
    return (checked, known)
  }

  /// Periods whose first and last bound all those that are due.
  private func periods(of payer: Payer) -> [DayRange] {
    guard let past else {
      let due = payer.cycle.periods(dueIn: month, payer.timing)
      guard payer.timing == .advance, month == billedFrom.month else { return due }
      let running = payer.cycle.period(holding: billedFrom)
      return due.contains(running) ? due : [running] + due
    }
    var bounds = past.bounds(of: payer.id)
    if let start = DayRange(past.since ?? billedFrom, through: month.last) {
      bounds.append(period(of: payer, holding: start.first))
      let end = period(of: payer, holding: month.last)
      bounds.append(isDue(end, payer) ? end : DayRange(max(end.first - 1, start.first)))
    }
    return bounds
  }
}
