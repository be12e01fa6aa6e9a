/// The unit of a price for time, as sheets write it.
public enum TimeUnit: String, Sendable, CaseIterable {
  case day, week
  case fourWeeks = "four-weeks"
  case month, year

  public func rate(_ amount: Money) -> TimeRate {
    switch self {
    case .day: .daily(Rate(amount))
    case .week: .weekly(Rate(amount))
    case .fourWeeks: .fourWeekly(Rate(amount))
    case .month: .monthly(Rate(amount))
    case .year: .yearly(Rate(amount))
    }
  }
}

extension TimeRate {
  public var unit: TimeUnit {
    switch self {
    case .daily: .day
    case .weekly: .week
    case .fourWeekly: .fourWeeks
    case .monthly: .month
    case .yearly: .year
    }
  }
}
