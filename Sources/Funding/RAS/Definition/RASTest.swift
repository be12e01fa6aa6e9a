public import CareCalendar

/// A question with the answer yes or no about one figure, for gates and for steps that hold only
/// for some.
public struct RASTest: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable {
    /// The limit itself passes.
    case atLeast(RASValue)
    /// The limit itself fails.
    case moreThan(RASValue)
    /// The limit itself passes.
    case atMost(RASValue)
    /// The limit itself fails.
    case lessThan(RASValue)
    case isOneOf([String])
    case isYes(Bool)
    case before(Day)
    case onOrAfter(Day)
    /// Whether the assessment answers it at all.
    case isGiven(Bool)
  }

  public var figure: String
  public var comparison: Comparison

  public init(_ figure: String, _ comparison: Comparison) {
    self.figure = figure
    self.comparison = comparison
  }
}
