public import Amounts

/// The shares of an amount that each component takes: never negative, summing to exactly one.
public struct ComponentSplit: Hashable, Sendable {
  public let shares: ByComponent<Ratio>

  /// From weights in any unit: 1:1:1:0, percentages, or the components' costs.
  ///
  /// Nil when a weight is negative or all are zero.
  public init?(weights: ByComponent<Ratio>) {
    let total = weights.total
    guard total > .zero, weights.values.allSatisfy({ !$0.isNegative }) else { return nil }
    shares = weights.map { $0 / total }
  }

  private init(whole component: Component) {
    shares = ByComponent { $0 == component ? .one : .zero }
  }

  /// All of it one component: nursing care paid by the NHS is all care (costing.md, Definitions).
  public static func all(_ component: Component) -> ComponentSplit {
    ComponentSplit(whole: component)
  }

  /// Shares of `whole` in pence that sum to it: largest remainder, ties to the earlier component
  /// (billing.md rule 9).
  public func apportion(_ whole: Money) -> ByComponent<Money> {
    // What is all of one component needs no sharing.
    if shares.values.contains(.one) { return shares.map { $0 == .one ? whole : .zero } }
    // Never nil: the shares are not negative and sum to one.
    return Apportionment.largestRemainder(whole, by: shares) ?? .zero
  }

  /// Exact shares of `whole`.
  public func share(_ whole: ExactMoney) -> ByComponent<ExactMoney> {
    shares.map { whole * $0 }
  }
}

extension Apportionment {
  /// Shares of `whole` in pence, ties to the earlier component.
  ///
  /// - Returns: nil when a weight is negative or all are zero.
  public static func largestRemainder(
    _ whole: Money, by weights: ByComponent<Ratio>
  ) -> ByComponent<Money>? {
    guard let parts = largestRemainder(whole, by: weights.values) else { return nil }
    return ByComponent(premises: parts[0], services: parts[1], care: parts[2], activity: parts[3])
  }
}
