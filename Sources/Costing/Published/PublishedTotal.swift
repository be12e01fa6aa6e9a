public import Amounts

/// A printed total beside the sum of the lines printed above it.
public struct PublishedTotal: Hashable, Sendable {
  public let name: String
  public let printed: Money
  public let sum: Money
  /// How many lines it is the total of.
  public let parts: Int
  /// What the figures are rounded to.
  public let precision: Money

  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case agrees
    /// No larger than rounding each figure for print can make it.
    case roundingDifference = "published rounding difference"
    /// Larger than rounding can explain: the lines or the total are wrong, or it is the total of
    /// something else (a median of totals is no sum of medians).
    case doesNotAddUp = "does not add up"
  }

  /// Above zero where the printed total is more than its lines make.
  public var difference: Money { printed - sum }

  public var verdict: Verdict {
    if difference.isZero { return .agrees }
    // Each part and the total itself may be half a unit away from what was rounded.
    return difference.magnitude * 2 <= precision * (parts + 1) ? .roundingDifference : .doesNotAddUp
  }

  /// `staffing: printed £525.11, its 10 lines sum to £525.12: published rounding difference of
  /// £0.01`.
  public var words: String {
    let lines = parts == 1 ? "its one line is" : "its \(parts) lines sum to"
    let start = "\(name): printed \(printed), \(lines) \(sum)"
    return switch verdict {
    case .agrees: "\(start): agrees"
    case .roundingDifference: "\(start): \(verdict.rawValue) of \(difference.magnitude)"
    case .doesNotAddUp: "\(start): \(verdict.rawValue), by \(difference.magnitude)"
    }
  }
}
