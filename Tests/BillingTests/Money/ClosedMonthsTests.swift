import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Month close")
struct ClosedMonthsTests {
  private func postings(_ days: [String], offBy: Int = 0) throws -> [Posting] {
    try days.flatMap { text in
      [
        Posting(
          day: try day(text), reference: "x", account: .bank, amount: Money(pence: 100 + offBy),
          narrative: "Payment"),
        Posting(
          day: try day(text), reference: "x", account: .unmatched, amount: Money(pence: -100),
          narrative: "Payment"),
      ]
    }
  }

  private func refusal(
    _ closed: ClosedMonths, _ text: String, on date: String, _ postings: [Posting]
  ) throws -> String? {
    let (month, day) = (try month(text), try day(date))
    do throws(Faults) {
      _ = try closed.closing(month, on: day, postings: postings)
      return nil
    } catch {
      return error.all.first?.code.rawValue
    }
  }

  @Test("A closed month takes no more postings; later news goes to the open month and says so")
  func booking() throws {
    let closed = try ClosedMonths().closing(
      try month("2026-10"), on: try day("2026-11-03"), postings: try postings(["2026-10-05"]))
    #expect(closed.contains(try day("2026-10-31")))
    #expect(!closed.contains(try day("2026-11-01")))
    let booked = closed.booking(try postings(["2026-09-30", "2026-11-02"]))
    #expect(booked.map(\.day.iso) == ["2026-11-01", "2026-11-01", "2026-11-02", "2026-11-02"])
    #expect(booked[0].narrative == "Payment (of 30 September 2026)")
    #expect(booked[2].narrative == "Payment")
    #expect(TrialBalance(booked).difference.isZero)
  }

  @Test("Not twice, not before its end, not out of balance")
  func refusals() throws {
    let closed = ClosedMonths(through: try month("2026-10"))
    let some = try postings(["2026-11-05"])
    #expect(try refusal(closed, "2026-10", on: "2026-12-01", some) == "close.already-closed")
    #expect(try refusal(closed, "2026-11", on: "2026-11-29", some) == "close.not-over")
    #expect(try refusal(closed, "2026-11", on: "2026-11-30", some) == nil)
    #expect(
      try refusal(closed, "2026-11", on: "2026-12-01", try postings(["2026-11-05"], offBy: 1))
        == "close.out-of-balance")
    // What is out of balance later does not stand in the way.
    #expect(
      try refusal(closed, "2026-11", on: "2026-12-31", try postings(["2026-12-05"], offBy: 1))
        == nil)
  }
}
