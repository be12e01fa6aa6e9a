public import Amounts

/// What one model of a direct payment comes to in a week for one resident, so that models can
/// stand side by side (funding.md, The three models).
public struct ModelOutcome: Hashable, Sendable {
  public let directPayment: ExactMoney
  /// What the council pays to the home.
  public let councilToHome: ExactMoney
  /// What the resident contributes to the fee, whoever collects it.
  public let clientContribution: ExactMoney
  public let homeIncomeBefore: ExactMoney
  public let homeIncomeAfter: ExactMoney
  /// What the council pays in all before the direct payment.
  public let councilBefore: ExactMoney

  /// What the council pays in all.
  public var councilTotal: ExactMoney { councilToHome + directPayment }
  public var councilChange: ExactMoney { councilTotal - councilBefore }
  public var homeIncomeChange: ExactMoney { homeIncomeAfter - homeIncomeBefore }
  /// What the resident can newly spend as they choose.
  public var spendingPower: ExactMoney { directPayment }
}

/// A resident's fee, and how council and resident share it today.
public struct FeeShares: Hashable, Sendable {
  public let council: Rate<PerWeek>
  public let clientContribution: Rate<PerWeek>

  public init(council: Rate<PerWeek>, clientContribution: Rate<PerWeek>) {
    self.council = council
    self.clientContribution = clientContribution
  }

  public var fee: Money { council.amount + clientContribution.amount }
}
