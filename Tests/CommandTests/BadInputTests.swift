import Foundation
import Testing

/// Wrong sheets, as a person meets them: every problem at once, its place, and nothing written.
@Suite("Wrong sheets")
struct BadInputTests {
  @Test("all faults of all sheets come in one report, and nothing is written")
  func allAtOnce() throws {
    let home = try CopiedHome("larch-house")
    try home.edit("budget.csv") { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[1] = lines[1].replacing(/,\d+\.\d\d,/, with: ",=1+1,", maxReplacements: 1)
      return lines.joined(separator: "\n")
    }
    try home.edit("placements.csv") {
      $0.replacing(/\d{4}-\d\d-\d\d/, with: "2026-02-30", maxReplacements: 1)
    }
    try home.edit("payers.csv") { $0.replacing("payer,", with: "payor,", maxReplacements: 1) }
    try home.write("stays.csv", [])
    let out = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "bill", home.path, "--month", "2026-10", "--out", out.path)
    #expect(outcome.status == 1)
    #expect(outcome.said.isEmpty)
    for expected in [
      "budget.csv, row 2", "\"=1+1\"", "placements.csv, row 2", "\"2026-02-30\"", "payers.csv",
      "payor", "stays.csv", "Nothing was written.",
    ] {
      #expect(outcome.complained.contains(expected), "\(expected) in:\n\(outcome.complained)")
    }
    #expect(try out.files().isEmpty)
  }

  @Test("a folder that is not there, and a file in its place")
  func noFolder() throws {
    let outcome = try HearthBinary.run("cost", "/nowhere/at/all")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("There is no such folder."))
  }

  @Test("a mistyped argument is told in words, with the usage status")
  func usage() throws {
    let outcome = try HearthBinary.run(
      "bill", HearthBinary.sample("seaview"), "--month", "October")
    #expect(outcome.status == 64)
    #expect(outcome.complained.contains("\"October\" is not a month. Write it as 2026-10."))
  }

  @Test("an output folder that can't be written to")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "taken")
    try Data("x".utf8).write(to: file)
    let outcome = try HearthBinary.run(
      "cost", HearthBinary.sample("larch-house"), "--out", file.path)
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("output.cannot-write"))
  }
}
