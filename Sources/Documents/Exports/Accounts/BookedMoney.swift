public import Amounts
public import Billing
public import CareCalendar
public import CareHome

/// Money of one payer as an accounts package books it, or a debt that the home gave up.
public struct BookedMoney: Hashable, Sendable {
  enum What: Hashable {
    /// Below zero for money that went back.
    case received(Receipt.Source)
    case refunded
    case writtenOff
  }

  let what: What
  let day: Day
  let payer: PayerID
  /// Of a receipt positive where money came in; of a refund and a write-off what it comes to.
  let amount: Money
  /// The payment's own id.
  let reference: String
  /// What the payer wrote.
  let text: String

  /// A receipt of a sheet.
  public init(_ receipt: Receipt) {
    what = .received(receipt.source)
    day = receipt.day
    payer = receipt.account.payer
    amount = receipt.amount
    reference = receipt.id.text
    text = receipt.reference
  }

  private init(
    _ what: What, on day: Day, _ payer: PayerID, _ amount: Money, _ reference: String,
    _ text: String
  ) {
    self.what = what
    self.day = day
    self.payer = payer
    self.amount = amount
    self.reference = reference
    self.text = text
  }

  /// What was done with money in `month`: what of a payment was put to one payer's accounts in one
  /// day is one receipt, however many residents it was for.
  public static func entries(of month: Month, in book: MoneyBook) -> [BookedMoney] {
    var rows: [BookedMoney] = []
    for entry in book.entries where month.range.contains(entry.day) {
      switch entry.move {
      case .allocated(let one):
        let same = rows.firstIndex {
          $0.reference == one.payment.text && $0.payer == one.account.payer && $0.day == entry.day
            && $0.amount.isNegative == one.amount.isNegative
        }
        let sum = one.amount + (same.map { rows[$0].amount } ?? .zero)
        let row = BookedMoney(
          .received(.bank), on: entry.day, one.account.payer, sum, one.payment.text,
          book.payment(one.payment)?.text ?? "")
        if let same { rows[same] = row } else { rows.append(row) }
      case .refunded(let refund):
        guard case .account(let account) = refund.source else { continue }
        rows.append(
          BookedMoney(
            .refunded, on: entry.day, account.payer, refund.amount, refund.id.text, entry.why))
      case .writtenOff(let account, let debt, let amount):
        rows.append(
          BookedMoney(.writtenOff, on: entry.day, account.payer, amount, "\(debt)", entry.why))
      case .received, .creditUsed, .disputed, .disputeEnded, .reminded, .remindersAllowed: continue
      }
    }
    return rows.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// What reached the home, less what went back.
  public var received: Money {
    switch what {
    case .received: amount
    case .refunded: -amount
    case .writtenOff: .zero
    }
  }
}
