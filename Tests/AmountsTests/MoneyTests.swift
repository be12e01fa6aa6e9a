import Amounts
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "reads amounts as people write them",
    arguments: [
      ("846.37", 846_37), ("1,488,837.09", 1_488_837_09), ("£425", 425_00), ("-18.40", -18_40),
      ("0.1", 10), ("00012.50", 12_50), ("1.5000", 1_50), ("9999999999.99", 999_999_999_999),
    ])
  func reads(text: String, pence: Int) throws {
    #expect(try Money(parsing: text).pence == pence)
  }

  @Test(
    "refuses what is no amount",
    arguments: [
      ("", NumberFault.empty), ("=1+1", .notANumber), ("NaN", .notANumber), ("1e3", .notANumber),
      ("12.", .notANumber), (".5", .notANumber), ("1,23", .notANumber), ("--1", .notANumber),
      ("£-1", .notANumber), ("1 000", .notANumber), ("١٢", .notANumber), ("-", .notANumber),
      ("1,2345", .notANumber), ("1.005", .tooManyPlaces(allowed: 2)),
      ("12345678901", .tooLarge(digits: 10)), ("1234567890123", .tooLarge(digits: 10)),
    ])
  func refuses(text: String, fault: NumberFault) {
    #expect(throws: fault) { try Money(parsing: text) }
  }

  @Test("prints for people and for systems")
  func prints() {
    #expect(Money(pence: 1_488_837_09).description == "£1,488,837.09")
    #expect(Money(pence: -5).description == "-£0.05")
    #expect(Money(pence: 100_000_00).description == "£100,000.00")
    #expect(Money(pence: -1_234_50).decimal == "-1234.50")
  }

  @Test("a phrase says what a string's own interpolation says")
  func phrases() {
    forAll("phrases", seed: 65) { random in
      let money = Money(pence: Int.random(in: Int.min...Int.max, using: &random))
      let small = Money(pence: Int.random(in: -200_000...200_000, using: &random))
      let number = Int.random(in: -1_000...1_000, using: &random)
      let words = "31 × ÷ £"
      return String.phrase("\(words), \(money) and \(small) for \(number)")
        == "\(words), \(money) and \(small) for \(number)" && String.phrase("plain") == "plain"
    }
    for length in [0, 127, 128, 129, 500] {
      let long = String(repeating: "a", count: length)
      #expect(String.phrase("\(long)") == long)
      #expect(String.phrase("\(long)£\(long)") == "\(long)£\(long)")
    }
    #expect(String.phrase("\(Money(pence: Int.min))") == "-£92,233,720,368,547,758.08")
  }

  @Test("what is printed for systems reads back as itself")
  func roundTrip() {
    forAll("decimal round trip", seed: 60) { random in
      let money = Money(pence: Int.random(in: -999_999_999_999...999_999_999_999, using: &random))
      return try Money(parsing: money.decimal) == money
        && Money(parsing: money.magnitude.description) == money.magnitude
    }
  }

  @Test("percentages and quantities are exact")
  func percentages() throws {
    #expect(try Percentage(parsing: "33.3333").ratio == Ratio(333_333, over: 1_000_000))
    #expect(try Percentage(parsing: "12.5 %").description == "12.5 %")
    #expect(try Quantity(parsing: "1.50").description == "1.5")
    #expect(throws: NumberFault.tooManyPlaces(allowed: 4)) { try Quantity(parsing: "0.33333") }
  }
}
