import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding
import TestSupport
import Testing

@Suite("Payment accounts: what holds after any history")
struct AccountPropertyTests {
  private typealias Fixture = AccountFixture
  private static let ids: [PaymentAccountID] = ["A1", "A2", "A3", "A4"]

  private static func book() throws -> AccountBook {
    var book = try Fixture.book(
      ids.map { Fixture.account($0, pool: $0 == "A4" ? nil : "client-pool") })
    try book.signOff(
      ids.flatMap { id in
        [
          Fixture.item("club", of: id, Fixture.weekly(40_00)),
          Fixture.item("nurse", of: id, Fixture.weekly(20_00), .health),
        ]
      })
    return book
  }

  /// Something that somebody may want of the book, good or bad.
  private static func wish(
    _ book: AccountBook, _ number: Int, _ generator: inout SeededGenerator
  ) throws -> [AccountMovement] {
    let id = ids.randomElement(using: &generator) ?? "A1"
    let day = Fixture.opened + Int.random(in: 0...200, using: &generator)
    let pence = Int.random(in: 1...40_000, using: &generator)
    let item: PlanItemID = ["club", "nurse", "holiday"].randomElement(using: &generator) ?? "club"
    // Now and then a reference comes twice.
    let reference = "X\(Bool.random(using: &generator) ? number : number / 4)"
    switch Int.random(in: 0...6, using: &generator) {
    case 0, 1:
      return [
        Fixture.received(
          pence * 2, id, reference,
          FundingSource.allCases.randomElement(using: &generator) ?? .other, on: day)
      ]
    case 2, 3: return [try book.pay(pence, from: id, for: item, on: day, reference)]
    case 4:
      return try book.sharedPayment(
        of: Money(pence: pence), from: "client-pool",
        for: .init(item: item, payee: "P", authorisedBy: "T", words: "w"), on: day,
        reference: reference, by: "Anna")
    case 5: return book.feeMovements(of: day.month, by: "Anna")
    default:
      let earlier = book.movements.randomElement(using: &generator)
      return try earlier.map {
        try book.correction(of: $0.reference, on: $0.account, day: day, why: "w", by: "Anna")
      } ?? []
    }
  }

  @Test("each step is whole or nothing; the pool is its sub-ledgers; no account is ever below zero")
  func histories() {
    var taken = 0
    var refused = 0
    forAll("pool = Σ sub-ledgers", seed: 401, count: 40) { generator in
      var book = try Self.book()
      for number in 0..<40 {
        let before = book
        do throws(Faults) {
          guard let wish = try? Self.wish(book, number, &generator) else { continue }
          let new = try book.record(wish)
          taken += new.movements.count
          guard book.movements.count == before.movements.count + new.movements.count,
            new.bankLines.map(\.amount).sum() == new.movements.map(\.amount).sum()
          else { return false }
        } catch {
          refused += 1
          guard book == before, !error.all.isEmpty else { return false }
        }
        guard book.balances(on: Fixture.year.last), book.balances(on: Fixture.opened + 100) else {
          return false
        }
        for id in Self.ids {
          var day = Fixture.opened
          while day <= Fixture.opened + 210 {
            if book.balance(of: id, on: day).isNegative { return false }
            day = day + 7
          }
        }
      }
      return true
    }
    // The histories are neither all refusals nor all well behaved.
    #expect(taken > 500 && refused > 300, "\(taken) taken, \(refused) refused")
  }

  @Test("statements of months follow each other, and sum to the pool's, whatever happened")
  func statements() {
    forAll("opening + received − paid = closing = next opening", seed: 601, count: 40) {
      generator in
      var book = try Self.book()
      for number in 0..<30 {
        if let wish = try? Self.wish(book, number, &generator) { _ = try? book.record(wish) }
      }
      var month = Fixture.opened.month
      var last: [PaymentAccountID: Money] = [:]
      for _ in 0..<8 {
        for account in book.accounts {
          let one = book.statement(of: account, over: month.range)
          guard one.opening + one.received - one.paid == one.closing,
            one.opening == last[account.id, default: .zero],
            one.closing == book.balance(of: account.id, on: month.last),
            one.lines.last.map(\.balance) ?? one.opening == one.closing
          else { return false }
          last[account.id] = one.closing
        }
        let pool = book.balance(ofBank: "client-pool", over: month.range)
        guard pool.opening + pool.received - pool.paid == pool.closing,
          pool.parts.allSatisfy({ $0.closing == last[$0.account.id] })
        else { return false }
        month = month.next
      }
      return true
    }
  }

  @Test("a batch of movements gives one result, in whatever order it is written down")
  func order() {
    forAll("order changes nothing", seed: 801, count: 60) { generator in
      let book = try Self.book()
      var batch: [AccountMovement] = []
      for (number, id) in Self.ids.enumerated() {
        batch.append(Fixture.received(50_000, id, "IN\(id)", on: Fixture.opened + number))
        for part in 0..<3 {
          let pence = Int.random(in: 1...20_000, using: &generator)
          batch.append(
            try book.pay(
              pence, from: id, for: "club",
              on: Fixture.opened + Int.random(in: 3...60, using: &generator), "OUT\(id)\(part)"))
        }
      }
      var one = book
      var other = book
      let first: Result<AccountBook.Taken, Faults> = Result { () throws(Faults) in
        try one.record(batch)
      }
      let second: Result<AccountBook.Taken, Faults> = Result { () throws(Faults) in
        try other.record(batch.shuffled(using: &generator))
      }
      switch (first, second) {
      case (.success(let a), .success(let b)):
        return a == b && one == other
          && one.accounts.allSatisfy {
            one.statement(of: $0, over: Fixture.year) == other.statement(of: $0, over: Fixture.year)
          }
      case (.failure(let a), .failure(let b)): return Set(a.all) == Set(b.all) && one == book
      default: return false
      }
    }
  }
}
