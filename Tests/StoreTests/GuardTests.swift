import Billing
import CareCalendar
import CareHome
import Evidence
import Funding
import GRDB
import TestSupport
import Testing

@testable import Store

/// What the database itself refuses, whatever program writes to it.
@Suite("The database's own rules")
struct GuardTests {
  /// A ledger with at least one row in every table.
  private func full(_ folder: LedgerFolder) throws -> Ledger {
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 7)
    var state = IssuingState()
    for _ in 0..<3 { try state.issue(in: ledger, home: "seaview", &generator) }
    try MoneyTests().fill(ledger)
    try start(ledger)
    var book = try AccountTests.book()
    let last = try #require(book.movements.map(\.day).max())
    try book.close(last.month, on: last.month.next.first)
    _ = try ledger.record(book, after: ledger.accounts(), AccountTests.act)
    return ledger
  }

  private func refusal(_ ledger: Ledger, _ sql: String) throws -> String? {
    try ledger.queue.writeWithoutTransaction { database in
      do {
        try database.execute(sql: sql)
        return nil
      } catch let error as DatabaseError {
        return error.message
      }
    }
  }

  @Test("no row of any table can be changed, deleted or replaced")
  func appendOnly() throws {
    let folder = try LedgerFolder()
    let ledger = try full(folder)
    let before = try ledger.dump()
    let tables = try ledger.read { ["act", "seal"] + (try $0.sealedTables()) }
    #expect(tables.count > 12)
    for table in tables {
      let columns = try ledger.read { try $0.columns(in: table).map(\.name) }
      let last = try #require(columns.last)
      #expect(
        try ledger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 } > 0,
        "\(table) has no row, so nothing is tried on it")
      for sql in [
        "UPDATE \(table) SET \(last) = \(last)", "DELETE FROM \(table)",
        "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      ] {
        #expect(try refusal(ledger, sql) != nil, "\(sql)")
      }
    }
    #expect(try ledger.dump() == before)
  }

  @Test("a day of a line can't be billed twice, whoever pays")
  func overlap() throws {
    let folder = try LedgerFolder()
    let ledger = try full(folder)
    let standing = "SELECT id FROM billed_run WHERE id NOT IN (SELECT run FROM billed_run_end)"
    let copy = """
      INSERT INTO billed_run SELECT (SELECT max(id) + 1 FROM billed_run), act, home, 'other-payer',
        resident, placement, kind, key, detail, period_first, period_last, last, last + 3, net, vat,
        premises, services, care, activity, rate, document, line
      FROM billed_run WHERE id = (\(standing) LIMIT 1)
      """
    #expect(try refusal(ledger, copy)?.contains("billed twice") == true)
  }

  /// Another series, of which earlier numbers were given elsewhere.
  private func start(_ ledger: Ledger) throws {
    let home = try ledger.home("seaview")
    let month = try #require(Month(iso: "2026-09"))
    var generator = SeededGenerator(seed: 8)
    let invoice = try Invoice.random(
      DocumentNumber(series: "SX", month: month, counter: 42), .random(&generator),
      from: Day(number: 20_700), &generator)
    let run = RunResult(
      month: month, invoices: [invoice], held: [], warnings: [])
    _ = try ledger.issue(
      Ledger.Issue(
        of: home, run, digests: [invoice.number: Digest.of([1])],
        after: ledger.billed(of: home).lastAct,
        starts: [
          FirstNumber(series: "SX", month: month, counter: 42),
          FirstNumber(series: "SY", month: month, counter: 9),
        ]), LedgerFolder.act(.issued))
  }

  @Test("a series goes on from numbers given elsewhere, without a gap, and begins once")
  func seriesStart() throws {
    let folder = try LedgerFolder()
    let ledger = try full(folder)
    #expect(try ledger.verify().faults == [])
    let starts = try ledger.read {
      try String.fetchAll($0, sql: "SELECT series || ' ' || next FROM series_start")
    }
    #expect(starts == ["SX 42"])
    let home = try ledger.home("seaview")
    #expect(
      try ledger.billed(of: home).before.next[
        NumberSeries(series: "SX", month: try #require(Month(iso: "2026-09")))] == 43)
    let other = "INSERT INTO series_start SELECT 99, act, home, series, month, 7 FROM document"
    #expect(try refusal(ledger, other)?.contains("bear numbers already") == true)
  }

  @Test("a number that does not follow the last one of its series is refused")
  func gap() throws {
    let folder = try LedgerFolder()
    let ledger = try full(folder)
    for counter in ["max(counter) + 2", "1", "0"] {
      let sql = """
        INSERT INTO document SELECT max(id) + 1, act, home, kind, series, month, \(counter), issued,
          due, period_first, period_last, home_face, payer_face, payer, resident,
          subject_reference, subject_name, corrects, reason, notes, net, vat, digest
        FROM document WHERE kind = 'invoice'
        """
      #expect(try refusal(ledger, sql) != nil)
    }
  }

  @Test("entries that do not balance are refused as a whole")
  func unbalanced() throws {
    let folder = try LedgerFolder()
    let ledger = try full(folder)
    let before = try ledger.dump()
    let home = try ledger.home("seaview")
    let fault = #expect(throws: Faults.self) {
      try ledger.act(LedgerFolder.act(), of: home) { writer in
        try writer.insert(
          .posting,
          [
            .integer(home.id), .integer(1), .text("X"), .text("bank"), .null, .null, .integer(5),
            .text("half an entry"),
          ])
      }
    }
    #expect(fault?.all.map(\.code) == [.ruleBroken])
    #expect(try ledger.dump() == before)
  }

  @Test("a row that refers to nothing is refused")
  func foreignKeys() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    #expect(
      try refusal(ledger, "INSERT INTO run VALUES (1, 1, 99, '2026-10', 0)")?
        .contains("FOREIGN KEY") == true)
    #expect(
      try refusal(ledger, "INSERT INTO run VALUES (1, 99, 1, '2026-10', 0)")?
        .contains("FOREIGN KEY") == true)
  }
}
