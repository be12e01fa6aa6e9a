public import Amounts
public import Costing

/// What a basket gives up of one cost line in a week, and what becomes of its cost.
public struct LineShare: Hashable, Sendable {
  public let line: CostLine
  /// Units of the line's usage given up.
  public let units: Ratio
  /// What the units cost on average at the stated occupancy.
  public let average: ExactMoney
  /// This resident's part of what is avoided at the stated k, notice and occupancy.
  public let expected: ExactMoney
  /// The units × the lowest avoidable cost per unit; zero where the line saves nothing.
  public let lowest: ExactMoney
  /// The occupancy and the total of units at which it is lowest; nil where the line saves nothing
  /// at this notice.
  public let lowestAt: Extreme?
  /// Why the rest of the average cost stays; nil where nothing stays.
  public let stranded: StrandedReason?
  /// Nil where the line is not stepped, or does not fall at this notice.
  public let steps: Steps?

  /// Average − avoidable: what does not go away; zero where a step saves more than the average.
  public var strandedCost: ExactMoney { max(.zero, average - expected) }

  /// How many steps are needed before and after all that is given up, as things stand.
  public struct Steps: Hashable, Sendable {
    public let size: Ratio
    /// Units of use in a week, with nobody opting out.
    public let use: Ratio
    /// Units given up by all who opt out together, agreements in force included.
    public let givenUp: Ratio
    public let before: Int
    public let after: Int
  }

  public struct Extreme: Hashable, Sendable {
    public let residents: Int
    public let total: Ratio
  }
}

/// Why cost stays though its use is given up.
public enum StrandedReason: Hashable, Sendable {
  /// The line does not fall, whoever buys elsewhere.
  case rigid
  /// It falls only after so many weeks of notice.
  case notice(weeks: Int)
  /// It does not move with use.
  case fixed
  /// Part of it does not move with use.
  case fixedPart
  /// Too little is given up to need one step less.
  case noStep(size: Ratio, unit: String)
  /// A step falls, but saves less than the average cost of all that is given up.
  case partOfStep
  /// Only the steps that are kept however little is used are left: minimum staffing.
  case minimum(steps: Int)
  /// Agreements in force hold it.
  case held

  /// For people, after the line's name.
  public var words: String {
    switch self {
    case .rigid: "stays, whoever buys elsewhere"
    case .notice(let weeks): "falls only after \(weeks) weeks' notice"
    case .fixed: "does not move with use"
    case .fixedPart: "part of it does not move with use"
    case .noStep(let size, let unit):
      "falls only by a whole step of \(size.plain) \(unit)"
    case .partOfStep: "a step falls, but saves less than the average"
    case .minimum(let steps): "\(steps == 1 ? "1 step is" : "\(steps) steps are") always kept"
    case .held: "is held by agreements in force"
    }
  }
}
