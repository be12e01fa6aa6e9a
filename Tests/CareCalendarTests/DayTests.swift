import CareCalendar
import TestSupport
import Testing

@Suite("Days")
struct DayTests {
  @Test("known days have known numbers")
  func known() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "2000-02-29")?.number == 11_016)
    #expect(Day(iso: "2026-11-22")?.number == 20_779)
  }

  @Test(
    "dates that do not exist are refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-01",
      "26-01-01", "2026-01-01 ", "01/02/2026", "", "2026-01-0x", "0000-01-01",
    ])
  func refused(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("every day of four centuries follows its predecessor and reads back as itself")
  func fourCenturies() throws {
    var day = try #require(Day(iso: "1896-12-31"))
    var previous = day.date
    for _ in 0..<146_097 {
      day = day + 1
      let date = day.date
      let isNext =
        date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
      let isFirst =
        date.day == 1
        && (date.month == previous.month + 1 || (date.month == 1 && date.year == previous.year + 1))
      guard isNext || isFirst, Day(iso: day.iso) == day else {
        Issue.record("\(previous) is followed by \(date)")
        return
      }
      previous = date
    }
    #expect(day.iso == "2296-12-31")
  }

  @Test("ranges cut and rejoin without losing a day")
  func ranges() {
    forAll("subtracting partitions", seed: 100) { random in
      func range() -> DayRange? {
        let first = Day(number: Int.random(in: 0...200, using: &random))
        return DayRange(first, through: first + Int.random(in: 0...100, using: &random))
      }
      guard let a = range(), let b = range() else { return false }
      let rest = a.subtracting(b)
      let shared = a.intersection(b)
      return rest.map(\.count).reduce(0, +) + (shared?.count ?? 0) == a.count
        && rest.allSatisfy { $0.intersection(b) == nil }
    }
  }

  @Test("each day falls due once, in every cycle and timing")
  func cycles() {
    forAll("cycles tile time", seed: 120, count: 60) { random in
      let anchor = Day(number: Int.random(in: 19_000...21_000, using: &random))
      for cycle in [Cycle.weekly(from: anchor), .fourWeekly(from: anchor), .monthly] {
        for timing in Timing.allCases {
          guard var month = Month(year: 2026, month: 1) else { return false }
          var due: [DayRange] = []
          for _ in 0..<24 {
            due += cycle.periods(dueIn: month, timing)
            month = month.next
          }
          let tiles = zip(due, due.dropFirst()).allSatisfy { $0.last + 1 == $1.first }
          guard tiles, due.count >= 23 else { return false }
        }
      }
      return true
    }
  }
}
