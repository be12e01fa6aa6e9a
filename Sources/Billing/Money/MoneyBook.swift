public import Amounts
public import CareCalendar
public import CareHome

/// All that was done with money, in the order in which it was done.
public struct MoneyBook: Hashable, Sendable {
  public private(set) var entries: [MoneyEntry] = []
  private var paymentsByID: [PaymentID: Payment] = [:]
  private var used: [PaymentID: Money] = [:]
  private var byAccount: [PayerAccount: [MoneyEntry]] = [:]
  private var refundCount = 0

  public init(_ entries: [MoneyEntry] = []) {
    for entry in entries { append(entry) }
  }

  /// Takes in an entry as it is; ``faults(of:in:)`` says beforehand whether it may be.
  public mutating func append(_ entry: MoneyEntry) {
    entries.append(entry)
    if let account = entry.account { byAccount[account, default: []].append(entry) }
    switch entry.move {
    case .received(let payment): paymentsByID[payment.id] = payment
    case .allocated(let allocation): used[allocation.payment, default: .zero] += allocation.amount
    case .refunded(let refund):
      refundCount += 1
      if case .payment(let id) = refund.source { used[id, default: .zero] += refund.amount }
    default: break
    }
  }

  /// In the order in which they were taken in.
  public var payments: [Payment] {
    entries.compactMap { if case .received(let payment) = $0.move { payment } else { nil } }
  }

  public func payment(_ id: PaymentID) -> Payment? { paymentsByID[id] }

  /// What of a payment no account has yet and nobody got back; zero for an unknown one.
  public func left(of id: PaymentID) -> Money {
    (paymentsByID[id]?.amount ?? .zero) - (used[id] ?? .zero)
  }

  /// Payments of which something is left, in the order in which they were taken in.
  public var unmatched: [Payment] { payments.filter { left(of: $0.id) > .zero } }

  /// What a payer sent that stands on no account yet.
  public func unmatched(from payer: PayerID) -> Money {
    unmatched.filter { $0.payer == payer }.map { left(of: $0.id) }.sum()
  }

  /// What was done with one account, in order.
  public func entries(of account: PayerAccount) -> [MoneyEntry] { byAccount[account] ?? [] }

  public var accounts: Set<PayerAccount> { Set(byAccount.keys) }

  /// What of a payment stands on an account for a debt, or for the account at large.
  public func allocated(
    _ payment: PaymentID, to account: PayerAccount, for debt: DebtID?
  ) -> Money {
    entries(of: account).map { entry -> Money in
      guard case .allocated(let one) = entry.move, one.payment == payment, one.debt == debt else {
        return .zero
      }
      return one.amount
    }.sum()
  }

  /// What stands of a payment, account by account, in the order in which it was put there.
  public func allocations(of payment: PaymentID) -> [Allocation] {
    var seen: [Allocation] = []
    for entry in entries {
      guard case .allocated(let one) = entry.move, one.payment == payment else { continue }
      let at = seen.firstIndex { $0.account == one.account && $0.debt == one.debt }
      let sum = one.amount + (at.map { seen[$0].amount } ?? .zero)
      let joined = Allocation(
        payment: payment, account: one.account, debt: one.debt, amount: sum)
      if let at { seen[at] = joined } else { seen.append(joined) }
    }
    return seen.filter { !$0.amount.isZero }
  }

  /// `P0001`: for the next payment, as many as were taken in and one.
  public var nextPaymentID: PaymentID { PaymentID("P" + Self.padded(paymentsByID.count + 1)) }

  /// `RF0001`: for the next refund.
  public var nextRefundID: Identifier<Refund> {
    Identifier("RF" + Self.padded(refundCount + 1))
  }

  private static func padded(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}

extension MoneyBook {
  /// Whether the account, or that debt of it, is in dispute on `day`.
  public func isDisputed(_ account: PayerAccount, _ debt: DebtID? = nil, on day: Day) -> Bool {
    var whole = false
    var debts: Set<DebtID> = []
    for entry in entries(of: account) where entry.day <= day {
      switch entry.move {
      case .disputed(_, nil): whole = true
      case .disputed(_, let debt?): debts.insert(debt)
      case .disputeEnded(_, nil):
        whole = false
        debts = []
      case .disputeEnded(_, let debt?): debts.remove(debt)
      default: break
      }
    }
    return whole || debt.map(debts.contains) ?? false
  }

  /// The last reminder of an account up to `day`; nil where none went out.
  public func lastReminder(
    _ account: PayerAccount, by day: Day
  ) -> (stage: Int, day: Day)? {
    for entry in entries(of: account).reversed() where entry.day <= day {
      if case .reminded(_, let stage, _) = entry.move { return (stage, entry.day) }
    }
    return nil
  }

  /// Whether a person has said by `day` that the account may be reminded after a death.
  public func mayRemindAfterDeath(_ account: PayerAccount, by day: Day) -> Bool {
    entries(of: account).contains { entry in
      if case .remindersAllowed = entry.move { entry.day <= day } else { false }
    }
  }
}
