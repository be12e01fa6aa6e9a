import CareCalendar
import CareHome

/// How a placement's days are billed to each of its payers.
struct PayerTerms {
  let due: DuePeriods
  let terms: ContractTerms

  /// The payer's periods that `days` lie in, each with its part of the days.
  func periods(of id: PayerID, over days: DayRange) -> [(period: DayRange, days: DayRange)] {
    guard let payer = due.payer(id) else { return [] }
    var parts: [(period: DayRange, days: DayRange)] = []
    var next = days.first
    while next <= days.last {
      let period = due.period(of: payer, holding: next)
      if let part = period.intersection(days) { parts.append((period, part)) }
      next = period.last + 1
    }
    return parts
  }

  /// The contract's month conversion, where the payer is billed by the calendar month.
  func conversion(for id: PayerID, over period: DayRange) -> MonthConversion {
    guard let payer = due.payer(id), due.isCalendarMonth(period, of: payer) else {
      return .actualDays
    }
    return terms.monthConversion
  }
}
