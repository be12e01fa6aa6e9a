public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

public typealias PaymentAccountID = Identifier<PaymentAccount>
public typealias PlanItemID = Identifier<PlanItem>
public typealias PaymentTermsID = Identifier<PaymentTerms>
public typealias MonitoringProfileID = Identifier<MonitoringProfile>

/// One person's direct payment or fund: a sub-ledger of the bank account in which it lies
/// (funding.md, Who holds the money).
public struct PaymentAccount: Hashable, Sendable {
  public let id: PaymentAccountID
  /// Whose money it is, by name.
  public let person: String
  /// By which the council knows the person.
  public let reference: String
  public let arrangement: HoldingArrangement
  /// Who holds the money, by name.
  public let holder: String
  /// Whom to ring about the account itself.
  public let telephone: String
  /// The bank account that it shares with others; nil where it has one of its own.
  public let pool: String?
  /// Its part of a cost that the pool shares, beside those of the others.
  public let share: Quantity
  public let terms: PaymentTermsID
  /// Nil where no evidence is asked for.
  public let monitoring: MonitoringProfileID?
  public let opened: Day
  public let closed: Day?
  /// Where the person lives in a home of the same database.
  public let residence: Residence?
  /// The row that it was read from; nil where it was typed.
  public let source: SourceLocation?

  public struct Residence: Hashable, Sendable {
    /// The home's code.
    public let home: String
    public let resident: ResidentID
    /// The agreement whose release comes to this account; nil for a payment of another kind.
    public let agreement: AgreementID?

    public init(home: String, resident: ResidentID, agreement: AgreementID?) {
      self.home = home
      self.resident = resident
      self.agreement = agreement
    }
  }

  public init(
    id: PaymentAccountID, person: String, reference: String, arrangement: HoldingArrangement,
    holder: String, telephone: String, pool: String?, share: Quantity, terms: PaymentTermsID,
    monitoring: MonitoringProfileID?, opened: Day, closed: Day? = nil, residence: Residence? = nil,
    source: SourceLocation? = nil
  ) {
    self.id = id
    self.person = person
    self.reference = reference
    self.arrangement = arrangement
    self.holder = holder
    self.telephone = telephone
    self.pool = pool
    self.share = share
    self.terms = terms
    self.monitoring = monitoring
    self.opened = opened
    self.closed = closed
    self.residence = residence
    self.source = source
  }

  /// The same without the row that it was read from, by which alone two may differ.
  var unplaced: PaymentAccount {
    PaymentAccount(
      id: id, person: person, reference: reference, arrangement: arrangement, holder: holder,
      telephone: telephone, pool: pool, share: share, terms: terms, monitoring: monitoring,
      opened: opened, closed: closed, residence: residence)
  }

  public var rules: HoldingRules { HoldingRules(arrangement) }

  /// The bank account in which its money lies: the pool, or its own.
  public var bank: String { pool ?? id.text }

  /// Whether it takes movements on that day.
  public func isOpen(on day: Day) -> Bool { opened <= day && day <= (closed ?? day) }
}
