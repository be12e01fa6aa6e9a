public import Amounts
public import CareCalendar

/// What was billed to one account and what was paid, line by line, from one balance to the next.
///
/// The official statement has a schema but no business rules: that the balances run on from one
/// another is this type's to hold, so they are worked out and can't be stated.
public struct StatementOfAccount: Hashable, Sendable {
  public var number: String
  public var issued: Day
  public var notes: [String]
  /// The days that the statement covers.
  public var period: Period
  public var seller: Party
  public var customer: Party
  /// The customer's account with the seller.
  public var account: String?
  /// Owed at the beginning; negative when the customer was in credit.
  public var opening: Money
  /// In order of date.
  public var entries: [Entry]
  public var payment: PaymentInstructions?
  public var terms: String?

  public init(
    number: String, issued: Day, notes: [String] = [], period: Period, seller: Party,
    customer: Party, account: String? = nil, opening: Money, entries: [Entry],
    payment: PaymentInstructions? = nil, terms: String? = nil
  ) {
    self.number = number
    self.issued = issued
    self.notes = notes
    self.period = period
    self.seller = seller
    self.customer = customer
    self.account = account
    self.opening = opening
    self.entries = entries
    self.payment = payment
    self.terms = terms
  }

  /// One document or receipt.
  public struct Entry: Hashable, Sendable {
    /// What it is, in words: `Invoice 2026-0001 for October 2026`.
    public var note: String
    public var movement: Movement
    /// The days that it is for.
    public var period: Period?
    public var document: Document?

    public init(
      _ note: String, _ movement: Movement, period: Period? = nil, document: Document? = nil
    ) {
      self.note = note
      self.movement = movement
      self.period = period
      self.document = document
    }
  }

  /// Which way an entry moves the balance; the amounts are not negative.
  public enum Movement: Hashable, Sendable {
    /// Owed by the customer: an invoice, a refund paid out.
    case debit(Money)
    /// Owed to the customer: a receipt, a credit note, a write-off.
    case credit(Money)
  }

  /// The document that an entry stands for.
  public struct Document: Hashable, Sendable {
    public var number: String
    public var issued: Day?
    /// UNCL1001: invoice, credit note; nil for what has no code there.
    public var type: DocumentType?
    /// In words: `Invoice`, `Receipt`.
    public var kind: String?

    public init(
      _ number: String, issued: Day? = nil, type: DocumentType? = nil, kind: String? = nil
    ) {
      self.number = number
      self.issued = issued
      self.type = type
      self.kind = kind
    }
  }
}

extension StatementOfAccount.Movement {
  /// What it adds to what is owed.
  public var effect: Money {
    switch self {
    case .debit(let amount): amount
    case .credit(let amount): -amount
    }
  }

  public var debit: Money? { if case .debit(let amount) = self { amount } else { nil } }
  public var credit: Money? { if case .credit(let amount) = self { amount } else { nil } }
}

extension StatementOfAccount {
  /// What was charged in the period.
  public var totalDebits: Money { entries.compactMap(\.movement.debit).sum() }

  /// What was paid or credited in the period.
  public var totalCredits: Money { entries.compactMap(\.movement.credit).sum() }

  /// Owed at the end: opening + debits − credits.
  public var closing: Money { opening + totalDebits - totalCredits }

  /// What was owed after each entry, in their order.
  public var balances: [Money] {
    var balance = opening
    return entries.map { entry in
      balance += entry.movement.effect
      return balance
    }
  }
}
