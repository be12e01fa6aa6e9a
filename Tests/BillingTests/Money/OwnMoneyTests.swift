import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import TestSupport
import Testing

@Suite("Residents' own money")
struct OwnMoneyTests {
  private func entry(
    _ kind: PocketEntry.Kind, _ amount: String, on text: String, receipt: String = "12",
    resident: ResidentID = "R1"
  ) throws -> PocketEntry {
    PocketEntry(
      id: "OM", day: try day(text), resident: resident, kind: kind, amount: try money(amount),
      description: "Hairdresser", receipt: receipt, by: "Ann Ford")
  }

  private func codes(_ book: PocketBook, _ entry: PocketEntry, mayOverdraw: Bool = false)
    -> [String]
  {
    var book = book
    do {
      try book.append(entry, mayOverdraw: mayOverdraw)
      return []
    } catch {
      return error.all.map(\.code.rawValue)
    }
  }

  @Test("The balance never falls below zero, on that day or later, unless a person says so")
  func belowZero() throws {
    var book = PocketBook()
    try book.append(try entry(.allowance, "30.15", on: "2026-10-01"))
    try book.append(try entry(.spent, "-20.00", on: "2026-10-10"))
    #expect(codes(book, try entry(.spent, "-10.16", on: "2026-10-12")) == ["own-money.below-zero"])
    // On the 5th there was enough, but then the 10th would fall below.
    #expect(codes(book, try entry(.spent, "-10.16", on: "2026-10-05")) == ["own-money.below-zero"])
    #expect(codes(book, try entry(.spent, "-10.16", on: "2026-10-12"), mayOverdraw: true).isEmpty)
    #expect(codes(book, try entry(.spent, "-10.15", on: "2026-10-05")).isEmpty)
    #expect(book.balance(of: "R1") == (try money("10.15")))
  }

  @Test("Money goes out with a receipt, in the right direction, and for something")
  func receipts() throws {
    let book = PocketBook([try entry(.allowance, "30.15", on: "2026-10-01")])
    #expect(
      codes(book, try entry(.spent, "-5.00", on: "2026-10-02", receipt: "")) == [
        "own-money.no-receipt"
      ])
    #expect(codes(book, try entry(.spent, "5.00", on: "2026-10-02")) == ["own-money.sign"])
    #expect(codes(book, try entry(.allowance, "-5.00", on: "2026-10-02")) == ["own-money.sign"])
    #expect(codes(book, try entry(.correction, "0.00", on: "2026-10-02")) == ["own-money.sign"])
    #expect(codes(book, try entry(.correction, "-5.00", on: "2026-10-02", receipt: "")).isEmpty)
  }

  @Test("A statement runs from one month to the next")
  func statement() throws {
    let book = PocketBook([
      try entry(.spent, "-4.00", on: "2026-11-03"),
      try entry(.allowance, "30.15", on: "2026-10-01"),
      try entry(.deposit, "7.00", on: "2026-10-20", resident: "R2"),
    ])
    let home = try MoneyHome().register
    let october = PocketStatement(
      book, of: home.residents[0], in: home.home, period: try month("2026-10").range)
    #expect(october.closing == (try money("30.15")))
    let november = PocketStatement(
      book, of: home.residents[0], in: home.home, period: try month("2026-11").range)
    #expect(november.opening == october.closing)
    #expect(november.lines.map { "\($0.balance)" } == ["£26.15"])
    #expect(november.moneyOut == (try money("4.00")))
  }

  @Test("It is never mixed with fees: its postings balance among themselves")
  func apart() {
    forAll("own money balances by itself", seed: 16_000, count: 50) { random in
      var book = PocketBook()
      for index in 0..<40 {
        let kind = PocketEntry.Kind.allCases.randomElement(using: &random) ?? .spent
        let size = Money(pence: Int.random(in: 1...5_000, using: &random))
        let adds = kind.adds ?? Bool.random(using: &random)
        let entry = PocketEntry(
          id: book.nextID, day: try day("2026-10-01") + Int.random(in: 0...60, using: &random),
          resident: ResidentID("R\(index % 3)"), kind: kind, amount: adds ? size : -size,
          description: "x", receipt: "1", by: "Ann Ford")
        if (try? book.append(entry)) == nil { continue }
        let rows = TrialBalance(book.entries.flatMap(Books.postings(for:))).rows
        let isApart = rows.allSatisfy { row in
          switch row.account {
          case .residentsCash, .ownMoney: true
          default: false
          }
        }
        let owed = book.residents.map { book.balance(of: $0) }
        guard isApart, rows.map(\.balance).sum().isZero, owed.allSatisfy({ !$0.isNegative }),
          rows.first(where: { $0.account == .residentsCash })?.balance ?? .zero == owed.sum()
        else { return false }
      }
      return true
    }
  }
}
