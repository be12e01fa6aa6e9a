public import CareCalendar

/// The days that an invoice (BG-14) or one of its lines (BG-26) is for, both ends included.
///
/// Either end may be open, as EN 16931 allows; one of them is there (BR-CO-19, BR-CO-20).
public struct Period: Hashable, Sendable {
  /// BT-73, BT-134.
  public let first: Day?
  /// BT-74, BT-135.
  public let last: Day?

  public init(_ days: DayRange) {
    first = days.first
    last = days.last
  }

  /// Nil when both ends are open.
  public init?(first: Day?, last: Day?) {
    guard first != nil || last != nil else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether no end of `other` lies outside this period; an open end holds everything.
  public func contains(_ other: Period) -> Bool {
    if let first, let start = other.first ?? other.last, start < first { return false }
    if let last, let end = other.last ?? other.first, end > last { return false }
    return true
  }
}
