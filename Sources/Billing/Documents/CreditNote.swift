public import Amounts
public import CareCalendar
public import CareHome

/// What one issued invoice asked too much, by late news (billing.md rule 7). The invoice itself is
/// never changed. Amounts are positive: what is owed less.
public struct CreditNote: Hashable, Sendable {
  public let number: DocumentNumber
  public let issued: Day
  /// The invoice that it lowers (EN 16931 BT-25).
  public let corrects: DocumentNumber
  /// BT-26.
  public let correctsIssued: Day
  /// Covers the days of every line (BT-73, BT-74).
  public let period: DayRange
  public let home: Home
  public let payer: Payer
  /// Whom it is about, as this payer may see it.
  public let subject: Subject
  /// Where it stands in the home's own books; of a consolidated one, its first line's.
  public let account: PayerAccount
  /// At least one, numbered from 1; they sum to more than zero.
  public let lines: [CreditLine]
  /// What the invoice's VAT falls by, so that the credit notes of an invoice never give back more
  /// VAT than it asked: a penny may lie between this and `taxable` × the rate.
  public let vat: [VATSummary]
  public let totals: InvoiceTotals
  /// Why, in a sentence that its payer may read (BT-22).
  public let reason: String
  /// What else the payer should know, a sentence each.
  public let notes: [String]

  public init(
    number: DocumentNumber, issued: Day, corrects: DocumentNumber, correctsIssued: Day,
    period: DayRange, home: Home, payer: Payer, subject: Subject, account: PayerAccount,
    lines: [CreditLine], vat: [VATSummary], totals: InvoiceTotals, reason: String,
    notes: [String] = []
  ) {
    self.number = number
    self.issued = issued
    self.corrects = corrects
    self.correctsIssued = correctsIssued
    self.period = period
    self.home = home
    self.payer = payer
    self.subject = subject
    self.account = account
    self.lines = lines
    self.vat = vat
    self.totals = totals
    self.reason = reason
    self.notes = notes
  }
}

/// What one line of an invoice falls by.
public struct CreditLine: Hashable, Sendable {
  /// From 1, in the order shown.
  public let number: Int
  /// The line of the corrected invoice; nil for a release that it did not show.
  public let invoiceLine: Int?
  public let kind: InvoiceLine.Kind
  public let description: String
  /// The days that no longer stand as billed, with any between them that do.
  public let days: DayRange
  public let pricing: LinePricing
  /// Positive is owed less; negative where a release ends together with its fee.
  public let net: Money
  /// Sums to `net`; all zero for a sum outside the fee.
  public let parts: ByComponent<Money>
  public let vat: VATTreatment
  /// `Billed £3,764.29; 12 days × £850.00 ÷ 7 = £1,457.14 remain; £2,307.15 less`.
  public let workings: String
  /// A sentence each.
  public let notes: [String]
  /// Where it stands in the home's own books.
  public let origin: LineOrigin

  public init(
    number: Int, invoiceLine: Int?, kind: InvoiceLine.Kind, description: String, days: DayRange,
    pricing: LinePricing, net: Money, parts: ByComponent<Money>, vat: VATTreatment,
    workings: String, notes: [String], origin: LineOrigin
  ) {
    self.number = number
    self.invoiceLine = invoiceLine
    self.kind = kind
    self.description = description
    self.days = days
    self.pricing = pricing
    self.net = net
    self.parts = parts
    self.vat = vat
    self.workings = workings
    self.notes = notes
    self.origin = origin
  }

  public var account: PayerAccount { origin.account }
  public var placement: PlacementID { origin.placement }
  /// By which its payer knows the resident.
  public var reference: String { origin.reference }
}
