import Amounts
import CareCalendar
import CareHome

/// Makes one account's statement from its history.
struct StatementMaker {
  let history: AccountHistory
  let home: Home
  let payer: Payer
  let resident: Resident
  let account: PayerAccount

  /// Something that moved the account.
  private struct Event {
    let day: Day
    let kind: StatementEntry.Kind
    let reference: String
    let description: String
    let amount: Money
    var items: [StatementItem] = []
  }

  func statement(_ period: DayRange, asOf: Day) -> Statement {
    let events = events(through: period.last)
    let opening = events.filter { $0.day < period.first }.map(\.amount).sum()
    var balance = opening
    let entries = events.filter { $0.day >= period.first }.map { event in
      balance += event.amount
      return StatementEntry(
        day: event.day, kind: event.kind, reference: event.reference,
        description: event.description, amount: event.amount, balance: balance,
        items: event.items)
    }
    let (open, unallocated) = settled(events)
    return Statement(
      home: home, payer: payer, subject: Subject(resident, for: payer), account: account,
      period: period, asOf: asOf, opening: opening, entries: entries, closing: balance,
      ageing: Ageing(open, unallocated: unallocated, asOf: asOf), open: open,
      paymentReference: paymentReference,
      afterDeath: history.hasDied(account.resident, by: asOf))
  }

  /// The resident's reference, with the home's series ahead of it where it does not begin so.
  private var paymentReference: String {
    resident.reference.hasPrefix(home.series + "-")
      ? resident.reference : "\(home.series)-\(resident.reference)"
  }

  /// In order of day; on one day a balance taken over, then invoices, then receipts.
  private func events(through last: Day) -> [Event] {
    var events: [Event] = []
    if let opening = history.opening(of: account) {
      events.append(
        Event(
          day: opening.day, kind: .broughtForward, reference: "",
          description: "Balance from earlier records", amount: opening.amount))
    }
    events += history.documents(of: account).map { invoice in
      Event(
        day: invoice.issued,
        kind: .invoice(invoice.number, period: invoice.period, due: invoice.due),
        reference: "\(invoice.number)", description: "Invoice for \(invoice.period.words)",
        amount: invoice.totals.gross, items: invoice.items)
    }
    events += history.money(of: account).map { receipt in
      Event(
        day: receipt.day, kind: .receipt(receipt.id, receipt.source),
        reference: receipt.reference.isEmpty ? receipt.id.text : receipt.reference,
        description: receipt.source == .bank
          ? "Payment received, thank you" : "Paid from the fund held for the resident",
        amount: -receipt.amount)
    }
    return events.enumerated().filter { $0.element.day <= last }.sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// What is left of each debt when payments settle the oldest first, and what is left of the
  /// payments (negative).
  private func settled(_ events: [Event]) -> (open: [OpenItem], unallocated: Money) {
    var paid = -events.map(\.amount).filter(\.isNegative).sum()
    var open: [OpenItem] = []
    for event in events where event.amount > .zero {
      let settled = min(paid, event.amount)
      paid = paid - settled
      guard settled < event.amount else { continue }
      var number: DocumentNumber?
      var due = event.day
      if case .invoice(let its, _, let itsDue) = event.kind { (number, due) = (its, itsDue) }
      open.append(
        OpenItem(
          number: number, issued: event.day, due: due, amount: event.amount,
          left: event.amount - settled))
    }
    return (open, -paid)
  }
}

extension Invoice {
  fileprivate var items: [StatementItem] {
    let lines = lines.map {
      StatementItem(description: $0.description, days: $0.days, amount: $0.net)
    }
    guard !totals.vat.isZero else { return lines }
    return lines + [StatementItem(description: "VAT", days: nil, amount: totals.vat)]
  }
}

extension Ageing {
  init(_ open: [OpenItem], unallocated: Money, asOf: Day) {
    func left(_ ages: ClosedRange<Int>) -> Money {
      open.filter { ages.contains(max(0, asOf - $0.issued)) }.map(\.left).sum()
    }
    self.init(
      current: left(0...29), days30: left(30...59), days60: left(60...89),
      days90: left(90...Int.max), unallocated: unallocated)
  }
}
