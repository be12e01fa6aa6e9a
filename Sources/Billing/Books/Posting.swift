public import Amounts
public import CareCalendar
public import CareHome

/// One side of a double entry: the postings of one reference sum to zero (billing.md rule 12).
public struct Posting: Hashable, Sendable {
  public let day: Day
  /// The number of the document or receipt.
  public let reference: String
  public let account: LedgerAccount
  /// Positive is a debit, negative a credit.
  public let amount: Money
  public let narrative: String

  public init(
    day: Day, reference: String, account: LedgerAccount, amount: Money, narrative: String
  ) {
    self.day = day
    self.reference = reference
    self.account = account
    self.amount = amount
    self.narrative = narrative
  }

  public var debit: Money { max(amount, .zero) }
  public var credit: Money { max(-amount, .zero) }
}

/// An account of the home's books.
public enum LedgerAccount: Hashable, Sendable {
  /// What one payer owes for one resident.
  case debtor(PayerAccount)
  case bank
  /// Where residents' own money lies, apart from the home's (billing.md rule 14).
  case residentsCash
  /// What came in and stands on no account yet.
  case unmatched
  /// Money that the home holds for a resident: a liability, never income.
  case fundsHeld(ResidentID)
  /// A resident's own money, kept for them.
  case ownMoney(ResidentID)
  case vatOutput
  /// Fees by what they are for.
  case fees(Element)
  case extras
  /// Debts that the home has given up.
  case writtenOff
  /// The other side of balances taken over from earlier books.
  case openingBalances
}

extension LedgerAccount {
  /// `Fees: hotel`, `Owed by north-council for R1`.
  public var name: String {
    switch self {
    case .debtor(let account): "Owed by \(account.payer) for \(account.resident)"
    case .bank: "Bank"
    case .residentsCash: "Residents' own money, kept apart"
    case .unmatched: "Money received, not yet matched"
    case .fundsHeld(let resident): "Funds held for \(resident)"
    case .ownMoney(let resident): "Own money of \(resident)"
    case .vatOutput: "VAT on sales"
    case .fees(let element): "Fees: \(element.rawValue)"
    case .extras: "Extras"
    case .writtenOff: "Debts written off"
    case .openingBalances: "Opening balances"
    }
  }
}

extension LedgerAccount: Comparable {
  /// In the order of a balance sheet: debtors, bank, liabilities, income.
  public static func < (left: LedgerAccount, right: LedgerAccount) -> Bool {
    left.rank == right.rank ? left.name < right.name : left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .debtor: 0
    case .bank: 1
    case .residentsCash: 2
    case .unmatched: 3
    case .fundsHeld: 4
    case .ownMoney: 5
    case .vatOutput: 6
    case .fees(let element): 7 + (Element.allCases.firstIndex(of: element) ?? 0)
    case .extras: 10
    case .writtenOff: 11
    case .openingBalances: 12
    }
  }
}
