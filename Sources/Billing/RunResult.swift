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
  /// Runs of days that stood before and do not any more, as they stood.
  public let superseded: [BilledRun]
  /// What is left of superseded runs, and releases that credit notes granted.
  public let kept: [BilledRun]
  /// What was billed before, with the numbers that this run took and what its credit notes left on
  /// earlier invoices.
  let before: BilledBefore

  public init(
    month: Month, invoices: [Invoice], creditNotes: [CreditNote] = [], held: [HeldLine],
    warnings: [Fault], superseded: [BilledRun] = [], kept: [BilledRun] = [],
    after before: BilledBefore = .nothing
  ) {
    self.month = month
    self.invoices = invoices
    self.creditNotes = creditNotes
    self.held = held
    self.warnings = warnings
    self.superseded = superseded
    self.kept = kept
    self.before = before
  }
}

/// What follows from the documents; worked out when it is asked for.
extension RunResult {
  /// Invoices, then credit notes, each in order of number.
  public var documents: [BillingDocument] {
    invoices.map(BillingDocument.invoice) + creditNotes.map(BillingDocument.creditNote)
  }

  /// The documents' double entries; they sum to zero (billing.md rule 12).
  public var postings: [Posting] { documents.flatMap(Books.postings(for:)) }

  /// Runs of days that stand from now on: what is left of superseded ones, and new ones.
  public var billed: [BilledRun] { kept + invoices.flatMap(BilledRun.standing) }

  /// What the next run works from.
  public var next: BilledBefore {
    var next = before
    next.correct(superseded, by: kept)
    next.stand(invoices, heldFrom: held.map(\.days.first).min(), through: month)
    return next
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
