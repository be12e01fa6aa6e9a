public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What one month's run makes: documents, what it held back and why, and what goes to the books.
public struct RunResult: Hashable, Sendable {
  public let month: Month
  /// In order of number.
  public let invoices: [Invoice]
  /// What earlier invoices asked too much, in order of number.
  public let creditNotes: [CreditNote]
  /// In order of placement, then of funding line.
  public let held: [HeldLine]
  /// What a person should look at; nothing here stops the run.
  public let warnings: [Fault]
  /// The documents' double entries; they sum to zero (billing.md rule 12).
  public let postings: [Posting]
  /// Runs of days that stood before and do not any more, as they stood.
  public let superseded: [BilledRun]
  /// Runs of days that stand from now on: new ones, and what is left of superseded ones.
  public let billed: [BilledRun]
  /// What the next run works from.
  public let next: BilledBefore

  public init(
    month: Month, invoices: [Invoice], creditNotes: [CreditNote] = [], held: [HeldLine],
    warnings: [Fault], postings: [Posting], superseded: [BilledRun] = [],
    billed: [BilledRun] = [], next: BilledBefore = .nothing
  ) {
    self.month = month
    self.invoices = invoices
    self.creditNotes = creditNotes
    self.held = held
    self.warnings = warnings
    self.postings = postings
    self.superseded = superseded
    self.billed = billed
    self.next = next
  }
}

extension RunResult {
  /// Invoices, then credit notes, each in order of number.
  public var documents: [BillingDocument] {
    invoices.map(BillingDocument.invoice) + creditNotes.map(BillingDocument.creditNote)
  }
}

/// Days of a line that are due but not billed, and why (billing.md rules 7 and 15).
public struct HeldLine: Hashable, Sendable {
  public let account: PayerAccount
  public let placement: PlacementID
  public let key: LineKey
  public let days: DayRange
  /// What would be billed, without VAT; nil where the price is not known.
  public let amount: Money?
  public let reason: String
  /// What to do next.
  public let remedy: String

  public init(
    account: PayerAccount, placement: PlacementID, key: LineKey, days: DayRange,
    amount: Money? = nil, reason: String, remedy: String
  ) {
    self.account = account
    self.placement = placement
    self.key = key
    self.days = days
    self.amount = amount
    self.reason = reason
    self.remedy = remedy
  }
}
