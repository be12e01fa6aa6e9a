import Amounts

/// From how many residents on the home pays its way, and where it stops doing so
/// (costing.md rule 5).
public struct BreakEven: Hashable, Sendable {
  /// The smallest number of residents from which, up to every bed taken, the home never makes a
  /// loss; nil where it makes one even when full.
  public let residents: Int?
  /// Every number of residents that makes a loss where one fewer made none: what a step does.
  public let lossReappearsAt: [Int]
  /// Every number of residents that makes no loss where one fewer made one.
  public let lossEndsAt: [Int]
}

extension OccupancyCurve {
  /// Nil where no average fee was given.
  public var breakEven: BreakEven? {
    let losses = points.compactMap(\.isLoss)
    guard losses.count == points.count else { return nil }
    let after = losses.lastIndex(of: true).map { $0 + 1 } ?? 0
    return BreakEven(
      residents: after < losses.count ? after : nil,
      lossReappearsAt: losses.indices.dropFirst().filter { losses[$0] && !losses[$0 - 1] },
      lossEndsAt: losses.indices.dropFirst().filter { !losses[$0] && losses[$0 - 1] })
  }
}
