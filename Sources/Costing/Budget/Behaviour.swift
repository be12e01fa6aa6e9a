public import Amounts

/// How a line moves with the number of residents (costing.md, Words and Definitions).
public enum Behaviour: Hashable, Sendable {
  case fixed
  /// With the registered beds of a scenario, not with residents.
  case perBed
  /// With resident-days.
  case variable
  case stepped(Step)
  /// A fixed part, and this share that varies with resident-days.
  case mixed(variable: Percentage)

  /// One more unit of cost for every so many units of use.
  public struct Step: Hashable, Sendable {
    /// Units of the line's ``Usage`` that one step covers; above zero.
    public let size: Ratio
    /// Steps that are kept however few the residents: minimum staffing. Zero or more.
    public let minimum: Int

    public init(size: Ratio, minimum: Int) {
      self.size = size
      self.minimum = minimum
    }
  }

  /// The word for it on a report.
  public var kind: String {
    switch self {
    case .fixed: "fixed"
    case .perBed: "per-bed"
    case .variable: "variable"
    case .stepped: "stepped"
    case .mixed: "mixed"
    }
  }
}
