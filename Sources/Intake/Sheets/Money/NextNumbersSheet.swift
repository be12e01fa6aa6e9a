import CareHome

/// `next-numbers.csv`: where a series goes on whose earlier numbers were given elsewhere.
enum NextNumbersSheet: Sheet {
  enum Column: String, CaseIterable {
    case series, month
    case next = "next number"
    case note
  }

  static let file = "next-numbers.csv"
  static let filled: Set<Column> = [.series, .month, .next]
  static let key: [Column] = [.series, .month]
  static let dating: Dating<Column> = .event

  static func read(_ row: inout Row<NextNumbersSheet>) -> FirstNumber? {
    let series = row.required(.series, .text)
    let month = row.required(.month, .month)
    let next = row.required(.next, .whole(1...99_999))
    guard let series, let month, let next else { return nil }
    return FirstNumber(series: series, month: month, counter: next, source: row.location)
  }
}
