public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What a council says that one payment of its is for, line by line.
public struct Remittance: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// The number of a document as they wrote it; empty where they name none.
    public let document: String
    /// By which they know the resident; empty where they name none.
    public let resident: String
    /// Below zero where they keep something back.
    public let amount: Money
    /// The row that it was read from.
    public let source: SourceLocation?

    public init(
      document: String, resident: String, amount: Money, source: SourceLocation? = nil
    ) {
      self.document = document
      self.resident = resident
      self.amount = amount
      self.source = source
    }
  }

  public let payer: PayerID
  /// Their own number for it; empty where there is none.
  public let reference: String
  /// The day on which they pay; nil where it does not say.
  public let day: Day?
  public let lines: [Line]

  public init(payer: PayerID, reference: String, day: Day?, lines: [Line]) {
    self.payer = payer
    self.reference = reference
    self.day = day
    self.lines = lines
  }

  public var total: Money { lines.map(\.amount).sum() }
}

/// A payment held against its remittance.
public struct RemittanceMatch: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// What it names is paid in full.
    case settled
    /// So much of it is not paid.
    case short(by: Money)
    /// So much more than was owed; it stays on the account.
    case over(by: Money)
    /// Kept back against what the account has in credit.
    case keptBack
    /// It can't be told for whom or for what it is: it waits.
    case unknown(String)
  }

  public struct Row: Hashable, Sendable {
    public let line: Remittance.Line
    /// Nil where it is unknown.
    public let account: PayerAccount?
    public let debts: [DebtID]
    public let verdict: Verdict
  }

  public let remittance: Remittance
  public let rows: [Row]
  public let proposal: MatchProposal
}
