public import Amounts
public import CareHome
public import Evidence

public typealias DepartmentID = Identifier<Department>

/// A part of the home whose cost is shared: laundry, kitchen, administration, head office. It
/// serves the elements, and perhaps other departments.
public struct Department: Hashable, Sendable {
  public let id: DepartmentID
  public let name: String
  /// The cost lines that pay for it.
  public let lines: [CostLineID]
  /// Whom it serves, by weight: percentages, hours, kilograms of washing.
  public let serves: [Service]
  public let source: SourceLocation?

  public init(
    id: DepartmentID, name: String, lines: [CostLineID], serves: [Service],
    source: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name
    self.lines = lines
    self.serves = serves
    self.source = source
  }

  public struct Service: Hashable, Sendable {
    public let recipient: Recipient
    /// Zero or more, in any unit; only proportions count.
    public let weight: Ratio

    public init(_ recipient: Recipient, weight: Ratio) {
      self.recipient = recipient
      self.weight = weight
    }
  }

  public enum Recipient: Hashable, Sendable {
    case department(DepartmentID)
    case component(Component)
  }
}

/// How the cost of shared departments reaches the elements (costing.md rule 1). A report names
/// the one it used.
public enum OverheadMethod: Hashable, Sendable {
  /// Each line by its own percentages.
  case directSplit
  /// In proportion to the direct cost of each component: that of all lines of no department.
  case inProportion
  /// One department after the other, in this order; a department that has been shared out takes
  /// no more, and those it would have served less get the rest in proportion.
  case stepDown(order: [DepartmentID])
  /// Departments that serve each other, all at once: the exact solution of the linear system.
  case reciprocal

  /// The name of it on a report.
  public var words: String {
    switch self {
    case .directSplit: "direct split"
    case .inProportion: "in proportion to direct cost"
    case .stepDown(let order):
      "step-down, in the order \(order.map(\.text).joined(separator: ", "))"
    case .reciprocal: "reciprocal"
    }
  }
}
