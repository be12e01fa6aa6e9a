import CareCalendar
import Foundation

/// The one place that reads the time: results that depend on today take it from here unless
/// `--as-of` says otherwise.
enum Clock {
  /// Today by the computer's own calendar.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: Date())
    // The system's date is a date; the fallback is never reached.
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
  }
}
