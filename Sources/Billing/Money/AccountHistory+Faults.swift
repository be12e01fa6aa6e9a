import Amounts
import CareCalendar
public import CareHome
public import Evidence

extension AccountHistory {
  /// What forbids that something be done with money; empty where it may be done.
  ///
  /// Nothing ever pays a debt but money that somebody sent for it: no entry exists that could set
  /// arrears off against a resident's own money (billing.md rule 11).
  public func faults(of entry: MoneyEntry) -> [Fault] {
    // What else is said of an account that is not there would only confuse.
    var faults = accountFaults(of: entry)
    guard faults.isEmpty else { return faults }
    switch entry.move {
    case .received(let payment): faults += Self.positive(payment.amount)
    case .allocated(let one): faults += allocationFaults(one, on: entry)
    case .creditUsed(let account, let debt, let amount):
      faults += Self.positive(amount) + debtFaults(debt, of: account, amount)
      faults += creditFaults(account, amount)
    case .refunded(let refund): faults += refundFaults(refund) + Self.reason(entry)
    case .writtenOff(let account, let debt, let amount):
      faults += Self.positive(amount) + debtFaults(debt, of: account, amount)
      faults += Self.reason(entry)
    case .disputed(let account, let debt):
      if let debt, state(of: account).left(of: debt) == nil {
        faults.append(.unknownDebt(debt, state(of: account)))
      }
      faults += Self.reason(entry)
    case .disputeEnded(let account, let debt):
      if !money.isDisputed(account, debt, on: entry.day) {
        faults.append(
          Fault(
            .notDisputed, "\(account.words) is not in dispute on \(entry.day.words).",
            remedy: "Nothing needs doing."))
      }
    case .reminded, .remindersAllowed: break
    }
    return faults
  }

  private func accountFaults(of entry: MoneyEntry) -> [Fault] {
    guard let account = entry.account, !accounts.contains(account) else { return [] }
    let payers = accounts.filter { $0.resident == account.resident }.map(\.payer.text)
    return [
      Fault(
        .noSuchAccount,
        "Payer \"\(account.payer)\" has no account for resident "
          + "\"\(account.resident)\".",
        remedy: payers.isEmpty
          ? "Nothing was ever billed for that resident: check the id."
          : "Who pays for them: \(payers.joined(separator: ", ")).")
    ]
  }

  private func allocationFaults(_ one: Allocation, on entry: MoneyEntry) -> [Fault] {
    guard let payment = money.payment(one.payment) else {
      return [
        Fault(
          .unknownPayment, "There is no payment \"\(one.payment)\".",
          remedy: "hearth match lists the payments that wait.")
      ]
    }
    if one.amount.isNegative { return takingBackFaults(one) }
    var faults = Self.positive(one.amount)
    if entry.day < payment.day {
      faults.append(
        Fault(
          .beforePayment,
          "The payment \(payment.id) came in on \(payment.day.words), after \(entry.day.words).",
          remedy: "Give a later day with --as-of."))
    }
    let left = money.left(of: payment.id)
    if one.amount > left {
      faults.append(
        Fault(
          .paymentSpent, "Of payment \(payment.id), \(left) is left; \(one.amount) is too much.",
          remedy: "Put \(left) or less, or take back what went to another account."))
    }
    if let debt = one.debt { faults += debtFaults(debt, of: one.account, one.amount) }
    return faults
  }

  /// From an account at large any credit may be taken, as a council keeps back what it was
  /// credited; from a debt only what the payment paid of it.
  private func takingBackFaults(_ one: Allocation) -> [Fault] {
    guard one.debt != nil else { return creditFaults(one.account, -one.amount) }
    let there = money.allocated(one.payment, to: one.account, for: one.debt)
    guard -one.amount > there else { return [] }
    return [
      Fault(
        .notAllocated,
        "Of payment \(one.payment), \(there) stands on \(one.account.words); "
          + "\(-one.amount) can't be taken back.",
        remedy: "Take back \(there) or less.")
    ]
  }

  private func refundFaults(_ refund: Refund) -> [Fault] {
    switch refund.source {
    case .account(let account):
      return Self.positive(refund.amount) + creditFaults(account, refund.amount)
    case .payment(let id):
      let left = money.left(of: id)
      guard refund.amount > left else { return Self.positive(refund.amount) }
      return [
        Fault(
          .paymentSpent, "Of payment \(id), \(left) is left; \(refund.amount) is too much.",
          remedy: left.isZero
            ? "Check the payment's number; hearth match lists those that wait."
            : "Refund \(left) or less.")
      ]
    }
  }

  private func creditFaults(_ account: PayerAccount, _ amount: Money) -> [Fault] {
    let credit = state(of: account).credit
    guard amount > credit else { return [] }
    return [
      Fault(
        .notInCredit, "\(account.words) has \(credit) in credit; \(amount) is too much.",
        remedy: credit > .zero ? "Give \(credit) or less." : "Look at its statement first.")
    ]
  }

  private func debtFaults(_ debt: DebtID, of account: PayerAccount, _ amount: Money) -> [Fault] {
    let state = state(of: account)
    guard let left = state.left(of: debt) else { return [.unknownDebt(debt, state)] }
    guard amount > left else { return [] }
    return [
      Fault(
        .moreThanOwed, "Of \(debt.words), \(left) is left to pay; \(amount) is too much.",
        remedy: "Give \(left) or less. What goes beyond it can be left on the account.")
    ]
  }

  private static func positive(_ amount: Money) -> [Fault] {
    guard amount <= .zero else { return [] }
    return [
      Fault(
        .amountNotPositive, "\(amount) is not above zero.",
        remedy: "Write pounds and pence, such as 846.37.")
    ]
  }

  private static func reason(_ entry: MoneyEntry) -> [Fault] {
    guard entry.why.isEmpty else { return [] }
    return [
      Fault(
        .noReason, "Nothing says why.",
        remedy: "Give the reason with --why: it is kept, and whoever checks the books will ask.")
    ]
  }
}

extension PayerAccount {
  /// `The account of north-council for R1`: for people.
  public var words: String { "The account of \(payer) for \(resident)" }
}

extension Fault {
  fileprivate static func unknownDebt(_ debt: DebtID, _ state: AccountState) -> Fault {
    let open = state.open.map(\.id.description)
    return Fault(
      .unknownDebt, "\(state.account.words) never owed \(debt.words).",
      remedy: open.isEmpty
        ? "Nothing is open on it." : "What is open on it: \(open.joined(separator: ", ")).")
  }
}

extension Fault.Code {
  public static let noSuchAccount: Fault.Code = "money.unknown-account"
  public static let unknownPayment: Fault.Code = "money.unknown-payment"
  public static let unknownDebt: Fault.Code = "money.unknown-document"
  public static let beforePayment: Fault.Code = "money.before-payment"
  public static let paymentSpent: Fault.Code = "money.payment-spent"
  public static let notAllocated: Fault.Code = "money.not-allocated"
  public static let notInCredit: Fault.Code = "money.not-in-credit"
  public static let moreThanOwed: Fault.Code = "money.more-than-owed"
  public static let amountNotPositive: Fault.Code = "money.not-above-zero"
  public static let noReason: Fault.Code = "money.no-reason"
  public static let notDisputed: Fault.Code = "money.not-disputed"
}
