import Amounts
import CareCalendar
import CareHome

/// The balance line over one maximal run of days at one effective rate, within one billing period
/// of its payer.
///
/// Its net is the rounded gross fee less the other lines' rounded amounts over its own days, so
/// that the payers' shares add up to the gross fee to the penny (billing.md rule 4; Starting, and
/// sheets).
struct BalanceRun {
  struct Key: Hashable {
    let payer: PayerID
    let weekly: ExactMoney
    let hold: String?
    let clause: String?
  }

  let line: FundingLine
  let key: Key
  let period: DayRange
  let conversion: MonthConversion
  private(set) var days: DayRange
  private(set) var weights: ByComponent<ExactMoney>
  private(set) var reductions: ByComponent<ExactMoney>
  private(set) var away: [AwayDays]
  /// The clauses under which it bears a line that has stopped.
  private(set) var bearingClauses: [String]
  /// The gross fee of the days, not yet rounded.
  private(set) var gross: ExactMoney
  /// What the line would have come to without any absence, not yet rounded.
  private(set) var full: ExactMoney

  init(
    _ share: LineShare, _ segment: Segment, days: DayRange, period: DayRange,
    conversion: MonthConversion
  ) {
    line = share.line
    key = Self.key(share, segment)
    self.period = period
    self.conversion = conversion
    self.days = days
    weights = .zero
    reductions = .zero
    away = []
    bearingClauses = []
    gross = .zero
    full = .zero
    gather(share, segment, days)
  }

  private static func key(_ share: LineShare, _ segment: Segment) -> Key {
    Key(
      payer: share.payer, weekly: share.weekly, hold: share.hold,
      clause: segment.away?.reduces == true ? segment.away?.tier?.clause : nil)
  }

  mutating func extend(
    _ share: LineShare, _ segment: Segment, over next: DayRange, period: DayRange
  ) -> Bool {
    guard period == self.period, days.last + 1 == next.first, Self.key(share, segment) == key,
      let longer = DayRange(days.first, through: next.last)
    else { return false }
    days = longer
    gather(share, segment, next)
    return true
  }

  private mutating func gather(_ share: LineShare, _ segment: Segment, _ part: DayRange) {
    weights = weights + share.charged.map { $0 * part.count }
    if share.full != share.charged {
      reductions = reductions + (share.full - share.charged).map { $0 * part.count }
    }
    let weeks = part.weeks(by: conversion)
    gross = gross + segment.reduced.total * weeks
    full = full + share.full.total * weeks
    if let run = segment.away, run.tier != nil, !away.contains(run) { away.append(run) }
    for other in segment.priced where other.state == .stopped && segment.away != nil {
      if case .balance(let clause) = other.line.whenStopped, !bearingClauses.contains(clause) {
        bearingClauses.append(clause)
      }
    }
  }

  /// The same line over some of its days alone; what it is made of keeps its proportions.
  func part(_ days: DayRange) -> BalanceRun {
    var part = self
    let share = Ratio(days.count, over: self.days.count)
    part.days = days
    part.gross = gross * share
    part.full = full * share
    return part
  }

  /// What the days come to at the line's own weekly rate, before the rounding of the others.
  var atOwnRate: Money {
    (key.weekly * days.weeks(by: conversion)).rounded(.halfAwayFromZero)
  }

  /// `31 days × £664.12 ÷ 7`; a rate without whole pence is shown to a hundredth of a penny.
  var ownRateWords: String {
    let shown = key.weekly.rounded(.halfAwayFromZero)
    let words = TimeRate.weekly(Rate(shown)).proration(over: days, by: conversion).words
    guard shown.exact != key.weekly else { return words }
    let whole = Money(pence: (key.weekly.pence / 100).rounded(.down).map { $0 * 100 } ?? 0)
    let places = (key.weekly.pence / 100).plain.split(separator: ".").last ?? ""
    let exact = whole.description.dropLast(2) + places
    return words.replacing(shown.description, with: exact)
  }

  var roundedGross: Money { gross.rounded(.halfAwayFromZero) }

  /// What the other lines take of the gross fee on these days.
  func others(_ runs: [PricedRun]) -> Money { runs.map { $0.portion(of: days) }.sum() }
}
