import Evidence
import Intake
import TestSupport
import Testing

@testable import Store

/// Whatever was imported before, the ledger says what the last folder said.
@Suite("Imports one after the other")
struct ImportPropertyTests {
  /// Rows of a timeline: several for one key, so that keys come, go, and change their order.
  private func sheet(_ generator: inout SeededGenerator) throws -> FactSheet {
    let rows = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      let placement = Int.random(in: 1...4, using: &generator)
      let month = Int.random(in: 1...9, using: &generator)
      let fee = Int.random(in: 800...802, using: &generator)
      return "P\(placement),2026-0\(month)-01,\(placement),res,\(fee).00"
    }
    let text = "placement,from,room,band,gross fee\n" + rows.joined(separator: "\n")
    return try #require(FactSheet(reading: SheetFile(name: "stays.csv", text: text)))
  }

  @Test("after any history of sheets, rows and their order are those of the last")
  func lastFolder() throws {
    forAll("the ledger says what the last folder said", seed: 400, count: 15) { generator in
      let folder = try LedgerFolder()
      let ledger = try folder.create()
      for _ in 0..<5 {
        let file = try sheet(&generator)
        let known = try ledger.homes().first
        let facts = try known.map { try ledger.facts(of: $0) }
        let difference = SheetDifference(
          facts?.sheets.first, readAgain: file, from: nil, withdrawing: true)
        let writes = difference.changes.flatMap { change in
          change.kept.map {
            Ledger.FactWrite(sheet: file.name, columns: file.columns, row: $0)
          }
            + change.withdrawn.map {
              Ledger.FactWrite(
                sheet: file.name, columns: file.columns, row: $0, isWithdrawn: true)
            }
        }
        guard !writes.isEmpty else { continue }
        _ = try ledger.record(
          writes, ofHome: "seaview", after: facts?.lastAct ?? 0, LedgerFolder.act())
        let kept = try ledger.facts(of: try ledger.home(nil)).sheets.first
        guard kept?.rows.map(\.cells) == file.rows.map(\.cells),
          difference.result.rows.map(\.cells) == file.rows.map(\.cells)
        else { return false }
      }
      return try ledger.verify().faults.isEmpty
    }
  }
}
