import Foundation
import Testing

/// A tick sheet from print to bill.
@Suite("hearth tick-sheet and deliver")
struct DeliveryCommandTests {
  private let home: CopiedHome
  private let folder: TemporaryFolder

  init() throws {
    home = try CopiedHome("seaview")
    folder = try TemporaryFolder()
  }

  private static let headings =
    "week,resident,name,room,service,mon,tue,wed,thu,fri,sat,sun,payer,note"

  private func deliver(_ rows: [String], _ more: String...) throws -> HearthBinary.Outcome {
    let sheet = folder.url.appending(path: "ticks.csv")
    try Data(([Self.headings] + rows).joined(separator: "\n").utf8).write(to: sheet)
    return try HearthBinary.run(["deliver", home.path, sheet.path, "--by", "Ann Lee"] + more)
  }

  private func extras() throws -> String {
    try String(contentsOf: home.url.appending(path: "extras.csv"), encoding: .utf8)
  }

  /// October's bills.
  private func billed() throws -> NSArray {
    let said = try HearthBinary.run("bill", home.path, "--month", "2026-10", "--format", "json")
      .said
    let run = try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any]
    return try #require(run?["invoices"] as? NSArray)
  }

  @Test("a tick is delivered, then confirmed, then billed; twice is harmless")
  func wayOfATick() throws {
    let ticks = ["2026-10-12,R07,,,hairdressing,,1,,,2,,,,"]
    let before = try billed()
    let taken = try deliver(ticks)
    #expect(taken.status == 0, "\(taken.complained)")
    #expect(taken.said.contains(#/2026-10-13 +R07 +Hairdressing +1 /#))
    #expect(taken.said.contains(#/2026-10-16 +R07 +Hairdressing +2 /#))
    #expect(try billed() == before, "delivered is not billed")
    let once = try extras()
    #expect(once.contains("D-2026-10-13-P07-hairdressing,2026-10-13,P07,hairdressing,1,"))
    let again = try deliver(ticks)
    #expect(again.said.contains("Nothing to do") && again.said.contains("just so: 2"))
    #expect(try extras() == once)

    func confirm(_ more: String...) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        [
          "deliver", home.path, "--confirm", "--through", "2026-10-14", "--by",
          "Joan \"Jo\" Hart, RM",
        ]
          + more)
    }
    let preview = try confirm("--preview")
    #expect(try preview.said.contains("(a preview)") && extras() == once)
    let confirmed = try confirm()
    #expect(confirmed.said.contains("2 deliveries wait"))
    let rows = ReadBack.rows(try extras())
    let first = try #require(rows.first { $0[0] == "D-2026-10-13-P07-hairdressing" })
    #expect(first.suffix(3) == ["confirmed", "Ann Lee", "Joan \"Jo\" Hart, RM"])
    let second = try #require(rows.first { $0[0] == "D-2026-10-16-P07-hairdressing" })
    #expect(second.suffix(3) == ["delivered", "Ann Lee", ""])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(try billed() != before)
    // Every row that was there is there still, word for word but for the two new cells.
    let original = ReadBack.rows(
      try String(contentsOfFile: HearthBinary.sample("seaview") + "/extras.csv", encoding: .utf8))
    for row in original.dropFirst() where row[6] == "confirmed" {
      #expect(rows.contains { Array($0.prefix(7)) == row })
    }
  }

  @Test("everything wrong with a sheet is told with row and column, and nothing is written")
  func faults() throws {
    let before = try extras()
    let outcome = try deliver([
      "2026-10-13,R07,,,hairdressing,1,,,,,,,,",  // a Tuesday
      "2026-10-12,R07,,,lunch,x,,,,,,,,",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("ticks.csv, row 2, column week"))
    #expect(outcome.complained.contains("2026-10-12"))
    #expect(outcome.complained.contains("ticks.csv, row 3, column mon"))
    let unknown = try deliver([
      "2026-10-12,R99,,,hairdressing,1,2,,,,,,,", "2026-10-12,R07,,,haircut,1,,,,,,,,",
      "2010-01-04,R07,,,hairdressing,1,,,,,,,,", "2026-10-12,R08,,,hairdressing,1,,,,,,,nobody,",
    ])
    #expect(unknown.status == 1 && unknown.complained.contains("4 problems"))
    for place in [
      "row 2, column resident", "row 3, column service", "row 4, column mon",
      "row 5, column payer",
    ] {
      #expect(unknown.complained.contains("ticks.csv, \(place)"), "\(place)")
    }
    #expect(try extras() == before)
  }

  @Test("another quantity for what was recorded is refused, not added")
  func differs() throws {
    #expect(try deliver(["2026-10-12,R07,,,hairdressing,1,,,,,,,,"]).status == 0)
    let outcome = try deliver(["2026-10-12,R07,,,hairdressing,2,,,,,,,,"])
    #expect(outcome.status == 1 && outcome.complained.contains("delivery.differs"))
    #expect(outcome.complained.contains("column mon"))
  }

  @Test("the sheet that is printed can be filled in and taken back")
  func printed() throws {
    let outcome = try HearthBinary.run(
      "tick-sheet", home.path, "--week", "2026-10-05", "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let files = try folder.files().filter { $0.path.contains("tick-sheets/") }
    #expect(files.count == 4)
    let sheet = try #require(files.first { $0.path.hasSuffix("residential.csv") })
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    let rows = ReadBack.rows(text)
    #expect(rows[0].joined(separator: ",") == Self.headings)
    // Lunch is in everybody's fee but for those who gave it up.
    #expect(rows.contains { $0[1] == "R07" && $0[4] == "lunch" })
    #expect(!rows.contains { $0[1] == "R01" && $0[4] == "lunch" })
    let page = try #require(files.first { $0.path.hasSuffix("residential.html") })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("in the fee") && html.contains("Monday 5 October 2026"))
    let filled = text.replacing(
      /(2026-10-05,R01,[^,]*,[^,]*,hairdressing),,/, with: { "\($0.output.1),1," })
    #expect(filled != text)
    let path = folder.url.appending(path: "filled.csv")
    try Data(filled.utf8).write(to: path)
    let taken = try HearthBinary.run(
      "deliver", home.path, path.path, "--confirm", "--through", "2026-10-31", "--by", "Ann Lee")
    #expect(taken.status == 0, "\(taken.complained)")
    #expect(taken.said.contains(/2026-10-05 +R01 +Hairdressing .* delivered and confirmed/))
    let tuesday = try HearthBinary.run("tick-sheet", home.path, "--week", "2026-10-06")
    #expect(tuesday.status == 1 && tuesday.complained.contains("2026-10-05"))
  }
}
