import Foundation
import Testing

@Suite("hearth new")
struct StartCommandTests {
  private let folder: TemporaryFolder
  private var home: String { folder.path + "/rowan" }

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a new home costs, bills and states its accounts at once, in any year",
    arguments: ["2026-10-01", "2027-03-15", "2028-02-29", "2027-04-01"])
  func runs(billedFrom: String) throws {
    let made = try HearthBinary.run(
      "new", home, "--name", "Rowan, \"The\" Court", "--billed-from", billedFrom)
    #expect(made.status == 0, "\(made.complained)")
    let month = String(billedFrom.prefix(7))
    let cost = try HearthBinary.run("cost", home)
    #expect(cost.status == 0, "\(cost.complained)")
    #expect(cost.said.contains("Rowan, \"The\" Court"))
    let bill = try HearthBinary.run("bill", home, "--month", month)
    #expect(bill.status == 0 && bill.said.contains("EX-"), "\(bill.complained)")
    let statement = try HearthBinary.run(
      "statement", home, "--resident", "R1", "--month", month, "--as-of", month + "-29")
    #expect(statement.status == 0, "\(statement.complained)")
  }

  @Test("every sheet is there with its headings, and the page beside names the commands")
  func sheets() throws {
    _ = try HearthBinary.run("new", home, "--billed-from", "2026-10-01")
    let files = try folder.files()
    let documented = try String(
      contentsOf: HearthBinary.root.appending(path: "samples/README.md"), encoding: .utf8
    ).split(separator: "\n")
      // Those of payment accounts are no sheets of a home.
      .prefix { $0 != "# The sheets of payment accounts" }.filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3).prefix { $0 != " " && $0 != ":" }) }
    #expect(
      Set(files.map(\.path)) == Set(documented.map { "rowan/\($0)" } + ["rowan/README.md"]))
    let guide = try String(contentsOfFile: home + "/README.md", encoding: .utf8)
    #expect(guide.contains("hearth bill . --month 2026-10"))
  }

  @Test("a folder that holds something is left alone")
  func notEmpty() throws {
    #expect(try HearthBinary.run("new", home).status == 0)
    let before = try folder.files().map(\.bytes)
    let again = try HearthBinary.run("new", home, "--name", "Other")
    #expect(again.status == 1 && again.complained.contains("new.not-empty"))
    #expect(try folder.files().map(\.bytes) == before)
  }
}
