import Amounts
import CareCalendar

/// `occupancy-history.csv`: how many lived in the home in each month of its past.
enum OccupancyHistorySheet: Sheet {
  enum Column: String, CaseIterable {
    case month
    case residentDays = "resident days"
    case note
  }

  struct Entry {
    let month: Month
    let residentDays: Quantity

    /// Average residents: resident-days ÷ days.
    var residents: Ratio { residentDays.ratio / month.days }
  }

  static let file = "occupancy-history.csv"
  static let filled: Set<Column> = [.month, .residentDays]
  static let key: [Column] = [.month]
  static let dating: Dating<Column> = .event

  static func read(_ row: inout Row<OccupancyHistorySheet>) -> Entry? {
    let month = row.required(.month, .month)
    let days = row.required(.residentDays, .quantity)
    guard let month, let days else { return nil }
    return Entry(month: month, residentDays: days)
  }
}
