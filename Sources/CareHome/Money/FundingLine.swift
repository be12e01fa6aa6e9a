public import Amounts
public import CareCalendar
public import Evidence

/// A dated promise to pay towards a placement.
public struct FundingLine: Hashable, Sendable {
  public let id: FundingLineID
  public let placement: PlacementID
  public let payer: PayerID
  public let kind: Kind
  public let amount: Amount
  public let from: Day
  /// The last day of the promise; nil while it runs with the placement.
  public let through: Day?
  public let inHospital: AbsenceRule
  public let onHoliday: AbsenceRule
  /// Who bears a line that has stopped: nobody by default, and never a private payer by silence
  /// (billing.md rule 4).
  public let whenStopped: Bearer
  /// The council whose assessment sets a client contribution, and which may collect it; of a
  /// top-up, the council that agreed to it; of a full direct payment, the council that pays it.
  public let council: PayerID?
  /// What it covers, where it was promised for something of its own, such as day services; nil
  /// where it shares in the whole fee. NHS-funded nursing care is all care in any case.
  public let split: ComponentSplit?
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    id: FundingLineID, placement: PlacementID, payer: PayerID, kind: Kind, amount: Amount,
    from: Day, through: Day? = nil, inHospital: AbsenceRule = .reduces,
    onHoliday: AbsenceRule = .reduces, whenStopped: Bearer = .nobody, council: PayerID? = nil,
    split: ComponentSplit? = nil, source: SourceLocation? = nil
  ) {
    self.id = id
    self.placement = placement
    self.payer = payer
    self.kind = kind
    self.amount = amount
    self.from = from
    self.through = through
    self.inHospital = inHospital
    self.onHoliday = onHoliday
    self.whenStopped = whenStopped
    self.council = council
    self.split = kind == .fundedNursing ? .all(.care) : split
    self.source = source
  }
}

extension FundingLine {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case councilFee = "council-fee"
    case clientContribution = "client-contribution"
    /// A third-party top-up.
    case topUp = "top-up"
    /// NHS-funded nursing care (FNC).
    case fundedNursing = "funded-nursing"
    case continuingHealthcare = "continuing-healthcare"
    case selfFunded = "self-funded"
    case fullDirectPayment = "full-direct-payment"
    case partDirectPayment = "part-direct-payment"
    /// A fixed sum paid on top of the fee, outside it (funding.md, model 3).
    case onTop = "on-top"

    /// Whether it counts towards the gross fee.
    public var isPartOfFee: Bool { self != .onTop }
  }

  public enum Amount: Hashable, Sendable {
    case rate(TimeRate)
    /// A rate of the rates book, by name.
    case published(String)
    /// The gross fee less the other lines (billing.md rule 4). A release that its payer grants is a
    /// line of its own beside it.
    case balance
  }

  /// What a line does while the resident is away.
  public enum AbsenceRule: String, Hashable, Sendable, CaseIterable {
    /// Unchanged.
    case continues
    /// Follows the contract's tiers.
    case reduces
    /// Not paid.
    case stops
  }

  public enum Bearer: Hashable, Sendable {
    /// The gross fee falls by the stopped amount.
    case nobody
    /// The balance line takes it over, under the clause cited.
    case balance(clause: String)
  }

  public func rule(for reason: Absence.Reason) -> AbsenceRule {
    switch reason {
    case .hospital: inHospital
    case .holiday: onHoliday
    }
  }
}
