public import Amounts
public import CareCalendar
public import CareHome

/// What one payment was for, document by document, as whoever paid it and whoever has it may both
/// see: a payer's payment as it stands on accounts, or money that the home paid back.
public struct PaymentAdvice: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case fromPayer
    /// Paid back by the home.
    case toPayer
  }

  public struct Line: Hashable, Sendable {
    /// What it was put to; nil where it stands on the account at large, or waits.
    public let debt: DebtID?
    /// Of the resident, as the payer knows them; nil where no account has it yet.
    public let reference: String?
    /// Below zero where something was kept back.
    public let amount: Money

    public init(debt: DebtID?, reference: String?, amount: Money) {
      self.debt = debt
      self.reference = reference
      self.amount = amount
    }
  }

  public let direction: Direction
  /// The payment's or the refund's own number.
  public let number: String
  public let day: Day
  /// What the bank shows of it; empty for a refund.
  public let bankText: String
  public let home: Home
  public let payer: Payer
  /// In the order in which it was put there.
  public let lines: [Line]

  public var total: Money { lines.map(\.amount).sum() }
}

extension AccountHistory {
  /// What a payment stands for, payer by payer: seldom more than one. Empty for an unknown payment,
  /// and for one of which nobody knows whose it is.
  public func advices(of id: PaymentID) -> [PaymentAdvice] {
    guard let payment = money.payment(id) else { return [] }
    var lines: [PayerID: [PaymentAdvice.Line]] = [:]
    for one in money.allocations(of: id) {
      lines[one.account.payer, default: []].append(
        .init(
          debt: one.debt, reference: reference(of: one.account.resident), amount: one.amount))
    }
    let left = money.left(of: id)
    let owner = payment.payer ?? (lines.count == 1 ? lines.keys.first : nil)
    if left > .zero, let owner {
      lines[owner, default: []].append(.init(debt: nil, reference: nil, amount: left))
    }
    return register.payers.compactMap { payer in
      guard let lines = lines[payer.id] else { return nil }
      return PaymentAdvice(
        direction: .fromPayer, number: id.text, day: payment.day, bankText: payment.text,
        home: register.home, payer: payer, lines: lines)
    }
  }

  /// What the home paid back under that number; nil for an unknown one, and where nobody knows
  /// whose the payment was.
  public func advice(of id: Identifier<Refund>) -> PaymentAdvice? {
    for entry in money.entries {
      guard case .refunded(let refund) = entry.move, refund.id == id else { continue }
      let payer: PayerID?
      let resident: ResidentID?
      switch refund.source {
      case .account(let account): (payer, resident) = (account.payer, account.resident)
      case .payment(let payment): (payer, resident) = (money.payment(payment)?.payer, nil)
      }
      guard let payer = register.payers.first(where: { $0.id == payer }) else { return nil }
      let addressee = resident.map { estates.addressee(payer, for: $0, on: entry.day) } ?? payer
      return PaymentAdvice(
        direction: .toPayer, number: id.text, day: entry.day, bankText: "", home: register.home,
        payer: addressee,
        lines: [
          .init(debt: nil, reference: resident.flatMap(reference), amount: refund.amount)
        ])
    }
    return nil
  }

  private func reference(of resident: ResidentID) -> String? {
    register.residents.first { $0.id == resident }?.reference
  }
}
