public import Amounts

/// What a plan item's amount is for: once, or for each so much time.
public enum PlanUnit: String, Sendable, CaseIterable {
  case once, day, week
  case fourWeeks = "four-weeks"
  case month, year

  public func limit(_ amount: Money) -> PlanItem.Limit {
    TimeUnit(rawValue: rawValue).map { .running($0.rate(amount)) } ?? .once(amount)
  }

  public init(_ limit: PlanItem.Limit) {
    switch limit {
    case .once: self = .once
    case .running(let rate): self = PlanUnit(rawValue: rate.unit.rawValue) ?? .once
    }
  }
}
