public import Amounts
public import CareCalendar
public import CareHome

/// One charge, release or extra as it stands on an invoice.
public struct InvoiceLine: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case fee(FundingLineID, FundingLine.Kind)
    /// A negative line: what the resident gave up (billing.md rule 8).
    case release(AgreementID)
    case extra(Identifier<Extra>, ServiceID)
  }

  /// From 1, in the order shown (EN 16931 BT-126).
  public let number: Int
  public let kind: Kind
  /// What it is, in words (BT-153).
  public let description: String
  /// The days it is for (BT-134, BT-135); an extra's is the day of delivery.
  public let days: DayRange
  public let pricing: LinePricing
  /// Whole pence, without VAT (BT-131).
  public let net: Money
  /// Sums to `net` by largest remainder (billing.md rule 9); all zero for a sum held outside the
  /// fee, which pays for no part of it.
  public let parts: ByComponent<Money>
  /// What an absence took out of each component; zero where nothing was.
  public let takenOut: ByComponent<Money>
  public let vat: VATTreatment
  /// The arithmetic: `31 days × £846.37 ÷ 7 = £3,748.21`.
  public let workings: String
  /// Clauses, agreements, confirmations and rounding pence, a sentence each.
  public let notes: [String]
  /// Where it stands in the home's own books.
  public let origin: LineOrigin

  public init(
    number: Int, kind: Kind, description: String, days: DayRange, pricing: LinePricing, net: Money,
    parts: ByComponent<Money>, takenOut: ByComponent<Money>, vat: VATTreatment, workings: String,
    notes: [String], origin: LineOrigin
  ) {
    self.number = number
    self.kind = kind
    self.description = description
    self.days = days
    self.pricing = pricing
    self.net = net
    self.parts = parts
    self.takenOut = takenOut
    self.vat = vat
    self.workings = workings
    self.notes = notes
    self.origin = origin
  }
}

/// How a line's net is quantity × price, so that an e-invoice can say it exactly: the price is
/// never negative (EN 16931 BR-27), a reduction has a negative quantity.
public enum LinePricing: Hashable, Sendable {
  /// `days` × `price` ÷ `baseDays`, half away from zero, is the net to the penny: 31 days at
  /// 846.37 for 7 days. `days` is negative for a release.
  case days(Int, price: Money, baseDays: Int)
  /// `quantity` × `price` for units of a service.
  case units(Quantity, ServiceUnit, price: Money)
  /// One of the whole amount, where days × price does not give it to the penny: a balance with a
  /// rounding penny, a tier without a whole-penny rate, a price by the month. Minus one of it for
  /// a release.
  case whole(Money)
}

extension LinePricing {
  /// BT-129: negative for a release.
  public var quantity: Quantity {
    switch self {
    case .days(let days, _, _): Quantity(days)
    case .units(let quantity, _, _): quantity
    case .whole(let net): Quantity(net.isNegative ? -1 : 1)
    }
  }

  /// BT-146: for one ``baseQuantity``.
  public var price: Money {
    switch self {
    case .days(_, let price, _): price
    case .units(_, _, let price): price
    case .whole(let net): net.magnitude
    }
  }

  /// BT-149: `7` for a weekly price.
  public var baseQuantity: Int {
    switch self {
    case .days(_, _, let base): base
    case .units, .whole: 1
    }
  }

  /// Quantity × price ÷ base, rounded once, half away from zero: always the line's net.
  public var net: Money {
    (price.exact * quantity.ratio / baseQuantity).rounded(.halfAwayFromZero)
  }
}
