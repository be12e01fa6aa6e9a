import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Closes a month of the books: what comes later goes to the open month.
public struct CloseMonth: Sendable {
  private let accounts: OpenedAccounts
  private let month: Month
  private let asOf: Day

  public init(_ place: HomePlace, month: Month, asOf: Day) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    self.month = month
    self.asOf = asOf
  }

  /// A month that is closed already is nothing to do.
  ///
  /// - Throws: `close.not-over`, `close.out-of-balance`; `close.accounts-differ` where an account and the books disagree.
  public func report(by person: String, previewing: Bool) throws(Faults) -> Report {
    if let last = accounts.closed.last, month <= last {
      let done = "Nothing to do: the books are closed through \(last.words)."
      let json: JSON = ["closed": .string("\(last)")]
      return Report(
        text: done, json: json.encoded, files: [], entries: [],
        warnings: accounts.home.warnings)
    }
    let postings = accounts.postings
    let closed = try accounts.closed.closing(month, on: asOf, postings: postings)
    try expectAgreement(postings)
    let balance = TrialBalance(postings.filter { $0.day <= month.last })
    var text = balance.text(
      titled: "\(accounts.register.home.name): trial balance at the end of \(month.words)")
    let waiting = accounts.history.money.unmatched.filter { $0.day <= month.last }
    if !waiting.isEmpty {
      let sum = waiting.map { accounts.history.money.left(of: $0.id) }.sum()
      text +=
        "\n\(sum) of these months' payments waits to be matched (\(waiting.count) in all): it "
        + "will be matched in an open month.\n"
    }
    let what = "Closed \(month.words)."
    text +=
      previewing
      ? "\nA preview: the month was not closed."
      : "\n\(what) " + (try accounts.close(closed, by: person, on: asOf, what)).words
    return Report(
      text: text, json: balance.json(asOf: month.last).encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }

  /// What each account comes to must be what the books say.
  private func expectAgreement(_ postings: [Posting]) throws(Faults) {
    var booked: [PayerAccount: Money] = [:]
    for posting in postings {
      if case .debtor(let account) = posting.account {
        booked[account, default: .zero] += posting.amount
      }
    }
    let all = Set(booked.keys).union(accounts.history.accounts).sorted()
    let faults = all.compactMap { account -> Fault? in
      let (stands, books) = (accounts.history.balance(of: account), booked[account] ?? .zero)
      guard stands != books else { return nil }
      return Fault(
        .accountsDiffer, "\(account.words) stands at \(stands), but the books say \(books).",
        remedy: "Nothing was closed. This is a mistake in the program or in the database: run "
          + "hearth verify, and please report it.")
    }
    if let faults = Faults(faults) { throw faults }
  }
}

/// Every account of the books as they stand.
public struct StateTrialBalance: Sendable {
  private let accounts: OpenedAccounts
  private let asOf: Day

  public init(_ place: HomePlace, asOf: Day) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    self.asOf = asOf
  }

  public func report() -> Report {
    let balance = TrialBalance(accounts.postings.filter { $0.day <= asOf })
    return Report(
      text: balance.text(
        titled: "\(accounts.register.home.name): trial balance on \(asOf.words)"),
      json: balance.json(asOf: asOf).encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }
}

extension Fault.Code {
  public static let accountsDiffer: Fault.Code = "close.accounts-differ"
}
