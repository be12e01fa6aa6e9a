public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// All documents since Hearth took over, with the money that came in: what statements, reminders
/// and the trial balance are made from.
public struct AccountHistory: Sendable {
  /// Month by month, without a gap; none where the documents come from a store.
  public let runs: [RunResult]
  /// What was done with money beyond the register's receipts.
  public private(set) var money: MoneyBook
  let register: Register
  let estates: Estates
  private let openings: [PayerAccount: OpeningBalance]
  private let documents: [PayerAccount: [AccountDocument]]
  private let receipts: [PayerAccount: [Receipt]]
  private let documentPostings: [Posting]

  /// From documents as they were issued.
  ///
  /// - Parameter postings: the documents' own double entries.
  public init(
    register: Register, documents: [AccountDocument], postings: [Posting] = [],
    money: MoneyBook = MoneyBook()
  ) {
    self.init(register, runs: [], documents, postings, money)
  }

  init(register: Register, runs: [RunResult]) {
    let documents = runs.flatMap(\.documents)
    let openings = Self.openings(register)
    let news = documents.filter { document in
      document.amounts.allSatisfy { Self.isNews(document.issued, openings[$0.account]) }
    }
    self.init(
      register, runs: runs, documents.flatMap(\.accountDocuments),
      news.flatMap(Books.postings(for:)), MoneyBook())
  }

  private init(
    _ register: Register, runs: [RunResult], _ documents: [AccountDocument],
    _ postings: [Posting], _ money: MoneyBook
  ) {
    self.register = register
    estates = Estates(register)
    self.runs = runs
    self.money = money
    openings = Self.openings(register)
    self.documents = Dictionary(grouping: documents, by: \.account)
    receipts = Dictionary(grouping: register.receipts, by: \.account)
    documentPostings = postings
  }

  private static func openings(_ register: Register) -> [PayerAccount: OpeningBalance] {
    Dictionary(register.openingBalances.map { ($0.account, $0) }) { _, later in later }
  }

  /// The same with one more thing done with money, which ``faults(of:)`` has been asked about.
  public mutating func append(_ entry: MoneyEntry) { money.append(entry) }

  /// Every account that was ever billed, paid or taken over, in order.
  public var accounts: [PayerAccount] {
    Set(openings.keys).union(documents.keys).union(receipts.keys).union(money.accounts).sorted()
  }

  /// Opening balances, documents and money as double entries, in order of day.
  ///
  /// What is dated up to an account's opening balance is in that balance already.
  public var postings: [Posting] {
    let all = factPostings + documentPostings + money.entries.flatMap(Books.postings(for:))
    return all.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// Those of the register's opening balances and receipts.
  var factPostings: [Posting] {
    accounts.flatMap { openings[$0].map(Books.postings(for:)) ?? [] }
      + accounts.flatMap { money(of: $0).flatMap(Books.postings(for:)) }
  }

  /// What an account's payer owes; zero for an account without history.
  public func balance(of account: PayerAccount) -> Money {
    events(of: account).map(\.amount).sum()
  }

  /// What of an account is owed and what it has in credit.
  ///
  /// - Parameter day: what is dated later does not count; nil for everything known.
  public func state(of account: PayerAccount, on day: Day? = nil) -> AccountState {
    let events = events(of: account)
    return AccountState(account, day.map { day in events.filter { $0.day <= day } } ?? events)
  }

  /// Whether a placement of the resident ended with their death by `day`.
  func hasDied(_ resident: ResidentID, by day: Day) -> Bool {
    register.placements.contains { placement in
      guard placement.resident == resident, let ending = placement.ending else { return false }
      return ending.reason == .death && ending.day <= day
    }
  }

  /// All that moved an account, in order of day.
  func events(of account: PayerAccount) -> [AccountEvent] {
    AccountEvent.inOrder(
      opening: openings[account], documents: documents(of: account),
      receipts: money(of: account), entries: money.entries(of: account), in: money)
  }

  /// Documents since the opening balance, in order of day, then of number.
  public func documents(of account: PayerAccount) -> [AccountDocument] {
    (documents[account] ?? []).filter { isNews($0.issued, account) }
      .sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
  }

  /// Receipts of the register since the opening balance, in order of day, then of id.
  func money(of account: PayerAccount) -> [Receipt] {
    (receipts[account] ?? []).filter { isNews($0.day, account) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private func isNews(_ day: Day, _ account: PayerAccount) -> Bool {
    Self.isNews(day, openings[account])
  }

  private static func isNews(_ day: Day, _ opening: OpeningBalance?) -> Bool {
    opening.map { day > $0.day } ?? true
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
