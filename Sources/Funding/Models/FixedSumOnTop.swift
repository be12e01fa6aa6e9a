public import Amounts

/// Model 3: a fixed sum on top of the fee, such as £20 a month for two staff hours
/// (funding.md, The three models).
public struct FixedSumOnTop: Hashable, Sendable {
  public let amount: TimeRate

  public init(_ amount: TimeRate) { self.amount = amount }

  /// What it comes to in a week, for comparison: a year has 365 days and 12 months. What is paid
  /// is ``amount``, in its own unit.
  public var weekly: ExactMoney {
    switch amount {
    case .daily(let rate): rate.amount.exact * 7
    case .weekly(let rate): rate.amount.exact
    case .fourWeekly(let rate): rate.amount.exact / 4
    case .monthly(let rate): rate.amount.exact * 12 * 7 / 365
    case .yearly(let rate): rate.amount.exact * 7 / 365
    }
  }

  /// The fee and who pays it stay; the council pays the sum besides.
  public func outcome(for shares: FeeShares) -> ModelOutcome {
    ModelOutcome(
      directPayment: weekly, councilToHome: shares.council.amount.exact,
      clientContribution: shares.clientContribution.amount.exact,
      homeIncomeBefore: shares.fee.exact, homeIncomeAfter: shares.fee.exact,
      councilBefore: shares.council.amount.exact)
  }
}
