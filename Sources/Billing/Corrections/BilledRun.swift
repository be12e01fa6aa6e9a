public import Amounts
public import CareCalendar
public import CareHome

/// One run of days of one line as it stands after all documents so far.
///
/// On one account and key no day stands in two runs.
public struct BilledRun: Hashable, Sendable {
  public let account: PayerAccount
  public let placement: PlacementID
  public let kind: InvoiceLine.Kind
  /// The payer's whole billing period in which it was billed.
  public let period: DayRange
  public let days: DayRange
  /// Without VAT; negative for a release.
  public let net: Money
  public let vat: VATTreatment
  /// Sums to `net`; all zero for a sum outside the fee.
  public let parts: ByComponent<Money>
  /// ``LineOrigin/rate``: days at an equal rate may be kept.
  public let rate: String
  /// The invoice on which it stands: a release found late stands on the invoice that it lowers.
  public let document: DocumentNumber
  /// The line of that invoice; nil for a release that a credit note granted.
  public let line: Int?

  public init(
    account: PayerAccount, placement: PlacementID, kind: InvoiceLine.Kind, period: DayRange,
    days: DayRange, net: Money, vat: VATTreatment, parts: ByComponent<Money>, rate: String,
    document: DocumentNumber, line: Int?
  ) {
    self.account = account
    self.placement = placement
    self.kind = kind
    self.period = period
    self.days = days
    self.net = net
    self.vat = vat
    self.parts = parts
    self.rate = rate
    self.document = document
    self.line = line
  }

  /// What an invoice's line bills.
  public init(_ line: InvoiceLine, on document: DocumentNumber) {
    self.init(
      account: line.account, placement: line.placement, kind: line.kind,
      period: line.origin.period, days: line.days, net: line.net, vat: line.vat,
      parts: line.parts, rate: line.origin.rate, document: document, line: line.number)
  }

  public var key: LineKey { kind.key }
}

extension BilledRun: Comparable {
  /// By placement, account, line and day.
  public static func < (left: BilledRun, right: BilledRun) -> Bool {
    if left.placement != right.placement { return left.placement < right.placement }
    if left.account != right.account { return left.account < right.account }
    return left.key == right.key ? left.days < right.days : left.key < right.key
  }
}
