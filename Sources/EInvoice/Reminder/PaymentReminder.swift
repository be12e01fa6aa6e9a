public import Amounts
public import CareCalendar

/// What is past its date on one account, as a letter says it (UBL 2.1 `Reminder`).
///
/// The official reminder has a schema but no business rules: what is asked for is worked out from
/// the lines and can't be stated.
public struct PaymentReminder: Hashable, Sendable {
  /// A document that is not fully paid, or a balance from earlier records.
  public struct Line: Hashable, Sendable {
    /// In words: `Invoice SV-2610-004, due on 30 November 2026`.
    public var note: String
    /// What is left to pay; below zero for what the account has in credit.
    public var amount: Money
    /// The number of the invoice; nil where no document stands behind it.
    public var document: String?
    public var issued: Day?

    public init(_ note: String, _ amount: Money, document: String? = nil, issued: Day? = nil) {
      self.note = note
      self.amount = amount
      self.document = document
      self.issued = issued
    }
  }

  public var number: String
  public var issued: Day
  /// The first letter is 1.
  public var sequence: Int
  public var notes: [String]
  public var seller: Party
  public var customer: Party
  /// The customer's account with the seller.
  public var account: String?
  public var payment: PaymentInstructions?
  public var terms: String?
  /// At least one, the oldest first.
  public var lines: [Line]

  public init(
    number: String, issued: Day, sequence: Int, notes: [String] = [], seller: Party,
    customer: Party, account: String? = nil, payment: PaymentInstructions? = nil,
    terms: String? = nil, lines: [Line]
  ) {
    self.number = number
    self.issued = issued
    self.sequence = sequence
    self.notes = notes
    self.seller = seller
    self.customer = customer
    self.account = account
    self.payment = payment
    self.terms = terms
    self.lines = lines
  }

  /// What is asked for: the sum of the lines.
  public var payable: Money { lines.map(\.amount).sum() }
}
