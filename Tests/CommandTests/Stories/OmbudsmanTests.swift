import Foundation
import TestSupport
import Testing

/// Three complaints as an ombudsman reads them: whether the papers alone tell what happened.
@Suite("Three ombudsman stories")
struct OmbudsmanTests {
  /// Every document of a story, as somebody would read it out, in order of issue.
  private func papers(_ home: LedgerHome, _ months: [String]) throws -> String {
    let files = try home.files()
    var story = ""
    for month in months {
      let pages = files.keys.filter { $0.contains("/\(month)/") && $0.hasSuffix(".html") }.sorted()
      for page in pages {
        let text = String(decoding: files[page] ?? Data(), as: UTF8.self)
        guard text.contains(">Credit note<") || text.contains(home.subject) else { continue }
        story += "── \(page)\n\(spoken(text))\n\n"
      }
    }
    return story.trimmingCharacters(in: .newlines) + "\n"
  }

  @Test("billed while in hospital: the credit names the days, the clause and what was taken out")
  func hospital() throws {
    let home = try LedgerHome("harbour-court")
    home.subject = "Norman Hepple"
    try home.takeIn(on: "2026-10-30")
    _ = try home.issued("2026-10", on: "2026-10-31")
    try home.edit("absences.csv", "", "P10,hospital,2026-10-05,2026-10-19")
    try home.takeIn(on: "2026-11-20")
    let said = try home.issued("2026-11", on: "2026-11-30")
    #expect(said.contains("credit note"))
    let papers = try papers(home, ["2026-10", "2026-11"])
    expectGolden(papers, named: "story-hospital.txt")
    #expect(papers.contains("Residents' contract, clause 7.1"))
    try home.expectWhole()
  }

  @Test("a death found a year late: everything after the last charged day goes back to the estate")
  func death() throws {
    let home = try LedgerHome("harbour-court")
    home.subject = "Ada Grieves"
    try home.takeIn(on: "2026-09-01")
    for month in [
      "2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04",
      "2027-05", "2027-06", "2027-07", "2027-08",
    ] {
      let outcome = try home.issue(month, on: "\(month)-28")
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    try home.edit(
      "placements.csv", "P41,H41,private-2026,2024-09-09,,,",
      "P41,H41,private-2026,2024-09-09,2026-09-14,death,2026-09-16")
    try home.takeIn(on: "2027-09-10")
    _ = try home.issued("2027-09", on: "2027-09-28")
    try home.reprint("2026-09")
    let papers = try papers(home, ["2026-09", "2027-09"])
    expectGolden(papers, named: "story-death.txt")
    try home.expectWhole()
  }

  @Test("a back-dated uplift: the council is told what was billed, what remains and what is due")
  func uplift() throws {
    let home = try LedgerHome("harbour-court")
    home.subject = "CQD-8192"
    try home.takeIn(on: "2026-10-30")
    _ = try home.issued("2026-10", on: "2026-10-31")
    try home.edit("stays.csv", "", "P29,2026-10-13,30,nursing,1165.00,uplift")
    try home.takeIn(on: "2026-11-20")
    _ = try home.issued("2026-11", on: "2026-11-30")
    let papers = try papers(home, ["2026-10", "2026-11"])
    expectGolden(papers, named: "story-uplift.txt")
    try home.expectWhole()
  }
}
