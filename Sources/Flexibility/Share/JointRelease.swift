public import Amounts
public import CareHome
public import Costing
import Evidence

/// What one resident proposes to give up.
public struct OptOut: Hashable, Sendable {
  public let resident: ResidentID
  public let basket: [BasketItem]
  public let noticeWeeks: Int

  public init(resident: ResidentID, basket: [BasketItem], noticeWeeks: Int) {
    self.resident = resident
    self.basket = basket
    self.noticeWeeks = noticeWeeks
  }
}

/// What residents with any baskets save together, and what each of them may have of it.
///
/// Each line's joint saving is computed once and shared in proportion to the units given up on it,
/// so that it does not matter who came first (flexible-share.md, The idea).
public struct JointRelease: Hashable, Sendable {
  /// One line's joint saving in a week: whole pence, rounded down.
  public struct LineSaving: Hashable, Sendable {
    public let line: CostLineID
    /// Units given up by those assessed together.
    public let units: Ratio
    /// What agreements in force leave of the line's saving.
    public let saving: Money
  }

  public struct Share: Hashable, Sendable {
    public let resident: ResidentID
    /// This resident's part of each of the joint release's lines, in their order.
    public let lines: [Money]
    public let organising: Money
    /// The parts less organising; below zero where organising costs more than is saved.
    public var net: Money { lines.sum() - organising }
    /// What may be released; never below £0.00.
    public var release: Money { max(.zero, net) }
  }

  /// The lines that are drawn on, in the order of the budget.
  public let lines: [LineSaving]
  /// In order of resident.
  public let shares: [Share]

  /// What all of them avoid in a week, before organising.
  public var saving: Money { lines.map(\.saving).sum() }
  public var organising: Money { shares.map(\.organising).sum() }
  /// The joint avoidable cost. It is the sum of the shares' net parts.
  public var avoidable: Money { saving - organising }
}
