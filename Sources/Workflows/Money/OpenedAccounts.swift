import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake
import Store

/// A home's accounts: from a ledger its documents as issued and all that was done with money; from
/// sheets the months run again.
struct OpenedAccounts {
  let home: OpenedHome
  let history: AccountHistory
  let own: PocketBook
  let closed: ClosedMonths
  /// As they were issued, in that order; from sheets as they are billed.
  let documents: [BillingDocument]
  private let kept: Kept?

  private struct Kept {
    let ledger: Ledger
    let home: HomeKey
    let state: Ledger.MoneyState
  }

  /// - Parameter day: how far sheets alone are run.
  /// - Throws: everything that is wrong with the sheets or the ledger.
  init(_ place: HomePlace, on day: Day) throws(Faults) {
    guard place.isLedger else {
      try self.init(sheets: OpenedHome(folder: place), through: day.month)
      return
    }
    let ledger = try Ledger.open(place.folder)
    try self.init(ledger, ledger.home(place.code))
  }

  private init(sheets home: OpenedHome, through month: Month) throws(Faults) {
    self.home = home
    history = try BillingRun(try home.billingInput()).history(through: month)
    documents = history.runs.flatMap(\.documents)
    own = PocketBook()
    closed = ClosedMonths()
    kept = nil
  }

  /// - Parameter act: as they were after this act; nil for now.
  init(_ ledger: Ledger, _ key: HomeKey, asOf act: Int? = nil) throws(Faults) {
    let state = try ledger.money(of: key, asOf: act)
    home = try OpenedHome(try ledger.sheets(of: key, asOf: act))
    documents = state.documents
    history = AccountHistory(
      register: home.register, documents: state.documents.flatMap(\.accountDocuments),
      postings: state.documents.flatMap(Books.postings(for:)), money: state.money)
    own = state.own
    closed = state.closed
    kept = Kept(ledger: ledger, home: key, state: state)
  }

  var isLedger: Bool { kept != nil }
  var register: Register { home.register }

  /// All of the books, with what the facts have brought since they were last posted.
  var postings: [Posting] {
    guard let kept else { return history.postings }
    return kept.state.postings + unposted
  }

  /// What the facts have brought since they were last posted, as it would go into the books.
  private var unposted: [Posting] {
    guard let kept else { return [] }
    return closed.booking(
      FactPostings.missing(for: history, posted: kept.state.postings))
  }

  /// Checks things to be done with money one after the other, and keeps them all or none.
  ///
  /// - Throws: what forbids the first that is forbidden; that the home is a folder of sheets.
  func record(
    _ entries: [MoneyEntry], _ kind: Act.Kind, by person: String, on day: Day, _ what: String
  ) throws(Faults) -> Act {
    let kept = try expectLedger()
    try check(entries)
    return try kept.ledger.record(
      entries, of: kept.home, after: kept.state.lastAct,
      NewAct(kind, on: day, by: person, what))
  }

  /// - Throws: what forbids the first that is forbidden.
  func check(_ entries: [MoneyEntry]) throws(Faults) {
    var history = history
    for entry in entries {
      if let faults = Faults(history.faults(of: entry)) { throw faults }
      history.append(entry)
    }
  }

  func record(_ entry: PocketEntry, on day: Day, _ what: String) throws(Faults) -> Act {
    let kept = try expectLedger()
    return try kept.ledger.record(
      entry, of: kept.home, after: kept.state.lastAct,
      NewAct(.ownMoney, on: day, by: entry.by, what))
  }

  func close(
    _ closed: ClosedMonths, by person: String, on day: Day, _ what: String
  ) throws(Faults) -> Act {
    let kept = try expectLedger()
    return try kept.ledger.close(
      closed, posting: unposted, of: kept.home, after: kept.state.lastAct,
      NewAct(.closed, on: day, by: person, what))
  }

  private func expectLedger() throws(Faults) -> Kept {
    if let kept { return kept }
    throw Faults(
      Fault(
        .needsLedger, at: SourceLocation(file: home.name),
        "This is kept in a database, and the home is a folder of sheets.",
        remedy: "Make a database with hearth init, and take the sheets in with hearth import. With "
          + "sheets alone, write what came in into receipts.csv."))
  }
}

extension Fault.Code {
  /// What was asked for is kept in a database, and there is none.
  public static let needsLedger: Fault.Code = "ledger.needed"
}

extension Act {
  /// A line below a report.
  var words: String { "This is act \(sequence), \(shortHash)." }
}
