public import Amounts
public import CareCalendar

/// What a customer says that one payment is for (UBL 2.1 `RemittanceAdvice`).
public struct RemittanceAdvice: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// Paid for the document; below zero where a credit note is kept back.
    public var amount: Money
    /// The number of the invoice or credit note; nil where none is named.
    public var document: String?
    /// By which the customer knows what it is for, such as a resident's reference.
    public var reference: String?
    public var notes: [String]

    public init(
      _ amount: Money, document: String? = nil, reference: String? = nil, notes: [String] = []
    ) {
      self.amount = amount
      self.document = document
      self.reference = reference
      self.notes = notes
    }
  }

  public var number: String
  public var issued: Day
  public var notes: [String]
  /// The customer's number of the payment itself.
  public var paymentOrder: String?
  /// Who pays.
  public var customer: Party
  /// Who is paid.
  public var seller: Party
  /// At least one.
  public var lines: [Line]

  public init(
    number: String, issued: Day, notes: [String] = [], paymentOrder: String? = nil,
    customer: Party, seller: Party, lines: [Line]
  ) {
    self.number = number
    self.issued = issued
    self.notes = notes
    self.paymentOrder = paymentOrder
    self.customer = customer
    self.seller = seller
    self.lines = lines
  }

  /// What is paid: the sum of the lines.
  public var total: Money { lines.map(\.amount).sum() }
}
