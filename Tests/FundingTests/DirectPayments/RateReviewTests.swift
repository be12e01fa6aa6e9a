import Amounts
import CareCalendar
import Evidence
import Funding
import Testing

@Suite("A fixed rate against time and prices")
struct RateReviewTests {
  private func review(_ since: String, price: Money?) throws -> RateReview {
    RateReview(
      rate: pounds(10), unit: "an hour", since: try day(since),
      price: price.map { .init(provider: "Small House", service: "an escort", amount: $0) })
  }

  @Test("D5: a rate unchanged for 7 years is told, with both figures")
  func unchanged() throws {
    let old = try review("2019-10-01", price: pounds(14, 50))
    #expect(old.warnings(on: try day("2026-09-30"), at: nil).map(\.code) == [.rateBelowPrice])
    let found = old.warnings(on: try day("2026-10-01"), at: nil)
    #expect(found.map(\.code) == [.rateUnchanged, .rateBelowPrice])
    #expect(
      found[0].message == "The rate of £10.00 an hour has not changed for 7 years, since "
        + "1 October 2019; Small House asks £14.50 an hour for an escort.")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test("D5: a rate below the provider's price is told, with both figures and what is missing")
  func belowPrice() throws {
    let found = try review("2026-04-01", price: pounds(14, 50))
      .warnings(on: try day("2026-10-01"), at: nil)
    #expect(found.map(\.code) == [.rateBelowPrice])
    #expect(found[0].message.contains("£10.00 an hour is below"))
    #expect(found[0].message.contains("£14.50 an hour: £4.50 is missing"))
  }

  @Test("D5: a young rate at or above the price, or with no price known, is not told")
  func fine() throws {
    for price in [pounds(10), pounds(9, 99), nil] {
      #expect(
        try review("2026-04-01", price: price).warnings(on: day("2026-10-01"), at: nil).isEmpty)
    }
  }

  @Test("years are counted by the calendar", arguments: [("2020-02-29", 6), ("2019-10-02", 6)])
  func years(since: String, years: Int) throws {
    #expect(try review(since, price: nil).yearsUnchanged(on: day("2026-10-01")) == years)
  }
}
