public import Amounts
public import CareCalendar
public import Evidence

/// One thing that happened on a payment account: never changed, only corrected by another.
public struct AccountMovement: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Money came in.
    case received
    /// Money went out for a plan item.
    case paid
    /// A manager's fee was taken.
    case fee
    /// Hours of support planning, whoever pays for them.
    case planning
    /// Set aside for a plan item.
    case committed
    /// No longer set aside.
    case released
    /// A person decided that what is left is kept, for a need.
    case kept
    /// A person decided that what is left goes back.
    case returned
    /// Takes an earlier movement back.
    case corrected
  }

  public let account: PaymentAccountID
  public let day: Day
  /// The bank's or the manager's own, by which a thing is taken in once: one account never has two
  /// movements of one reference.
  public let reference: String
  public let kind: Kind
  /// How it changes what the account holds: above zero came in.
  public let amount: Money
  /// How it changes what is set aside.
  public let committed: Money
  /// What a person decided to keep for another need; zero but where they did.
  public let kept: Money
  public let source: FundingSource
  /// Of a payment and of what is set aside.
  public let item: PlanItemID?
  /// Who was paid, or who paid.
  public let party: String
  public let evidence: Voucher?
  /// On whose word a payment was made, where the arrangement asks.
  public let authorisedBy: String?
  /// The reference of the movement that it takes back, or of what was set aside.
  public let earlier: String?
  /// Hours of support planning.
  public let hours: Quantity?
  /// What it was for, in words.
  public let words: String
  /// Who wrote it down.
  public let by: String
  /// The row that it was read from; nil where it was typed.
  public let row: SourceLocation?

  public struct Voucher: Hashable, Sendable {
    public let kind: EvidenceKind
    /// Its number, or where it is kept.
    public let number: String

    public init(_ kind: EvidenceKind, _ number: String) {
      self.kind = kind
      self.number = number
    }
  }

  public init(
    account: PaymentAccountID, day: Day, reference: String, kind: Kind, amount: Money,
    committed: Money = .zero, kept: Money = .zero, source: FundingSource, item: PlanItemID? = nil,
    party: String = "",
    evidence: Voucher? = nil, authorisedBy: String? = nil, earlier: String? = nil,
    hours: Quantity? = nil, words: String, by: String, row: SourceLocation? = nil
  ) {
    self.account = account
    self.day = day
    self.reference = reference
    self.kind = kind
    self.amount = amount
    self.committed = committed
    self.kept = kept
    self.source = source
    self.item = item
    self.party = party
    self.evidence = evidence
    self.authorisedBy = authorisedBy
    self.earlier = earlier
    self.hours = hours
    self.words = words
    self.by = by
    self.row = row
  }

  /// Whether it moves money, so that the bank shows it.
  public var movesMoney: Bool { !amount.isZero }

  /// Whether both say the same, wherever they were read from and whoever wrote them down.
  func says(_ other: AccountMovement) -> Bool {
    (account, day, reference, kind, amount) == (
      other.account, other.day, other.reference, other.kind, other.amount
    )
      && (committed, source, item, party) == (
        other.committed, other.source, other.item, other.party
      )
      && (evidence, authorisedBy, earlier, hours) == (
        other.evidence, other.authorisedBy, other.earlier, other.hours
      ) && kept == other.kept
  }

  /// The same under another reference.
  func renamed(_ reference: String) -> AccountMovement {
    AccountMovement(
      account: account, day: day, reference: reference, kind: kind, amount: amount,
      committed: committed, kept: kept, source: source, item: item, party: party,
      evidence: evidence, authorisedBy: authorisedBy, earlier: earlier, hours: hours, words: words,
      by: by, row: row)
  }
}

extension AccountMovement {
  /// The order of an account: by day, what came in before what went out, then by reference; so that
  /// statements never depend on the order in which things were written down.
  func precedes(_ other: AccountMovement) -> Bool {
    (day, rank, reference, account) < (other.day, other.rank, other.reference, other.account)
  }

  private var rank: Int { amount > .zero ? 0 : 1 }
}

/// What one movement of a bank account comes to, over all sub-ledgers in it.
public struct AccountBankLine: Hashable, Sendable {
  /// The pool, or the account's own id.
  public let bank: String
  public let day: Day
  public let reference: String
  /// Above zero came in.
  public let amount: Money

  public init(bank: String, day: Day, reference: String, amount: Money) {
    self.bank = bank
    self.day = day
    self.reference = reference
    self.amount = amount
  }
}

/// A payment that was asked for and not made: all that is kept of it (funding.md, D7).
public struct RefusedPayment: Hashable, Sendable {
  public let account: PaymentAccountID
  public let day: Day
  /// As it was asked for, whether or not the plan has it.
  public let item: String
  public let party: String
  public let amount: Money
  /// What forbade it, in sentences.
  public let why: String
  /// Who asked for it to be written down.
  public let by: String

  public init(
    account: PaymentAccountID, day: Day, item: String, party: String, amount: Money, why: String,
    by: String
  ) {
    self.account = account
    self.day = day
    self.item = item
    self.party = party
    self.amount = amount
    self.why = why
    self.by = by
  }
}
