public import Amounts
import CareCalendar
public import CareHome

/// What of an account is owed and what it has in credit, once everything known has been counted.
///
/// A credit note lowers the invoice that it corrects, as far as something is left there; the rest
/// is in credit (billing.md rule 11). Money that a person put to a document settles that document.
/// Receipts from sheets, which name none, settle the oldest first.
public struct AccountState: Hashable, Sendable {
  public let account: PayerAccount
  /// Everything that was ever owed, in order of day.
  public private(set) var debts: [Debt] = []
  /// What is neither owed nor given back: it rests until a person uses or refunds it.
  public private(set) var credit: Money = .zero

  /// What is owed less what is in credit.
  public var balance: Money { debts.map(\.left).sum() - credit }
  /// What is not yet paid, the oldest first.
  public var open: [Debt] { debts.filter { $0.left > .zero } }
  public func left(of debt: DebtID) -> Money? { debts.first { $0.id == debt }?.left }

  /// - Parameter events: in order of day.
  init(_ account: PayerAccount, _ events: [AccountEvent]) {
    self.account = account
    // Debts first: money may have been put to a document that is issued later.
    for event in events { owe(event) }
    var unassigned = Money.zero
    for event in events { take(event, &unassigned) }
    for index in debts.indices { settle(index, &unassigned) }
    credit += unassigned
  }

  private mutating func owe(_ event: AccountEvent) {
    guard event.amount > .zero else { return }
    switch event.kind {
    case .opening: owe(.opening, event, due: event.day)
    case .document(let document): owe(.document(document.number), event, due: document.due)
    case .receipt(let receipt): owe(.returned(receipt.id), event, due: event.day)
    case .allocations, .creditUsed, .refund, .writeOff: break
    }
  }

  /// - Parameter unassigned: money that is to settle the oldest debts.
  private mutating func take(_ event: AccountEvent, _ unassigned: inout Money) {
    switch event.kind {
    case .opening, .receipt: unassigned += max(-event.amount, .zero)
    case .document(let document):
      if let corrected = document.corrects {
        credit += lower(.document(corrected), by: -document.amount)
      } else {
        unassigned += max(-document.amount, .zero)
      }
    case .allocations(let allocations, _):
      for one in allocations {
        credit +=
          one.amount.isNegative
          ? raise(one.debt, by: -one.amount)
          : one.debt.map { lower($0, by: one.amount) } ?? one.amount
      }
    case .creditUsed(let debt, let amount):
      credit -= amount - lower(debt, by: amount)
    case .refund(let refund): credit -= refund.amount
    case .writeOff(let debt, let amount): credit += lower(debt, by: amount)
    }
  }

  private mutating func owe(_ id: DebtID, _ event: AccountEvent, due: Day) {
    debts.append(
      Debt(id: id, issued: event.day, due: due, amount: event.amount, left: event.amount))
  }

  /// Settles as much of `amount` as the debt has left, and returns the rest.
  private mutating func lower(_ id: DebtID, by amount: Money) -> Money {
    guard let index = debts.firstIndex(where: { $0.id == id }) else { return amount }
    var rest = amount
    settle(index, &rest)
    return rest
  }

  private mutating func settle(_ index: Int, _ money: inout Money) {
    let settled = max(min(money, debts[index].left), .zero)
    debts[index].left -= settled
    money -= settled
  }

  /// Takes money back from a debt, which is owed again as far as it ever was; what goes beyond
  /// that was in credit, and is returned below zero.
  private mutating func raise(_ id: DebtID?, by amount: Money) -> Money {
    guard let index = debts.firstIndex(where: { $0.id == id }) else { return -amount }
    let raised = min(amount, debts[index].amount - debts[index].left)
    debts[index].left += raised
    return raised - amount
  }
}
