import Foundation
import Testing

@Suite("hearth uplift")
struct UpliftCommandTests {
  private let home: CopiedHome
  private let out: TemporaryFolder

  init() throws {
    home = try CopiedHome("harbour-court")
    out = try TemporaryFolder()
  }

  private func uplift(_ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      ["uplift", home.path, "--by", "Anna Bell", "--out", out.path] + more)
  }

  private func sheet(_ name: String) throws -> [[String]] {
    ReadBack.rows(try String(contentsOf: home.url.appending(path: name), encoding: .utf8))
  }

  /// The fee of each placement on a day, from the sheet itself.
  private func fees(on day: String) throws -> [String: Int] {
    var fees: [String: (from: String, pence: Int)] = [:]
    for row in try sheet("stays.csv").dropFirst() where row[1] <= day {
      guard (fees[row[0]]?.from ?? "") <= row[1] else { continue }
      fees[row[0]] = (row[1], try #require(Int(row[4].replacing(".", with: ""))))
    }
    return fees.mapValues(\.pence)
  }

  @Test("private fees rise by the percentage to the step, and everybody who pays gets a letter")
  func rises() throws {
    let before = try fees(on: "2026-11-30")
    let outcome = try uplift(
      "--percent", "5", "--round", "0.50", "--from", "2026-12-01", "--as-of", "2026-10-20",
      "--reason", "Wages rise in December.")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let after = try fees(on: "2026-12-01")
    let raised = after.filter { before[$0.key] != $0.value }
    #expect(raised.count >= 20)
    for (placement, fee) in raised {
      let old = try #require(before[placement])
      // Nearest 50p of 105 %, half up, in whole numbers.
      #expect(fee == (old * 105 + 2_500) / 5_000 * 50, "\(placement)")
    }
    // No fee of a placement that a council or the NHS pays for.
    let funding = try sheet("funding.csv").dropFirst()
    let isPublic = Set(
      funding.filter { ["council-fee", "continuing-healthcare"].contains($0[3]) }.map { $0[1] })
    #expect(isPublic.isDisjoint(with: raised.keys) && !isPublic.isEmpty)
    let letters = try out.files().filter { $0.path.contains("/letters/") }
    #expect(letters.filter { $0.path.hasSuffix(".txt") }.count == raised.count)
    #expect(letters.filter { $0.path.hasSuffix(".html") }.count == raised.count)
    let letter = try #require(letters.first { $0.path.contains("-bell.txt") })
    let words = String(decoding: letter.bytes, as: UTF8.self)
    #expect(words.contains("1 December 2026") && words.contains("Wages rise in December."))
    #expect(words.contains("please ring") && words.contains("Frederick Bell"))
    // What was told is on record, a row for each placement.
    let notices = try sheet("notices.csv").dropFirst()
    #expect(Set(notices.map { $0[0] }) == Set(raised.keys))
    #expect(notices.allSatisfy { $0[1] == "2026-12-01" && $0[3] == "2026-10-20" })
    // The next bills hold, and twice is harmless.
    let bill = try HearthBinary.run("bill", home.path, "--month", "2026-12")
    #expect(bill.status == 0, "\(bill.complained)")
    let sheetAfter = try sheet("stays.csv")
    let again = try uplift(
      "--percent", "5", "--round", "0.50", "--from", "2026-12-01", "--as-of", "2026-10-20")
    #expect(again.said.contains("Nothing to do") && again.status == 0)
    #expect(try sheet("stays.csv") == sheetAfter)
    let other = try uplift("--percent", "6", "--from", "2026-12-01", "--as-of", "2026-10-20")
    #expect(other.status == 1 && other.complained.contains("uplift.same-day"))
  }

  @Test("too short a notice is refused for everybody, with the first day that would do")
  func notice() throws {
    let before = try sheet("stays.csv")
    let outcome = try uplift("--percent", "5", "--from", "2026-12-01", "--as-of", "2026-11-10")
    #expect(outcome.status == 1 && outcome.complained.contains("uplift.notice"))
    #expect(outcome.complained.contains("2026-12-08"))
    #expect(try sheet("stays.csv") == before && out.files().isEmpty)
    // A contract may promise more.
    try home.edit("terms.csv") { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      return
        ([lines[0] + ",notice of increases,fee clause"]
        + lines.dropFirst().map { $0 + ",60,clause 6.2" })
        .joined(separator: "\n") + "\n"
    }
    let longer = try uplift("--percent", "5", "--from", "2026-12-01", "--as-of", "2026-10-20")
    #expect(longer.status == 1 && longer.complained.contains("promises 60"))
    let preview = try uplift(
      "--percent", "5", "--from", "2026-12-21", "--as-of", "2026-10-20", "--preview")
    #expect(preview.status == 0, "\(preview.complained)")
    #expect(try sheet("stays.csv") == before)
    let letter = try #require(try out.files().first { $0.path.contains("-bell.txt") })
    #expect(String(decoding: letter.bytes, as: UTF8.self).contains("clause 6.2"))
  }

  @Test("a fixed line without a balance beside it rises by the same pounds, the old one ends")
  func fixedLine() throws {
    let fee = try #require(try fees(on: "2026-11-30")["P41"])
    let pounds = "\(fee / 100).\(fee % 100 < 10 ? "0" : "")\(fee % 100)"
    try home.edit("funding.csv") {
      $0.replacing(
        "P41-self,P41,grieves,self-funded,balance",
        with: "P41-self,P41,grieves,self-funded,\(pounds)")
    }
    let others = try sheet("funding.csv").filter { $0[1] == "P41" }
    #expect(others.count == 1 && others[0][4] == pounds)
    let outcome = try uplift(
      "--percent", "10", "--from", "2026-12-01", "--as-of", "2026-10-20", "--round", "1.00")
    #expect(outcome.status == 0, "\(outcome.complained)")
    let rows = try sheet("funding.csv")
    let headings = try #require(rows.first)
    let to = try #require(headings.firstIndex(of: "to"))
    #expect(rows.first { $0[0] == "P41-self" }?[to] == "2026-11-30")
    let new = try #require(rows.first { $0[0] == "P41-self-2026-12-01" })
    #expect(new[4] == "\((fee * 110 + 5_000) / 10_000).00")
  }
}
