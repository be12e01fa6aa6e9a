public import Amounts

/// Quantiles by the inclusive method throughout: what spreadsheets call QUARTILE.INC and
/// PERCENTILE.INC (costing.md, Definitions).
public enum Quantile {
  /// The name of the method, for a report.
  public static let method = "inclusive (QUARTILE.INC)"

  /// The value at share `share` of the way from the smallest to the largest, exactly: position
  /// (count − 1) × share, with straight lines between neighbours.
  ///
  /// Nil for no values, or a share outside 0 to 1.
  public static func inclusive(_ values: [ExactMoney], at share: Ratio) -> ExactMoney? {
    guard !values.isEmpty, share >= .zero, share <= .one else { return nil }
    let sorted = values.sorted()
    let position = share * (sorted.count - 1)
    guard let below = position.rounded(.down) else { return nil }
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Ratio(below))
  }
}

/// Lower quartile, median and upper quartile of one figure over several homes.
public struct Quartiles: Hashable, Sendable {
  public let count: Int
  public let lower: ExactMoney
  public let median: ExactMoney
  public let upper: ExactMoney

  /// Nil for no values.
  public init?(_ values: [ExactMoney]) {
    guard let lower = Quantile.inclusive(values, at: Ratio(1, over: 4)),
      let median = Quantile.inclusive(values, at: Ratio(1, over: 2)),
      let upper = Quantile.inclusive(values, at: Ratio(3, over: 4))
    else { return nil }
    count = values.count
    self.lower = lower
    self.median = median
    self.upper = upper
  }

  /// Whether a value lies further outside the quartiles than one and a half times the distance
  /// between them (Tukey's fences).
  public func isOutlier(_ value: ExactMoney) -> Bool {
    let reach = (upper - lower) * Ratio(3, over: 2)
    return value < lower - reach || value > upper + reach
  }
}
