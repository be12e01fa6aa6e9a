import Amounts
import CareCalendar
import CareHome
import Evidence
import Funding
import GRDB
import Testing

@testable import Store

@Suite("Payment accounts in the store")
struct AccountTests {
  private static let day = Day(number: 20_000)
  private static let year = DayRange(day, through: day + 364) ?? DayRange(day)

  private static func account(_ id: PaymentAccountID) -> PaymentAccount {
    PaymentAccount(
      id: id, person: "Rita Moss", reference: "TE/1", arrangement: .managedAccount,
      holder: "Tyne Money Support", telephone: "1", pool: "pool", share: Quantity(1),
      terms: "tyne", monitoring: "light", opened: day,
      residence: .init(home: "seaview", resident: "R07", agreement: "AG-01"))
  }

  private static func received(
    _ pence: Int, _ account: PaymentAccountID, _ reference: String
  ) -> AccountMovement {
    AccountMovement(
      account: account, day: day, reference: reference, kind: .received,
      amount: Money(pence: pence), source: .socialCare, party: "Council", words: "April",
      by: "Anna")
  }

  /// Something of every kind.
  static func book() throws -> AccountBook {
    var book = AccountBook()
    try book.take(
      [
        PaymentTerms(
          id: "tyne", from: day, council: "Tyne", smallChange: Money(pence: 500_00),
          oneOffCap: Money(pence: 500_00),
          management: ManagementFee(
            yearly: Rate(Money(pence: 300_00)), once: Money(pence: 15_00), bearer: .account),
          planning: PlanningFee(
            hourly: Rate(Money(pence: 10_00)), cap: try Quantity(parsing: "7.5"), bearer: .council),
          underspend: .returned, keptWeeks: 8, coordinator: "Joan", telephone: "2")
      ],
      [
        MonitoringProfile(
          id: "light",
          rules: [
            .init(
              spending: .services, evidence: .invoice, above: Money(pence: 50_00), keepYears: 6)
          ])
      ])
    for id in ["A1", "A2"] as [PaymentAccountID] {
      try book.open(account(id))
      for stage in [PaymentStage.practice, .indicative, .panel, .agreed, .inPayment] {
        try book.take(
          PaymentStep(
            to: stage, amount: stage == .practice ? .weekly(Rate(Money(pence: 90_00))) : nil,
            decided: day, by: "Joan", why: "points"), for: id)
      }
      try book.signOff([
        PlanItem(
          account: id, id: "club", description: "Club", need: "Company", spending: .services,
          source: .socialCare, limit: .running(.weekly(Rate(Money(pence: 42_00)))), days: year,
          signedBy: "Panel", authority: .review, signed: day),
        PlanItem(
          account: id, id: "chair", description: "Chair", need: "Sitting", spending: .equipment,
          source: .socialCare, limit: .once(Money(pence: 180_00)), days: year, signedBy: "Panel",
          authority: .review, signed: day),
      ])
    }
    _ = try book.record([received(300_00, "A1", "T1"), received(300_00, "A2", "T1")])
    _ = try book.record(
      try book.sharedPayment(
        of: Money(pence: 60_01), from: "pool",
        for: .init(
          item: "club", payee: "Club", voucher: .init(.invoice, "1"), authorisedBy: "Rita",
          words: "Days"), on: day, reference: "P1", by: "Anna"))
    _ = try book.record([
      AccountMovement(
        account: "A1", day: day, reference: "C1", kind: .committed, amount: .zero,
        committed: Money(pence: 100_00), source: .socialCare, item: "chair", words: "Chair",
        by: "Anna"),
      try book.planning(
        Quantity(2), for: "A1", on: day, reference: "H1", by: "Anna"
      ).movement,
    ])
    _ = try book.record(try book.correction(of: "P1", on: "A1", day: day, why: "w", by: "Anna"))
    book.keep([
      RefusedPayment(
        account: "A1", day: day, item: "shed", party: "Sheds", amount: Money(pence: 1),
        why: "Not signed off.", by: "Anna")
    ])
    return book
  }

  static let act = NewAct(.accounts, on: day, by: "Anna", "For a test.")

  private func kept(_ folder: LedgerFolder) throws -> Ledger {
    let ledger = try folder.create()
    _ = try ledger.record(try Self.book(), after: try ledger.accounts(), Self.act)
    return ledger
  }

  @Test("what a book holds is read back as it was, and the ledger verifies")
  func roundTrip() throws {
    let folder = try LedgerFolder()
    let ledger = try kept(folder)
    let read = try ledger.accounts().book
    let book = try Self.book()
    #expect(read.terms == book.terms)
    #expect(read.monitoring == book.monitoring)
    #expect(read.accounts == book.accounts)
    #expect(read.plan == book.plan)
    #expect(read.payments == book.payments)
    #expect(Set(read.movements) == Set(book.movements))
    #expect(read.movements(of: "A1") == book.movements(of: "A1"))
    #expect(read.bankLines == book.bankLines)
    #expect(read.refused == book.refused)
    #expect(try ledger.verify().faults == [])
    // Every new table is dumped, so that two ledgers can be compared by it.
    let dump = try ledger.dump()
    for table in [
      "payment_terms", "payment_evidence", "payment_account", "payment_plan", "payment_version",
      "payment_bank_line", "payment_movement", "payment_refusal",
    ] { #expect(dump.contains("\(table)\t"), "\(table)") }
  }

  @Test("a backup holds payment accounts, and one that was spoilt is told by table and row")
  func backupAndVerify() throws {
    let folder = try LedgerFolder()
    let ledger = try kept(folder)
    let copy = try LedgerFolder()
    let file = copy.path + "/copy.db"
    _ = try ledger.backup(to: file)
    let restored = try LedgerFolder()
    _ = try Ledger.restore(file, to: restored.path + "/back", replacing: false)
    let back = try Ledger.open(restored.path + "/back")
    #expect(try back.accounts().book == ledger.accounts().book)

    try ledger.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          DROP TRIGGER payment_movement_never_changed;
          UPDATE payment_movement SET amount = amount - 1 WHERE reference = 'T1' AND account = 'A1';
          """)
    }
    let faults = try ledger.verify().faults.map(\.description)
    #expect(faults.contains { $0.contains("payment_movement, act 2") })
    #expect(faults.contains { $0.contains("The sub-ledgers of T1 in pool are -£0.01 off") })
    #expect(faults.contains { $0.contains("trigger payment_movement_never_changed is missing") })
  }

  @Test("the database itself refuses what the book would: twice, too much, unsigned, torn")
  func refusals() throws {
    let folder = try LedgerFolder()
    let ledger = try kept(folder)
    func refused(_ sql: String) -> String {
      do {
        try ledger.queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            try database.execute(sql: sql)
            return .rollback
          }
        }
        return "taken"
      } catch { return "\(error)" }
    }
    func movement(
      _ account: String, _ reference: String, kind: String = "paid", _ amount: Int,
      item: String = "'club'"
    ) -> String {
      """
      INSERT INTO payment_movement VALUES (900, 2, '\(account)', 1, 20000, '\(reference)',
        '\(kind)', \(amount), 0, 'social-care', \(item), '', NULL, NULL, NULL, NULL, NULL, 'w', 'p',
        NULL)
      """
    }
    #expect(refused(movement("A1", "NEW", -1)) == "taken")
    #expect(
      refused("INSERT INTO payment_close VALUES (900, 2, 20000); " + movement("A1", "NEW", -1))
        .contains("closed month"))
    #expect(refused(movement("A1", "T1", -1)).contains("UNIQUE"))
    #expect(
      refused("INSERT INTO payment_bank_line VALUES (900, 2, 'pool', 20000, 'T1', 1)").contains(
        "UNIQUE"))
    #expect(refused(movement("A1", "NEW", -300_01)).contains("less than nothing"))
    #expect(refused(movement("A1", "NEW", -1, item: "'shed'")).contains("not signed off"))
    #expect(refused(movement("A1", "NEW", -1, item: "NULL")).contains("not signed off"))
    #expect(refused("UPDATE payment_version SET amount = 1").contains("never changed"))
    #expect(refused("DELETE FROM payment_refusal").contains("never deleted"))
    let version = { (number: Int, stage: String, amount: Int) in
      """
      INSERT INTO payment_version VALUES (900, 2, 'A1', \(number), '\(stage)', \(amount), 'week',
        20000, 20000, 'j', 'w')
      """
    }
    #expect(refused(version(7, "reviewed", 1)).contains("does not follow"))
    #expect(refused(version(6, "agreed", 1)).contains("without a version that sets it"))
    #expect(refused(version(6, "reviewed", 1)) == "taken")

    // A bank line whose parts are not its sum never becomes an act.
    let state = try ledger.accounts()
    var torn = state.book
    _ = try torn.record([Self.received(5_00, "A1", "T2")])
    let wrong = AccountBook(
      terms: torn.terms, monitoring: Array(torn.monitoring.values), accounts: torn.accounts,
      plan: torn.plan, payments: torn.payments, movements: torn.movements,
      bankLines: state.book.bankLines
        + [
          AccountBankLine(
            bank: "pool", day: Self.day, reference: "T2", amount: Money(pence: 5_01))
        ], refused: torn.refused)
    let faults = #expect(throws: Faults.self) {
      try ledger.record(wrong, after: state, Self.act)
    }
    #expect(faults?.all.first?.code == .ruleBroken)
    #expect(faults?.all.first?.message.contains("T2") == true)
    #expect(try ledger.verify().faults == [])
  }

  @Test("who writes second on what both have read is told to begin again")
  func meanwhile() throws {
    let folder = try LedgerFolder()
    let ledger = try kept(folder)
    let state = try ledger.accounts()
    var first = state.book
    _ = try first.record([Self.received(1_00, "A1", "T3")])
    var second = state.book
    _ = try second.record([Self.received(2_00, "A1", "T3")])
    _ = try ledger.record(first, after: state, Self.act)
    let faults = #expect(throws: Faults.self) {
      try ledger.record(second, after: state, Self.act)
    }
    #expect(faults?.all.map(\.code) == [.changedMeanwhile])
  }
}
