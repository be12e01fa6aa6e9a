public import Amounts
public import CareHome

/// A resident for whom a council pays: the fee, who pays it, and what is paid to them today.
///
/// All amounts are whole pence a week. The council's part is what the others leave of the fee, so
/// that the parts add up to it.
public struct FundedPlacement: Hashable, Sendable {
  public let resident: ResidentID
  public let placement: PlacementID
  public let name: String
  /// By which the council knows the resident.
  public let reference: String
  public let band: BandID
  public let council: PayerID
  /// Who collects the client contribution today.
  public let payment: CouncilPayment
  /// The agreed gross fee.
  public let fee: Money
  public let contribution: Money
  /// What neither council nor resident owes: top-ups, NHS-funded nursing care.
  public let others: [Other]
  /// How the fee splits between its elements.
  public let split: ComponentSplit
  public let today: Today

  /// Somebody else's part of the fee.
  public struct Other: Hashable, Sendable {
    public let kind: FundingLine.Kind
    public let weekly: Money

    public init(_ kind: FundingLine.Kind, _ weekly: Money) {
      self.kind = kind
      self.weekly = weekly
    }
  }

  /// The direct payments that are made already.
  public struct Today: Hashable, Sendable {
    /// Paid to the resident, and owed by them to the home.
    public let passedOn: Money
    /// Out of the fee, by this agreement.
    public let agreement: Agreement?
    /// Beside the fee.
    public let onTop: Money

    public static let none = Today()

    public init(passedOn: Money = .zero, agreement: Agreement? = nil, onTop: Money = .zero) {
      self.passedOn = passedOn
      self.agreement = agreement
      self.onTop = onTop
    }

    public var released: Money { agreement?.release.amount ?? .zero }
  }

  public init(
    resident: ResidentID, placement: PlacementID, name: String, reference: String, band: BandID,
    council: PayerID, payment: CouncilPayment, fee: Money, contribution: Money,
    others: [Other] = [], split: ComponentSplit, today: Today = .none
  ) {
    self.resident = resident
    self.placement = placement
    self.name = name
    self.reference = reference
    self.band = band
    self.council = council
    self.payment = payment
    self.fee = fee
    self.contribution = contribution
    self.others = others
    self.split = split
    self.today = today
  }

  public var othersTotal: Money { others.map(\.weekly).sum() }

  /// The council's own part of the fee, after contribution and others, before any direct payment.
  public var councilPart: Money { fee - contribution - othersTotal }

  /// What a council pays in all under a setting: with gross payment the contribution too, which it
  /// then collects.
  public func due(_ payment: CouncilPayment) -> Money {
    payment == .gross ? councilPart + contribution : councilPart
  }

  /// What council and resident pay, by what it is for: they share what the others, of which the
  /// NHS pays for care alone, leave of the fee.
  public var parts: ByComponent<Money> {
    var rest = split.share(fee.exact)
    for other in others where other.kind.isNHS {
      rest.care = max(rest.care - other.weekly.exact, .zero)
    }
    let weights = ComponentSplit(weights: rest.map(\.pence)) ?? split
    return weights.apportion(fee - othersTotal)
  }
}

extension FundingLine.Kind {
  var isNHS: Bool { self == .fundedNursing || self == .continuingHealthcare }
}
