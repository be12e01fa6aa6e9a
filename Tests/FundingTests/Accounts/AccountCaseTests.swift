import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding
import TestSupport
import Testing

@Suite("Payment accounts: the cases of funding.md")
struct AccountCaseTests {
  private typealias Fixture = AccountFixture

  @Test("D1: £25.00 a month each and £15.00 once each, £945.00 in the pool's first year")
  func managementFee() throws {
    let ids: [PaymentAccountID] = ["A1", "A2", "A3"]
    var book = try Fixture.book(ids.map { Fixture.account($0) })
    _ = try book.record(ids.map { Fixture.received(1_000_00, $0, "IN-\($0)") })
    let before = book.balance(ofBank: "client-pool", over: Fixture.year).closing
    var month = Fixture.opened.month
    for position in 0..<12 {
      let fees = book.feeMovements(of: month, by: "Anna")
      let monthly = fees.filter { $0.reference.hasPrefix("FEE") }
      #expect(monthly.map(\.amount) == Array(repeating: Money(pence: -25_00), count: 3))
      let setUp = fees.filter { $0.reference.hasPrefix("SETUP") }
      #expect(
        setUp.map(\.amount) == Array(repeating: Money(pence: -15_00), count: position == 0 ? 3 : 0))
      _ = try book.record(fees)
      // Twice is harmless.
      #expect(book.feeMovements(of: month, by: "Anna").isEmpty)
      let pool = book.balance(ofBank: "client-pool", over: month.range)
      #expect(pool.difference.isZero)
      let statements = book.accounts.map { book.statement(of: $0, over: month.range) }
      #expect(statements.map(\.opening).sum() == pool.opening)
      #expect(statements.map(\.received).sum() == pool.received)
      #expect(statements.map(\.paid).sum() == pool.paid)
      #expect(statements.map(\.closing).sum() == pool.closing)
      month = month.next
    }
    let after = book.balance(ofBank: "client-pool", over: Fixture.year).closing
    #expect(before - after == Money(pence: 945_00))
  }

  @Test("D1: every year of an account bears a yearly fee to the penny that twelve don't divide")
  func oddFee() throws {
    forAll("twelve parts sum to the year", seed: 11) { generator in
      let yearly = Money(pence: Int.random(in: 1...100_000, using: &generator))
      let opened = AccountFixture.day("2026-01-01") + Int.random(in: 0...700, using: &generator)
      let fee = ManagementFee(yearly: Rate(yearly), once: .zero, bearer: .account)
      var month = opened.month
      var parts: [Money] = []
      for _ in 0..<24 {
        parts.append(fee.part(of: month, openedIn: opened.month) ?? .zero)
        month = month.next
      }
      return parts.prefix(12).sum() == yearly && parts.suffix(12).sum() == yearly
        && fee.part(of: (opened - 40).month, openedIn: opened.month) == nil
    }
  }

  @Test("D1: a fee that the council bears takes nothing out of the account")
  func feeOfTheCouncil() throws {
    var book = AccountBook()
    let terms = Fixture.terms
    try book.take([
      PaymentTerms(
        id: "tyne", from: terms.from, council: terms.council, smallChange: terms.smallChange,
        oneOffCap: nil,
        management: ManagementFee(
          yearly: Rate(Money(pence: 300_00)), once: Money(pence: 15_00), bearer: .council),
        planning: nil, underspend: .returned, keptWeeks: 0, coordinator: "Joan", telephone: "1")
    ])
    try book.open(Fixture.account("A1"))
    let month = Fixture.opened.month
    #expect(book.managementFees(of: month).map(\.amount.pence) == [15_00, 25_00])
    #expect(book.feeMovements(of: month, by: "Anna").isEmpty)
    #expect(book.terms[0].policy(weekly: nil).contains("may be asked back by the council"))
  }

  @Test("D2: 12 hours at £10, capped at 10: £100 to the council, £0 to the person, £20 nobody's")
  func planning() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    let (movement, split) = try book.planning(
      Quantity(12), for: "A1", on: Fixture.opened, reference: "PLAN-1", by: "Anna")
    #expect(split.council == Money(pence: 100_00))
    #expect(split.person == .zero)
    #expect(split.nobody == Money(pence: 20_00))
    #expect(!movement.movesMoney)
    _ = try book.record([movement])
    // The cap counts what was planned before, however it was told.
    let more = try book.planning(
      Quantity(1), for: "A1", on: Fixture.opened, reference: "PLAN-2", by: "Anna")
    #expect(more.split.council == .zero)
    #expect(more.split.nobody == Money(pence: 10_00))
    let mine = PlanningFee(hourly: Rate(Money(pence: 10_00)), cap: Quantity(10), bearer: .account)
    #expect(mine.split(Quantity(9)).person == Money(pence: 90_00))
  }

  @Test("D3: £500.00 accepted, £500.01 refused", arguments: [(500_00, true), (500_01, false)])
  func oneOffCap(pence: Int, isAccepted: Bool) throws {
    var book = try Fixture.book([Fixture.account("A1")])
    try book.signOff([Fixture.item("chair", of: "A1", .once(Money(pence: 500_00)))])
    _ = try book.record([Fixture.received(1_000_00, "A1", "IN")])
    let payment = try book.pay(pence, from: "A1", for: "chair", "OUT")
    if isAccepted {
      #expect(try book.record([payment]).movements.count == 1)
    } else {
      let faults = #expect(throws: Faults.self) { try book.record([payment]) }
      #expect(faults?.all.map(\.code) == [.overCap])
      #expect(faults?.all.first?.message.contains("£500.01") == true)
      #expect(book.balance(of: "A1", on: Fixture.opened) == Money(pence: 1_000_00))
    }
    let large = Fixture.item("bed", of: "A1", .once(Money(pence: 500_01)))
    #expect(throws: Faults.self) { try book.signOff([large]) }
  }

  @Test(
    "D4: five people's shares of one cost sum exactly; a saving is kept or given back by a person")
  func group() throws {
    let ids: [PaymentAccountID] = ["A1", "A2", "A3", "A4", "A5"]
    var book = try Fixture.book(
      ids.map { Fixture.account($0, .independentLivingTrust, pool: "oak-house") })
    // One of them has the same need paid for by the NHS.
    try book.signOff(
      ids.map {
        Fixture.item("nights", of: $0, Fixture.weekly(300_00), $0 == "A5" ? .health : .socialCare)
      })
    _ = try book.record(
      ids.map { Fixture.received(400_00, $0, "IN-\($0)", $0 == "A5" ? .health : .socialCare) })
    let shared = try book.sharedPayment(
      of: Money(pence: 1_000_03), from: "oak-house",
      for: .init(
        item: "nights", payee: "Night Care", authorisedBy: "The trustees", words: "Nights"),
      on: Fixture.opened, reference: "NIGHTS-1", by: "Anna")
    #expect(shared.map(\.amount.pence) == [-200_01, -200_01, -200_01, -200_00, -200_00])
    #expect(try book.record(shared).bankLines.map(\.amount.pence) == [-1_000_03])
    #expect(book.balances(on: Fixture.opened))

    // What is left stays until somebody decides.
    let later = Fixture.day("2027-03-31")
    let left = book.underspend(of: try book.expect("A1"), on: later)
    #expect(left.balance == Money(pence: 199_99))
    #expect(left.kept == Money(pence: 800_00))
    #expect(left.policy.contains("Nothing is moved by itself"))
    #expect(book.balance(of: "A1", on: later) == Money(pence: 199_99))
    let back = try book.decide(
      .giveBack(Money(pence: 99_99), .socialCare, why: "No longer needed"), of: "A1", on: later,
      reference: "BACK", by: "Joan Reay")
    let kept = try book.decide(
      .keep(Money(pence: 100_00), for: "A holiday"), of: "A1", on: later, reference: "KEEP",
      by: "Joan Reay")
    _ = try book.record([back, kept])
    #expect(book.balance(of: "A1", on: later) == Money(pence: 100_00))
    #expect(book.balances(on: later))
    #expect(kept.words == "£100.00 is kept for: A holiday")
    // Health money can't be given back as the council's.
    let wrong = try book.decide(
      .giveBack(Money(pence: 1_00), .socialCare, why: "Mistaken"), of: "A5", on: later,
      reference: "BACK", by: "Joan Reay")
    let faults = #expect(throws: Faults.self) { try book.record([wrong]) }
    #expect(faults?.all.contains { $0.code == .notEnough } == true)
  }

  @Test("D4: shares follow the weights that the members were given, whatever the sum")
  func weights() {
    forAll("shares sum to the cost", seed: 21) { generator in
      let members = (1...5).map { number in
        Fixture.account(
          PaymentAccountID("A\(number)"), share: Quantity(Int.random(in: 1...9, using: &generator)))
      }
      let book = try Fixture.book(members)
      let cost = Money(pence: Int.random(in: 1...500_000, using: &generator))
      let parts = try book.sharedPayment(
        of: cost, from: "client-pool", for: .init(item: "x", payee: "y", words: "z"),
        on: Fixture.opened, reference: "r", by: "Anna")
      return parts.map(\.amount).sum() == -cost
    }
  }

  @Test("D7: a payment for an item not signed off is refused, nothing recorded but the refusal")
  func notSignedOff() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    try book.signOff([
      Fixture.item("club", of: "A1", Fixture.weekly(20_00), days: DayRange(Fixture.opened))
    ])
    _ = try book.record([Fixture.received(100_00, "A1", "IN")])
    let before = book
    for payment in [
      try book.pay(10_00, from: "A1", for: "holiday", "OUT"),
      // Signed off, but for another day.
      try book.pay(1_00, from: "A1", for: "club", on: Fixture.opened + 1, "OUT"),
    ] {
      let faults = try #require(throws: Faults.self) { try book.record([payment]) }
      #expect(faults.all.map(\.code).contains(.notSignedOff))
      #expect(book == before)
      let refusals = book.refusals(of: [payment], because: faults)
      #expect(refusals.count == 1)
      #expect(refusals[0].amount == -payment.amount)
      #expect(refusals[0].why.contains("not signed off"))
      var after = book
      after.keep(refusals)
      #expect(after.movements == before.movements)
      #expect(after.bankLines == before.bankLines)
      #expect(
        after.statement(of: try after.expect("A1"), over: Fixture.year).refused == refusals)
    }
    // A slip of the pen is no refusal.
    let slip = AccountMovement(
      account: "A9", day: Fixture.opened, reference: "OUT", kind: .paid,
      amount: Money(pence: -1), source: .socialCare, item: "club", words: "x", by: "Anna")
    let faults = try #require(throws: Faults.self) { try book.record([slip]) }
    #expect(book.refusals(of: [slip], because: faults).isEmpty)
  }
}
