import CareCalendar
import Evidence
import Intake
import TestSupport
import Testing

@testable import Store

/// Of each row of a sheet, the ledger gives what the newest act says of it.
@Suite("Rows of sheets after any acts")
struct FactsPropertyTests {
  private struct Row: Hashable {
    let sheet: String
    let key: String
    let since: Day?
  }

  /// Few sheets, keys and days, so that acts meet each other; keys that two sheets share.
  private static let rows = ["payers.csv", "residents.csv"].flatMap { sheet in
    ["A", "B", "Z\u{E9}"].flatMap { key in
      [nil, LedgerFolder.day, LedgerFolder.day + 30].map { Row(sheet: sheet, key: key, since: $0) }
    }
  }

  private static func write(
    _ row: Row, number: Int, _ generator: inout SeededGenerator
  ) -> Ledger.FactWrite {
    // Each position once, so that there is one order.
    let position = Int.random(in: 0...9, using: &generator) * 10_000 + number
    return Ledger.FactWrite(
      sheet: row.sheet, columns: ["id", "text"],
      row: FactRow(
        key: row.key, since: row.since, position: position, cells: [row.key, "text \(number)"]),
      isWithdrawn: Int.random(in: 0...2, using: &generator) == 0)
  }

  /// The rule itself, over all that was ever written.
  private static func expected(_ written: [(act: Int, Ledger.FactWrite)], asOf act: Int)
    -> [String: [FactRow]]
  {
    var newest: [Row: Ledger.FactWrite] = [:]
    for (itsAct, write) in written where itsAct <= act {
      newest[Row(sheet: write.sheet, key: write.row.key, since: write.row.since)] = write
    }
    return Dictionary(grouping: newest.values.filter { !$0.isWithdrawn }, by: \.sheet)
      .mapValues { $0.map(\.row).sorted { $0.position < $1.position } }
  }

  @Test("as of every act, each row is the newest of its own, and withdrawn ones are gone")
  func newest() {
    forAll("the newest act counts", seed: 900, count: 15) { generator in
      let folder = try LedgerFolder()
      let ledger = try folder.create()
      var written: [(act: Int, Ledger.FactWrite)] = []
      for _ in 0..<6 {
        let writes = Self.rows.shuffled(using: &generator)
          .prefix(Int.random(in: 1...9, using: &generator)).enumerated()
          .map { Self.write($1, number: written.count + $0, &generator) }
        let act = try ledger.record(
          writes, ofHome: "seaview", after: written.last?.act ?? 0, LedgerFolder.act())
        written += writes.map { (act.sequence, $0) }
      }
      let home = try ledger.home(nil)
      for act in Set(written.map(\.act)) {
        let sheets = try ledger.facts(of: home, asOf: act).sheets
        let found = Dictionary(uniqueKeysWithValues: sheets.map { ($0.name, $0.rows) })
        guard found == Self.expected(written, asOf: act),
          sheets.map(\.name) == sheets.map(\.name).sorted()
        else { return false }
        let files = try ledger.sheets(of: home, asOf: act).files
        guard files.map(\.bytes) == sheets.map(\.file.bytes) else { return false }
      }
      return true
    }
  }
}
