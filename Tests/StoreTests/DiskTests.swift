import Evidence
import Foundation
import GRDB
import Testing

@testable import Store

/// What the disk and other writers refuse.
@Suite("A ledger under pressure")
struct DiskTests {
  @Test("a full disk keeps nothing of the act and loses nothing else")
  func diskFull() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let before = try ledger.dump()
    let names = (0..<2_000).map { "Resident number \($0), of a long and winding name" }
    try ledger.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    let fault = #expect(throws: Faults.self) {
      try ledger.record(
        LedgerFolder.residents(names, prefix: "N"), ofHome: "seaview", after: 4,
        LedgerFolder.act())
    }
    #expect(fault?.all.map(\.code) == [.diskFull])
    #expect(try ledger.dump() == before)
    try ledger.queue.close()
    let again = try Ledger.open(folder.path)
    #expect(try again.verify().faults == [])
    _ = try again.record(
      LedgerFolder.residents(names, prefix: "N"), ofHome: "seaview", after: 4, LedgerFolder.act())
    #expect(try again.verify().faults == [])
  }

  @Test("whoever waits in vain is told who is writing")
  func busy() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let second = try Ledger.open(folder.path, patience: 0.05)
    let home = try ledger.home("seaview")
    var refusal: Faults?
    var seen: Int?
    _ = try ledger.act(LedgerFolder.act(by: "Berta"), of: home) { _ in
      refusal = #expect(throws: Faults.self) {
        try second.record(
          LedgerFolder.residents(["Rose"]), ofHome: "larch", after: 3, LedgerFolder.act())
      }
      // Readers are not kept waiting, and see the state before.
      seen = try second.facts(of: home).lastAct
    }
    #expect(seen == 4)
    #expect(refusal?.all.map(\.code) == [.busy])
    #expect(refusal?.all.first?.message.contains("Berta (import) is writing") == true)
    #expect(try second.facts(of: home).lastAct == 5)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains(".hearth-writing"))
  }

  @Test("many writers at once: every act is kept once, in one chain")
  func manyWriters() async throws {
    let folder = try LedgerFolder()
    _ = try folder.filled()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let ledger = try Ledger.open(path, patience: 60)
          for round in 0..<5 {
            _ = try ledger.record(
              LedgerFolder.residents(["A"], prefix: "W\(writer)-\(round)-"),
              ofHome: "home-\(writer)", after: try Self.lastAct(ledger, "home-\(writer)"),
              LedgerFolder.act(by: "Writer \(writer)"))
          }
        }
      }
      try await group.waitForAll()
    }
    let found = try Ledger.open(path).verify()
    #expect(found.faults == [])
    #expect(found.acts == 24)
  }

  private static func lastAct(_ ledger: Ledger, _ code: String) throws -> Int {
    guard let home = try ledger.homes().first(where: { $0.code == code }) else { return 0 }
    return try ledger.facts(of: home).lastAct
  }

  @Test("two who act on the same home's facts: one acts, the other is told to start again")
  func sameHome() async throws {
    let folder = try LedgerFolder()
    _ = try folder.filled()
    let path = folder.path
    let outcomes = await withTaskGroup(of: [Fault.Code].self) { group in
      for writer in 0..<3 {
        group.addTask {
          do throws(Faults) {
            let ledger = try Ledger.open(path, patience: 60)
            _ = try ledger.record(
              LedgerFolder.residents(["A"], prefix: "W\(writer)-"), ofHome: "seaview", after: 4,
              LedgerFolder.act())
            return []
          } catch {
            return error.all.map(\.code)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter(\.isEmpty).count == 1)
    #expect(outcomes.filter { $0 == [.changedMeanwhile] }.count == 2)
  }

  @Test("acts that were done here and are gone are told, and nothing is written after them")
  func lostActs() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    try ledger.queue.close()
    let earlier = try Data(contentsOf: URL(filePath: folder.file))
    let later = try Ledger.open(folder.path)
    _ = try later.record(
      LedgerFolder.residents(["Lost"]), ofHome: "seaview", after: 4, LedgerFolder.act())
    try later.expectHead()
    try later.queue.close()
    // As a spoilt log would leave it: whole, and one act short.
    try earlier.write(to: URL(filePath: folder.file))
    let short = try Ledger.open(folder.path)
    #expect(try short.verify().faults == [])
    let told = #expect(throws: Faults.self) { try short.expectHead() }
    #expect(told?.all.map(\.code) == [.actsMissing])
    #expect(told?.all.first?.message.contains("Act 5") == true)
    let refused = #expect(throws: Faults.self) {
      try short.record(
        LedgerFolder.residents(["Again"]), ofHome: "seaview", after: 4, LedgerFolder.act())
    }
    #expect(refused?.all.map(\.code) == [.actsMissing])
    // A copy that is restored on purpose settles it.
    _ = try short.backup(to: folder.path + "/copy.db")
    try short.queue.close()
    _ = try Ledger.restore(folder.path + "/copy.db", to: folder.path, replacing: true)
    try Ledger.open(folder.path).expectHead()
  }
}
