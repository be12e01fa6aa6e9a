import Testing

@testable import CareCalendar

@Suite("Banking days")
struct WorkingDaysTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(
    "no bank works on the holidays that were published for England",
    arguments: [
      // gov.uk/bank-holidays, England and Wales; without the single ones of 2022 and 2023.
      "2021-12-27", "2021-12-28", "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02",
      "2022-08-29", "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07", "2023-04-10",
      "2023-05-01", "2023-05-29", "2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29",
      "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2025-04-18", "2025-04-21",
      "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
      "2026-12-28", "2027-01-01", "2027-12-27", "2027-12-28",
    ])
  func holidays(iso: String) throws { #expect(try !day(iso).isBankingDay) }

  @Test("a year has its 52 weekends and its eight holidays, and no more", arguments: 2024...2040)
  func count(year: Int) throws {
    let first = try day("\(year)-01-01")
    let weekdays = (0..<365).map { first + $0 }.filter { $0.date.year == year && $0.weekday <= 5 }
    #expect(weekdays.filter { !$0.isBankingDay }.count == 8)
  }

  @Test("the next banking day goes over weekend and holiday")
  func next() throws {
    #expect(try day("2026-12-25").nextBankingDay == day("2026-12-29"))
    #expect(try day("2026-11-30").nextBankingDay == day("2026-11-30"))
    #expect(try day("2026-11-28").nextBankingDay == day("2026-11-30"))
    #expect(try day("2026-11-29").weekday == 7)
    #expect(try day("1999-12-31").weekday == 5)
  }
}
