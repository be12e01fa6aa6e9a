import Evidence
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Whatever is altered is named, or changes nothing.
@Suite("Verifying a ledger")
struct VerifyTests {
  /// A ledger with rows in every table, closed, as bytes.
  private static func bytes() throws -> (bytes: [UInt8], dump: String) {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    var generator = SeededGenerator(seed: 5)
    var state = IssuingState()
    for _ in 0..<2 { try state.issue(in: ledger, home: "seaview", &generator) }
    let dump = try ledger.dump()
    #expect(try ledger.verify().faults == [])
    try ledger.queue.close()
    return (Array(try Data(contentsOf: URL(filePath: folder.file))), dump)
  }

  /// What opening and verifying a file comes to: its faults, or what it holds.
  private func verified(_ bytes: [UInt8]) throws -> (faults: [Fault], dump: String?) {
    let folder = try LedgerFolder()
    try Data(bytes).write(to: URL(filePath: folder.file))
    do throws(Faults) {
      let ledger = try Ledger.open(folder.path)
      let faults = try ledger.verify().faults
      return (faults, faults.isEmpty ? try ledger.dump() : nil)
    } catch {
      return (error.all, nil)
    }
  }

  @Test("a byte changed anywhere is named, or the content is what it was")
  func flippedBytes() throws {
    let (bytes, dump) = try Self.bytes()
    let used = bytes.indices.filter { bytes[$0] != 0 }
    var named = 0
    forAll("a changed byte does not pass unseen", seed: 1_000, count: 120) { generator in
      var changed = bytes
      // Most pages of a small file are empty: two of three are bytes that say something.
      let isAnywhere = Int.random(in: 0..<3, using: &generator) == 0
      let places = isAnywhere ? Array(bytes.indices) : used
      let at = try #require(places.randomElement(using: &generator))
      changed[at] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      let (faults, found) = try verified(changed)
      if !faults.isEmpty { named += 1 }
      return !faults.isEmpty || found == dump
    }
    #expect(named > 60, "most bytes that say something matter")
  }

  @Test("a file that is cut off anywhere is named as damaged")
  func truncated() throws {
    let (bytes, _) = try Self.bytes()
    forAll("a cut is named", seed: 2_000, count: 40) { generator in
      let length = Int.random(in: 0..<bytes.count, using: &generator)
      let (faults, _) = try verified(Array(bytes.prefix(length)))
      return faults.contains { $0.code == .damaged }
    }
    #expect(try verified([]).faults.map(\.code) == [.damaged])
    let page = Array(bytes.dropLast(4096))
    #expect(try verified(page).faults.contains { $0.code == .damaged })
  }

  @Test("a file that is no database at all")
  func noDatabase() throws {
    #expect(try verified(Array("resident,name\nR1,Rose\n".utf8)).faults.map(\.code) == [.damaged])
    let other = try LedgerFolder()
    let queue = try DatabaseQueue(path: other.file)
    try queue.write { try $0.execute(sql: "CREATE TABLE x (y)") }
    try queue.close()
    let fault = #expect(throws: Faults.self) { try Ledger.open(other.path) }
    #expect(fault?.all.map(\.code) == [.damaged])
  }

  /// Alters a ledger as somebody would who knows SQL: the triggers go, the row changes, the
  /// triggers come back as they were.
  private func altering(_ sql: String, _ table: String) throws -> [Fault] {
    let (bytes, _) = try Self.bytes()
    let folder = try LedgerFolder()
    try Data(bytes).write(to: URL(filePath: folder.file))
    let queue = try DatabaseQueue(path: folder.file)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      try database.execute(sql: sql)
      #expect(database.changesCount > 0, "\(sql) alters nothing")
      for trigger in triggers { try database.execute(sql: trigger[1]) }
    }
    try queue.close()
    return try verified(Array(try Data(contentsOf: URL(filePath: folder.file)))).faults
  }

  @Test(
    "an altered row is named with its table and act",
    arguments: [
      ("home", "UPDATE home SET code = 'seaside' WHERE id = 1", "home, act 2"),
      (
        "sheet_row", "UPDATE sheet_row SET cells = 'R3,Ann Forde,REF-3' WHERE key = 'R3'",
        "sheet_row, act 2"
      ),
      ("document_line", "UPDATE document_line SET net = net + 1 WHERE id = 2", "document_line"),
      ("document", "UPDATE document SET issued = issued - 1 WHERE id = 1", "document"),
      ("posting", "UPDATE posting SET amount = amount + 1 WHERE id = 1", "posting"),
      ("held", "DELETE FROM held WHERE id = 1", "held"),
      ("act", "UPDATE act SET person = 'Nobody' WHERE seq = 3", "act 3"),
      ("act", "DELETE FROM act WHERE seq = 3", "act 4"),
      ("seal", "UPDATE seal SET marks = zeroblob(8 * rows) WHERE act = 2", "act 2"),
      ("seal", "UPDATE seal SET hash = zeroblob(32) WHERE act = 2", "act 2"),
      ("seal", "DELETE FROM seal WHERE act = 2 AND name = 'sheet_row'", "act 2"),
      (
        "sheet_row",
        "INSERT INTO sheet_row SELECT 99, 2, home, sheet, 'R9', since, position, heading, cells, 0 "
          + "FROM sheet_row WHERE id = 1", "sheet_row"
      ),
      (
        "billed_run_end",
        """
        INSERT INTO billed_run_end SELECT 99, max(act), min(id) FROM billed_run
        WHERE id NOT IN (SELECT run FROM billed_run_end)
        """, "billed_run_end"
      ),
    ])
  func altered(table: String, sql: String, place: String) throws {
    let faults = try altering(sql, table)
    #expect(
      faults.contains { $0.location?.file.contains(place) == true }, "\(faults)")
  }

  @Test("the row itself is named by what it says")
  func namesRow() throws {
    let faults = try altering(
      "UPDATE sheet_row SET cells = 'R3,Ann Forde,REF-3' WHERE key = 'R3'", "sheet_row")
    #expect(faults.map(\.message).contains { $0.contains("(residents.csv, R3, R3,Ann Forde") })
  }

  @Test("a guard that was taken out, or a table that was slipped in, is named")
  func schema() throws {
    for sql in [
      "DROP TRIGGER billed_run_once", "CREATE TABLE extra (id INTEGER PRIMARY KEY)",
      "DROP INDEX posting_of_home",
    ] {
      let folder = try LedgerFolder()
      let ledger = try folder.filled()
      try ledger.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      #expect(try !ledger.verify().faults.isEmpty, "\(sql)")
    }
  }
}
