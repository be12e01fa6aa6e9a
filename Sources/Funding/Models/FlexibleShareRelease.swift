public import Amounts

/// Model 2, part payment: a flexible share released out of the council's part of the fee
/// (funding.md, The three models).
public struct FlexibleShareRelease: Hashable, Sendable {
  public let release: Rate<PerWeek>

  public init(_ release: Rate<PerWeek>) { self.release = release }

  /// The home's income and the council's payment to it fall by the release alike; the council's
  /// total stays.
  public func outcome(for shares: FeeShares) -> ModelOutcome {
    ModelOutcome(
      directPayment: release.amount.exact,
      councilToHome: (shares.council.amount - release.amount).exact,
      clientContribution: shares.clientContribution.amount.exact,
      homeIncomeBefore: shares.fee.exact, homeIncomeAfter: (shares.fee - release.amount).exact,
      councilBefore: shares.council.amount.exact)
  }
}
