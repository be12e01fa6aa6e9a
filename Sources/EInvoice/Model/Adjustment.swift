public import Amounts

/// An allowance (taken off) or a charge (put on), on one line (BG-27, BG-28).
public struct LineAdjustment: Hashable, Sendable {
  public var kind: AdjustmentKind
  /// Not negative: the kind says which way it goes (BT-136, BT-141).
  public var amount: Money
  /// In words (BT-139, BT-144).
  public var reason: String?
  /// A code of UNCL5189 for an allowance or UNCL7161 for a charge (BT-140, BT-145).
  public var reasonCode: String?

  public init(
    _ kind: AdjustmentKind, _ amount: Money, reason: String?, reasonCode: String? = nil
  ) {
    self.kind = kind
    self.amount = amount
    self.reason = reason
    self.reasonCode = reasonCode
  }

  /// What it adds to the line: negative for an allowance.
  public var effect: Money { kind == .charge ? amount : -amount }
}

/// An allowance or a charge on the whole document (BG-20, BG-21).
public struct DocumentAdjustment: Hashable, Sendable {
  public var kind: AdjustmentKind
  /// Not negative: the kind says which way it goes (BT-92, BT-99).
  public var amount: Money
  /// In words (BT-97, BT-104).
  public var reason: String?
  /// A code of UNCL5189 or UNCL7161 (BT-98, BT-105).
  public var reasonCode: String?
  /// BT-95, BT-96, BT-102, BT-103.
  public var vat: VATTreatment

  public init(
    _ kind: AdjustmentKind, _ amount: Money, vat: VATTreatment, reason: String?,
    reasonCode: String? = nil
  ) {
    self.kind = kind
    self.amount = amount
    self.reason = reason
    self.reasonCode = reasonCode
    self.vat = vat
  }

  /// What it adds to the document: negative for an allowance.
  public var effect: Money { kind == .charge ? amount : -amount }
}

public enum AdjustmentKind: Hashable, Sendable {
  case allowance
  case charge
}
