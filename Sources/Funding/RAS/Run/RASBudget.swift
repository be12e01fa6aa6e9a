public import Amounts
public import Evidence

/// One person's budget by a definition.
public struct RASBudget: Hashable, Sendable {
  public let definition: String
  public let version: String
  public let amount: Money
  public let period: RASPeriod
  public let currency: RASCurrency
  /// Whether no gate turned the person away.
  public let isEligible: Bool
  /// Step by step in words.
  public let explanation: Explanation

  /// The budget as a price for time; nil for one payment, and where the amount is not in pounds.
  public var rate: TimeRate? {
    guard currency == .pounds else { return nil }
    return switch period {
    case .day: .daily(Rate(amount))
    case .week: .weekly(Rate(amount))
    case .fourWeeks: .fourWeekly(Rate(amount))
    case .month: .monthly(Rate(amount))
    case .year: .yearly(Rate(amount))
    case .once: nil
    }
  }
}

extension RASRun {
  /// A person's budget with its trace.
  public func budget(_ row: Int, at place: SourceLocation? = nil) -> RASBudget {
    RASBudget(
      definition: definition.id, version: definition.version, amount: amounts[row],
      period: definition.period, currency: currency, isEligible: isIn[row],
      explanation: explanation(row, at: place))
  }
}

extension RASProgram {
  /// The budget of one person by themselves: steps that look at everybody see nobody else.
  ///
  /// - Throws: every answer that is missing or can't be.
  public func budget(
    for person: RASPerson, _ answers: [String: RASAnswer]
  ) throws(Faults) -> RASBudget {
    try run(RASAssessments([(person, answers)])).budget(0)
  }
}
