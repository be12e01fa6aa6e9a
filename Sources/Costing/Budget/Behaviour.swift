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
    /// A year's cost of one step where the sheet states it; it must reproduce the line's amount.
    /// Where nil it is worked out from the amount.
    public let cost: Money?

    public init(size: Ratio, minimum: Int, cost: Money? = nil) {
      self.size = size
      self.minimum = minimum
      self.cost = cost
    }

    /// Steps that so many units need: the exact units ÷ size, rounded up, and never fewer than
    /// the minimum (costing.md, Definitions).
    public func count(for units: Ratio) -> Int {
      // Beyond 64 bits there is no home; the count then stands at the most it can.
      max(minimum, (units / size).rounded(.up) ?? .max)
    }
  }

  /// The behaviours without their figures, in the order in which reports show them; the raw value
  /// is the word for it on a sheet and on a report.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case fixed
    case perBed = "per-bed"
    case variable
    case stepped
    case mixed
  }

  public var kind: Kind {
    switch self {
    case .fixed: .fixed
    case .perBed: .perBed
    case .variable: .variable
    case .stepped: .stepped
    case .mixed: .mixed
    }
  }
}
