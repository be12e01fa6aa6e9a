import Amounts
public import Billing
import CareCalendar
import CareHome
public import Evidence
import GRDB

extension Ledger {
  /// What was done with a home's money.
  public struct MoneyState: Sendable {
    public let lastAct: Int
    public let money: MoneyBook
    public let own: PocketBook
    public let closed: ClosedMonths
    /// All that is in the books, in the order in which it was posted.
    public let postings: [Posting]
    /// The documents as they were issued.
    public let documents: [BillingDocument]
  }

  /// All of one moment.
  ///
  /// - Parameter act: as it was after this act; nil for now.
  public func money(of home: HomeKey, asOf act: Int? = nil) throws(Faults) -> MoneyState {
    try read { database in
      let act = act ?? .max
      return MoneyState(
        lastAct: try database.lastAct(of: home),
        money: MoneyBook(try database.moneyEntries(of: home, asOf: act)),
        own: PocketBook(try database.ownMoney(of: home, asOf: act)),
        closed: try database.closedMonths(of: home, asOf: act),
        postings: try database.postings(of: home, asOf: act),
        documents: try database.documents(of: home, month: nil).filter { $0.act <= act }
          .map(\.document))
    }
  }

  /// Keeps things done with money, and posts them.
  ///
  /// - Parameters:
  ///   - more: what the facts have brought to the books since; see ``Billing/FactPostings``.
  ///   - lastAct: the home's last act when its money was read.
  /// - Throws: `store.changed-meanwhile`; `store.rule-broken` when more of a payment would be used
  ///   than came in.
  public func record(
    _ entries: [MoneyEntry], posting more: [Posting] = [], of home: HomeKey, after lastAct: Int,
    _ act: NewAct
  ) throws(Faults) -> Act {
    try self.act(act, of: home, after: lastAct) { writer in
      for entry in entries { try writer.insert(.moneyEntry, entry.cells(of: home)) }
      try writer.insert(more + entries.flatMap(Books.postings(for:)), of: home)
    }
  }

  /// Keeps an entry of a resident's own money, and posts it.
  public func record(
    _ entry: PocketEntry, of home: HomeKey, after lastAct: Int, _ act: NewAct
  ) throws(Faults) -> Act {
    try self.act(act, of: home, after: lastAct) { writer in
      try writer.insert(
        .ownMoney,
        [
          .integer(home.id), .text(entry.id.text), .day(entry.day), .text(entry.resident.text),
          .text(entry.kind.rawValue), .money(entry.amount), .text(entry.description),
          .text(entry.receipt), .text(entry.by),
        ])
      try writer.insert(Books.postings(for: entry), of: home)
    }
  }

  /// Closes a month after what the facts have brought has been posted.
  public func close(
    _ closed: ClosedMonths, posting more: [Posting], of home: HomeKey, after lastAct: Int,
    _ act: NewAct
  ) throws(Faults) -> Act {
    try self.act(act, of: home, after: lastAct) { writer in
      try writer.insert(more, of: home)
      guard let month = closed.last else { return }
      try writer.insert(
        .monthClose, [.integer(home.id), .text(month.description), .day(month.last)])
    }
  }
}

extension Act.Kind {
  /// Money came in.
  public static let received: Act.Kind = "receive"
  /// Money was put to accounts, or taken back from them.
  public static let matched: Act.Kind = "match"
  public static let refunded: Act.Kind = "refund"
  public static let writtenOff: Act.Kind = "write-off"
  public static let disputed: Act.Kind = "dispute"
  public static let reminded: Act.Kind = "remind"
  /// A resident's own money moved.
  public static let ownMoney: Act.Kind = "pocket"
  public static let closed: Act.Kind = "close"
}

extension Database {
  func closedMonths(of home: HomeKey, asOf act: Int = .max) throws -> ClosedMonths {
    let last = try Int.fetchOne(
      try cachedStatement(sql: "SELECT max(last) FROM month_close WHERE home = ? AND act <= ?"),
      arguments: [home.id, act])
    return ClosedMonths(through: last.map { Day(number: $0).month })
  }

  fileprivate func moneyEntries(of home: HomeKey, asOf act: Int) throws -> [MoneyEntry] {
    try rows(of: .moneyEntry, home, asOf: act) { try $0.moneyEntry() }
  }

  fileprivate func ownMoney(of home: HomeKey, asOf act: Int) throws -> [PocketEntry] {
    try rows(of: .ownMoney, home, asOf: act) { try $0.pocketEntry() }
  }

  fileprivate func postings(of home: HomeKey, asOf act: Int) throws -> [Posting] {
    try rows(of: .posting, home, asOf: act) { row in
      let day = try row.day()
      let reference = try row.text()
      let account = try row.ledgerAccount()
      let amount = try row.money()
      return Posting(
        day: day, reference: reference, account: account, amount: amount,
        narrative: try row.text())
    }
  }

  /// The rows of a home in the order in which they came, each read from the column after `home`.
  private func rows<Value>(
    of table: Table, _ home: HomeKey, asOf act: Int, _ read: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    let columns = table.columns.dropFirst().joined(separator: ", ")
    let rows = try Row.fetchCursor(
      try cachedStatement(
        sql: "SELECT \(columns) FROM \(table.name) WHERE home = ? AND act <= ? ORDER BY id"),
      arguments: [home.id, act])
    var values: [Value] = []
    while let next = try rows.next() {
      var row = RowReader(next, of: table.name)
      values.append(try read(&row))
    }
    return values
  }
}
