public import Amounts
public import CareCalendar
public import CareHome

/// What later credit notes need to know of an issued invoice.
public struct BilledInvoice: Hashable, Sendable {
  public let number: DocumentNumber
  public let issued: Day
  public let period: DayRange
  /// As it was addressed.
  public let payer: Payer
  public let subject: Subject
  /// What credit notes have left on it, without VAT.
  public private(set) var left: [Left]

  /// One account's lines of one VAT treatment.
  public struct Left: Hashable, Sendable {
    public let account: PayerAccount
    public let vat: VATTreatment
    public var net: Money

    public init(account: PayerAccount, vat: VATTreatment, net: Money) {
      self.account = account
      self.vat = vat
      self.net = net
    }
  }

  public init(
    number: DocumentNumber, issued: Day, period: DayRange, payer: Payer, subject: Subject,
    left: [Left]
  ) {
    self.number = number
    self.issued = issued
    self.period = period
    self.payer = payer
    self.subject = subject
    self.left = left
  }

  /// An invoice as issued, before any credit note.
  public init(_ invoice: Invoice) {
    self.init(
      number: invoice.number, issued: invoice.issued, period: invoice.period,
      payer: invoice.payer, subject: invoice.subject, left: [])
    for (net, vat, account) in invoice.lines.map({ ($0.net, $0.vat, $0.account) }) {
      add(net, vat, account)
    }
  }

  /// What is left of one account's lines of one treatment.
  public func left(_ vat: VATTreatment, of account: PayerAccount) -> Money {
    left.first { $0.account == account && $0.vat == vat }?.net ?? .zero
  }

  /// What is left of all lines of one treatment, on which its VAT is reckoned.
  public func left(_ vat: VATTreatment) -> Money {
    left.filter { $0.vat == vat }.map(\.net).sum()
  }

  /// Takes off what `note` credits.
  ///
  /// - Precondition: the note corrects this invoice.
  public mutating func credit(_ note: CreditNote) {
    precondition(note.corrects == number, "a credit note belongs to one invoice")
    take(note.lines)
  }

  mutating func take(_ lines: [CreditLine]) {
    for line in lines { add(-line.net, line.vat, line.account) }
  }

  /// The VAT on what is left, rounded once, half away from zero.
  func tax(_ vat: VATTreatment) -> Money {
    vat.rate.of(left(vat))
  }

  private mutating func add(_ net: Money, _ vat: VATTreatment, _ account: PayerAccount) {
    if let index = left.firstIndex(where: { $0.account == account && $0.vat == vat }) {
      left[index].net += net
    } else {
      left.append(Left(account: account, vat: vat, net: net))
    }
  }
}
