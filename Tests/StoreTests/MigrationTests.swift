import Evidence
import Foundation
import GRDB
import GRDBSQLite
import Testing

@testable import Store

/// A ledger of every earlier version opens, keeps every row, and holds as it did.
@Suite("Earlier versions of the schema")
struct MigrationTests {
  /// The hash of what each step says. Ledgers have taken these steps: a new one adds its hash here,
  /// and none is ever edited.
  private static let steps = [
    "387e4f70673cbbce", "62a8a5f91e66d0f8", "905de77f3ccba766", "732accb5d278ea1a",
    "900ebd147043e463", "c0a0022edeb986ca", "b010f3950cdb0863", "b7c285cd0b953028",
    "24c7a22ef3e5dbbf", "00b72fa7bd55c934",
  ]

  @Test("no step that ledgers have taken was edited since")
  func frozen() {
    let hashes = Migration.all.map {
      Hex.text(Digest.of(Array($0.statements.joined(separator: ";\n").utf8)).prefix(8))
    }
    #expect(hashes == Self.steps)
  }

  @Test("an act is written before its rows, so that no table needs an index to find them by")
  func actFirst() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    try ledger.read { database in
      for table in try database.sealedTables() {
        let first = try String.fetchAll(
          database,
          sql: """
            SELECT (SELECT name FROM pragma_index_info(list.name) WHERE seqno = 0)
            FROM pragma_index_list(?) AS list
            """, arguments: [table])
        #expect(!first.contains("act"), "\(table)")
      }
    }
    let written = Written()
    ledger.queue.writeWithoutTransaction { database in
      database.trace { event in written.note("\(event)") }
    }
    // A home that comes to be, and one that is there.
    for (names, last) in [(["Rose Pell", "Sam Hill"], 0), (["Rose Bell"], 2)] {
      written.tables = []
      _ = try ledger.record(
        LedgerFolder.residents(names), ofHome: "seaview", after: last, LedgerFolder.act())
      #expect(written.tables.first == "act", "\(written.tables)")
      #expect(written.tables.contains("sheet_row"))
    }
    #expect(try ledger.verify().faults == [])
  }

  @Test("a line's words are checked without a table of their own, and still checked")
  func words() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    try ledger.read { database in
      for table in [Table.documentLine, .billedRun] {
        let written = table.written.joined(separator: ", ")
        let steps = try Row.fetchAll(
          database,
          sql: "EXPLAIN INSERT INTO \(table.name) (\(written)) SELECT \(written) FROM \(table.name)"
        )
        #expect(
          !steps.contains { $0["opcode"] == "OpenEphemeral" && $0["p2"] == 1 }, "\(table.name)")
        let definition = try String.fetchOne(
          database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table.name])
        #expect(definition?.contains("kind = 'fee' OR kind = 'release' OR kind = 'extra'") == true)
      }
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      // Nobody else may write to the schema.
      #expect(throws: DatabaseError.self) {
        try database.execute(sql: "UPDATE sqlite_schema SET sql = sql")
      }
    }
  }

  @Test("a new home costs the same however much the ledger holds")
  func flat() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    func steps(_ home: String) throws -> Int {
      let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
      defer { count.deallocate() }
      count.initialize(to: 0)
      ledger.queue.writeWithoutTransaction { database in
        sqlite3_progress_handler(
          database.sqliteConnection, 1,
          { context in
            context?.assumingMemoryBound(to: Int.self).pointee += 1
            return 0
          }, count)
      }
      _ = try ledger.record(
        LedgerFolder.residents(["Rose Pell"]), ofHome: home, after: 0, LedgerFolder.act())
      ledger.queue.writeWithoutTransaction { database in
        sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
      }
      return count.pointee
    }
    _ = try steps("first")
    let few = try steps("second")
    _ = try ledger.record(
      LedgerFolder.residents((1...2_000).map { "Resident \($0)" }), ofHome: "third", after: 0,
      LedgerFolder.act())
    let many = try steps("fourth")
    #expect(few > 100)
    #expect(many < few + few / 4, "\(few) steps grew to \(many)")
    #expect(
      try ledger.read { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") } == true,
      "SQLite holds references again")
  }

  @Test("a new home whose rows refer to nothing is refused")
  func trusted() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    let before = try ledger.dump()
    let fault = #expect(throws: Faults.self) {
      try ledger.act(LedgerFolder.act(), bringsHome: true) { writer in
        let home = HomeKey(id: try writer.insert(.home, [.text("seaview")]), code: "seaview")
        try writer.insert(
          .run, [.integer(home.id + 1), .text("2026-10"), .integer(0)])
        return home
      }
    }
    #expect(fault?.all.map(\.code) == [.ruleBroken])
    #expect(try ledger.dump() == before)
    #expect(try ledger.read { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") } == true)
  }

  /// The tables that statements brought rows to, in their order.
  private final class Written {
    var tables: [String] = []

    func note(_ statement: String) {
      let words = statement.split(separator: " ")
      guard words.count > 2, words[0] == "INSERT", words[1] == "INTO" else { return }
      tables.append(String(words[2]))
    }
  }

  /// A ledger as the program of that version would have left it.
  private func ledger(ofVersion version: Int, in folder: LedgerFolder) throws {
    let queue = try DatabaseQueue(path: folder.file, configuration: Ledger.configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
      for migration in Migration.all.prefix(version) {
        for statement in migration.statements { try database.execute(sql: statement) }
      }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      try database.inTransaction(.immediate) {
        _ = try ActWriter(database).finish(LedgerFolder.act(.initialised), of: nil)
        return .commit
      }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    let old = Ledger(folder: folder.path, queue: queue)
    _ = try old.record(
      LedgerFolder.residents(["Rose Pell", "Sam Hill"]), ofHome: "seaview", after: 0,
      LedgerFolder.act())
    try queue.close()
  }

  @Test("each is brought up to date when it is opened, and every row stands as it was written")
  func migrates() throws {
    for version in 1...Migration.all.count {
      let folder = try LedgerFolder()
      try ledger(ofVersion: version, in: folder)
      let before = try Ledger(
        folder: folder.path, queue: DatabaseQueue(path: folder.file)
      ).dump()
      let opened = try Ledger.open(folder.path)
      #expect(try opened.read { try $0.version() } == Migration.all.count)
      #expect(try opened.verify().faults == [], "version \(version)")
      #expect(try opened.dump() == before, "version \(version)")
      _ = try opened.record(
        LedgerFolder.residents(["Rose Bell"]), ofHome: "seaview", after: 2, LedgerFolder.act())
      #expect(try opened.verify().faults == [])
    }
  }

  @Test("two who open an older ledger at the same moment take each step once")
  func together() async throws {
    let folder = try LedgerFolder()
    try ledger(ofVersion: 1, in: folder)
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try Ledger.open(path) } }
      try await group.waitForAll()
    }
    #expect(try Ledger.open(path).verify().faults == [])
  }
}
