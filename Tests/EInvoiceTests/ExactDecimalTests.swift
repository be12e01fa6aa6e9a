import Amounts
import EInvoice
import TestSupport
import Testing

@Suite("Exact decimal")
struct ExactDecimalTests {
  @Test(
    "reads XML's decimals",
    arguments: [
      ("846.37", 846_37, 2), ("425.00", 425, 0), ("-31", -31, 0), ("+1.5", 15, 1),
      (".5", 5, 1), ("5.", 5, 0), ("007", 7, 0), ("0.000000000001", 1, 12),
      ("1.0000000000000000", 1, 0), ("-0", 0, 0), ("0.10", 1, 1),
    ])
  func reads(text: String, coefficient: Int, places: Int) throws {
    let value = try #require(ExactDecimal(parsing: text))
    #expect(value.coefficient == coefficient && value.places == places)
  }

  @Test(
    "refuses all else",
    arguments: [
      "", ".", "-", "1e3", "1,000", "NaN", "1.2.3", "--1", "1-", " 1", "0.0000000000001",
      "1234567890123456789", "١", "£1",
    ])
  func refuses(text: String) { #expect(ExactDecimal(parsing: text) == nil) }

  @Test("prints with as many places as asked for")
  func prints() {
    #expect(ExactDecimal(425).text(minimumPlaces: 2) == "425.00")
    #expect(ExactDecimal(coefficient: -5, places: 3).text() == "-0.005")
    #expect(ExactDecimal(coefficient: 12345, places: 3).text(minimumPlaces: 2) == "12.345")
    #expect(ExactDecimal(Money(pence: 846_30)).text(minimumPlaces: 2) == "846.30")
  }

  @Test("what is printed reads back, and orders as it should")
  func roundTrip() {
    forAll("decimal round trip", seed: 1_100) { random in
      let value = ExactDecimal(
        coefficient: Int.random(in: -99_999_999...99_999_999, using: &random),
        places: Int.random(in: 0...12, using: &random))
      return ExactDecimal(parsing: value.text()) == value
        && ExactDecimal(parsing: value.text(minimumPlaces: 5)) == value
        && (value < .zero) == value.isNegative
    }
  }
}
