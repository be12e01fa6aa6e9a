public import Amounts
public import CareCalendar
public import CareHome

/// A document as one account sees it: a consolidated invoice is one for each of its residents.
public struct AccountDocument: Hashable, Sendable {
  public let number: DocumentNumber
  public let account: PayerAccount
  public let issued: Day
  public let due: Day
  public let period: DayRange
  /// With VAT; what a credit note takes off is below zero.
  public let amount: Money
  /// Of a credit note, the invoice that it puts right; nil for an invoice.
  public let corrects: DocumentNumber?
  /// In words: `Invoice for 1 October 2026 to 31 October 2026`.
  public let description: String
  /// What it is made of; sums to `amount`.
  public let items: [StatementItem]

  public init(
    number: DocumentNumber, account: PayerAccount, issued: Day, due: Day, period: DayRange,
    amount: Money, corrects: DocumentNumber? = nil, description: String,
    items: [StatementItem] = []
  ) {
    self.number = number
    self.account = account
    self.issued = issued
    self.due = due
    self.period = period
    self.amount = amount
    self.corrects = corrects
    self.description = description
    self.items = items
  }
}

extension BillingDocument {
  /// The document as each of its accounts sees it, in order of account.
  public var accountDocuments: [AccountDocument] {
    amounts.map { part in
      AccountDocument(
        number: number, account: part.account, issued: issued, due: due, period: period,
        amount: part.gross, corrects: corrects, description: description,
        items: items(of: part))
    }
  }

  private var due: Day {
    switch self {
    case .invoice(let invoice): invoice.due
    case .creditNote(let note): note.issued
    }
  }

  private var period: DayRange {
    switch self {
    case .invoice(let invoice): invoice.period
    case .creditNote(let note): note.period
    }
  }

  private var corrects: DocumentNumber? {
    switch self {
    case .invoice: nil
    case .creditNote(let note): note.corrects
    }
  }

  private var description: String {
    switch self {
    case .invoice: Wording.invoice(for: period)
    case .creditNote(let note): Wording.creditNote(for: note.corrects, note.reason)
    }
  }

  private func items(of part: AccountAmount) -> [StatementItem] {
    let lines: [StatementItem]
    switch self {
    case .invoice(let invoice):
      lines = invoice.lines.filter { $0.account == part.account }.map {
        StatementItem(description: $0.description, days: $0.days, amount: $0.net)
      }
    case .creditNote(let note):
      lines = note.lines.filter { $0.account == part.account }.map {
        StatementItem(description: $0.description, days: $0.days, amount: -$0.net)
      }
    }
    guard !part.vat.isZero else { return lines }
    return lines + [StatementItem(description: "VAT", days: nil, amount: part.vat)]
  }
}
