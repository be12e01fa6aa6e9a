import CareCalendar

extension PageWords {
  static let months: [Word] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  /// `31 October 2026`.
  func day(_ day: Day) -> String {
    let date = day.date
    return self(
      .dayOfMonth,
      [
        "day": String(date.day), "month": self[Self.months[date.month - 1]],
        "year": String(date.year),
      ])
  }

  /// `1 October 2026 to 31 October 2026`, or a single day.
  func days(_ days: DayRange) -> String {
    days.count == 1
      ? day(days.first) : self(.daysFromTo, ["first": day(days.first), "last": day(days.last)])
  }

  /// `October 2026`.
  func month(_ month: Month) -> String {
    self(
      .monthOfYear,
      ["month": self[Self.months[month.month - 1]], "year": String(month.year)])
  }
}
