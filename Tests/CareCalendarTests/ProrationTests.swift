import Amounts
import CareCalendar
import TestSupport
import Testing

@Suite("Proration")
struct ProrationTests {
  private func weekly(_ pence: Int) -> TimeRate { .weekly(Rate(Money(pence: pence))) }

  private func month(_ iso: String) throws -> DayRange { try #require(Month(iso: iso)).range }

  @Test("B1: 31 days at £846.37 a week are £3,748.21; at £850.00 a week £3,764.29")
  func weekByDays() throws {
    let october = try month("2026-10")
    let first = weekly(846_37).proration(over: october, by: .actualDays)
    #expect(first.exact.rounded(.halfAwayFromZero) == Money(pence: 3_748_21))
    #expect(first.words == "31 days × £846.37 ÷ 7")
    let second = weekly(850_00).proration(over: october, by: .actualDays)
    // Never 31 × a rounded daily £121.43, which would be £3,764.33.
    #expect(second.exact.rounded(.halfAwayFromZero) == Money(pence: 3_764_29))
  }

  @Test(
    "B15: £1,000 a week as a month, by each conversion, in and out of a leap year",
    arguments: [
      ("2026-10", MonthConversion.actualDays, 4_428_57),
      ("2026-10", .yearTwelfths, 4_345_24), ("2026-10", .fiftyTwoTwelfths, 4_333_33),
      ("2026-10", .twentyEightDays, 4_000_00), ("2028-02", .actualDays, 4_142_86),
      ("2028-02", .yearTwelfths, 4_345_24),
    ])
  func months(iso: String, conversion: MonthConversion, pence: Int) throws {
    let charge = weekly(1_000_00).proration(over: try month(iso), by: conversion)
    #expect(charge.exact.rounded(.halfAwayFromZero) == Money(pence: pence))
  }

  @Test("the parts of a split month sum exactly to the whole, by every conversion and unit")
  func splitsAreExact() {
    forAll("proration is additive", seed: 80) { random in
      let amount = Money(pence: Int.random(in: 1...200_000, using: &random))
      let rates: [TimeRate] = [
        .daily(Rate(amount)), .weekly(Rate(amount)), .fourWeekly(Rate(amount)),
        .monthly(Rate(amount)), .yearly(Rate(amount)),
      ]
      let first = Day(number: Int.random(in: 10_000...40_000, using: &random))
      let length = Int.random(in: 1...800, using: &random)
      guard let whole = DayRange(first, through: first + length),
        let cut = (0..<length).randomElement(using: &random),
        let head = DayRange(first, through: first + cut),
        let tail = DayRange(first + (cut + 1), through: first + length)
      else { return false }
      return rates.allSatisfy { rate in
        MonthConversion.allCases.allSatisfy { conversion in
          rate.proration(over: head, by: conversion).exact
            + rate.proration(over: tail, by: conversion).exact
            == rate.proration(over: whole, by: conversion).exact
        }
      }
    }
  }
}
