public import Amounts
public import CareCalendar

/// A bank account of payment accounts on a day: what the bank's own lines come to beside the
/// sub-ledgers in it, to the penny.
public struct PoolBalance: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public let account: PaymentAccount
    public let opening: Money
    public let received: Money
    /// Above zero went out: payments, fees, what was given back.
    public let paid: Money
    public let closing: Money
    public let committed: Money
  }

  public let bank: String
  public let days: DayRange
  /// By what the bank shows.
  public let opening: Money
  public let closing: Money
  /// In order of account.
  public let parts: [Part]

  /// What the sub-ledgers come to less what the bank shows: zero, unless the database was tampered
  /// with.
  public var difference: Money { parts.map(\.closing).sum() - closing }
  public var received: Money { parts.map(\.received).sum() }
  public var paid: Money { parts.map(\.paid).sum() }
  public var committed: Money { parts.map(\.committed).sum() }
}

extension AccountBook {
  /// Every bank account that has one of the accounts in it, in order.
  public var banks: [String] { Set(accounts.map(\.bank)).sorted() }

  public func balance(ofBank bank: String, over days: DayRange) -> PoolBalance {
    let lines = bankLines.filter { $0.bank == bank && $0.day <= days.last }
    let parts = accounts.filter { $0.bank == bank }.map { account -> PoolBalance.Part in
      let all = movements.filter { $0.account == account.id && $0.day <= days.last }
      let within = all.filter { $0.day >= days.first }
      let (received, paid) = within.inAndOut
      return PoolBalance.Part(
        account: account, opening: all.filter { $0.day < days.first }.map(\.amount).sum(),
        received: received, paid: paid, closing: all.map(\.amount).sum(),
        committed: all.map(\.committed).sum())
    }
    return PoolBalance(
      bank: bank, days: days,
      opening: lines.filter { $0.day < days.first }.map(\.amount).sum(),
      closing: lines.map(\.amount).sum(), parts: parts)
  }
}

extension [AccountMovement] {
  /// What came in, and what went out as a sum above zero. A correction lowers the side of what it
  /// takes back.
  var inAndOut: (received: Money, paid: Money) {
    var received = Money.zero
    var paid = Money.zero
    for one in self {
      let isIn = (one.amount > .zero) != (one.kind == .corrected)
      if isIn { received += one.amount } else { paid -= one.amount }
    }
    return (received, paid)
  }
}
