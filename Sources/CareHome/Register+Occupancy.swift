public import Amounts
public import CareCalendar

extension Placement {
  /// Whether the resident's place is taken on `day`: from admission to the day before discharge,
  /// or to the day of death.
  public func isCurrent(on day: Day) -> Bool {
    guard admitted <= day else { return false }
    switch ending {
    case nil: return true
    case .some(let ending):
      return ending.reason == .death ? day <= ending.day : day < ending.day
    }
  }
}

extension Register {
  /// Everybody who lives in the home on `day`, in the order of the sheet.
  public func placements(on day: Day) -> [Placement] {
    placements.filter { $0.isCurrent(on: day) }
  }

  /// The resident's placement on `day`; nil where they do not live here then.
  public func placement(of resident: ResidentID, on day: Day) -> Placement? {
    placements.last { $0.resident == resident && $0.isCurrent(on: day) }
  }

  /// The average gross fee a week of those who live here on `day`; nil where nobody does
  /// (costing.md, Definitions: income at n).
  public func averageGrossFee(on day: Day) -> ExactMoney? {
    let fees = placements(on: day).compactMap { $0.stays.value(on: day)?.grossFee.amount.exact }
    return fees.isEmpty ? nil : fees.sum() / fees.count
  }
}
