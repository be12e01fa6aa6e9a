import Amounts
public import Evidence
public import Funding
import GRDB

extension Ledger {
  /// The payment accounts of a database, as of the last act on them.
  public struct AccountState: Sendable {
    public let lastAct: Int
    public let book: AccountBook
  }

  /// All of one moment.
  public func accounts() throws(Faults) -> AccountState {
    try read { database in
      AccountState(
        lastAct: try database.lastAct(of: nil),
        book: AccountBook(
          terms: try database.paymentRows(.paymentTerms) { try $0.paymentTerms() },
          monitoring: try database.paymentProfiles(),
          accounts: try database.paymentRows(.paymentAccount) { try $0.paymentAccount() },
          plan: try database.paymentRows(.paymentPlan) { try $0.planItem() },
          payments: try database.paymentHistories(),
          movements: try database.paymentRows(.paymentMovement) { try $0.accountMovement() },
          bankLines: try database.paymentRows(.paymentBankLine) { try $0.bankLine() },
          refused: try database.paymentRows(.paymentRefusal) { try $0.refusedPayment() },
          closedThrough: try database.paymentRows(.paymentClose) { try $0.day() }.max()))
    }
  }

  /// Keeps what a book has taken since it was read.
  ///
  /// - Parameters:
  ///   - book: as it is to stand.
  ///   - state: as it was read.
  /// - Throws: `store.changed-meanwhile` when somebody else has written meanwhile;
  ///   `store.rule-broken` for a double posting, or what else the database itself refuses.
  public func record(
    _ book: AccountBook, after state: AccountState, _ act: NewAct
  ) throws(Faults) -> Act {
    let old = state.book
    return try self.act(act, of: nil, after: state.lastAct) { writer in
      for terms in book.terms.dropFirst(old.terms.count) {
        try writer.insert(.paymentTerms, terms.cells)
      }
      for (id, profile) in book.monitoring.sorted(by: { $0.key < $1.key }) {
        for rule in profile.rules where old.monitoring[id]?.rules.contains(rule) != true {
          try writer.insert(.paymentEvidence, rule.cells(of: id))
        }
      }
      for account in book.accounts where old.account(account.id) != account {
        try writer.insert(.paymentAccount, account.cells)
      }
      for item in book.plan.dropFirst(old.plan.count) {
        try writer.insert(.paymentPlan, item.cells)
      }
      for (id, history) in book.payments.sorted(by: { $0.key < $1.key }) {
        for version in history.versions.dropFirst(old.payment(of: id).versions.count) {
          try writer.insert(.paymentVersion, version.cells(of: id))
        }
      }
      try writer.insert(
        book.movements.dropFirst(old.movements.count),
        lines: book.bankLines.dropFirst(old.bankLines.count), book)
      if let last = book.closedThrough, old.closedThrough != last {
        try writer.insert(.paymentClose, [.day(last)])
      }
      for refusal in book.refused.dropFirst(old.refused.count) {
        try writer.insert(.paymentRefusal, refusal.cells)
      }
    }
  }
}

extension Act.Kind {
  /// Something was done on payment accounts.
  public static let accounts: Act.Kind = "account"
  /// A payment was asked for and not made.
  public static let refusedPayment: Act.Kind = "refuse"
}

extension ActWriter {
  /// Movements with the lines of the bank that they are parts of.
  fileprivate func insert(
    _ movements: ArraySlice<AccountMovement>, lines: ArraySlice<AccountBankLine>,
    _ book: AccountBook
  ) throws {
    var ids: [[String]: Int] = [:]
    for line in lines {
      ids[[line.bank, line.reference]] = try insert(.paymentBankLine, line.cells)
    }
    // What comes in stands before what goes out: the database counts as it goes, whatever the days.
    let ordered = movements.filter(\.adds) + movements.filter { !$0.adds }
    for one in ordered {
      let bank = book.account(one.account)?.bank ?? ""
      try insert(
        .paymentMovement, one.cells(line: one.movesMoney ? ids[[bank, one.reference]] : nil))
    }
  }
}

extension AccountMovement {
  fileprivate var adds: Bool { amount.pence > 0 || committed.pence > 0 && amount.isZero }
}

extension Database {
  /// The rows of a table in the order in which they came, each read from the column after `act`.
  fileprivate func paymentRows<Value>(
    _ table: Table, _ read: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(
      self, sql: "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) ORDER BY id")
    var values: [Value] = []
    while let next = try rows.next() {
      var row = RowReader(next, of: table.name)
      values.append(try read(&row))
    }
    return values
  }

  /// Of the rows of one profile and kind of spending the last counts.
  fileprivate func paymentProfiles() throws -> [MonitoringProfile] {
    var rules: [MonitoringProfileID: [MonitoringProfile.Rule]] = [:]
    for (id, rule) in try paymentRows(.paymentEvidence, { try $0.evidenceRule() }) {
      var its = rules[id, default: []]
      if let place = its.firstIndex(where: { $0.spending == rule.spending }) {
        its[place] = rule
      } else {
        its.append(rule)
      }
      rules[id] = its
    }
    return rules.sorted { $0.key < $1.key }.map { MonitoringProfile(id: $0.key, rules: $0.value) }
  }

  fileprivate func paymentHistories() throws -> [PaymentAccountID: PaymentHistory] {
    let rows = try paymentRows(.paymentVersion) { try $0.paymentVersion() }
    return Dictionary(grouping: rows, by: \.0).mapValues { PaymentHistory($0.map(\.1)) }
  }
}
