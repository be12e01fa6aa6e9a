import Foundation
import Testing

/// A home that is taken over in the middle of its life: what was billed elsewhere stays billed, and
/// the numbers go on.
@Suite("Going live while residents are here")
struct GoingLiveTests {
  private func home() throws -> LedgerHome {
    let home = try LedgerHome("harbour-court")
    try home.add(
      "billed-to.csv",
      "payer,resident,line,billed to,note\nsandhu,,,2026-10-31,paid in advance elsewhere\n")
    try home.add("next-numbers.csv", "series,month,next number\nHC,2026-10,42\n")
    try home.takeIn(on: "2026-10-30")
    return home
  }

  @Test("numbers follow on, nobody is billed twice, and the next month begins anew")
  func goesOn() throws {
    let home = try home()
    let said = try home.issued("2026-10", on: "2026-10-31")
    #expect(!said.contains("HC-2610-041") && said.contains("HC-2610-042"), "\(said)")
    let register = try home.document("2026-10/run.csv")
    #expect(!register.contains("sandhu"))
    #expect(try home.issue("2026-10", on: "2026-10-31").said.hasPrefix("Nothing to do"))
    try home.expectWhole()
    _ = try home.issued("2026-11", on: "2026-11-30")
    let november = try home.document("2026-11/run.csv")
    #expect(november.contains("HC-2611-001") && november.contains("sandhu"))
    let rows = ReadBack.rows(november).filter { $0.contains("sandhu") }
    #expect(rows.map { "\($0[5]) \($0[6])" } == ["2026-11-01 2026-11-30"])
    try home.expectWhole()
  }

  @Test("the same from sheets alone; a row that comes too late is told of and leaves no gap")
  func sheetsAndLate() throws {
    let sheets = try CopiedHome("harbour-court")
    try sheets.write(
      "next-numbers.csv", Array("series,month,next number\nHC,2026-10,42\n".utf8))
    let billed = try HearthBinary.run("bill", sheets.path, "--month", "2026-10")
    #expect(billed.status == 0 && billed.said.contains("HC-2610-042"), "\(billed.complained)")
    let home = try home()
    _ = try home.issued("2026-10", on: "2026-10-31")
    try home.edit("next-numbers.csv", "2026-10,42", "2026-10,900")
    try home.takeIn(on: "2026-11-01", withdrawing: true)
    let again = try home.issue("2026-10", on: "2026-10-31")
    #expect(again.status == 0 && again.complained.contains("billing.numbers-begun"))
    try home.expectWhole()
  }

  @Test("issue says of one home what changed since the month before, in text and JSON")
  func changes() throws {
    let home = try LedgerHome("seaview")
    try home.takeIn(on: "2026-10-30")
    #expect(!(try home.issued("2026-10", on: "2026-10-31")).contains("What changed since"))
    let preview = try home.issue("2026-11", on: "2026-11-30", "--preview")
    #expect(preview.said.contains("What changed since October 2026"), "\(preview.said)")
    #expect(preview.said.contains("differ by their number of days alone"))
    let json = try home.issue("2026-11", on: "2026-11-30", "--preview", "--format", "json")
    #expect(json.said.contains("\"changed\"") && json.said.contains("\"since\""))
    let issued = try home.issued("2026-11", on: "2026-11-30")
    #expect(issued.contains("What changed since October 2026"))
  }
}
