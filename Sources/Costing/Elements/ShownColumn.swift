public import Amounts

/// Exact values rounded for show, each by itself, half away from zero, beside their own rounded
/// total; what the rounding leaves between them is said, never hidden (costing.md rule 3).
public struct ShownColumn: Hashable, Sendable {
  public let values: [Money]
  /// The exact total, rounded.
  public let total: Money

  public init(_ exact: [ExactMoney], total: ExactMoney) {
    values = exact.map { $0.rounded(.halfAwayFromZero) }
    self.total = total.rounded(.halfAwayFromZero)
  }

  public var sumOfShown: Money { values.sum() }

  /// What the shown values sum to beyond the shown total; to be printed, also when it is £0.00.
  public var roundingDifference: Money { sumOfShown - total }
}
