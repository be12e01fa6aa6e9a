public import Amounts
public import CareCalendar

/// Money that came in for one payer account.
public struct Receipt: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case bank
    /// Taken from a fund that the home holds for the resident.
    case fund
  }

  public let id: Identifier<Receipt>
  public let day: Day
  public let account: PayerAccount
  public let amount: Money
  public let source: Source
  /// What the payer wrote.
  public let reference: String

  public init(
    id: Identifier<Receipt>, day: Day, account: PayerAccount, amount: Money, source: Source,
    reference: String
  ) {
    self.id = id
    self.day = day
    self.account = account
    self.amount = amount
    self.source = source
    self.reference = reference
  }
}

/// One payer's running account for one resident (billing.md, Words).
public struct PayerAccount: Hashable, Comparable, Sendable {
  public let payer: PayerID
  public let resident: ResidentID

  public init(payer: PayerID, resident: ResidentID) {
    self.payer = payer
    self.resident = resident
  }

  public static func < (left: PayerAccount, right: PayerAccount) -> Bool {
    (left.resident, left.payer) < (right.resident, right.payer)
  }
}

/// What an account stood at when Hearth took it over: positive is owed to the home.
public struct OpeningBalance: Hashable, Sendable {
  public let account: PayerAccount
  /// The balance at the end of this day.
  public let day: Day
  public let amount: Money

  public init(account: PayerAccount, day: Day, amount: Money) {
    self.account = account
    self.day = day
    self.amount = amount
  }
}
