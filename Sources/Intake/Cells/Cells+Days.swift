import CareCalendar

extension CellFormat<Day> {
  static let day = CellFormat("Write year, month and day, such as 2026-10-31.") {
    (text) throws(CellRefusal) in
    guard let day = Day(iso: text) else { throw refusal(of: text) }
    // Other years are slips of the pen, and would make runs of days without end.
    guard (1900...2199).contains(day.date.year) else {
      throw CellRefusal(.badDate, "does not lie in the years 1900 to 2199.")
    }
    return day
  }

  /// Spreadsheets like to turn dates round; then the remedy names the same day as it should be.
  private static func refusal(of text: String) -> CellRefusal {
    let fields = text.split(omittingEmptySubsequences: false) { "/-. ".contains($0) }
    let numbers = fields.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard fields.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else {
      return CellRefusal(.badDate, "is not a date.")
    }
    if fields[0].utf8.count == 4 {
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return CellRefusal(.badDate, "is not in the calendar.")
      }
      return CellRefusal(
        .badDate, "is not written as a date must be.", remedy: "Write \(day.iso).")
    }
    let year = fields[2].utf8.count == 2 ? 2000 + numbers[2] : numbers[2]
    guard let day = Day(year: year, month: numbers[1], day: numbers[0]) else {
      return CellRefusal(.badDate, "is not a date.")
    }
    return CellRefusal(
      .badDate, "is not written as a date must be.",
      remedy: "If it means \(day.words), write \(day.iso).")
  }
}

extension CellFormat<Month> {
  static let month = CellFormat("Write year and month, such as 2026-10.") {
    (text) throws(CellRefusal) in
    guard let month = Month(iso: text) else { throw CellRefusal(.badDate, "is not a month.") }
    guard (1900...2199).contains(month.year) else {
      throw CellRefusal(.badDate, "does not lie in the years 1900 to 2199.")
    }
    return month
  }
}
