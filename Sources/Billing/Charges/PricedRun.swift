import Amounts
import CareCalendar
import CareHome

/// One funding line with a price over one maximal run of days at one effective rate, within one
/// billing period of its payer: rounded once.
struct PricedRun {
  /// What must stay the same for a run to go on.
  struct Key: Hashable {
    let payer: PayerID
    let price: TimeRate
    let factor: Ratio
    let confirmedBy: String?
    let hold: String?
    /// The clause under which less is charged; nil where all is.
    let clause: String?
  }

  let line: FundingLine
  let key: Key
  /// The payer's whole billing period that the days lie in.
  let period: DayRange
  let conversion: MonthConversion
  private(set) var days: DayRange
  /// What it is made of, by component, for apportioning: amounts a week × days.
  private(set) var weights: ByComponent<ExactMoney>
  /// What an absence took out, likewise.
  private(set) var reductions: ByComponent<ExactMoney>
  private(set) var away: [AwayDays]

  init(
    _ share: LineShare, price: TimeRate, _ segment: Segment, days: DayRange, period: DayRange,
    conversion: MonthConversion
  ) {
    line = share.line
    key = Self.key(share, price, segment)
    self.period = period
    self.conversion = conversion
    self.days = days
    weights = .zero
    reductions = .zero
    away = []
    gather(share, segment, days.count)
  }

  static func key(_ share: LineShare, _ price: TimeRate, _ segment: Segment) -> Key {
    Key(
      payer: share.payer, price: price, factor: share.factor, confirmedBy: share.confirmedBy,
      hold: share.hold, clause: share.state == .reduced ? segment.away?.tier?.clause : nil)
  }

  /// Goes on over `next`, which follows without a gap; false where it does not.
  mutating func extend(
    _ share: LineShare, price: TimeRate, _ segment: Segment, over next: DayRange, period: DayRange
  ) -> Bool {
    guard period == self.period, days.last + 1 == next.first,
      Self.key(share, price, segment) == key,
      let longer = DayRange(days.first, through: next.last)
    else { return false }
    days = longer
    gather(share, segment, next.count)
    return true
  }

  private mutating func gather(_ share: LineShare, _ segment: Segment, _ count: Int) {
    weights = weights + share.charged.map { $0 * count }
    if share.full != share.charged {
      reductions = reductions + (share.full - share.charged).map { $0 * count }
    }
    // A line that goes on in full has nothing to say of an absence.
    guard let run = segment.away, run.tier != nil,
      share.line.rule(for: run.reason) == .reduces, !away.contains(run)
    else { return }
    away.append(run)
  }

  var proration: Proration { key.price.proration(over: days, by: conversion) }

  /// Rounded once, half away from zero (billing.md rule 1).
  var net: Money { amount(through: days.last) }

  /// The run's amount up to a day of it. The rounded amounts of its parts are differences of
  /// these, so that they add up to the run to the penny.
  private func amount(through day: Day) -> Money {
    guard let part = DayRange(days.first, through: min(day, days.last)) else { return .zero }
    return (key.price.exact(over: part, by: conversion) * key.factor)
      .rounded(.halfAwayFromZero)
  }

  /// The same line over some of its days alone; what it is made of keeps its proportions.
  func part(_ days: DayRange) -> PricedRun {
    var part = self
    part.days = days
    return part
  }

  /// The pence of it that belong to `range`.
  func portion(of range: DayRange) -> Money {
    guard let shared = days.intersection(range) else { return .zero }
    return amount(through: shared.last) - amount(through: shared.first - 1)
  }
}
