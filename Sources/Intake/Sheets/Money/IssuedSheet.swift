import CareCalendar

/// `issued.csv`: the date of a month's documents, where it was not the default.
enum IssuedSheet: Sheet {
  enum Column: String, CaseIterable {
    case month, issued, note
  }

  struct Entry {
    let month: Month
    let issued: Day
  }

  static let file = "issued.csv"
  static let filled: Set<Column> = [.month, .issued]
  static let key: [Column] = [.month]
  static let dating: Dating<Column> = .event

  static func read(_ row: inout Row<IssuedSheet>) -> Entry? {
    let month = row.required(.month, .month)
    let issued = row.required(.issued, .day)
    guard let month, let issued else { return nil }
    return Entry(month: month, issued: issued)
  }
}
