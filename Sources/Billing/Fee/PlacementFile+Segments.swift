import Amounts
import CareCalendar
import CareHome
import Evidence

extension PlacementFile {
  /// The charged days within `window`, cut wherever anything changes, in order.
  func segments(
    in window: DayRange, for input: BillingInput, faults: inout [Fault]
  ) -> [Segment] {
    let away = awayDays(through: window.last)
    let cuts = changes(within: window, away: away, for: input)
    var segments: [Segment] = []
    for run in chargedDays(within: window) {
      var rest: DayRange? = run
      for cut in cuts {
        guard let whole = rest, whole.first < cut, cut <= whole.last else { continue }
        if let days = DayRange(whole.first, through: cut - 1) {
          append(days, away, input, to: &segments, faults: &faults)
        }
        rest = DayRange(cut, through: whole.last)
      }
      if let days = rest { append(days, away, input, to: &segments, faults: &faults) }
    }
    return segments
  }

  private func append(
    _ days: DayRange, _ away: [AwayDays], _ input: BillingInput, to segments: inout [Segment],
    faults: inout [Fault]
  ) {
    do throws(Fault) {
      let away = away.first { $0.days.contains(days.first) }
      segments.append(try segment(days, away: away, for: input))
    } catch {
      // The same thing missing in several segments is one thing to put right.
      if !faults.contains(error) { faults.append(error) }
    }
  }

  /// The days on which something may begin to be different, in order; some of them twice.
  private func changes(
    within window: DayRange, away: [AwayDays], for input: BillingInput
  ) -> [Day] {
    var cuts = placement.stays.changes
    for line in lines {
      cuts.append(line.from)
      if let through = line.through { cuts.append(through + 1) }
      if let council = line.council {
        cuts += input.register.councilPayments[council]?.changes ?? []
      }
      switch line.amount {
      case .rate(let rate): if rate.followsCalendar { cuts += monthStarts(window) }
      case .balance: break
      case .published(let name):
        for row in input.register.rates.rows where row.name == name {
          cuts.append(row.from)
          if let through = row.through { cuts.append(through + 1) }
          if row.rate.followsCalendar { cuts += monthStarts(window) }
        }
      }
    }
    for agreement in agreements {
      cuts.append(agreement.from)
      if let through = agreement.through { cuts.append(through + 1) }
    }
    for run in away { cuts += [run.days.first, run.days.last + 1] }
    if let death { cuts.append(death + 1) }
    cuts += takenOver.firstDays
    return cuts.filter { window.contains($0) }.sorted()
  }

  private func monthStarts(_ window: DayRange) -> [Day] { window.byMonth.map(\.first) }
}

extension TimeRate {
  /// Whether a day's worth of it depends on the length of the month or year.
  fileprivate var followsCalendar: Bool {
    switch self {
    case .daily, .weekly, .fourWeekly: false
    case .monthly, .yearly: true
    }
  }
}
