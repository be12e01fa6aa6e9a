public import Amounts
import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
public import Funding
import Store

extension KeepAccounts {
  /// Takes a month's management fees, of every account whose terms have one (funding.md, D1).
  public func charge(_ month: Month) throws(Faults) -> Report {
    var book = opened.book
    let due = book.managementFees(of: month)
    let taken = try book.record(book.feeMovements(of: month, by: person))
    let council = due.filter { $0.bearer == .council }
    let what =
      taken.movements.isEmpty
      ? "No management fee of \(month.words) is to be taken."
      : "Took \(-taken.movements.map(\.amount).sum()) of management fees for \(month.words)."
    var more = taken.movements.map { "\($0.account): \($0.words), \(-$0.amount)" }
    if !council.isEmpty {
      more.append(
        "The council bears \(council.map(\.amount).sum()): "
          + council.map { "\($0.account) \($0.amount)" }.joined(separator: ", ") + ".")
    }
    return try finish(book, what, more)
  }

  /// Closes a month, and all before it: its statements have gone out, so that what comes later goes
  /// into an open month.
  ///
  /// - Throws: `account.not-closable` for a month that is not over, or pools that are off.
  public func close(_ month: Month) throws(Faults) -> Report {
    var book = opened.book
    try book.close(month, on: day)
    return try finish(
      book, "Closed payment accounts through \(month.last.words).",
      [
        "What comes later is dated \((month.last + 1).words) or after; a movement is taken back by a "
          + "correction in an open month."
      ])
  }

  /// Writes down hours of support planning, and says who pays (funding.md, D2).
  public func plan(
    _ hours: Quantity, for id: PaymentAccountID, reference: String?
  ) throws(Faults) -> Report {
    var book = opened.book
    let (movement, split) = try book.planning(
      hours, for: id, on: day, reference: reference ?? book.nextReference(), by: person)
    _ = try book.record([movement])
    return try finish(
      book, "\(id): \(movement.words).",
      [
        "The council pays \(split.council), the person \(split.person).",
        split.nobody.isZero
          ? "All of it is within the cap."
          : "\(split.nobody) lies above the cap and is nobody's to pay.",
      ])
  }

  /// Sets no longer aside what is left of a commitment.
  public func release(
    _ reference: String, of id: PaymentAccountID, why: String
  ) throws(Faults) -> Report {
    var book = opened.book
    let taken = try book.record([
      try book.release(of: reference, on: id, day: day, why: why, by: person)
    ])
    return try finish(book, Self.words(taken.movements), balances(of: taken, in: book))
  }

  /// Takes back what was written down under a reference.
  public func correct(
    _ reference: String, of id: PaymentAccountID, why: String
  ) throws(Faults) -> Report {
    var book = opened.book
    let taken = try book.record(
      try book.correction(of: reference, on: id, day: day, why: why, by: person))
    return try finish(
      book, "Took \(reference) back: \(why).", balances(of: taken, in: book))
  }

  /// Keeps a person's decision about what is left of an account.
  public func decide(
    _ decision: AccountBook.UnderspendDecision, of id: PaymentAccountID, reference: String?
  ) throws(Faults) -> Report {
    var book = opened.book
    let taken = try book.record([
      try book.decide(
        decision, of: id, on: day, reference: reference ?? book.nextReference(), by: person)
    ])
    return try finish(
      book, "\(id): \(taken.movements.map(\.words).joined(separator: ", ")), decided by \(person).",
      balances(of: taken, in: book))
  }

  /// What is left of an account and what may become of it. Nothing is written.
  public func left(of id: PaymentAccountID) throws(Faults) -> Report {
    let account = try opened.book.expect(id)
    let left = opened.book.underspend(of: account, on: day)
    let json: JSON = [
      "account": .string(id.text), "balance": .amount(left.balance),
      "committed": .amount(left.committed), "free": .amount(left.free),
      "keptInAnyCase": .amount(left.kept), "keptByDecision": .amount(left.decided),
      "open": .amount(left.open),
      "policy": .string(left.policy),
    ]
    return Report(
      text: """
        \(id) of \(account.person) on \(day.words): \(left.balance), of which \(left.committed) is \
        set aside and \(left.free) is free\
        \(left.decided.isZero ? "" : ", \(left.decided) of it kept by decision").
        \(left.policy)
        Decide with --keep AMOUNT --for NEED, or with --give-back AMOUNT --why WHY.
        """, json: json.encoded, files: [], entries: [], warnings: [])
  }
}
