public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What one payer promises to pay a week for a placement, before any release.
public struct WeeklyShare: Hashable, Sendable {
  public let payer: PayerID
  public let line: FundingLineID
  public let kind: FundingLine.Kind
  public let weekly: ExactMoney
}

extension BillingInput {
  /// Who pays what a week for a placement on `day`, within the fee, in the order of the sheet with
  /// the balance last; none outside the placement's days.
  ///
  /// - Throws: what forbids billing that day.
  public func weeklyShares(
    of placement: PlacementID, on day: Day
  ) throws(Faults) -> [WeeklyShare] {
    guard let file = placementFiles().first(where: { $0.placement.id == placement }) else {
      return []
    }
    var faults: [Fault] = []
    let segments = file.segments(in: DayRange(day), for: self, faults: &faults)
    if let faults = Faults(faults) { throw faults }
    return segments.flatMap(\.shares).map {
      WeeklyShare(payer: $0.payer, line: $0.line.id, kind: $0.line.kind, weekly: $0.weekly)
    }
  }
}
