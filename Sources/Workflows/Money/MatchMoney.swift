import Amounts
public import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake
import Store

/// Puts payments to accounts: as proposed, by a remittance, or as a person says.
public struct MatchMoney: Sendable {
  /// Which proposals a person confirms.
  public enum Accepting: Hashable, Sendable {
    /// By the rule that what is certain needs no second look.
    case certain
    case these([String])
  }

  private let accounts: OpenedAccounts
  private let person: String
  private let asOf: Day

  public init(_ place: HomePlace, by person: String, asOf: Day) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    self.person = person
    self.asOf = asOf
  }

  /// What waits, with a proposal for each. Nothing is written.
  public func proposals() -> Report {
    report(MatchReport(waiting: Matcher(accounts.history).proposals()))
  }

  /// Confirms proposals as they stand.
  ///
  /// - Throws: `match.unknown-payment` for one that does not wait; `match.nothing-proposed`.
  public func accept(_ accepting: Accepting, previewing: Bool) throws(Faults) -> Report {
    let proposals = Matcher(accounts.history).proposals()
    let chosen: [MatchProposal]
    switch accepting {
    case .certain: chosen = proposals.filter(\.isCertain)
    case .these(let ids):
      chosen = try ids.map { (id) throws(Faults) in try Self.pick(id, proposals) }
    }
    guard !chosen.isEmpty else {
      return report(MatchReport(waiting: proposals))
    }
    let rule = accepting == .certain ? "rule \"certain\": " : ""
    let entries = chosen.flatMap { $0.entries(on: asOf, by: person) }.map { entry in
      MoneyEntry(day: entry.day, entry.move, by: entry.by, why: rule + entry.why)
    }
    return try confirm(
      entries, chosen, previewing: previewing,
      "Put \(chosen.count == 1 ? "1 payment" : "\(chosen.count) payments") to accounts"
        + (accepting == .certain ? ", all that were certain." : "."))
  }

  private static func pick(
    _ id: String, _ proposals: [MatchProposal]
  ) throws(Faults) -> MatchProposal {
    guard let proposal = proposals.first(where: { $0.payment.id.text == id }) else {
      let waiting = proposals.prefix(10).map(\.payment.id.text).joined(separator: ", ")
      throw Faults(
        Fault(
          .notWaiting, "No payment \"\(id)\" waits.",
          remedy: waiting.isEmpty ? "Nothing waits." : "Those that wait: \(waiting)."))
    }
    guard !proposal.parts.isEmpty else {
      throw Faults(
        Fault(
          .nothingProposed, "For \(id) nothing is proposed. \(proposal.reason)",
          remedy:
            "Say what it is for: --payment \(id) with --to RESIDENT/PAYER/DOCUMENT=AMOUNT, or "
            + "with --remittance FILE."))
    }
    return proposal
  }

  /// Puts one payment where its remittance says.
  public func match(
    _ payment: PaymentID, remittance path: String, from payer: PayerID, previewing: Bool
  ) throws(Faults) -> Report {
    let remittance = try accounts.remittance(path, from: payer)
    let match = try Matcher(accounts.history).match(payment, remittance)
    let entries = match.proposal.entries(on: asOf, by: person)
    try accounts.check(entries)
    var text = match.text
    if !previewing, !entries.isEmpty {
      let act = try accounts.record(
        entries, .matched, by: person, on: asOf,
        "Put \(payment) to accounts by the remittance \(FolderName.of(path)).")
      text += "\n" + act.words
    }
    return Report(
      text: text, json: match.json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }

  /// Puts parts of one payment where a person says.
  public func put(
    _ payment: PaymentID, _ parts: [MoneyTarget], why: String, previewing: Bool
  ) throws(Faults) -> Report {
    let entries = parts.map { part in
      MoneyEntry(
        day: max(asOf, accounts.history.money.payment(payment)?.day ?? asOf),
        .allocated(
          Allocation(
            payment: payment, account: part.account, debt: part.debt, amount: part.amount)),
        by: person, why: why)
    }
    return try confirm(
      entries, [], previewing: previewing, "Put \(payment) to \(parts.count) places by hand.")
  }

  /// Uses what an account has in credit for one of its own documents.
  public func use(_ part: MoneyTarget, why: String, previewing: Bool) throws(Faults) -> Report {
    guard let debt = part.debt else {
      throw Faults(
        Fault(
          .noDocumentNamed, "Nothing says which document the credit is for.",
          remedy: "Write RESIDENT/PAYER/DOCUMENT=AMOUNT, such as R07/ashcroft/SV-2610-004=120.00."))
    }
    return try confirm(
      [
        MoneyEntry(
          day: asOf, .creditUsed(part.account, for: debt, part.amount), by: person, why: why)
      ],
      [], previewing: previewing, "Used \(part.amount) of credit for \(debt.words).")
  }

  /// Takes back all that a payment was put to, so that it waits again.
  public func undo(_ payment: PaymentID, why: String, previewing: Bool) throws(Faults) -> Report {
    let standing = accounts.history.money.allocations(of: payment)
    guard !standing.isEmpty else {
      throw Faults(
        Fault(
          .notAllocated, "Payment \"\(payment)\" stands on no account.",
          remedy: "Check its number on the statement that shows it."))
    }
    let entries = standing.map { one in
      MoneyEntry(
        day: asOf,
        .allocated(
          Allocation(
            payment: payment, account: one.account, debt: one.debt, amount: -one.amount)),
        by: person, why: why)
    }
    return try confirm(
      entries, [], previewing: previewing, "Took \(payment) back from its accounts: \(why)")
  }

  private func confirm(
    _ entries: [MoneyEntry], _ confirmed: [MatchProposal], previewing: Bool, _ what: String
  ) throws(Faults) -> Report {
    try accounts.check(entries)
    var act: Act?
    if !previewing {
      act = try accounts.record(entries, .matched, by: person, on: asOf, what)
    }
    var history = accounts.history
    for entry in entries { history.append(entry) }
    return report(
      MatchReport(waiting: Matcher(history).proposals(), confirmed: confirmed),
      ending: act.map { "\(what) \($0.words)" } ?? "A preview: nothing was written.")
  }

  private func report(_ match: MatchReport, ending: String? = nil) -> Report {
    Report(
      text: match.text + (ending.map { "\n" + $0 } ?? ""), json: match.json.encoded, files: [],
      entries: [], warnings: accounts.home.warnings)
  }
}

/// Where a sum goes: an account, and one of its debts where one is meant.
public struct MoneyTarget: Hashable, Sendable {
  let account: PayerAccount
  let debt: DebtID?
  let amount: Money

  /// `R07/ashcroft/SV-2610-004=120.00`, or without a document for the account at large; nil for
  /// anything else.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, let amount = try? Money(parsing: String(halves[1])) else { return nil }
    let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    account = PayerAccount(payer: PayerID(parts[1]), resident: ResidentID(parts[0]))
    guard parts.count == 3 else {
      (debt, self.amount) = (nil, amount)
      return
    }
    guard let debt = DebtID(parts[2]) else { return nil }
    (self.debt, self.amount) = (debt, amount)
  }
}

extension Fault.Code {
  public static let notWaiting: Fault.Code = "match.unknown-payment"
  public static let nothingProposed: Fault.Code = "match.nothing-proposed"
  public static let noDocumentNamed: Fault.Code = "match.no-document"
}
