public import Amounts
public import CareCalendar
public import Evidence

/// A dated agreement that a resident gives up services, for which the home releases part of the
/// fee (flexible-share.md, The negotiation pack).
///
/// The release lowers the gross fee and the payer's line alike.
public struct Agreement: Hashable, Sendable {
  public let id: AgreementID
  public let placement: PlacementID
  /// What is given up.
  public let basket: [BasketItem]
  public let release: Rate<PerWeek>
  /// Whose line falls.
  public let payer: PayerID
  /// What the resident or their representative asked for; what is issued depends on the policy.
  public let holding: HoldingArrangement
  /// Who holds the money, by name.
  public let holder: String
  public let from: Day
  public let through: Day?
  /// Until this day its share of a joint saving is not cut again.
  public let review: Day
  /// Notice in weeks that both sides keep.
  public let noticeWeeks: Int
  /// Whether the release goes on while the resident is away; by default it stops
  /// (billing.md rule 3).
  public let continuesInAbsence: Bool
  /// Who agreed, and by which authority.
  public let agreedBy: String
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    id: AgreementID, placement: PlacementID, basket: [BasketItem], release: Rate<PerWeek>,
    payer: PayerID, holding: HoldingArrangement, holder: String, from: Day, through: Day?,
    review: Day, noticeWeeks: Int, continuesInAbsence: Bool = false, agreedBy: String,
    source: SourceLocation? = nil
  ) {
    self.id = id
    self.placement = placement
    self.basket = basket
    self.release = release
    self.payer = payer
    self.holding = holding
    self.holder = holder
    self.from = from
    self.through = through
    self.review = review
    self.noticeWeeks = noticeWeeks
    self.continuesInAbsence = continuesInAbsence
    self.agreedBy = agreedBy
    self.source = source
  }
}

/// Units of one service given up in a week.
public struct BasketItem: Hashable, Sendable {
  public let service: ServiceID
  public let quantity: Quantity

  public init(service: ServiceID, quantity: Quantity) {
    self.service = service
    self.quantity = quantity
  }
}

/// Who holds a direct payment (funding.md, Who holds the money).
public enum HoldingArrangement: String, Hashable, Sendable, CaseIterable {
  case selfManaged = "self-managed"
  case prepaidCard = "prepaid-card"
  case managedAccount = "managed-account"
  case thirdParty = "third-party"
  case independentLivingTrust = "independent-living-trust"
  case individualServiceFund = "individual-service-fund"
  case councilManaged = "council-managed"

  /// `individual service fund`: for people.
  public var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// `an individual service fund`, `a prepaid card`: for a sentence.
  public var withArticle: String {
    switch self {
    case .selfManaged: "a self-managed account"
    case .prepaidCard: "a prepaid card"
    case .managedAccount: "a managed account"
    case .thirdParty: "an account held by a third party"
    case .independentLivingTrust: "an account of an independent living trust"
    case .individualServiceFund: "an individual service fund"
    case .councilManaged: "an account that the council manages"
    }
  }
}
