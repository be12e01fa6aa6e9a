import Amounts
import CareCalendar
public import CareHome

/// Makes one account's statement from its history.
struct StatementMaker {
  let history: AccountHistory
  let home: Home
  let payer: Payer
  let resident: Resident
  let account: PayerAccount

  func statement(_ period: DayRange, asOf: Day) -> Statement {
    let events = history.events(of: account).filter { $0.day <= period.last }
    let opening = events.filter { $0.day < period.first }.map(\.amount).sum()
    var balance = opening
    let entries = events.filter { $0.day >= period.first && !$0.amount.isZero }.map { event in
      balance += event.amount
      return entry(event, balance: balance)
    }
    let state = AccountState(account, events)
    let open = state.open.map(OpenItem.init)
    let addressee = history.register.collected(
      history.estates.addressee(payer, for: account.resident, on: asOf), on: asOf)
    return Statement(
      home: home, payer: addressee, subject: Subject(resident, for: payer), account: account,
      period: period, asOf: asOf, opening: opening, entries: entries, closing: balance,
      ageing: Ageing(open, unallocated: -state.credit, asOf: asOf), open: open,
      paymentReference: home.paymentReference(for: resident),
      afterDeath: history.hasDied(account.resident, by: asOf),
      refundBy: addressee.kind == .estate ? refundDay(events, asOf: asOf) : nil)
  }

  /// By when the account's credit is paid back to an estate.
  private func refundDay(_ events: [AccountEvent], asOf: Day) -> Day? {
    var balance = Money.zero
    var since: Day?
    for event in events {
      balance += event.amount
      since = balance < .zero ? since ?? event.day : nil
    }
    return since.flatMap {
      history.estates.refundDay(for: account.resident, creditSince: $0, known: asOf)
    }
  }

  private func entry(_ event: AccountEvent, balance: Money) -> StatementEntry {
    let (kind, reference, description) = words(event)
    var items: [StatementItem] = []
    if case .document(let document) = event.kind { items = document.items }
    return StatementEntry(
      day: event.day, kind: kind, reference: reference, description: description,
      amount: event.amount, balance: balance, items: items)
  }

  private func words(
    _ event: AccountEvent
  ) -> (kind: StatementEntry.Kind, reference: String, description: String) {
    switch event.kind {
    case .opening: (.broughtForward, "", Wording.earlierBalance)
    case .document(let document):
      (
        document.corrects.map { .creditNote(document.number, corrects: $0) }
          ?? .invoice(document.number, period: document.period, due: document.due),
        "\(document.number)", document.description
      )
    case .receipt(let receipt):
      (
        .receipt(receipt.id, receipt.source),
        receipt.reference.isEmpty ? receipt.id.text : receipt.reference,
        receipt.source == .bank
          ? Wording.received : Wording.paidFromFund
      )
    case .allocations(let allocations, let payment):
      (
        .payment(allocations.first?.payment ?? ""), reference(of: payment),
        description(of: payment, on: event.day, isTakenBack: event.amount > .zero)
      )
    case .refund(let refund): (.refund(refund.id), refund.id.text, Wording.paidBack)
    case .writeOff(let debt, _):
      (.writeOff(debt), "", Wording.noLongerAsked(debt))
    // Moves nothing; statements leave it out.
    case .creditUsed(let debt, _): (.writeOff(debt), "", "")
    }
  }

  /// What the bank shows names others where one sum paid for many: then only the payment's number.
  private func reference(of payment: Payment?) -> String {
    guard let payment else { return "" }
    let isShared = history.money.allocations(of: payment.id).contains { $0.account != account }
    return isShared || payment.text.isEmpty ? payment.id.text : payment.text
  }

  private func description(of payment: Payment?, on day: Day, isTakenBack: Bool) -> String {
    if isTakenBack { return Wording.putHereByMistake }
    guard let payment, payment.day != day else { return Wording.received }
    return Wording.received(on: payment.day)
  }
}

extension Home {
  /// What to write on a payment: the resident's reference, with the home's series ahead of it where
  /// it does not begin so.
  public func paymentReference(for resident: Resident) -> String {
    resident.reference.hasPrefix(series + "-")
      ? resident.reference : "\(series)-\(resident.reference)"
  }
}

extension OpenItem {
  init(_ debt: Debt) {
    var number: DocumentNumber?
    if case .document(let its) = debt.id { number = its }
    self.init(
      number: number, issued: debt.issued, due: debt.due, amount: debt.amount, left: debt.left)
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
