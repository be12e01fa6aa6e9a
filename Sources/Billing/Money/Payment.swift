public import Amounts
public import CareCalendar
public import CareHome

/// Money that came in, whole, as the bank shows it: it may be for one account or for many, and
/// nobody has said yet which (billing.md rule 11).
public struct Payment: Hashable, Sendable {
  public let id: PaymentID
  /// The day on which the bank had it.
  public let day: Day
  /// Above zero.
  public let amount: Money
  /// What the bank shows of it: the payer's name and reference as they were typed.
  public let text: String
  /// Nil until somebody knows who sent it.
  public let payer: PayerID?

  public init(id: PaymentID, day: Day, amount: Money, text: String, payer: PayerID? = nil) {
    self.id = id
    self.day = day
    self.amount = amount
    self.text = text
    self.payer = payer
  }
}

public typealias PaymentID = Identifier<Payment>

/// A part of a payment put to one account, for one debt or for the account at large.
public struct Allocation: Hashable, Sendable {
  public let payment: PaymentID
  public let account: PayerAccount
  /// Nil where it is left on the account, to be used later or refunded.
  public let debt: DebtID?
  /// Below zero takes an earlier allocation back.
  public let amount: Money

  public init(payment: PaymentID, account: PayerAccount, debt: DebtID?, amount: Money) {
    self.payment = payment
    self.account = account
    self.debt = debt
    self.amount = amount
  }
}

/// Money that the home pays back.
public struct Refund: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// What an account has in credit.
    case account(PayerAccount)
    /// What of a payment has not been put to any account, such as one sent to the wrong home.
    case payment(PaymentID)
  }

  public let id: Identifier<Refund>
  public let source: Source
  /// Above zero.
  public let amount: Money

  public init(id: Identifier<Refund>, source: Source, amount: Money) {
    self.id = id
    self.source = source
    self.amount = amount
  }
}
