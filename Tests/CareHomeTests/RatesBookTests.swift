import Amounts
import CareCalendar
import CareHome
import Testing

@Suite("The rates book")
struct RatesBookTests {
  private let book: RatesBook

  init() throws {
    func row(_ from: String, _ through: String?, _ pence: Int, _ standing: RatesBook.Standing)
      throws
      -> RatesBook.Row
    {
      RatesBook.Row(
        name: "FNC standard", nation: .england, from: try #require(Day(iso: from)),
        through: try through.map { try #require(Day(iso: $0)) },
        rate: .weekly(Rate(Money(pence: pence))), source: "notice", standing: standing)
    }
    book = RatesBook([
      try row("2024-04-01", "2025-03-31", 235_88, .unverified),
      try row("2025-04-01", "2026-03-31", 254_06, .verified),
      try row("2026-04-01", nil, 267_68, .verified),
    ])
  }

  @Test(
    "gives the row of the day, and none before the first or in another country",
    arguments: [
      ("2024-03-31", nil), ("2025-03-31", 235_88), ("2025-04-01", 254_06), ("2030-01-01", 267_68),
    ] as [(String, Int?)])
  func rows(iso: String, pence: Int?) throws {
    let day = try #require(Day(iso: iso))
    #expect(book.row("FNC standard", in: .england, on: day)?.rate.amount.pence == pence)
    #expect(book.row("FNC standard", in: .wales, on: day) == nil)
    #expect(book.row("FNC higher", in: .england, on: day) == nil)
  }

  @Test("an unverified rate is not usable until somebody confirms it")
  func standing() {
    #expect(!RatesBook.Standing.unverified.isUsable)
    #expect(RatesBook.Standing.verified.isUsable)
    #expect(RatesBook.Standing.confirmed(by: "J. Marsh").isUsable)
  }
}
