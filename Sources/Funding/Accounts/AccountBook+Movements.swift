import Amounts
import CareCalendar
import CareHome
public import Evidence

extension AccountBook {
  /// What taking movements comes to.
  public struct Taken: Hashable, Sendable {
    /// Those that are new, in the order of accounts.
    public let movements: [AccountMovement]
    /// What each bank account shows of them.
    public let bankLines: [AccountBankLine]
    /// How many were there already, word for word.
    public let known: Int
  }

  /// Takes movements, all or none; those that are there already are passed over.
  ///
  /// They are judged together and in the order of their days, so that the order in which they are
  /// written down changes nothing.
  ///
  /// - Throws: all that is wrong with any of them; see ``refusals(of:because:)``.
  public mutating func record(_ new: [AccountMovement]) throws(Faults) -> Taken {
    var book = self
    let new = new.map(again)
    let fresh = new.filter { one in !movements.contains { $0.says(one) } }
    var faults = Self.repeated(fresh)
    let ordered = fresh.sorted { $0.precedes($1) }
    // What is wrong by itself is not asked for money or limits too: one thing is told once.
    var sound: [AccountMovement] = []
    for one in ordered {
      let found = book.faults(of: one)
      faults += found
      guard found.isEmpty else { continue }
      book.movements.append(one)
      sound.append(one)
    }
    faults += book.shortfalls(after: sound)
    let lines = book.lines(for: ordered)
    faults += lines.compactMap { line in usedLine(line, ordered) }
    if let faults = Faults(Self.unique(faults)) { throw faults }
    book.bankLines += lines
    self = book
    return Taken(movements: ordered, bankLines: lines, known: new.count - fresh.count)
  }

  /// The payments, and what was to be set aside, that the law of the accounts forbade, to be kept as
  /// refused: nothing else of them is (funding.md, D7). None where something else was wrong as well,
  /// as a slip of the pen is no refusal.
  ///
  /// - Parameter faults: what ``record(_:)`` threw.
  public func refusals(of new: [AccountMovement], because faults: Faults) -> [RefusedPayment] {
    guard faults.all.allSatisfy({ Fault.Code.paymentRefusals.contains($0.code) }) else { return [] }
    return new.filter { $0.kind == .paid || $0.kind == .committed }.compactMap { one in
      var alone = self
      let reasons: [Fault]
      do throws(Faults) {
        _ = try alone.record([one])
        reasons =
          new.count == 1 ? [] : faults.all.filter { $0.location == one.row && one.row != nil }
      } catch {
        reasons = error.all
      }
      guard !reasons.isEmpty else { return nil }
      return RefusedPayment(
        account: one.account, day: one.day, item: one.item?.text ?? "", party: one.party,
        amount: one.kind == .committed ? one.committed : -one.amount,
        why: reasons.map(\.message).joined(separator: " "), by: one.by)
    }
  }

  /// A movement whose reference was taken back before is another try at the same line of the bank:
  /// it gets the reference with a number behind it, `TEC 0426 (2)`.
  private func again(_ one: AccountMovement) -> AccountMovement {
    guard one.kind != .corrected, let bank = account(one.account)?.bank else { return one }
    var number = 1
    while true {
      let name = number == 1 ? one.reference : "\(one.reference) (\(number))"
      let there = movements.filter { other in
        other.reference == name
          && (other.account == one.account
            || one.movesMoney && other.movesMoney && account(other.account)?.bank == bank)
      }
      let candidate = number == 1 ? one : one.renamed(name)
      guard !there.isEmpty, !there.contains(where: candidate.says), there.allSatisfy(isTakenBack)
      else { return candidate }
      number += 1
    }
  }

  private func isTakenBack(_ one: AccountMovement) -> Bool {
    movements.contains {
      $0.kind == .corrected && $0.account == one.account && $0.earlier == one.reference
    }
  }

  /// Keeps what was refused.
  public mutating func keep(_ refusals: [RefusedPayment]) { refused += refusals }

  /// What each bank account shows of some movements: those of one bank, day and reference are one
  /// line there.
  private func lines(for new: [AccountMovement]) -> [AccountBankLine] {
    var lines: [AccountBankLine] = []
    for one in new where one.movesMoney {
      guard let bank = account(one.account)?.bank else { continue }
      let place = lines.firstIndex { $0.bank == bank && $0.reference == one.reference }
      if let place {
        lines[place] = AccountBankLine(
          bank: bank, day: lines[place].day, reference: one.reference,
          amount: lines[place].amount + one.amount)
      } else {
        lines.append(
          AccountBankLine(bank: bank, day: one.day, reference: one.reference, amount: one.amount))
      }
    }
    return lines
  }

  /// One reference is one line of the bank: two days of it, or a second helping, are refused.
  private func usedLine(_ line: AccountBankLine, _ new: [AccountMovement]) -> Fault? {
    let mine = new.filter {
      $0.movesMoney && $0.reference == line.reference && account($0.account)?.bank == line.bank
    }
    let place = mine.lazy.compactMap(\.row).first
    if let other = mine.first(where: { $0.day != line.day }) {
      return Fault(
        .accountReference, at: place,
        "\(line.reference) of \(line.bank) is dated \(line.day.words) and \(other.day.words).",
        remedy: "Give each movement of the bank a reference of its own.")
    }
    guard
      let known = bankLines.first(where: {
        $0.bank == line.bank && $0.reference == line.reference
      })
    else { return nil }
    return Fault(
      .accountReference, at: place,
      "\(line.reference) of \(line.bank) was taken in already: \(known.amount) on "
        + "\(known.day.words).",
      remedy:
        "Give another reference, or leave it out if it is the same movement. To put it right, "
        + "take it back with hearth account correct.")
  }

  private static func repeated(_ new: [AccountMovement]) -> [Fault] {
    var seen: Set<[String]> = []
    return new.filter { !seen.insert([$0.account.text, $0.reference]).inserted }.map { one in
      Fault(
        .accountReference, at: one.row,
        "\(one.reference) stands twice for \(one.account).",
        remedy: "Give each movement of an account a reference of its own.")
    }
  }

  private static func unique(_ faults: [Fault]) -> [Fault] {
    var seen: Set<Fault> = []
    return faults.filter { seen.insert($0).inserted }
  }
}

extension AccountBook {
  /// What is wrong with one movement by itself, on the book as it stands before it.
  private func faults(of one: AccountMovement) -> [Fault] {
    guard let account = account(one.account) else {
      return [unknown(one.account, at: one.row?.column("account"))]
    }
    var faults = [
      ("reference", one.reference), ("name", one.party), ("purpose", one.words),
      ("evidence's number", one.evidence?.number ?? ""), ("name", one.authorisedBy ?? ""),
    ].faults(at: one.row)
    if let known = movements.first(where: {
      $0.account == one.account && $0.reference == one.reference && $0 != one
    }) {
      faults.append(
        Fault(
          .accountReference, at: one.row,
          "\(one.reference) of \(one.account) is there already: \(known.kind.rawValue) "
            + "\((known.amount.isZero ? known.committed : known.amount).magnitude) on \(known.day.words).",
          remedy: "Give another reference, or leave it out if it is the same movement. To put it "
            + "right, take it back with hearth account correct."))
    }
    if let closed = closedThrough, one.day <= closed {
      faults.append(
        Fault(
          .accountMonthClosed, at: one.row?.column("date"),
          "\(one.reference) is dated \(one.day.words), and payment accounts are closed through "
            + "\(closed.words): their statements have gone out.",
          remedy: "Date it \((closed + 1).iso) or later, and say in words when it happened."))
    }
    if !account.isOpen(on: one.day) { faults.append(account.notOpen(on: one.day, at: one.row)) }
    if one.amount.isZero, one.committed.isZero, [.received, .paid, .committed].contains(one.kind) {
      faults.append(
        Fault(
          .accountAmount, at: one.row?.column("amount"), "The amount is £0.00.",
          remedy: "Write an amount above 0."))
    }
    switch one.kind {
    case .received:
      if one.source == .socialCare, payment(of: account.id).inPayment(on: one.day) == nil {
        faults.append(.notInPayment(account, payment(of: account.id), one))
      }
    case .paid: faults += paymentFaults(of: one, account)
    case .committed:
      if let fault = signOffFault(of: one, account) { faults.append(fault) }
    case .fee, .planning, .released, .kept, .returned, .corrected: break
    }
    return faults
  }

  private func paymentFaults(of one: AccountMovement, _ account: PaymentAccount) -> [Fault] {
    var faults: [Fault] = []
    let sum = -one.amount
    if let fault = signOffFault(of: one, account) { faults.append(fault) }
    let item = one.item.flatMap { self.item($0, of: account.id, on: one.day) }
    if let item, case .once = item.limit, let terms = terms(of: account, on: one.day),
      let cap = terms.oneOffCap, sum > cap
    {
      faults.append(
        Fault(
          .overCap, at: one.row?.column("amount"),
          "\(sum) is more than a one-off payment may be: \(terms.council) pays at most \(cap).",
          remedy: "Pay \(cap) or less, or ask \(terms.coordinator), \(terms.telephone)."))
    }
    if let item, let rule = profile(of: account)?.needed(for: item.spending, of: sum),
      one.evidence?.kind != rule.evidence
    {
      faults.append(
        Fault(
          .noEvidence, at: one.row?.column("evidence"),
          "\(sum) for \(item.spending.rawValue) needs \(rule.evidence.withArticle), as it is above "
            + "\(rule.above); \(one.evidence.map { "\($0.kind.withArticle) was given" } ?? "none was given").",
          remedy: "Ask for \(rule.evidence.withArticle), and give its number."))
    }
    if account.rules.namesAuthoriser, one.authorisedBy?.isBlank ?? true {
      faults.append(
        Fault(
          .noAuthority, at: one.row?.column("authorised by"),
          "\(account.id) is \(account.arrangement.withArticle): nothing says on whose word it is paid.",
          remedy: "Payments are authorised by \(account.rules.authoriser.words). Give the name."))
    }
    return faults
  }

  /// D7: what the plan has not, or not on that day.
  private func signOffFault(of one: AccountMovement, _ account: PaymentAccount) -> Fault? {
    let place = one.row?.column("item")
    guard let id = one.item else {
      return Fault(
        .notSignedOff, at: place,
        "Nothing says for which item of the plan \(account.id) would pay.",
        remedy: planRemedy(account, on: one.day))
    }
    guard item(id, of: account.id, on: one.day) == nil else { return nil }
    let rows = rows(of: id, on: account.id)
    let when =
      rows.last.map { " on \(one.day.words): it is from \($0.days.words)" } ?? ""
    return Fault(
      .notSignedOff, at: place,
      "\"\(id)\" is not signed off in the plan of \(account.id)\(when).",
      remedy: planRemedy(account, on: one.day))
  }

  private func planRemedy(_ account: PaymentAccount, on day: Day) -> String {
    let names = items(of: account.id, in: DayRange(day)).map(\.id.text)
    let items = names.isEmpty ? "" : " Signed off for that day: \(names.joined(separator: ", "))."
    let ring = terms(of: account, on: day).map { " Ask \($0.coordinator), \($0.telephone)." } ?? ""
    return "Have it signed off first (hearth account plan), then pay.\(ring)\(items)"
  }
}

extension Fault {
  fileprivate static func notInPayment(
    _ account: PaymentAccount, _ history: PaymentHistory, _ one: AccountMovement
  ) -> Fault {
    let stands = history.current.map { "it is \($0.stage.words)" } ?? "it has no version yet"
    return Fault(
      .accountNotInPayment, at: one.row,
      "\(-one.amount < .zero ? one.amount : -one.amount) of social care money came in, but the "
        + "payment of \(account.id) is not in payment on \(one.day.words): \(stands).",
      remedy: "Record its stages first, with hearth account stage.")
  }
}
