import Amounts
import CareCalendar
import CareHome

/// Something that moved one account.
struct AccountEvent {
  enum Kind {
    case opening(OpeningBalance)
    case document(AccountDocument)
    /// From a sheet, which says no document: it settles the oldest first.
    case receipt(Receipt)
    /// What of one payment was put here, or taken back, in one day.
    case allocations([Allocation], Payment?)
    case creditUsed(DebtID, Money)
    case refund(Refund)
    case writeOff(DebtID, Money)
  }

  let day: Day
  let kind: Kind

  /// What it adds to the balance: below zero for payments.
  var amount: Money {
    switch kind {
    case .opening(let balance): balance.amount
    case .document(let document): document.amount
    case .receipt(let receipt): -receipt.amount
    case .allocations(let allocations, _): -allocations.map(\.amount).sum()
    case .creditUsed: .zero
    case .refund(let refund): refund.amount
    case .writeOff(_, let amount): -amount
    }
  }

  init(day: Day, _ kind: Kind) {
    self.day = day
    self.kind = kind
  }

  /// Nil for what moves no money of the account, such as a dispute.
  init?(_ entry: MoneyEntry, in book: MoneyBook) {
    switch entry.move {
    case .allocated(let one):
      self.init(day: entry.day, .allocations([one], book.payment(one.payment)))
    case .creditUsed(_, let debt, let amount): self.init(day: entry.day, .creditUsed(debt, amount))
    case .refunded(let refund): self.init(day: entry.day, .refund(refund))
    case .writtenOff(_, let debt, let amount):
      self.init(day: entry.day, .writeOff(debt, amount))
    case .received, .disputed, .disputeEnded, .reminded, .remindersAllowed: return nil
    }
  }

  /// In order of day; on one day a balance taken over, then documents, then receipts, then what
  /// was done with money in the order in which it was done. What of one payment is put to an
  /// account in one day, to however many debts, is one event.
  static func inOrder(
    opening: OpeningBalance?, documents: [AccountDocument], receipts: [Receipt],
    entries: [MoneyEntry], in book: MoneyBook
  ) -> [AccountEvent] {
    var events = opening.map { [AccountEvent(day: $0.day, .opening($0))] } ?? []
    events += documents.map { AccountEvent(day: $0.issued, .document($0)) }
    events += receipts.map { AccountEvent(day: $0.day, .receipt($0)) }
    events += entries.compactMap { AccountEvent($0, in: book) }
    return joined(
      events.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element))
  }

  private static func joined(_ events: [AccountEvent]) -> [AccountEvent] {
    events.reduce(into: []) { result, event in
      if case .allocations(let more, let payment) = event.kind, let before = result.last,
        case .allocations(let some, _) = before.kind, before.day == event.day,
        let first = some.first, let next = more.first, first.payment == next.payment,
        first.amount.isNegative == next.amount.isNegative
      {
        result[result.count - 1] = AccountEvent(
          day: event.day, .allocations(some + more, payment))
      } else {
        result.append(event)
      }
    }
  }
}
