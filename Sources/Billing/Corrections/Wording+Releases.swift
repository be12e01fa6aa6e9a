import Amounts
import CareCalendar

/// What is said of a release that was billed and holds no more.
extension Wording {
  static let releaseTakenBack = release + ", taken back"
  static let releaseEnded = release + ", ended with its fee"

  static func tookOff(_ invoice: DocumentNumber) -> String {
    "Invoice \(invoice) took it off for services given up; they were not."
  }

  static func takenBack(
    _ part: Money, of released: Money, for days: DayRange, _ taken: [DayRange]
  ) -> String {
    "Released \(released) for \(days.words); \(part) of it for \(listed(taken)) taken back"
  }

  static func ends(_ part: Money, of released: Money, for days: DayRange) -> String {
    "Released \(released) for \(days.words); \(part) of it ends"
  }
}
