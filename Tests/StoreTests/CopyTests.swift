import Evidence
import Foundation
import GRDB
import Testing

@testable import Store

/// Backups and how they come back.
@Suite("Copies of a ledger")
struct CopyTests {
  @Test("a copy made while others write holds a whole state, and comes back the same")
  func whileInUse() async throws {
    let folder = try LedgerFolder()
    let path = folder.path
    let ledger = try folder.filled()
    let copies = try LedgerFolder()
    let target = copies.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for round in 0..<20 {
          let home = try ledger.home("seaview")
          _ = try ledger.record(
            LedgerFolder.residents(["Name \(round)"], prefix: "N\(round)-"), ofHome: "seaview",
            after: try ledger.facts(of: home).lastAct, LedgerFolder.act())
        }
      }
      group.addTask {
        let reader = try Ledger.open(path)
        for round in 0..<5 {
          let copy = try reader.backup(to: "\(target)/\(round).db")
          #expect(copy.faults == [])
        }
      }
      try await group.waitForAll()
    }
    for round in 0..<5 {
      let back = try LedgerFolder()
      let restored = try Ledger.restore("\(target)/\(round).db", to: back.path, replacing: false)
      let opened = try Ledger.open(back.path)
      #expect(try opened.acts().count == restored.copy.acts)
      #expect(try opened.verify().faults == [])
    }
    #expect(try ledger.acts().count == 24)
  }

  @Test("a ledger gives way only when told to, and is kept beside")
  func inTheWay() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let file = folder.path + "/copy.db"
    _ = try ledger.backup(to: file)
    let copied = try ledger.dump()
    _ = try ledger.record(
      LedgerFolder.residents(["Newer"]), ofHome: "seaview", after: 4, LedgerFolder.act())
    let newer = try ledger.dump()
    try ledger.queue.close()
    let refusal = #expect(throws: Faults.self) {
      try Ledger.restore(file, to: folder.path, replacing: false)
    }
    #expect(refusal?.all.map(\.code) == [.ledgerExists])
    #expect(refusal?.all.first?.message.contains("last act is 5") == true)
    let restored = try Ledger.restore(file, to: folder.path, replacing: true)
    let kept = try #require(restored.keptAs)
    #expect(try Ledger.open(folder.path).dump() == copied)
    let aside = try LedgerFolder()
    try FileManager.default.copyItem(atPath: "\(folder.path)/\(kept)", toPath: aside.file)
    #expect(try Ledger.open(aside.path).dump() == newer)
  }

  @Test("a damaged copy is refused, and what stands there stays")
  func damagedCopy() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let file = folder.path + "/copy.db"
    _ = try ledger.backup(to: file)
    let before = try ledger.dump()
    try ledger.queue.close()
    let bytes = try Data(contentsOf: URL(filePath: file))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: file))
    let refusal = #expect(throws: Faults.self) {
      try Ledger.restore(file, to: folder.path, replacing: true)
    }
    #expect(refusal?.all.map(\.code) == [.damaged])
    #expect(try Ledger.open(folder.path).dump() == before)
    #expect(throws: Faults.self) {
      try Ledger.restore("/nowhere", to: "/nowhere2", replacing: true)
    }
  }

  @Test("a file is never written over")
  func neverOver() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let fault = #expect(throws: Faults.self) { try ledger.backup(to: folder.file) }
    #expect(fault?.all.map(\.code) == [.copyExists])
  }
}
