public import Amounts

/// A rise of fees by a percentage, rounded to a step.
public struct FeeRise: Hashable, Sendable {
  public let percent: Percentage
  /// New fees are whole multiples of it; above zero.
  public let step: Money

  /// - Returns: nil unless the step is above zero.
  public init?(percent: Percentage, step: Money = Money(pence: 1)) {
    guard step > .zero else { return nil }
    self.percent = percent
    self.step = step
  }

  /// The fee with the rise, to the nearest step, half up.
  public func raised(_ fee: Rate<PerWeek>) -> Rate<PerWeek> {
    let exact = fee.amount.exact * (Ratio(1) + percent.ratio)
    let steps = (exact / step.exact).rounded(.halfAwayFromZero) ?? 0
    return Rate(step * steps)
  }

  /// In words: `5 %, to the nearest £0.50`.
  public var words: String {
    step == Money(pence: 1) ? "\(percent)" : "\(percent), to the nearest \(step)"
  }
}
