public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// Payment accounts of one database: their terms, plans, versions and movements, and what follows
/// from them (funding.md, Who holds the money).
///
/// It only ever takes more; each thing that it takes is checked against all that it holds.
public struct AccountBook: Hashable, Sendable {
  public internal(set) var terms: [PaymentTerms] = []
  public internal(set) var monitoring: [MonitoringProfileID: MonitoringProfile] = [:]
  /// As they stand, in order of id.
  public internal(set) var accounts: [PaymentAccount] = []
  /// In the order in which they were signed off.
  public internal(set) var plan: [PlanItem] = []
  public internal(set) var payments: [PaymentAccountID: PaymentHistory] = [:]
  public internal(set) var movements: [AccountMovement] = []
  /// What each bank account shows, kept beside the sub-ledgers, against which they are held.
  public internal(set) var bankLines: [AccountBankLine] = []
  public internal(set) var refused: [RefusedPayment] = []
  /// The last day of the months that are closed; nil where none is.
  public internal(set) var closedThrough: Day?

  public init() {}

  /// As a database kept it: every part was checked when it was taken.
  public init(
    terms: [PaymentTerms], monitoring: [MonitoringProfile], accounts: [PaymentAccount],
    plan: [PlanItem], payments: [PaymentAccountID: PaymentHistory], movements: [AccountMovement],
    bankLines: [AccountBankLine], refused: [RefusedPayment], closedThrough: Day? = nil
  ) {
    self.terms = terms
    self.monitoring = Dictionary(monitoring.map { ($0.id, $0) }) { _, later in later }
    self.accounts = Self.latest(accounts)
    self.plan = plan
    self.payments = payments
    self.movements = movements
    self.bankLines = bankLines
    self.refused = refused
    self.closedThrough = closedThrough
  }

  /// Of rows with one id the last stands.
  static func latest(_ accounts: [PaymentAccount]) -> [PaymentAccount] {
    Dictionary(accounts.map { ($0.id, $0) }) { _, later in later }.values.sorted { $0.id < $1.id }
  }
}

extension AccountBook {
  public func account(_ id: PaymentAccountID) -> PaymentAccount? {
    accounts.first { $0.id == id }
  }

  /// - Throws: `account.unknown`.
  public func expect(_ id: PaymentAccountID) throws(Faults) -> PaymentAccount {
    if let account = account(id) { return account }
    throw Faults(unknown(id, at: nil))
  }

  func unknown(_ id: PaymentAccountID, at place: SourceLocation?) -> Fault {
    Fault(
      .accountUnknown, at: place, "There is no payment account \"\(id)\".",
      remedy: accounts.isEmpty
        ? "Open it first with hearth account open."
        : "Use one of: \(accounts.map(\.id.text).joined(separator: ", ")).")
  }

  /// The terms of an account on a day.
  public func terms(of account: PaymentAccount, on day: Day) -> PaymentTerms? {
    terms.filter { $0.id == account.terms && $0.from <= day }
      .enumerated().max { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }?.element
  }

  public func profile(of account: PaymentAccount) -> MonitoringProfile? {
    account.monitoring.flatMap { monitoring[$0] }
  }

  public func payment(of id: PaymentAccountID) -> PaymentHistory {
    payments[id] ?? PaymentHistory()
  }

  /// All that happened on an account, in its order.
  public func movements(of id: PaymentAccountID) -> [AccountMovement] {
    movements.filter { $0.account == id }.sorted { $0.precedes($1) }
  }

  /// What an account holds at the end of a day.
  public func balance(of id: PaymentAccountID, on day: Day) -> Money {
    movements.filter { $0.account == id && $0.day <= day }.map(\.amount).sum()
  }

  /// What of it is set aside.
  public func committed(of id: PaymentAccountID, on day: Day) -> Money {
    movements.filter { $0.account == id && $0.day <= day }.map(\.committed).sum()
  }

  /// The members of a pool that are open on a day, in order of id.
  public func members(of pool: String, on day: Day) -> [PaymentAccount] {
    accounts.filter { $0.pool == pool && $0.isOpen(on: day) }
  }

  /// Every pool, in order.
  public var pools: [String] { Set(accounts.compactMap(\.pool)).sorted() }

  /// `PA0007`: for the next movement that has no reference of its own.
  public func nextReference(_ prefix: String = "PA", after count: Int = 0) -> String {
    let used = Set(movements.map(\.reference))
    var number = used.count + 1 + count
    while true {
      let text = String(number)
      let reference = prefix + String(repeating: "0", count: max(0, 4 - text.count)) + text
      if !used.contains(reference) { return reference }
      number += 1
    }
  }
}
