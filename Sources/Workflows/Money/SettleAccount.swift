public import Amounts
public import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Store

/// What a person decides about one account: to pay money back, to give a debt up, to note that
/// something is in dispute.
public struct SettleAccount: Sendable {
  private let accounts: OpenedAccounts
  private let person: String
  private let asOf: Day
  private let why: String

  /// - Parameter why: kept with the entry; the payer does not see it.
  public init(
    _ place: HomePlace, by person: String, asOf: Day, why: String
  ) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    self.person = person
    self.asOf = asOf
    self.why = why
  }

  /// Pays back what an account has in credit.
  public func refund(
    _ account: PayerAccount, _ amount: Money, previewing: Bool
  ) throws(Faults) -> Report {
    try refund(.account(account), amount, "to \(account.payer) for \(account.resident)", previewing)
  }

  /// Sends back what of a payment stands on no account.
  public func refund(
    _ payment: PaymentID, _ amount: Money, previewing: Bool
  ) throws(Faults) -> Report {
    try refund(.payment(payment), amount, "of payment \(payment)", previewing)
  }

  private func refund(
    _ source: Refund.Source, _ amount: Money, _ whose: String, _ previewing: Bool
  ) throws(Faults) -> Report {
    let refund = Refund(id: accounts.history.money.nextRefundID, source: source, amount: amount)
    return try keep(
      .refunded(refund), .refunded, previewing,
      "Refund \(refund.id): \(amount) \(whose). Pay it from the bank under that reference.")
  }

  /// Gives up what is left of a document, or a part of it.
  ///
  /// - Parameter amount: nil for all that is left.
  public func writeOff(
    _ account: PayerAccount, _ document: String, _ amount: Money?, previewing: Bool
  ) throws(Faults) -> Report {
    let debt = try debt(document)
    let left = accounts.history.state(of: account).left(of: debt) ?? .zero
    return try keep(
      .writtenOff(account, debt, amount ?? left), .writtenOff, previewing,
      "Wrote off \(amount ?? left) of \(debt.words), \(account.payer) for \(account.resident).")
  }

  /// Notes that the payer disputes a document, or the whole account; no reminder goes out for it.
  public func dispute(
    _ account: PayerAccount, _ document: String?, previewing: Bool
  ) throws(Faults) -> Report {
    let debt = try document.map { (text) throws(Faults) in try self.debt(text) }
    return try keep(
      .disputed(account, debt), .disputed, previewing,
      "In dispute: \(debt?.words ?? "the whole account"), \(account.payer) for "
        + "\(account.resident). No reminder goes out for it.")
  }

  public func endDispute(
    _ account: PayerAccount, _ document: String?, previewing: Bool
  ) throws(Faults) -> Report {
    let debt = try document.map { (text) throws(Faults) in try self.debt(text) }
    return try keep(
      .disputeEnded(account, debt), .disputed, previewing,
      "No longer in dispute: \(debt?.words ?? "the whole account"), \(account.payer) for "
        + "\(account.resident).")
  }

  private func debt(_ text: String) throws(Faults) -> DebtID {
    if let debt = DebtID(text) { return debt }
    throw Faults(
      Fault(
        .noDocumentNamed, "\"\(text)\" is not a document's number.",
        remedy: "Write it as it stands on the invoice, such as SV-2610-001, or opening for the "
          + "balance from earlier records."))
  }

  private func keep(
    _ move: MoneyEntry.Move, _ kind: Act.Kind, _ previewing: Bool, _ what: String
  ) throws(Faults) -> Report {
    let entry = MoneyEntry(day: asOf, move, by: person, why: why)
    try accounts.check([entry])
    var ending = "A preview: nothing was written."
    if !previewing {
      ending = try accounts.record([entry], kind, by: person, on: asOf, what).words
    }
    let json: JSON = ["done": .string(what), "preview": .bool(previewing)]
    return Report(
      text: what + "\n" + ending, json: json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }
}
