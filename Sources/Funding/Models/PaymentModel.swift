public import CareCalendar
public import CareHome
public import Evidence

public typealias PaymentModelID = Identifier<PaymentModel>

/// One variant of the three models of a direct payment, as a council or a home defines it
/// (funding.md, The three models).
public struct PaymentModel: Hashable, Sendable {
  public let id: PaymentModelID
  /// For the head of a column: `Fee, net`.
  public let name: String
  public let rule: AmountRule
  /// Where the money is spent.
  public let spending: Spending
  /// What a resident gives up in a week where they spend the money elsewhere; empty where nothing
  /// is known to be given up, so that the home saves nothing.
  public let basket: [BasketItem]
  /// Weeks of notice at which the basket is saved.
  public let noticeWeeks: Int
  /// Who bears what a passed-on payment leaves of the fee.
  public let gapBearer: GapBearer
  /// The council whose residents it is for; nil for every council's.
  public let council: PayerID?
  public let from: Day
  /// The last day on which it holds; nil while nothing follows it.
  public let through: Day?
  /// What the money may buy, where the definition says so.
  public let statedUse: DirectPaymentUse?
  /// The home's service that the rate is to buy, whose list price it is held against.
  public let pricedBy: ServiceID?
  /// Weeks from the home's asking until the council pays it directly again.
  public let returnWeeks: Int
  /// Where the variant was seen, or who decided on it.
  public let source: String
  /// The row that it was read from; nil where it came from elsewhere.
  public let location: SourceLocation?

  public init(
    id: PaymentModelID, name: String, rule: AmountRule, spending: Spending? = nil,
    basket: [BasketItem] = [], noticeWeeks: Int = 0, gapBearer: GapBearer? = nil,
    council: PayerID? = nil, from: Day, through: Day? = nil, use: DirectPaymentUse? = nil,
    pricedBy: ServiceID? = nil, returnWeeks: Int = 4, source: String,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name
    self.rule = rule
    self.spending = rule.onlySpending ?? spending ?? .elsewhere
    self.basket = basket
    self.noticeWeeks = noticeWeeks
    self.gapBearer = gapBearer ?? rule.usualGapBearer
    self.council = council
    self.from = from
    self.through = through
    statedUse = use
    self.pricedBy = pricedBy
    self.returnWeeks = returnWeeks
    self.source = source
    self.location = location
  }

  /// 1, 2 or 3: how the amount comes about.
  public var number: Int { rule.model }

  public func holds(on day: Day) -> Bool { from <= day && day <= through ?? day }

  /// Where a direct payment is spent.
  public enum Spending: String, Hashable, Sendable, CaseIterable {
    /// It is passed on to the home, whose income stays; the resident becomes its payer.
    case home
    /// Services are given up, and bought from others; the fee falls by the payment.
    case elsewhere
    /// Outside the fee, which stays.
    case onTop = "on-top"
  }

  /// Who bears the part of the fee for which a payment is too small.
  public enum GapBearer: String, Hashable, Sendable, CaseIterable {
    /// Nobody pays it, so that the home's income falls.
    case home
    /// A relative or friend tops it up.
    case thirdParty = "third-party"
    /// The council pays it to the home beside the direct payment.
    case council
  }
}
