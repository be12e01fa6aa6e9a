import Foundation
import TestSupport
import Testing
import XMLKit

/// A year of `harbour-court`, month by month on a ledger, with the news as it came (`year.txt`).
@Suite("A year of Harbour Court")
struct YearStoryTests {
  private struct News {
    let told: String
    let sheet: String
    let old: String
    let new: String
    let words: String
  }

  /// The lines of `year.txt`: told | sheet | what stood there | what stands there now | why.
  private static func news() throws -> [News] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "year.txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: [" "]) }
        try #require(cells.count == 5, "\(line)")
        return News(
          told: cells[0], sheet: cells[1], old: cells[2], new: cells[3], words: cells[4])
      }
  }

  private static let months: [(String, end: String)] = [
    ("2026-09", "2026-09-30"), ("2026-10", "2026-10-31"), ("2026-11", "2026-11-30"),
    ("2026-12", "2026-12-31"), ("2027-01", "2027-01-31"), ("2027-02", "2027-02-28"),
    ("2027-03", "2027-03-31"), ("2027-04", "2027-04-30"), ("2027-05", "2027-05-31"),
    ("2027-06", "2027-06-30"), ("2027-07", "2027-07-31"), ("2027-08", "2027-08-31"),
  ]

  private func home() throws -> LedgerHome {
    let home = try LedgerHome("harbour-court")
    try home.consolidate("nhs-north-coast")
    try home.addColumn("to", to: "funding.csv")
    try home.add("notices.csv", "placement,from,clause,given,by,note\n")
    return home
  }

  @Test("what was said each month: documents, credit notes, what is held and why")
  func golden() throws {
    let home = try home()
    let news = try Self.news()
    var story = ""
    for (month, end) in Self.months {
      let told = news.filter { $0.told == month }
      for item in told { try home.edit(item.sheet, item.old, item.new) }
      story += told.map(\.words).filter { $0 != "(the same)" }.map { "NEWS: \($0)\n" }.joined()
      let isWithdrawn = told.contains { $0.new.isEmpty }
      try home.takeIn(on: end, withdrawing: isWithdrawn)
      let said = try home.issued(month, on: end)
      // The trial balance lists every account: its totals alone tell the story.
      let parts = said.components(separatedBy: "\nTo the books\n")
      let books = parts.dropFirst().joined().split(separator: "\n")
        .first { $0.hasPrefix("Together") }
      story += parts[0] + "\n" + (books.map { "\($0)\n\n" } ?? "\n")
    }
    expectGolden(story.trimmingCharacters(in: .newlines) + "\n", named: "harbour-court-year.txt")
    try home.expectWhole()

    let documents = YearDocuments(try home.files())
    expectGolden(try documents.lines(), named: "harbour-court-documents.txt")
    try documents.expectGoldenSamples(of: "harbour-court")

    // The numbers of every series and month run from 1 without a gap.
    let numbers = try home.files().keys.filter { $0.hasSuffix(".xml") }
      .map { String($0.split(separator: "/").last?.dropLast(4) ?? "") }
    let series = Dictionary(grouping: numbers) { String($0.dropLast(4)) }
    #expect(series.count > 12)
    for (series, numbers) in series {
      #expect(
        numbers.compactMap { Int($0.suffix(3)) }.sorted() == Array(1...numbers.count), "\(series)")
    }
    for (path, bytes) in try home.files() where path.hasSuffix(".xml") {
      let findings = PencePerfect(
        invoice: try XMLReader.read(Array(bytes), named: path)
      ).findings()
      #expect(findings.isEmpty, "\(path): \(findings)")
    }
  }
}
