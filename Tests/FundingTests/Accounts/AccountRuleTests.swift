import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding
import Testing

@Suite("Payment accounts: what each rule refuses, and what it says to do")
struct AccountRuleTests {
  private typealias Fixture = AccountFixture

  private func codes(_ work: () throws -> Void) -> [Fault.Code] {
    (#expect(throws: Faults.self) { try work() })?.all.map(\.code) ?? []
  }

  @Test(
    "a small change is the co-ordinator's, a large one goes to review, and so do several small ones"
  )
  func changes() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    try book.signOff([Fixture.item("club", of: "A1", Fixture.weekly(100_00))])
    let may = Fixture.day("2026-05-01")
    let rest = try #require(DayRange(may, through: Fixture.year.last))
    // £9.58 a week is £499.53 a year, £9.60 is £500.57.
    let small = Fixture.item(
      "club", of: "A1", Fixture.weekly(109_58), days: rest, .coordinator, signed: may)
    let large = Fixture.item(
      "club", of: "A1", Fixture.weekly(109_60), days: rest, .coordinator, signed: may)
    var other = book
    #expect(codes { try other.signOff([large]) } == [.needsReview])
    try book.signOff([small])
    let second = Fixture.item(
      "swim", of: "A1", .once(Money(pence: 10_00)), days: rest, .coordinator, signed: may)
    #expect(codes { try book.signOff([second]) } == [.needsReview])
    try book.signOff([Fixture.item("swim", of: "A1", .once(Money(pence: 10_00)), days: rest)])
    // Word for word again is nothing new; another sum from the same day is refused.
    let count = book.plan.count
    try book.signOff([small])
    #expect(book.plan.count == count)
    #expect(
      codes {
        try book.signOff([Fixture.item("club", of: "A1", Fixture.weekly(1_00), days: rest)])
      } == [.planConflict])
  }

  @Test("a changed item allows what each of its rows allows on its own days")
  func allowance() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    let may = Fixture.day("2026-05-01")
    let first = try #require(DayRange(Fixture.opened, through: Fixture.day("2026-05-28")))
    let second = try #require(DayRange(may, through: Fixture.day("2026-05-28")))
    try book.signOff([
      Fixture.item("club", of: "A1", .running(.daily(Rate(Money(pence: 1_00)))), days: first),
      Fixture.item("club", of: "A1", .running(.daily(Rate(Money(pence: 2_00)))), days: second),
    ])
    _ = try book.record([Fixture.received(500_00, "A1", "IN")])
    // 30 days at £1 and 28 at £2.
    let most = try book.pay(86_00, from: "A1", for: "club", on: may, "OUT")
    let more = try book.pay(86_01, from: "A1", for: "club", on: may, "OUT")
    var other = book
    #expect(codes { _ = try other.record([more]) } == [.overPlan])
    _ = try book.record([most])
    let line = book.statement(of: try book.expect("A1"), over: second).plan[0]
    #expect(line.allowed == Money(pence: 86_00))
    #expect(line.left == .zero)
  }

  @Test("evidence is asked for by kind, and only above its amount")
  func evidence() throws {
    var book = try Fixture.book([Fixture.account("A1", monitoring: "standard")])
    try book.signOff([Fixture.item("club", of: "A1", Fixture.weekly(20_00))])
    _ = try book.record([Fixture.received(500_00, "A1", "IN")])
    func payment(_ pence: Int, _ voucher: AccountMovement.Voucher?) throws -> AccountMovement {
      try book.payment(
        of: Money(pence: pence), from: "A1",
        for: .init(
          item: "club", payee: "Club", voucher: voucher, authorisedBy: "Ann", words: "A day"),
        on: Fixture.opened, reference: "OUT", by: "Anna")
    }
    let above = try payment(50_01, nil)
    let wrong = try payment(50_01, .init(.receipt, "7"))
    var other = book
    #expect(codes { _ = try other.record([above]) } == [.noEvidence])
    #expect(codes { _ = try other.record([wrong]) } == [.noEvidence])
    _ = try other.record([try payment(50_01, .init(.invoice, "7"))])
    _ = try book.record([try payment(50_00, nil)])
  }

  @Test("the seven arrangements: on whose word, whether in a pool, what is asked for, who reads it")
  func arrangements() throws {
    #expect(HoldingRules.all.map(\.arrangement) == HoldingArrangement.allCases)
    for rules in HoldingRules.all {
      let id = PaymentAccountID(rules.arrangement.rawValue)
      let pooled = Fixture.account(id, rules.arrangement, pool: "p")
      var book = AccountBook()
      try book.take([Fixture.terms], [Fixture.profile])
      if rules.mayPool {
        try book.open(pooled)
      } else {
        #expect(codes { try book.open(pooled) } == [.accountNoPool])
      }
      book = try Fixture.book([Fixture.account(id, rules.arrangement, pool: nil)])
      try book.signOff([Fixture.item("club", of: id, Fixture.weekly(20_00))])
      _ = try book.record([Fixture.received(100_00, id, "IN")])
      let unsaid = try book.payment(
        of: Money(pence: 10_00), from: id, for: .init(item: "club", payee: "Club", words: "x"),
        on: Fixture.opened, reference: "OUT", by: "Anna")
      if rules.namesAuthoriser {
        #expect(codes { _ = try book.record([unsaid]) } == [.noAuthority])
      } else {
        _ = try book.record([unsaid])
      }
      #expect(rules.recipients.first == .person)
      #expect(!rules.returns.words.isEmpty && !rules.authoriser.words.isEmpty)
    }
    #expect(HoldingRules(.selfManaged).returns == .quarterly)
    #expect(HoldingRules(.prepaidCard).returns == .none)
    #expect(HoldingRules(.individualServiceFund).authoriser == .provider)
    #expect(HoldingRules(.independentLivingTrust).recipients.contains(.trustees))
  }

  @Test("nothing is paid that is not there, by funding, on any day")
  func shortfalls() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    try book.signOff([
      Fixture.item("club", of: "A1", Fixture.weekly(100_00)),
      Fixture.item("nurse", of: "A1", Fixture.weekly(100_00), .health),
    ])
    let later = Fixture.opened + 20
    _ = try book.record([
      Fixture.received(100_00, "A1", "IN-1"), Fixture.received(50_00, "A1", "IN-2", .health),
      try book.pay(90_00, from: "A1", for: "club", on: later, "OUT-1"),
    ])
    // The account holds £60, of which £10 is the council's.
    var other = book
    let nurse = try book.pay(50_01, from: "A1", for: "nurse", on: later, "OUT-2")
    #expect(codes { _ = try other.record([nurse]) } == [.notEnough])
    // An earlier day that leaves too little for what was paid later.
    let before = try book.pay(10_01, from: "A1", for: "club", "OUT-3")
    let fault = (#expect(throws: Faults.self) { try other.record([before]) })?.all.first
    #expect(fault?.code == .notEnough)
    #expect(fault?.remedy.contains("OUT-1 needs later") == true)
    _ = try book.record([try book.pay(10_00, from: "A1", for: "club", "OUT-3")])
  }

  @Test("one reference is one movement: again word for word is passed over, anything else refused")
  func references() throws {
    var book = try Fixture.book([Fixture.account("A1"), Fixture.account("A2")])
    let one = Fixture.received(100_00, "A1", "BACS-7")
    #expect(try book.record([one]).movements.count == 1)
    #expect(try book.record([one]).known == 1)
    #expect(book.movements.count == 1)
    #expect(
      codes { _ = try book.record([Fixture.received(100_01, "A1", "BACS-7")]) }.contains(
        .accountReference))
    // The bank's line is used up: no second helping of it in the same pool.
    #expect(
      codes { _ = try book.record([Fixture.received(1, "A2", "BACS-7")]) } == [.accountReference])
    let both = [Fixture.received(1_00, "A1", "BACS-8"), Fixture.received(2_00, "A2", "BACS-8")]
    #expect(try book.record(both).bankLines.map(\.amount.pence) == [3_00])
    let twice = [Fixture.received(1_00, "A1", "BACS-9"), Fixture.received(2_00, "A1", "BACS-9")]
    #expect(codes { _ = try book.record(twice) }.contains(.accountReference))
  }

  @Test("what is set aside counts against the plan, is used by its payment, and can be let go")
  func commitments() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    try book.signOff([Fixture.item("trip", of: "A1", .once(Money(pence: 200_00)))])
    let aside = AccountMovement(
      account: "A1", day: Fixture.opened, reference: "C1", kind: .committed, amount: .zero,
      committed: Money(pence: 150_00), source: .socialCare, item: "trip", words: "Coach", by: "Anna"
    )
    _ = try book.record([Fixture.received(200_00, "A1", "IN"), aside])
    let account = try book.expect("A1")
    #expect(book.underspend(of: account, on: Fixture.opened).free == Money(pence: 50_00))
    var other = book
    let tooMuch = try book.pay(50_01, from: "A1", for: "trip", "OUT")
    #expect(codes { _ = try other.record([tooMuch]) } == [.overPlan])
    let deposit = try book.payment(
      of: Money(pence: 40_00), from: "A1",
      for: .init(
        item: "trip", payee: "Coaches", authorisedBy: "Ann", commitment: "C1", words: "Deposit"),
      on: Fixture.opened, reference: "OUT-1", by: "Anna")
    _ = try book.record([deposit])
    #expect(book.committed(of: "A1", on: Fixture.opened) == Money(pence: 110_00))
    let release = try book.release(
      of: "C1", on: "A1", day: Fixture.opened, why: "Cancelled", by: "Anna")
    #expect(release.committed == Money(pence: -110_00))
    _ = try book.record([release])
    #expect(book.committed(of: "A1", on: Fixture.opened) == .zero)
    #expect(
      codes {
        _ = try book.release(of: "C1", on: "A1", day: Fixture.opened, why: "again", by: "Anna")
      } == [.noSuchMovement])
  }

  @Test("a mistake is taken back in every account that it touched, once")
  func corrections() throws {
    let ids: [PaymentAccountID] = ["A1", "A2"]
    var book = try Fixture.book(ids.map { Fixture.account($0) })
    try book.signOff(ids.map { Fixture.item("nights", of: $0, Fixture.weekly(100_00)) })
    _ = try book.record(ids.map { Fixture.received(100_00, $0, "IN-\($0)") })
    let before = book.balance(ofBank: "client-pool", over: Fixture.year).closing
    _ = try book.record(
      try book.sharedPayment(
        of: Money(pence: 99_99), from: "client-pool",
        for: .init(item: "nights", payee: "N", authorisedBy: "T", words: "Nights"),
        on: Fixture.opened, reference: "N1", by: "Anna"))
    let back = try book.correction(
      of: "N1", on: "A2", day: Fixture.opened, why: "wrong month", by: "Anna")
    #expect(back.count == 2)
    _ = try book.record(back)
    #expect(book.balance(ofBank: "client-pool", over: Fixture.year).closing == before)
    #expect(book.balances(on: Fixture.opened))
    #expect(book.statement(of: try book.expect("A1"), over: Fixture.year).paid == .zero)
    for reference in ["N1", "N1-back", "N2"] {
      #expect(
        codes {
          _ = try book.correction(
            of: reference, on: "A1", day: Fixture.opened, why: "again", by: "Anna")
        } == [.noSuchMovement])
    }
  }

  @Test("what was taken back may be written down again, rightly, under the bank's own reference")
  func again() throws {
    let ids: [PaymentAccountID] = ["A1", "A2"]
    var book = try Fixture.book(ids.map { Fixture.account($0) })
    try book.signOff(ids.map { Fixture.item("nights", of: $0, Fixture.weekly(100_00)) })
    _ = try book.record(ids.map { Fixture.received(100_00, $0, "IN-\($0)") })
    func nights(_ pence: Int) throws -> [AccountMovement] {
      try book.sharedPayment(
        of: Money(pence: pence), from: "client-pool",
        for: .init(item: "nights", payee: "N", authorisedBy: "T", words: "Nights"),
        on: Fixture.opened, reference: "N1", by: "Anna")
    }
    let wrong = try nights(99_99)
    _ = try book.record(wrong)
    // Not while it stands.
    #expect(Set(codes { _ = try book.record(try nights(9_99)) }) == [.accountReference])
    _ = try book.record(
      try book.correction(of: "N1", on: "A1", day: Fixture.opened, why: "a slip", by: "Anna"))
    let right = try book.record(try nights(9_99))
    #expect(right.movements.map(\.reference) == ["N1 (2)", "N1 (2)"])
    // The sheets of both tries, taken in again, change nothing.
    #expect(try book.record(wrong).movements.isEmpty)
    #expect(try book.record(try nights(9_99)).movements.isEmpty)
    #expect(book.balances(on: Fixture.opened))
    #expect(ids.map { book.balance(of: $0, on: Fixture.opened) }.sum() == Money(pence: 190_01))
    // And that one may be taken back in its turn.
    _ = try book.record(
      try book.correction(of: "N1 (2)", on: "A2", day: Fixture.opened, why: "again", by: "Anna"))
    #expect(try book.record(try nights(8_00)).movements.map(\.reference) == ["N1 (3)", "N1 (3)"])
  }

  @Test(
    "a closed month takes nothing more, and its statement stays; corrections go on in the open one")
  func closed() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    _ = try book.record([Fixture.received(100_00, "A1", "R1")])
    let april = Fixture.opened.month
    #expect(codes { try book.close(april, on: april.last) } == [.accountNotClosable])
    let before = book.statement(of: try book.expect("A1"), over: april.range)
    try book.close(april, on: april.last + 1)
    try book.close(april, on: april.last + 1)
    #expect(book.closedThrough == april.last)
    #expect(
      codes { _ = try book.record([Fixture.received(5_00, "A1", "R2")]) } == [.accountMonthClosed])
    #expect(
      codes { try book.signOff([Fixture.item("late", of: "A1", Fixture.weekly(1_00))]) }
        == [.accountMonthClosed])
    // What is there already is passed over, closed or not.
    #expect(try book.record([Fixture.received(100_00, "A1", "R1")]).known == 1)
    let back = try book.correction(
      of: "R1", on: "A1", day: april.last + 5, why: "another's", by: "Anna")
    _ = try book.record(back)
    #expect(book.statement(of: try book.expect("A1"), over: april.range) == before)
    #expect(book.balance(of: "A1", on: april.last + 5) == .zero)
  }

  @Test("what is kept by decision is a figure: it is not kept twice, and no more than is there")
  func keptByDecision() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    _ = try book.record([Fixture.received(100_00, "A1", "R1")])
    let account = try book.expect("A1")
    func keep(_ pence: Int, _ reference: String) throws {
      _ = try book.record([
        try book.decide(
          .keep(Money(pence: pence), for: "A coat"), of: "A1", on: Fixture.opened,
          reference: reference, by: "Joan")
      ])
    }
    try keep(60_00, "K1")
    #expect(book.underspend(of: account, on: Fixture.opened).decided == Money(pence: 60_00))
    #expect(codes { try keep(40_01, "K2") } == [.notEnough])
    try keep(40_00, "K2")
    _ = try book.record(
      try book.correction(of: "K2", on: "A1", day: Fixture.opened, why: "not agreed", by: "Joan"))
    let left = book.underspend(of: account, on: Fixture.opened)
    #expect(left.decided == Money(pence: 60_00) && left.free == Money(pence: 100_00))
    #expect(left.balance == Money(pence: 100_00), "nothing moved")
  }

  @Test("money of social care comes in only while the payment is in payment")
  func notInPayment() throws {
    var book = AccountBook()
    try book.take([Fixture.terms])
    try book.open(Fixture.account("A1"))
    #expect(
      codes { _ = try book.record([Fixture.received(1_00, "A1", "IN")]) } == [.accountNotInPayment])
    _ = try book.record([Fixture.received(1_00, "A1", "IN", .other)])
  }

  @Test("an account that has a past keeps its bank, its days and its money")
  func changesOfAccount() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    _ = try book.record([Fixture.received(1_00, "A1", "IN")])
    #expect(codes { try book.open(Fixture.account("A1", pool: "other")) } == [.accountHoldsMoney])
    let old = Fixture.account("A1")
    let closed = PaymentAccount(
      id: old.id, person: old.person, reference: old.reference, arrangement: old.arrangement,
      holder: old.holder, telephone: old.telephone, pool: old.pool, share: old.share,
      terms: old.terms, monitoring: nil, opened: old.opened, closed: Fixture.opened + 9)
    #expect(codes { try book.open(closed) } == [.accountHoldsMoney])
    #expect(codes { try book.open(Fixture.account("client-pool", pool: nil)) } == [.accountExists])
  }

  @Test("words that no page can hold are told before they are kept")
  func text() throws {
    var book = try Fixture.book([Fixture.account("A1")])
    let torn = AccountMovement(
      account: "A1", day: Fixture.opened, reference: "IN", kind: .received,
      amount: Money(pence: 1_00), source: .other, words: "April\nMay", by: "Anna")
    #expect(codes { _ = try book.record([torn]) } == [.accountText])
    #expect(
      codes { try book.take(Fixture.step(.reviewed, 1_00, why: "a\u{1}"), for: "A1") } == [
        .accountText
      ])
  }
}
