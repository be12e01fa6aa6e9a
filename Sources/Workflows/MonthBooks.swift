import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake
import Store

/// What a month has to hand to another program: on a ledger the documents as they were issued and
/// the money as it was matched; from sheets the month billed again, and their receipts.
struct MonthBooks {
  let home: OpenedHome
  let documents: [BillingDocument]
  let money: [BookedMoney]
  /// All entries of the month, in order of day.
  let postings: [Posting]
  /// Payments of the month that no account has yet.
  let unmatched: Money

  /// - Throws: everything that is wrong with the sheets or the ledger; of sheets, what stands in
  ///   the way of the bills themselves.
  init(_ place: HomePlace, _ month: Month) throws(Faults) {
    guard place.isLedger else {
      home = try OpenedHome(folder: place)
      documents = try BillingRun(try home.billingInput()).bill(month).documents
      let receipts = home.register.receipts(in: month)
      money = receipts.map(BookedMoney.init)
      postings =
        documents.flatMap { Books.postings(for: $0) } + receipts.flatMap { Books.postings(for: $0) }
      unmatched = .zero
      return
    }
    let accounts = try OpenedAccounts(place, on: month.last)
    home = accounts.home
    documents = accounts.documents.filter { $0.number.month == month }
    money =
      home.register.receipts(in: month).map(BookedMoney.init)
      + BookedMoney.entries(of: month, in: accounts.history.money)
    postings = accounts.postings.enumerated().filter { month.range.contains($0.element.day) }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    unmatched = accounts.history.money.unmatched.filter { month.range.contains($0.day) }
      .map { accounts.history.money.left(of: $0.id) }.sum()
  }

  /// A warning where money of the month is on no account, and so in no file.
  var warnings: [Fault] {
    guard unmatched > .zero else { return [] }
    return [
      Fault(
        .exportUnmatched, severity: .warning,
        "\(unmatched) received in the month is not yet put to any account, and not in the "
          + "file.", remedy: "Use hearth match, then export again.")
    ]
  }
}

extension Fault.Code {
  /// A warning: money that no account has yet, so that no customer of the program can have it.
  public static let exportUnmatched: Fault.Code = "export.unmatched"
}

extension Register {
  fileprivate func receipts(in month: Month) -> [Receipt] {
    receipts.filter { month.range.contains($0.day) }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }
}
