import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import GRDB
import TestSupport
import Testing

@testable import Store

/// What is done with money stands in the ledger as it was done.
@Suite("Money in the ledger")
struct MoneyTests {
  private let account = PayerAccount(payer: "pell", resident: "R1")
  private let day = Day(number: 20_400)

  private func number(_ counter: Int) throws -> DocumentNumber {
    DocumentNumber(
      series: "SM", month: try #require(Month(year: 2026, month: 1)), counter: counter)
  }

  private func entry(_ move: MoneyEntry.Move, on day: Day? = nil) -> MoneyEntry {
    MoneyEntry(day: day ?? self.day, move, by: "Zoë O'Neil", why: "\"because\",\nshe said")
  }

  private func payment(_ id: PaymentID, _ pence: Int, from payer: PayerID? = nil) -> MoneyEntry {
    entry(
      .received(
        Payment(
          id: id, day: day, amount: Money(pence: pence), text: "=PELL & Söhne", payer: payer)))
  }

  private func allocation(_ id: PaymentID, _ pence: Int, _ debt: DebtID?) -> MoneyEntry {
    entry(
      .allocated(
        Allocation(payment: id, account: account, debt: debt, amount: Money(pence: pence))))
  }

  /// One of every kind.
  private func all() throws -> [MoneyEntry] {
    let debt = DebtID.document(try number(1))
    return [
      payment("P0001", 100_00), payment("P0002", 7_00, from: "pell"),
      allocation("P0001", 60_00, debt), allocation("P0001", 30_00, nil),
      allocation("P0001", -10_00, debt), allocation("P0001", 5_00, .opening),
      allocation("P0001", 1_00, .returned("RC7")),
      entry(.creditUsed(account, for: debt, Money(pence: 5))),
      entry(.refunded(Refund(id: "RF0001", source: .account(account), amount: Money(pence: 9)))),
      entry(.refunded(Refund(id: "RF0002", source: .payment("P0002"), amount: Money(pence: 7_00)))),
      entry(.writtenOff(account, debt, Money(pence: 3))), entry(.disputed(account, debt)),
      entry(.disputed(account, nil)), entry(.disputeEnded(account, debt)),
      entry(.reminded(account, stage: 2, Money(pence: 12_34))), entry(.remindersAllowed(account)),
    ]
  }

  private func state(_ ledger: Ledger) throws -> (Ledger.MoneyState, HomeKey) {
    let home = try ledger.home("seaview")
    return (try ledger.money(of: home), home)
  }

  private func keep(_ entries: [MoneyEntry], in ledger: Ledger) throws {
    let (before, home) = try state(ledger)
    _ = try ledger.record(
      entries, of: home, after: before.lastAct, LedgerFolder.act(.matched))
  }

  /// Some money, some of a resident's own, and a closed month.
  func fill(_ ledger: Ledger) throws {
    try keep(try all(), in: ledger)
    let (before, home) = try state(ledger)
    let own = PocketEntry(
      id: "OM0001", day: day, resident: "R1", kind: .deposit, amount: Money(pence: 5),
      description: "x", receipt: "", by: "Ben")
    let act = try ledger.record(
      own, of: home, after: before.lastAct, LedgerFolder.act(.ownMoney))
    _ = try ledger.close(
      ClosedMonths(through: Month(iso: "2020-01")), posting: [], of: home,
      after: act.sequence, LedgerFolder.act(.closed))
  }

  @Test("every kind of entry is read back as it was kept, posted, and verified")
  func roundTrip() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let entries = try all()
    try keep(entries, in: ledger)
    let (kept, _) = try state(try Ledger.open(folder.path))
    #expect(kept.money.entries == entries)
    #expect(kept.postings == entries.flatMap(Books.postings(for:)))
    #expect(TrialBalance(kept.postings).difference.isZero)
    #expect(try ledger.verify().faults == [])
    // The other home has none of it.
    #expect(try ledger.money(of: try ledger.home("larch")).money.entries.isEmpty)
  }

  @Test("residents' own money is read back as it was kept, and balances by itself")
  func ownMoney() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let entries = PocketEntry.Kind.allCases.enumerated().map { index, kind in
      PocketEntry(
        id: Identifier("OM\(index)"), day: day + index, resident: "R1", kind: kind,
        amount: Money(pence: kind.adds == false ? -5 : 50), description: "Ice cream, £",
        receipt: "n° \(index)", by: "Ben")
    }
    for entry in entries {
      let (before, home) = try state(ledger)
      _ = try ledger.record(
        entry, of: home, after: before.lastAct, LedgerFolder.act(.ownMoney))
    }
    let (kept, _) = try state(ledger)
    #expect(kept.own.entries == entries)
    #expect(TrialBalance(kept.postings).rows.map(\.account) == [.residentsCash, .ownMoney("R1")])
    #expect(try ledger.verify().faults == [])
  }

  @Test("the store itself refuses more of a payment than came in, and keeps nothing of the act")
  func withinPayment() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    try keep([payment("P0001", 100_00), allocation("P0001", 60_00, nil)], in: ledger)
    let before = try ledger.dump()
    let debt = DebtID.document(try number(1))
    for entries in [
      [allocation("P0001", 40_01, debt)],
      [allocation("P0001", 40_00, debt), allocation("P0001", 1, debt)],
      [
        entry(
          .refunded(
            Refund(id: "RF0001", source: .payment("P0001"), amount: Money(pence: 40_01))))
      ],
      [payment("P0001", 1_00)],
    ] {
      let fault = #expect(throws: Faults.self) { try keep(entries, in: ledger) }
      #expect(fault?.all.map(\.code) == [.ruleBroken])
      #expect(try ledger.dump() == before)
    }
    try keep([allocation("P0001", -60_00, nil), allocation("P0001", 100_00, debt)], in: ledger)
  }

  @Test("a closed month takes no more postings: documents and money of it go to the open month")
  func closedMonth() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    try keep([payment("P0001", 100_00)], in: ledger)
    let (before, home) = try state(ledger)
    let closed = try before.closed.closing(
      day.month, on: day.month.last, postings: before.postings)
    _ = try ledger.close(
      closed, posting: [], of: home, after: before.lastAct, LedgerFolder.act(.closed))
    try keep([allocation("P0001", 60_00, nil)], in: ledger)
    let (after, _) = try state(ledger)
    #expect(after.closed == closed)
    let late = after.postings.suffix(2)
    #expect(late.map(\.day) == [day.month.next.first, day.month.next.first])
    #expect(late.allSatisfy { $0.narrative.hasSuffix("(of \(day.words))") })
    // What was done keeps its own day.
    #expect(after.money.entries.last?.day == day)
    var generator = SeededGenerator(seed: 5)
    var documents = IssuingState()
    try documents.issue(in: ledger, home: "seaview", &generator)
    #expect(try ledger.verify().faults == [])
  }

  @Test("the store itself refuses a posting into a closed month, and a month closed twice")
  func closedByTheStore() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let (before, home) = try state(ledger)
    let closed = ClosedMonths(through: day.month)
    func close() throws {
      _ = try ledger.close(
        closed, posting: [], of: home, after: try ledger.money(of: home).lastAct,
        LedgerFolder.act(.closed))
    }
    try close()
    #expect(throws: Faults.self) { try close() }
    #expect(throws: (any Error).self) {
      try ledger.queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO posting (act, home, day, reference, account, amount, narrative)
            VALUES (?, ?, ?, 'x', 'bank', 1, 'x')
            """, arguments: [before.lastAct, home.id, day.number])
      }
    }
  }

  @Test("facts that come or change after they were posted bring the difference, once")
  func factPostings() throws {
    var register = Register(
      home: Self.home(), residents: [Resident(id: "R1", name: "R", reference: "1")],
      billedFrom: day)
    func missing(_ posted: [Posting]) -> [Posting] {
      FactPostings.missing(
        for: AccountHistory(register: register, documents: []), posted: posted)
    }
    register.openingBalances = [
      OpeningBalance(account: account, day: day - 9, amount: Money(pence: 500))
    ]
    register.receipts = [
      Receipt(
        id: "RC1", day: day, account: account, amount: Money(pence: 200), source: .bank,
        reference: "")
    ]
    var posted = missing([])
    #expect(posted.map(\.amount.pence).sorted() == [-500, -200, 200, 500])
    #expect(missing(posted).isEmpty)
    // The receipt was written wrongly, and another is withdrawn.
    register.receipts = [
      Receipt(
        id: "RC1", day: day, account: account, amount: Money(pence: 250), source: .bank,
        reference: "")
    ]
    #expect(missing(posted).map(\.amount.pence).sorted() == [-50, 50])
    posted += ClosedMonths(through: day.month).booking(missing(posted))
    #expect(missing(posted).isEmpty)
    register.receipts = []
    posted += missing(posted)
    #expect(missing(posted).isEmpty)
    let balance = TrialBalance(posted)
    #expect(balance.difference.isZero)
    #expect(balance.rows.first { $0.account == .debtor(account) }?.balance == Money(pence: 500))
  }

  private static func home() -> Home {
    let address = Address(street: "1 Shore Road", town: "Southport", postcode: "PR8 1AA")
    return Home(
      name: "Small Home", legalName: "Small Home Ltd", address: address, nation: .england,
      registeredBeds: 6, companyNumber: nil, vatNumber: nil, taxReference: nil,
      contact: Contact(name: "Ann", telephone: "0151", email: "a@example.org"),
      electronicAddress: nil,
      bank: BankAccount(accountName: "Small Home", sortCode: "000000", accountNumber: "00000000"),
      paymentDays: 30, series: "SM")
  }
}
