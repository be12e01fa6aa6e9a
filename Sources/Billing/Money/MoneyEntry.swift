public import Amounts
public import CareCalendar
public import CareHome

/// One thing that was done with money, by whom and why. Nothing is ever changed or removed: what
/// was wrong is put right by another entry.
public struct MoneyEntry: Hashable, Sendable {
  public enum Move: Hashable, Sendable {
    case received(Payment)
    case allocated(Allocation)
    /// What an account has in credit is used for one of its own debts.
    case creditUsed(PayerAccount, for: DebtID, Money)
    case refunded(Refund)
    /// The home gives a debt up.
    case writtenOff(PayerAccount, DebtID, Money)
    /// The payer says that a document is wrong; nil where it is the whole account.
    case disputed(PayerAccount, DebtID?)
    case disputeEnded(PayerAccount, DebtID?)
    /// A reminder of that stage went out, for that much.
    case reminded(PayerAccount, stage: Int, Money)
    /// A person says that an account may be reminded after a death.
    case remindersAllowed(PayerAccount)
  }

  public let day: Day
  public let move: Move
  /// Who did it, by name.
  public let by: String
  /// Why; of an allocation, how it was matched.
  public let why: String

  public init(day: Day, _ move: Move, by: String, why: String) {
    self.day = day
    self.move = move
    self.by = by
    self.why = why
  }
}

extension MoneyEntry {
  /// The account that it moves or is about; nil for money that no account has yet.
  public var account: PayerAccount? {
    switch move {
    case .received: nil
    case .allocated(let allocation): allocation.account
    case .creditUsed(let account, _, _), .writtenOff(let account, _, _),
      .disputed(let account, _), .disputeEnded(let account, _), .reminded(let account, _, _),
      .remindersAllowed(let account):
      account
    case .refunded(let refund):
      if case .account(let account) = refund.source { account } else { nil }
    }
  }
}
