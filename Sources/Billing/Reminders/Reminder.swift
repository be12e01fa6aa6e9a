public import Amounts
public import CareCalendar
public import CareHome

/// A reminder of what is past its date, to one payer for one resident (billing.md rule 13).
public struct Reminder: Hashable, Sendable {
  public let stage: ReminderStage
  public let home: Home
  public let payer: Payer
  public let subject: Subject
  /// Where it stands in the home's own books; never shown to the payer.
  public let account: PayerAccount
  public let day: Day
  /// What is past its date, the oldest first; nothing in dispute is among it.
  public let open: [OpenItem]
  /// What the account has in credit, which is taken off.
  public let credit: Money
  public let paymentReference: String
  /// When the reminder before this one went out; nil for the first.
  public let previous: Day?

  public var amount: Money { open.map(\.left).sum() - credit }

  /// What is recorded when it goes out.
  public func entry(by person: String) -> MoneyEntry {
    MoneyEntry(
      day: day, .reminded(account, stage: stage.number, amount), by: person,
      why: "reminder \(stage.number)")
  }
}

/// An account with something past its date that is not reminded, and why.
public struct NotReminded: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The payer says that it is wrong.
    case disputed
    /// The resident has died; a person may say that reminders go out all the same.
    case afterDeath
    /// A direct debit may still be on its way until that day.
    case directDebit(until: Day)
    /// The account has as much in credit.
    case inCredit
    /// Less than is worth a letter.
    case small
    /// The next stage is due on that day.
    case notYet(Day)
    /// All stages are behind it: a person should ring.
    case allSent(last: Day)
  }

  public let account: PayerAccount
  public let payer: Payer
  public let resident: Resident
  /// What is past its date.
  public let overdue: Money
  public let reason: Reason
}
