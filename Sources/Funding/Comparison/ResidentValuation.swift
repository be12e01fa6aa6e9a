public import Amounts
import CareHome

/// One resident under every model, beside what is paid today.
public struct ResidentValuation: Hashable, Sendable {
  public let placement: FundedPlacement
  public let today: PaymentOutcome
  /// In the order of the models.
  public let models: [Result]

  /// What a model comes to, or why it says nothing of this resident.
  public enum Result: Hashable, Sendable {
    case valued(Valuation)
    case not(NotValued)

    public var valuation: Valuation? {
      if case .valued(let valuation) = self { valuation } else { nil }
    }

    public var outcome: PaymentOutcome? { valuation?.outcome }
  }

  public struct Valuation: Hashable, Sendable {
    public let amount: PaymentAmount
    public let outcome: PaymentOutcome
    /// What changes for the three parties; above zero each is better off.
    public let change: Change
  }

  /// Who gains and who loses in a week against today.
  public struct Change: Hashable, Sendable {
    /// New spending power, less what the family tops up.
    public let resident: Money
    /// Income and savings.
    public let home: Money
    /// Above zero the council pays less.
    public let council: Money

    init(from before: PaymentOutcome, to after: PaymentOutcome) {
      resident = after.residentGain - before.residentGain
      home = after.homeResult - before.homeResult
      council = before.councilTotal - after.councilTotal
    }
  }
}
