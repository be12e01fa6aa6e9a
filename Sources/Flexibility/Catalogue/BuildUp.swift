public import Amounts
public import CareCalendar
public import Evidence

/// What one unit of a service costs beyond the pooled budget, part by part
/// (flexible-share.md, The catalogue of flexible services).
public struct BuildUp: Hashable, Sendable {
  /// In the order in which they were listed.
  public let parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// One thing that a run of the service takes, shared by those who take part.
  public struct Part: Hashable, Sendable {
    public let description: String
    public let cost: Cost
    /// The people who share it; above zero.
    public let groupSize: Int
    public let source: SourceLocation?

    public init(
      _ description: String, _ cost: Cost, groupSize: Int = 1, source: SourceLocation? = nil
    ) {
      self.description = description
      self.cost = cost
      self.groupSize = groupSize
      self.source = source
    }

    /// For one person, exactly; nil where the grade has no pay on the day.
    public func each(on day: Day) -> ExactMoney? {
      whole(on: day).map { $0 / groupSize }
    }

    private func whole(on day: Day) -> ExactMoney? {
      switch cost {
      case .staff(let minutes, let pay):
        pay.hourly(on: day).map { $0 * minutes.ratio / 60 }
      case .consumables(let amount), .transport(let amount): amount.exact
      }
    }
  }

  /// What a part is, for the whole group.
  public enum Cost: Hashable, Sendable {
    case staff(minutes: Quantity, HourlyPay)
    case consumables(Money)
    case transport(Money)
  }

  /// What an hour of staff costs the home.
  public enum HourlyPay: Hashable, Sendable {
    /// As the home stated it, with on-costs.
    case stated(Rate<PerHour>)
    /// Of a grade, with on-costs, from each day on which it changes.
    case grade(Timeline<ExactMoney>)

    /// Nil where a grade has no pay on the day.
    public func hourly(on day: Day) -> ExactMoney? {
      switch self {
      case .stated(let rate): rate.amount.exact
      case .grade(let costs): costs.value(on: day)
      }
    }
  }

  /// Staff minutes × rate ÷ group size + consumables + transport, exactly; nil where a grade has
  /// no pay on the day.
  public func cost(on day: Day) -> ExactMoney? {
    var total = ExactMoney.zero
    for part in parts {
      guard let each = part.each(on: day) else { return nil }
      total = total + each
    }
    return total
  }
}
