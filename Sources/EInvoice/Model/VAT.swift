public import Amounts

/// The VAT category of a line or a document allowance or charge (BT-151, BT-95, BT-102), by its
/// code in UNCL5305, as far as care homes meet them.
public enum VATCategory: String, Hashable, Sendable, CaseIterable {
  /// Welfare services: no VAT, with a reason.
  case exempt = "E"
  /// Not within the scope of VAT; it allows no VAT numbers and no other category beside it.
  case outsideScope = "O"
  /// Any rate above zero, reduced rates included.
  case standard = "S"
  /// Taxable at 0 %.
  case zeroRated = "Z"
}

extension VATCategory: Comparable {
  /// By code, so that breakdowns have one order: that of the cases.
  public static func < (left: VATCategory, right: VATCategory) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .exempt: 0
    case .outsideScope: 1
    case .standard: 2
    case .zeroRated: 3
    }
  }
}

/// A category with its rate: what a line says about its VAT (BG-30).
public struct VATTreatment: Hashable, Sendable {
  public let category: VATCategory
  /// BT-152; outside the scope of VAT there is none (BR-O-05).
  public let rate: Percentage?

  public static let exempt = VATTreatment(category: .exempt, rate: .zero)
  public static let zeroRated = VATTreatment(category: .zeroRated, rate: .zero)
  public static let outsideScope = VATTreatment(category: .outsideScope, rate: nil)
  /// 20 %, or a reduced rate.
  public static func standard(_ rate: Percentage) -> VATTreatment {
    VATTreatment(category: .standard, rate: rate)
  }

  /// What somebody else's invoice says; ``Invoice/faults()`` tells whether it fits together.
  public init(category: VATCategory, rate: Percentage?) {
    self.category = category
    self.rate = rate
  }

  /// Whole pence of VAT on `taxable`, half away from zero (BR-CO-17).
  public func tax(on taxable: Money) -> Money {
    guard let rate, rate != .zero else { return .zero }
    return rate.of(taxable)
  }
}

extension VATTreatment: Comparable {
  public static func < (left: VATTreatment, right: VATTreatment) -> Bool {
    left.category == right.category
      ? (left.rate ?? .zero) < (right.rate ?? .zero) : left.category < right.category
  }
}

/// Why no VAT is charged (BT-120, BT-121): needed for exempt and for outside scope.
public struct ExemptionReason: Hashable, Sendable {
  /// BT-120.
  public var text: String?
  /// A code of the VATEX list (BT-121).
  public var code: String?

  public init(_ text: String?, code: String? = nil) {
    self.text = text
    self.code = code
  }

  /// Care in a registered home, exempt under United Kingdom law.
  public static let welfareServices = ExemptionReason(
    "Exempt from VAT: welfare services (VAT Act 1994, Schedule 9, Group 7, item 9)")
  public static let outsideScope = ExemptionReason(
    "Outside the scope of VAT", code: "VATEX-EU-O")
}

/// One category of the VAT breakdown (BG-23).
public struct VATBreakdown: Hashable, Sendable {
  /// BT-118, BT-119.
  public var treatment: VATTreatment
  /// BT-116.
  public var taxable: Money
  /// BT-117.
  public var tax: Money
  /// BT-120, BT-121.
  public var reason: ExemptionReason?

  public init(
    treatment: VATTreatment, taxable: Money, tax: Money, reason: ExemptionReason? = nil
  ) {
    self.treatment = treatment
    self.taxable = taxable
    self.tax = tax
    self.reason = reason
  }
}
