public import Amounts

/// The pooled budget beside what the tables make of it: always printed, always £0.00 apart
/// (costing.md rule 3).
public struct Reconciliation: Hashable, Sendable {
  public let pooledBudget: Money
  public let homeTable: Money
  public let bandTables: Money

  public var homeDifference: Money { homeTable - pooledBudget }
  public var bandDifference: Money { bandTables - pooledBudget }
  public var isExact: Bool { homeDifference.isZero && bandDifference.isZero }
}
