public import Amounts

/// The document's totals (BG-22).
public struct Totals: Hashable, Sendable {
  /// The lines' net amounts together (BT-106).
  public var lines: Money
  /// BT-107.
  public var allowances: Money
  /// BT-108.
  public var charges: Money
  /// BT-109.
  public var withoutVAT: Money
  /// BT-110.
  public var vat: Money
  /// BT-112.
  public var withVAT: Money
  /// Paid already (BT-113).
  public var paid: Money
  /// What is added so that the sum to pay is a round one (BT-114).
  public var rounding: Money
  /// BT-115.
  public var payable: Money

  public init(
    lines: Money, allowances: Money, charges: Money, withoutVAT: Money, vat: Money,
    withVAT: Money, paid: Money, rounding: Money, payable: Money
  ) {
    self.lines = lines
    self.allowances = allowances
    self.charges = charges
    self.withoutVAT = withoutVAT
    self.vat = vat
    self.withVAT = withVAT
    self.paid = paid
    self.rounding = rounding
    self.payable = payable
  }
}
