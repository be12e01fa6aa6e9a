public import Amounts
public import CareCalendar
public import CareHome

/// What a home is owed on a day, by how long ago it was billed: account by account, payer by payer.
public struct AgedDebt: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let account: PayerAccount
    public let payer: Payer
    /// The resident as the home knows them: this report is the home's own.
    public let resident: Resident
    public let ageing: Ageing
    /// What should have been paid before the day.
    public let overdue: Money
    /// The day on which the oldest open document was due; nil where nothing is open.
    public let oldestDue: Day?
    public let isDisputed: Bool
    public let isAfterDeath: Bool
    /// When it was last reminded; nil where never.
    public let lastReminded: Day?
  }

  /// All accounts of one payer together.
  public struct PayerRow: Hashable, Sendable {
    public let payer: Payer
    public let accounts: Int
    public let ageing: Ageing
    public let overdue: Money
  }

  public let home: Home
  public let day: Day
  /// Accounts that owe something or are in credit, the largest overdue first.
  public let rows: [Row]
  /// The largest first.
  public let payers: [PayerRow]
  /// What came in and stands on no account yet.
  public let unmatched: Money

  public var ageing: Ageing { rows.map(\.ageing).sum() }
  public var overdue: Money { rows.map(\.overdue).sum() }

  public init(_ history: AccountHistory, on day: Day) {
    home = history.register.home
    self.day = day
    let payers = Dictionary(history.register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(history.register.residents.map { ($0.id, $0) }) { first, _ in first }
    let rows: [Row] = history.accounts.compactMap { account in
      guard let payer = payers[account.payer], let resident = residents[account.resident] else {
        return nil
      }
      let state = history.state(of: account, on: day)
      let open = state.open
      guard !open.isEmpty || !state.credit.isZero else { return nil }
      let overdue = open.filter { $0.due < day }.map(\.left).sum() - state.credit
      return Row(
        account: account,
        payer: history.estates.addressee(payer, for: account.resident, on: day), resident: resident,
        ageing: Ageing(open.map(OpenItem.init), unallocated: -state.credit, asOf: day),
        overdue: max(overdue, .zero), oldestDue: open.map(\.due).min(),
        isDisputed: history.money.isDisputed(account, on: day)
          || open.contains { history.money.isDisputed(account, $0.id, on: day) },
        isAfterDeath: history.hasDied(account.resident, by: day),
        lastReminded: history.money.lastReminder(account, by: day)?.day)
    }
    self.rows = rows.sorted {
      ($1.overdue, $1.ageing.total, $0.account) < ($0.overdue, $0.ageing.total, $1.account)
    }
    self.payers = Dictionary(grouping: rows, by: \.payer.id).values.compactMap { rows in
      rows.first.map { first in
        PayerRow(
          payer: first.payer, accounts: rows.count, ageing: rows.map(\.ageing).sum(),
          overdue: rows.map(\.overdue).sum())
      }
    }.sorted {
      ($1.overdue, $1.ageing.total, $0.payer.id) < ($0.overdue, $0.ageing.total, $1.payer.id)
    }
    unmatched = history.money.entries.filter { $0.day <= day }.flatMap(Books.postings(for:))
      .filter { $0.account == .unmatched }.map { -$0.amount }.sum()
  }
}

extension Sequence where Element == Ageing {
  public func sum() -> Ageing {
    Ageing(
      current: map(\.current).sum(), days30: map(\.days30).sum(), days60: map(\.days60).sum(),
      days90: map(\.days90).sum(), unallocated: map(\.unallocated).sum())
  }
}
