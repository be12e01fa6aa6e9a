public import Amounts

/// Every account's balance; the balances sum to zero (billing.md rule 12).
public struct TrialBalance: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let account: LedgerAccount
    /// Positive is a debit balance, negative a credit balance.
    public let balance: Money
  }

  /// In order of account.
  public let rows: [Row]

  public init(_ postings: [Posting]) {
    var balances: [LedgerAccount: Money] = [:]
    for posting in postings { balances[posting.account, default: .zero] += posting.amount }
    rows = balances.map { Row(account: $0.key, balance: $0.value) }
      .sorted { $0.account < $1.account }
  }

  /// Zero, as every posting has its counterpart.
  public var difference: Money { rows.map(\.balance).sum() }
}
