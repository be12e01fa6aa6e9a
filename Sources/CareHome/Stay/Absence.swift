public import CareCalendar

/// Days that a resident spends elsewhere while the placement goes on.
public struct Absence: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case hospital
    case holiday
  }

  public let placement: PlacementID
  public let reason: Reason
  /// The day of leaving; present, unless the contract says otherwise.
  public let left: Day
  /// The day of return; nil while still away.
  public let returned: Day?

  public init(placement: PlacementID, reason: Reason, left: Day, returned: Day?) {
    self.placement = placement
    self.reason = reason
    self.left = left
    self.returned = returned
  }
}
