import CareCalendar
import CareHome

/// The most days after a death that any contract may charge (billing.md rule 2).
enum DaysAfterDeath {
  static let limit = 3
  static let limitWithBelongings = 10
}

extension PlacementFile {
  /// The days within `window` that are charged at all, in order, by the contract's terms on
  /// admission, discharge and death (billing.md rule 2).
  func chargedDays(within window: DayRange) -> [DayRange] {
    let first = placement.admitted + (terms.chargesAdmissionDay ? 0 : 1)
    guard let ending = placement.ending else {
      return [DayRange(first, through: window.last)].compactMap { $0?.intersection(window) }
    }
    let runs: [DayRange?]
    switch ending.reason {
    case .discharge:
      runs = [DayRange(first, through: ending.day - (terms.chargesDischargeDay ? 0 : 1))]
    case .death:
      // The room is somebody else's from the day of the re-let on.
      let end = relet.map { $0 - 1 } ?? ending.day + daysAfterDeath
      runs = [
        DayRange(first, through: min(ending.day - (terms.chargesDayOfDeath ? 0 : 1), end)),
        DayRange(
          max(first, ending.day + 1), through: min(ending.day + daysAfterDeath, end)),
      ]
    }
    return DayRange.joined(runs.compactMap { $0?.intersection(window) })
  }

  /// Days charged after the day of death: the contract's, within the limits; more only while
  /// belongings remain.
  private var daysAfterDeath: Int {
    guard let ending = placement.ending else { return 0 }
    let plain = min(terms.daysAfterDeath, DaysAfterDeath.limit)
    guard let belongings = ending.belongingsUntil else { return max(0, plain) }
    let kept = min(
      terms.daysWithBelongings, DaysAfterDeath.limitWithBelongings, belongings - ending.day)
    return max(0, plain, kept)
  }
}
