public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// All documents since Hearth took over, with the money that came in: what statements and the
/// trial balance are made from.
public struct AccountHistory: Sendable {
  /// Month by month, without a gap.
  public let runs: [RunResult]
  private let register: Register
  private let openings: [PayerAccount: OpeningBalance]
  private let invoices: [PayerAccount: [Invoice]]
  private let receipts: [PayerAccount: [Receipt]]

  init(register: Register, runs: [RunResult]) {
    self.register = register
    self.runs = runs
    openings = Dictionary(register.openingBalances.map { ($0.account, $0) }) { _, later in later }
    invoices = Dictionary(grouping: runs.flatMap(\.invoices), by: \.account)
    receipts = Dictionary(grouping: register.receipts, by: \.account)
  }

  /// Every account that was ever billed, paid or taken over, in order.
  public var accounts: [PayerAccount] {
    Set(openings.keys).union(invoices.keys).union(receipts.keys).sorted()
  }

  /// Opening balances, documents and receipts as double entries, in order of day.
  ///
  /// What is dated up to an account's opening balance is in that balance already.
  public var postings: [Posting] {
    let all = accounts.flatMap { account in
      (openings[account].map(Books.postings(for:)) ?? [])
        + documents(of: account).flatMap(Books.postings(for:))
        + money(of: account).flatMap(Books.postings(for:))
    }
    return all.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// What an account's payer owes; zero for an account without history.
  public func balance(of account: PayerAccount) -> Money {
    (openings[account]?.amount ?? .zero) + documents(of: account).map(\.totals.gross).sum()
      - money(of: account).map(\.amount).sum()
  }

  /// Whether a placement of the resident ended with their death by `day`.
  func hasDied(_ resident: ResidentID, by day: Day) -> Bool {
    register.placements.contains { placement in
      guard placement.resident == resident, let ending = placement.ending else { return false }
      return ending.reason == .death && ending.day <= day
    }
  }

  func opening(of account: PayerAccount) -> OpeningBalance? { openings[account] }

  /// Invoices since the opening balance, in order of day, then of number.
  func documents(of account: PayerAccount) -> [Invoice] {
    (invoices[account] ?? []).filter { isNews($0.issued, account) }
      .sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
  }

  /// Receipts since the opening balance, in order of day, then of id.
  func money(of account: PayerAccount) -> [Receipt] {
    (receipts[account] ?? []).filter { isNews($0.day, account) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private func isNews(_ day: Day, _ account: PayerAccount) -> Bool {
    openings[account].map { day > $0.day } ?? true
  }

  /// One account over `period`, aged to `asOf` (the period's last day where not given).
  ///
  /// - Returns: nil where the register has no such payer or resident.
  public func statement(
    for account: PayerAccount, period: DayRange, asOf: Day? = nil
  ) -> Statement? {
    guard let payer = register.payers.first(where: { $0.id == account.payer }),
      let resident = register.residents.first(where: { $0.id == account.resident })
    else { return nil }
    return StatementMaker(
      history: self, home: register.home, payer: payer, resident: resident, account: account
    ).statement(period, asOf: asOf ?? period.last)
  }
}

extension BillingRun {
  /// Replays every month from the first billed day through `last`, so that numbers and balances
  /// come out as they were.
  ///
  /// - Parameter issued: the date of each month's documents, where it was not the default.
  /// - Throws: what any of the months' runs throws.
  public func history(
    through last: Month, issued: [Month: Day] = [:]
  ) throws(Faults) -> AccountHistory {
    var runs: [RunResult] = []
    var month = input.register.billedFrom.month
    while month <= last {
      runs.append(try bill(month, issued: issued[month]))
      month = month.next
    }
    return AccountHistory(register: input.register, runs: runs)
  }
}
