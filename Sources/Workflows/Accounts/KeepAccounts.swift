import Amounts
public import CareCalendar
public import CareHome
import Documents
public import Evidence
public import Funding
import Intake
import Store

/// What a person does on payment accounts: opens them, signs off plans, takes steps, writes down what
/// came in and what was paid. Each is one act, whole or not at all.
public struct KeepAccounts: Sendable {
  let opened: OpenedPayments
  let person: String
  let day: Day
  let isPreview: Bool

  public init(
    _ folder: String, by person: String, on day: Day, previewing: Bool
  ) throws(Faults) {
    opened = try OpenedPayments(folder)
    self.person = person
    self.day = day
    isPreview = previewing
  }

  /// Opens an account, or changes what is said of one.
  public func open(_ account: PaymentAccount) throws(Faults) -> Report {
    var book = opened.book
    let isNew = book.account(account.id) == nil
    try book.open(account)
    let rules = account.rules
    return try finish(
      book,
      "\(isNew ? "Opened" : "Changed") \(account.id) for \(account.person), "
        + "\(account.arrangement.withArticle) held by \(account.holder).",
      [
        "Paid on the word of \(rules.authoriser.words). \(rules.returns.words)",
        "Papers go to \(rules.recipients.map(\.words).joined(separator: ", ")).",
      ])
  }

  /// Signs an item of a plan off, or a change of one.
  public func signOff(_ item: PlanItem) throws(Faults) -> Report {
    var book = opened.book
    do throws(Faults) {
      try book.signOff([item])
    } catch {
      let isRefused = error.all.allSatisfy { Fault.Code.planRefusals.contains($0.code) }
      try opened.refuse(
        isRefused
          ? [
            RefusedPayment(
              account: item.account, day: item.signed, item: item.id.text, party: "",
              amount: item.limit.amount, why: error.all.map(\.message).joined(separator: " "),
              by: person)
          ] : [], because: error, by: person, on: day, previewing: isPreview)
    }
    return try finish(
      book,
      "Signed off \(item.id) of \(item.account): \(item.description), \(item.limit), "
        + "\(item.days.words), by \(item.signedBy) (\(item.authority.rawValue)).", [])
  }

  /// Takes the next step of a payment.
  public func take(_ step: PaymentStep, for id: PaymentAccountID) throws(Faults) -> Report {
    var book = opened.book
    let version = try book.take(step, for: id)
    if let version { try expectAgreement(version, of: id, in: book) }
    let what =
      version.map {
        "Version \($0.number) of \(id): \($0.stage.words), \($0.amount), from \($0.from.words). "
          + "\($0.why) (\($0.by))."
      } ?? "\(id) has this version already."
    return try finish(book, what, [])
  }

  /// Takes in sheets: folders, or files one by one. All of them, or nothing.
  public func take(_ paths: [String]) throws(Faults) -> Report {
    let sheets = try AccountSheets.read(paths)
    var book = opened.book
    try takeFacts(of: sheets, into: &book)
    let taken = try record(sheets.movements, in: &book)
    let old = opened.book
    let parts = [
      (book.terms.count - old.terms.count, "set of terms", "sets of terms"),
      (
        book.accounts.filter { old.account($0.id) != $0 }.count, "account",
        "accounts"
      ),
      (book.plan.count - old.plan.count, "plan item", "plan items"),
      (versions(book) - versions(old), "version", "versions"),
      (taken.movements.count, "movement", "movements"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    let what = parts.isEmpty ? "Nothing new in them." : "Took in \(parts.joined(separator: ", "))."
    var more: [String] = []
    if taken.known > 0 {
      more.append("\(taken.known) movements were there already, word for word.")
    }
    more += balances(of: taken, in: book)
    return try finish(book, what, more)
  }

  /// Writes down movements that were typed.
  public func record(_ written: [WrittenMovement]) throws(Faults) -> Report {
    var book = opened.book
    let taken = try record(written, in: &book)
    return try finish(book, Self.words(taken.movements), balances(of: taken, in: book))
  }

  /// Terms, accounts, plans and versions of sheets, each told with its row.
  private func takeFacts(of sheets: AccountSheets, into book: inout AccountBook) throws(Faults) {
    try book.take(sheets.terms, sheets.monitoring)
    var faults: [Fault] = []
    func gather(_ work: () throws(Faults) -> Void) {
      do throws(Faults) { try work() } catch { faults += error.all }
    }
    for account in sheets.accounts { gather { () throws(Faults) in try book.open(account) } }
    gather { () throws(Faults) in try book.signOff(sheets.plan) }
    for one in sheets.steps {
      gather { () throws(Faults) in
        if let version = try book.take(one.step, for: one.account) {
          try expectAgreement(version, of: one.account, in: book)
        }
      }
    }
    if let faults = Faults(faults) { throw faults }
  }

  /// Movements as they were written down; a payment that the accounts refuse is kept as refused.
  func record(
    _ written: [WrittenMovement], in book: inout AccountBook
  ) throws(Faults) -> AccountBook.Taken {
    var movements: [AccountMovement] = []
    var faults: [Fault] = []
    for one in written {
      do throws(Faults) {
        movements += try book.movements(for: one, by: person)
      } catch {
        faults += error.all
      }
    }
    let taken: AccountBook.Taken
    do throws(Faults) {
      taken = try book.record(movements)
    } catch {
      guard faults.isEmpty else { throw Faults(faults + error.all) ?? error }
      try opened.refuse(
        // Of sheets that bring accounts too nothing is kept, so there is nothing to refuse on.
        book.accounts == opened.book.accounts
          ? opened.book.refusals(of: movements, because: error) : [],
        because: error, by: person, on: day, previewing: isPreview)
    }
    if let faults = Faults(faults) { throw faults }
    return taken
  }

  /// Ends a piece of work: what was done, what follows from it, and the act.
  func finish(_ book: AccountBook, _ what: String, _ more: [String]) throws(Faults) -> Report {
    let ending = try opened.keep(book, by: person, on: day, what, previewing: isPreview)
    let json: JSON = [
      "done": .string(what), "notes": .array(more.map(JSON.string)), "preview": .bool(isPreview),
    ]
    return Report(
      text: ([what] + more + [ending]).joined(separator: "\n"), json: json.encoded, files: [],
      entries: [], warnings: [])
  }

  static func words(_ movements: [AccountMovement]) -> String {
    let parts = movements.map { one in
      let sum = (one.amount.isZero ? one.committed : one.amount).magnitude
      return "\(one.account): \(one.kind.rawValue) \(sum), \(one.words)"
    }
    return parts.isEmpty ? "Nothing new." : parts.joined(separator: "; ") + "."
  }

  /// What each account that was touched then holds.
  func balances(of taken: AccountBook.Taken, in book: AccountBook) -> [String] {
    let last = taken.movements.map(\.day).max() ?? day
    return Set(taken.movements.map(\.account)).sorted().map { id in
      let aside = book.committed(of: id, on: last)
      return "\(id) holds \(book.balance(of: id, on: last)) on \(last.words)"
        + (aside.isZero ? "." : ", of which \(aside) is set aside.")
    }
  }

  private func versions(_ book: AccountBook) -> Int {
    book.payments.values.map(\.versions.count).reduce(0, +)
  }
}
