import CareCalendar
import CareHome

/// The billing periods that one month's run bills, payer by payer (billing.md rule 5).
struct DuePeriods {
  let month: Month
  /// No day before it is billed.
  let billedFrom: Day
  private let payers: [PayerID: Payer]

  init(month: Month, register: Register) {
    self.month = month
    billedFrom = register.billedFrom
    payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
  }

  func payer(_ id: PayerID) -> Payer? { payers[id] }

  /// Whole periods, in order; none for an unknown payer.
  func periods(of id: PayerID) -> [DayRange] {
    guard let payer = payers[id] else { return [] }
    let due = payer.cycle.periods(dueIn: month, payer.timing)
    guard payer.timing == .advance, month == billedFrom.month else { return due }
    // A period that began before Hearth took over still has days that nobody has billed.
    let running = payer.cycle.period(holding: billedFrom)
    return due.contains(running) ? due : [running] + due
  }

  /// Extras are known once delivered: their periods are those that end in the month.
  func extraPeriods(of id: PayerID) -> [DayRange] {
    payers[id]?.cycle.periods(dueIn: month, .arrears) ?? []
  }

  /// The days that have to be looked at to bill `ids`: the month, the periods due, and back to
  /// where a period of any of them began, so that every rounded line is known from its first day.
  func window(for ids: [PayerID]) -> (checked: DayRange, known: DayRange)? {
    let due = ids.flatMap(periods(of:)) + [month.range]
    let first = due.map(\.first).min() ?? month.first
    let last = due.map(\.last).max() ?? month.last
    let origin = ids.compactMap { payers[$0]?.cycle.period(holding: max(first, billedFrom)).first }
      .min()
    guard let checked = DayRange(max(first, billedFrom), through: last),
      let known = DayRange(max(min(origin ?? first, first), billedFrom), through: last)
    else { return nil }
    return (checked, known)
  }
}
