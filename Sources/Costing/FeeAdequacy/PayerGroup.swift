public import CareHome

/// Payers whose fees are looked at together: who bears the fee of a resident in the main.
public enum PayerGroup: Hashable, Sendable {
  case selfFunders
  /// One council, by its id.
  case council(PayerID)
  /// Every NHS body that pays for continuing healthcare.
  case nhs
  /// Charities, or a health and social care trust.
  case trusts
  /// Residents who pay with a direct payment.
  case directPayments
  /// Nobody who bears a fee in the main, such as top-ups alone.
  case nobody

  /// In a sentence; nil for a council, which has a name of its own.
  public var words: String? {
    switch self {
    case .selfFunders: "self-funders"
    case .council: nil
    case .nhs: "the NHS"
    case .trusts: "trusts"
    case .directPayments: "direct payments"
    case .nobody: "no main payer"
    }
  }
}
