/// How often a payer is billed (billing.md rule 5).
public enum Cycle: Hashable, Sendable {
  /// Weeks, counted from the day on which one of them begins.
  case weekly(from: Day)
  /// Runs of four weeks, counted from the day on which one of them begins.
  case fourWeekly(from: Day)
  case monthly

  /// The period that holds `day`.
  public func period(holding day: Day) -> DayRange {
    switch self {
    case .weekly(let anchor): Self.block(of: 7, from: anchor, holding: day)
    case .fourWeekly(let anchor): Self.block(of: 28, from: anchor, holding: day)
    case .monthly: day.month.range
    }
  }

  private static func block(of length: Int, from anchor: Day, holding day: Day) -> DayRange {
    let offset = day - anchor
    let blocks = offset >= 0 ? offset / length : (offset - length + 1) / length
    let first = anchor + blocks * length
    return DayRange(first, through: first + (length - 1)) ?? DayRange(first)
  }
}

/// Whether a period is billed when it begins or when it has ended.
public enum Timing: String, Hashable, Sendable, CaseIterable {
  case advance
  case arrears
}

extension Cycle {
  /// The whole periods that fall due in `month`: those that begin in it when billed in advance,
  /// those that end in it when billed in arrears. Over all months, each day falls due once.
  public func periods(dueIn month: Month, _ timing: Timing) -> [DayRange] {
    var periods: [DayRange] = []
    var period = self.period(holding: month.first)
    while period.first <= month.last {
      let due = timing == .advance ? period.first : period.last
      if month.range.contains(due) { periods.append(period) }
      period = self.period(holding: period.last + 1)
    }
    return periods
  }
}
