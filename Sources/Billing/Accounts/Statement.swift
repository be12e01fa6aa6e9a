public import Amounts
public import CareCalendar
public import CareHome

/// One payer account over a period: what was owed, what came in, what is to be paid
/// (billing.md rule 13).
public struct Statement: Hashable, Sendable {
  public let home: Home
  public let payer: Payer
  public let subject: Subject
  /// Where it stands in the home's own books; never shown to the payer.
  public let account: PayerAccount
  public let period: DayRange
  /// The day to which debts are aged.
  public let asOf: Day
  /// The balance before the period; positive is owed to the home.
  public let opening: Money
  /// In order of day; invoices before receipts.
  public let entries: [StatementEntry]
  /// Opening and all entries.
  public let closing: Money
  /// Sums to `closing`.
  public let ageing: Ageing
  /// What is not yet paid, the oldest first; empty where nothing is owed.
  public let open: [OpenItem]
  /// The resident has died: no word of being late, until a person says so (billing.md rule 13).
  public let afterDeath: Bool
  /// By when an estate has back what is in credit; nil where nothing is, or where nobody acts for it
  /// yet.
  public let refundBy: Day?
  /// What to write on a payment.
  public let paymentReference: String

  public init(
    home: Home, payer: Payer, subject: Subject, account: PayerAccount, period: DayRange, asOf: Day,
    opening: Money, entries: [StatementEntry], closing: Money, ageing: Ageing, open: [OpenItem],
    paymentReference: String, afterDeath: Bool = false, refundBy: Day? = nil
  ) {
    self.home = home
    self.payer = payer
    self.subject = subject
    self.account = account
    self.period = period
    self.asOf = asOf
    self.opening = opening
    self.entries = entries
    self.closing = closing
    self.ageing = ageing
    self.open = open
    self.paymentReference = paymentReference
    self.afterDeath = afterDeath
    self.refundBy = refundBy
  }

  /// What is to be paid now: the closing balance, or nothing where the account is in credit.
  public var amountDue: Money { max(closing, .zero) }
  /// What the home owes the payer; zero where nothing.
  public var inCredit: Money { max(-closing, .zero) }
  /// What of `amountDue` should have been paid before `asOf`.
  public var overdue: Money { open.filter { $0.due < asOf }.map(\.left).sum() }
}

/// One document or receipt on a statement.
public struct StatementEntry: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A balance taken over from earlier records within the period.
    case broughtForward
    case invoice(DocumentNumber, period: DayRange, due: Day)
    /// Lowers the invoice that it puts right.
    case creditNote(DocumentNumber, corrects: DocumentNumber)
    case receipt(Identifier<Receipt>, Receipt.Source)
    /// What of a payment was put to this account, or taken back from it.
    case payment(PaymentID)
    case refund(Identifier<Refund>)
    case writeOff(DebtID)
  }

  public let day: Day
  public let kind: Kind
  /// The document's number, or what the payer wrote.
  public let reference: String
  public let description: String
  /// Positive adds to what is owed, negative is a payment.
  public let amount: Money
  /// The balance after this entry.
  public let balance: Money
  /// What a document is made of, fee and release each by itself; sums to `amount`. Empty for money.
  public let items: [StatementItem]

  public init(
    day: Day, kind: Kind, reference: String, description: String, amount: Money, balance: Money,
    items: [StatementItem] = []
  ) {
    self.day = day
    self.kind = kind
    self.reference = reference
    self.description = description
    self.amount = amount
    self.balance = balance
    self.items = items
  }
}

/// A line of a document as a statement repeats it, or the document's VAT.
public struct StatementItem: Hashable, Sendable {
  public let description: String
  /// Nil for VAT.
  public let days: DayRange?
  public let amount: Money

  public init(description: String, days: DayRange?, amount: Money) {
    self.description = description
    self.days = days
    self.amount = amount
  }
}

/// A document that is not fully paid.
public struct OpenItem: Hashable, Sendable {
  /// Nil for a balance taken over from earlier records.
  public let number: DocumentNumber?
  public let issued: Day
  public let due: Day
  public let amount: Money
  /// What is left to pay.
  public let left: Money

  public init(number: DocumentNumber?, issued: Day, due: Day, amount: Money, left: Money) {
    self.number = number
    self.issued = issued
    self.due = due
    self.amount = amount
    self.left = left
  }
}

/// A balance by the age of its documents, counted from their issue.
///
/// Receipts settle the oldest document first.
public struct Ageing: Hashable, Sendable {
  /// Under 30 days old.
  public let current: Money
  /// 30 to 59 days old.
  public let days30: Money
  /// 60 to 89 days old.
  public let days60: Money
  /// 90 days old and over.
  public let days90: Money
  /// Money received beyond what was owed: zero or negative.
  public let unallocated: Money

  public init(
    current: Money, days30: Money, days60: Money, days90: Money, unallocated: Money = .zero
  ) {
    self.current = current
    self.days30 = days30
    self.days60 = days60
    self.days90 = days90
    self.unallocated = unallocated
  }

  public var total: Money { [current, days30, days60, days90, unallocated].sum() }
}
