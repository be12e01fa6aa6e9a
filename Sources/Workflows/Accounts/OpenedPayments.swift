import CareCalendar
import Documents
public import Evidence
import Funding
import Store

/// The payment accounts of a database, to be read or to be added to.
struct OpenedPayments {
  let ledger: Ledger
  let state: Ledger.AccountState

  /// - Throws: `ledger.needed` for a folder of sheets; what is wrong with the database.
  init(_ folder: String) throws(Faults) {
    guard Ledger.isLedger(folder) else {
      throw Faults(
        Fault(
          .needsLedger, at: SourceLocation(file: folder),
          "Payment accounts are kept in a database, and there is none here.",
          remedy: "Make one with: hearth init \(folder) --by \"YOUR NAME\". It needs no home in it."
        ))
    }
    ledger = try Ledger.open(folder)
    state = try ledger.accounts()
  }

  var book: AccountBook { state.book }

  /// Keeps what `book` has more than was read; nothing where that is nothing, or on a preview.
  ///
  /// - Returns: a sentence to end a report with.
  func keep(
    _ book: AccountBook, by person: String, on day: Day, _ what: String, previewing: Bool
  ) throws(Faults) -> String {
    guard book != state.book else { return "Nothing to do: all of it is kept already." }
    guard !previewing else { return "A preview: nothing was written." }
    return try ledger.record(book, after: state, NewAct(.accounts, on: day, by: person, what)).words
  }

  /// Keeps payments that were refused, and tells so beside what forbade them.
  ///
  /// - Throws: always: `faults`, and that the refusal is kept.
  func refuse(
    _ refusals: [RefusedPayment], because faults: Faults, by person: String, on day: Day,
    previewing: Bool
  ) throws(Faults) -> Never {
    guard !refusals.isEmpty, !previewing else { throw faults }
    var book = book
    book.keep(refusals)
    let count = refusals.count == 1 ? "1 payment" : "\(refusals.count) payments"
    let act = try ledger.record(
      book, after: state, NewAct(.refusedPayment, on: day, by: person, "Refused \(count)."))
    let kept = Fault(
      .refusalKept, severity: .warning,
      "The refusal is kept as act \(act.sequence), \(act.shortHash), and stands on the statement.",
      remedy: "No money moved.")
    throw Faults(faults.all + [kept]) ?? faults
  }
}

extension Fault.Code {
  /// A payment was refused, and the refusal is all that was written.
  public static let refusalKept: Fault.Code = "account.refusal-kept"
}
