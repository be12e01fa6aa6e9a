import Foundation
import Testing

/// Occupancy and income, counted again from the sheets and from the journal.
@Suite("hearth occupancy and income")
struct ReportsCommandTests {
  @Test(
    "nights of harbour-court's October, counted again by hand", arguments: ["day", "week", "month"])
  func occupancy(step: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "occupancy", HearthBinary.sample("harbour-court"), "--from", "2026-10-01", "--through",
      "2026-10-31", "--by", step, "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let files = try folder.files()
    let csv = try #require(files.first { $0.path.hasSuffix(".csv") })
    let rows = ReadBack.rows(String(decoding: csv.bytes, as: UTF8.self))
    #expect(rows.count - 1 == ["day": 31, "week": 5, "month": 1][step])
    let placements = ReadBack.rows(
      try String(
        contentsOfFile: HearthBinary.sample("harbour-court") + "/placements.csv", encoding: .utf8))
    var nights = 0
    for day in 1...31 {
      let today = "2026-10-" + (day < 10 ? "0" : "") + String(day)
      for row in placements.dropFirst() where row[3] <= today {
        let isHere = row[4].isEmpty || (row[5] == "death" ? today <= row[4] : today < row[4])
        nights += isHere ? 1 : 0
      }
    }
    func sum(_ column: Int) -> Int { rows.dropFirst().compactMap { Int($0[column]) }.reduce(0, +) }
    #expect(sum(3) == nights && sum(2) == 60 * 31 && sum(5) == 60 * 31 - nights)
    let headings = rows[0]
    let bands = headings.indices.filter { headings[$0].hasPrefix("band: ") }
    let payers = headings.indices.filter { headings[$0].hasPrefix("payer: ") }
    #expect(bands.count == 2 && bands.map(sum).reduce(0, +) == nights)
    #expect(payers.count > 2 && payers.map(sum).reduce(0, +) == nights)
    #expect(sum(4) > 0, "the hospital stay")
    let page = try #require(
      files.first { $0.path.hasSuffix(".html") && $0.path.contains("reports") })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<svg") == (step != "month"))
  }

  @Test("income by element is what the journal books", arguments: BillCommandTests.homes)
  func income(home: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "income", HearthBinary.sample(home), "--from", "2026-10", "--through", "2026-10", "--out",
      folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    _ = try HearthBinary.run(
      "bill", HearthBinary.sample(home), "--month", "2026-10", "--out", folder.path)
    let files = Dictionary(
      try folder.files().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    ) { first, _ in first }
    let income = ReadBack.rows(try #require(files["\(home)/reports/income-2026-10-2026-10.csv"]))
    let journal = ReadBack.rows(try #require(files["\(home)/2026-10/journal.csv"])).dropFirst()
    func pence(_ text: String) -> Int { Int(text.replacing(".", with: "")) ?? 0 }
    func booked(_ account: String) -> Int {
      journal.filter { $0[2].hasPrefix(account) }.map { pence($0[4]) - pence($0[3]) }.reduce(0, +)
    }
    func column(_ names: String...) -> Int {
      let places = names.compactMap { income[0].firstIndex(of: $0) }
      return income.dropFirst().map { row in places.map { pence(row[$0]) }.reduce(0, +) }
        .reduce(0, +)
    }
    #expect(column("premises", "services") == booked("Fees: hotel"))
    #expect(column("care") == booked("Fees: care"))
    #expect(column("activity") == booked("Fees: activity"))
    #expect(column("extras") == booked("Extras"))
    #expect(column("vat") == booked("VAT on sales"))
    #expect(column("gross") == -booked("Owed by"))
    let register = ReadBack.rows(
      try #require(files["\(home)/reports/register-2026-10-2026-10.csv"])
    ).dropFirst()
    #expect(register.map { pence($0[7]) }.reduce(0, +) == column("gross"))
  }

  @Test("a preview says what changed since the month before")
  func changes() throws {
    let home = try CopiedHome("seaview")
    let before = try HearthBinary.run("bill", home.path, "--month", "2026-11")
    #expect(before.status == 0, "\(before.complained)")
    #expect(before.said.contains("What changed since October 2026"))
    #expect(before.said.contains("by their number of days alone"))
    // A new fee from 1 November stands out with both prices.
    try home.edit("stays.csv") { $0 + "P02,2026-11-01,2,residential,895.00,\n" }
    let after = try HearthBinary.run("bill", home.path, "--month", "2026-11")
    #expect(after.said.contains("Stanley Whitworth, for R02"))
    #expect(after.said.contains("£895.00"))
    #expect(!before.said.contains("£895.00"))
    let json = try HearthBinary.run("bill", home.path, "--month", "2026-11", "--format", "json")
    #expect(json.said.contains("\"since\": \"2026-10\""))
    #expect(json.said.contains(": £925.00 for 7 days, now £895.00 for 7 days."))
  }
}
