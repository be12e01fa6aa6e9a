public import Amounts
public import CareCalendar
public import CareHome

/// What one payer owes for one resident over one period: the record behind every rendering.
///
/// An outside-scope document stands alone, as EN 16931 BR-O-11 allows no other VAT category
/// beside it.
public struct Invoice: Hashable, Sendable {
  public let number: DocumentNumber
  public let issued: Day
  public let due: Day
  /// Covers the days of every line (EN 16931 BT-73, BT-74).
  public let period: DayRange
  public let home: Home
  public let payer: Payer
  /// Whom it is about, as this payer may see it.
  public let subject: Subject
  /// Where it stands in the home's own books, never shown to the payer; of a consolidated one its
  /// first line's.
  public let account: PayerAccount
  /// At least one, numbered from 1.
  public let lines: [InvoiceLine]
  /// One for each treatment that occurs, in the order of ``VATTreatment``'s cases.
  public let vat: [VATSummary]
  public let totals: InvoiceTotals

  public init(
    number: DocumentNumber, issued: Day, due: Day, period: DayRange, home: Home, payer: Payer,
    subject: Subject, account: PayerAccount, lines: [InvoiceLine], vat: [VATSummary],
    totals: InvoiceTotals
  ) {
    self.number = number
    self.issued = issued
    self.due = due
    self.period = period
    self.home = home
    self.payer = payer
    self.subject = subject
    self.account = account
    self.lines = lines
    self.vat = vat
    self.totals = totals
  }
}

/// The resident as a payer may see them: public bodies get the reference only
/// (billing.md rule 8).
public struct Subject: Hashable, Sendable {
  /// By which the payer knows the resident (EN 16931 BT-18); nil on a document about several, whose
  /// lines each say it (BT-128).
  public let reference: String?
  /// Nil on documents for councils and the NHS.
  public let name: String?

  public init(_ resident: Resident, for payer: Payer) {
    reference = resident.reference
    name = payer.kind.isPublicBody ? nil : resident.name
  }

  /// As a document that was issued has it.
  public init(reference: String?, name: String?) {
    self.reference = reference
    self.name = name
  }

  /// For lists: the reference, as a name does not belong on a list of documents.
  public var label: String { reference ?? "several residents" }

  /// Several residents of one payer.
  public static let several = Subject(reference: nil, name: nil)
}

/// One VAT treatment's lines together (billing.md rule 10, EN 16931 BG-23).
public struct VATSummary: Hashable, Sendable {
  public let treatment: VATTreatment
  public let taxable: Money
  /// `taxable` × the rate, rounded once, half away from zero (EN 16931 BR-CO-17).
  public let tax: Money

  public init(treatment: VATTreatment, taxable: Money, tax: Money) {
    self.treatment = treatment
    self.taxable = taxable
    self.tax = tax
  }
}

public struct InvoiceTotals: Hashable, Sendable {
  /// The sum of the lines (BT-106, BT-109).
  public let net: Money
  /// The sum of the VAT summaries (BT-110).
  public let vat: Money

  public init(net: Money, vat: Money) {
    self.net = net
    self.vat = vat
  }

  /// Net and VAT (BT-112).
  public var gross: Money { net + vat }
  /// What is to be paid (BT-115).
  public var payable: Money { gross }
}
