import Evidence
import Foundation
import GRDB
import Intake
import Testing

@testable import Store

/// A ledger as a whole: made, opened, written to.
@Suite("A ledger")
struct LedgerTests {
  @Test("what was recorded is read back, row by row, with the last word on each")
  func readBack() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let facts = try ledger.facts(of: try ledger.home("seaview"))
    #expect(facts.lastAct == 4)
    #expect(facts.sheets.map(\.name) == ["residents.csv"])
    #expect(
      facts.sheets.first?.rows.map(\.cells) == [
        ["R1", "Rose Bell", "REF-1"], ["R2", "Sam \"Sandy\" Hill, the elder", "REF-2"],
        ["R3", "Ann Ford", "REF-3"],
      ])
    let sheets = try ledger.sheets(of: try ledger.home("seaview"))
    #expect(
      sheets.files.first.flatMap(FactSheet.init(reading:))?.rows.map(\.cells)
        == facts.sheets.first?.rows.map(\.cells))
  }

  @Test("the facts can be read as they were after any act")
  func asOf() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let home = try ledger.home("seaview")
    let before = try ledger.facts(of: home, asOf: 2)
    #expect(before.sheets.first?.rows.first?.cells[1] == "Rose Pell")
  }

  @Test("a withdrawn row counts no longer, and is still there")
  func withdrawn() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let home = try ledger.home("seaview")
    let row = try #require(try ledger.facts(of: home).sheets.first?.rows.first)
    _ = try ledger.record(
      [
        Ledger.FactWrite(
          sheet: "residents.csv", columns: ["resident", "name", "reference"], row: row,
          isWithdrawn: true)
      ], ofHome: "seaview", after: 4, LedgerFolder.act())
    #expect(try ledger.facts(of: home).sheets.first?.rows.map(\.key) == ["R2", "R3"])
    #expect(try ledger.facts(of: home, asOf: 4).sheets.first?.rows.count == 3)
  }

  @Test("rows written under fewer columns are read under all that a later program knows")
  func laterColumns() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    _ = try ledger.record(
      [
        Ledger.FactWrite(
          sheet: "residents.csv", columns: ["resident", "born", "name", "reference"],
          row: FactRow(
            key: "R4", since: nil, position: 5, cells: ["R4", "1931", "Ida Cole", "REF-4"]))
      ], ofHome: "seaview", after: 4, LedgerFolder.act())
    let file = try #require(
      try ledger.sheets(of: try ledger.home("seaview")).files.first)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        resident,born,name,reference
        R4,1931,Ida Cole,REF-4
        R1,,Rose Bell,REF-1
        R2,,"Sam ""Sandy"" Hill, the elder",REF-2
        R3,,Ann Ford,REF-3

        """)
  }

  @Test("a home is chosen by its code, and need not be where there is one")
  func homes() throws {
    let folder = try LedgerFolder()
    let empty = try folder.create()
    #expect(throws: Faults.self) { try empty.home(nil) }
    _ = try empty.record(
      LedgerFolder.residents(["Rose"]), ofHome: "seaview", after: 0, LedgerFolder.act())
    #expect(try empty.home(nil).code == "seaview")
    let fault = #expect(throws: Faults.self) { try empty.home("larch") }
    #expect(fault?.all.first?.remedy.contains("seaview") == true)
  }

  @Test("one ledger to a folder, and none among a home's sheets")
  func inTheWay() throws {
    let folder = try LedgerFolder()
    _ = try folder.create()
    let twice = #expect(throws: Faults.self) { try folder.create() }
    #expect(twice?.all.map(\.code) == [.ledgerExists])
    let sheets = try LedgerFolder()
    try Data("setting,value\n".utf8).write(to: URL(filePath: sheets.path + "/home.csv"))
    #expect(throws: Faults.self) { try sheets.create() }
    let none = #expect(throws: Faults.self) { try Ledger.open("/nowhere") }
    #expect(none?.all.map(\.code) == [.noLedger])
  }

  @Test("whoever acts on facts that have changed since is told to start again")
  func changedMeanwhile() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.filled()
    let before = try ledger.dump()
    let fault = #expect(throws: Faults.self) {
      try ledger.record(
        LedgerFolder.residents(["Late"]), ofHome: "seaview", after: 2, LedgerFolder.act())
    }
    #expect(fault?.all.map(\.code) == [.changedMeanwhile])
    #expect(try ledger.dump() == before)
  }

  @Test("every commit is on the disk before anybody is told")
  func durable() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    let settings = try ledger.read { database in
      try ["synchronous", "journal_mode", "foreign_keys"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["2", "wal", "1"])
  }

  @Test("a ledger of a later version is left alone")
  func newer() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    try ledger.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    let fault = #expect(throws: Faults.self) { try Ledger.open(folder.path) }
    #expect(fault?.all.map(\.code) == [.newerLedger])
  }

  @Test("every table is STRICT, but for none")
  func strict() throws {
    let folder = try LedgerFolder()
    let ledger = try folder.create()
    let loose = try ledger.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
    }
    #expect(loose == [])
  }
}
