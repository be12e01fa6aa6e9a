import Foundation
import Testing

@Suite("hearth cost, flex and statement")
struct ReportCommandTests {
  private func json(_ outcome: HearthBinary.Outcome) throws -> Any {
    #expect(outcome.status == 0, "\(outcome.complained)")
    return try JSONSerialization.jsonObject(with: Data(outcome.said.utf8))
  }

  @Test("C2: the budget of seaview reconciles to £0.00, with its table, unit costs and curve")
  func seaview() throws {
    let outcome = try HearthBinary.run("cost", HearthBinary.sample("seaview"))
    #expect(outcome.status == 0)
    #expect(outcome.said.contains("£1,488,837.09"))
    #expect(outcome.said.contains("(difference £0.00)"))
    #expect(outcome.said.contains("£793.14"))
    #expect(outcome.said.contains("From 31 residents on, the home never makes a loss."))
    #expect(outcome.said.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(
    "every sample's budget reconciles, and its page draws the curve",
    arguments: BillCommandTests.homes)
  func pages(home: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "cost", HearthBinary.sample(home), "--out", folder.path)
    #expect(outcome.said.contains("(difference £0.00)"))
    let page = try String(
      contentsOf: folder.url.appending(path: "\(home)/cost-report.html"), encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("<title") && page.contains("<desc"))
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("src="))
    _ = try json(try HearthBinary.run("cost", HearthBinary.sample(home), "--format", "json"))
  }

  @Test("B12, F2: a release beyond what is saved is uncovered, one within is covered")
  func flex() throws {
    func verdict(_ release: String) throws -> String {
      try HearthBinary.run(
        "flex", HearthBinary.sample("seaview"), "--resident", "R07", "--without", "lunch=4",
        "activity-session=2", "--release", release, "--as-of", "2026-10-01"
      ).said
    }
    #expect(try verdict("8.57").contains("Who pays the difference: covered"))
    let beyond = try verdict("20.00")
    #expect(beyond.contains("Who pays the difference: uncovered"))
    #expect(beyond.contains("£11.43 more than the home would save"))
  }

  @Test("flex refuses a day on which the resident does not live here")
  func notResident() throws {
    let outcome = try HearthBinary.run(
      "flex", HearthBinary.sample("seaview"), "--resident", "R07", "--without", "lunch=1",
      "--as-of", "2020-01-01")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("home.not-resident"))
  }

  @Test("nobody gives up more than they have, however the basket is written")
  func moreThanPackage() throws {
    for basket in [["lunch=400"], ["lunch=4", "lunch=4"], ["one-to-one=1"]] {
      let outcome = try HearthBinary.run(
        ["flex", HearthBinary.sample("seaview"), "--resident", "R07", "--as-of", "2026-10-01"]
          + ["--without"] + basket)
      #expect(outcome.status == 1, "\(basket)")
      #expect(outcome.complained.contains("basket.more-than-package"), "\(basket)")
    }
  }

  @Test("the ranges of the budget's estimates move a share, and the report says how far")
  func sensitivity() throws {
    let outcome = try HearthBinary.run(
      "flex", HearthBinary.sample("harbour-court"), "--resident", "H08", "--without", "laundry=1",
      "--notice", "12", "--as-of", "2026-10-01")
    // Laundry takes 0.3 of a resident's £52.00 of cleaning, of which 30 % varies (20 to 40), and
    // 0.4 of £7.50 of supplies, of which 60 % varies (45 to 75), less £0.25 of organising:
    // 4.68 + 1.80 − 0.25, between 3.12 + 1.35 − 0.25 and 6.24 + 2.25 − 0.25.
    #expect(outcome.said.contains("Sure to be saved: £6.23 as budgeted, between £4.22 and £8.24"))
    let within = try HearthBinary.run(
      "flex", HearthBinary.sample("harbour-court"), "--resident", "H08", "--without", "lunch=1",
      "--as-of", "2026-10-01")
    #expect(within.said.contains("No estimate with a range bears on what is given up here."))
  }

  @Test("a month's date of issue stands in issued.csv, and bills and statements follow it")
  func issued() throws {
    let home = try CopiedHome("larch-house")
    try home.write("issued.csv", Array("month,issued\n2026-10,2026-11-03\n".utf8))
    let bill = try HearthBinary.run("bill", home.path, "--month", "2026-10", "--format", "json")
    #expect(bill.said.contains("\"issued\": \"2026-11-03\""))
    #expect(!bill.said.contains("\"issued\": \"2026-10-31\""))
    let statement = try HearthBinary.run(
      "statement", home.path, "--all", "--month", "2026-11", "--as-of", "2026-11-05")
    #expect(statement.status == 0, "\(statement.complained)")
    #expect(statement.said.contains("2026-11-03"))
  }

  @Test(
    "statements run on: last month's closing is this month's opening",
    arguments: BillCommandTests.homes)
  func statements(home: String) throws {
    func balances(_ month: String, _ which: String) throws -> [String: String] {
      let list = try json(
        try HearthBinary.run(
          "statement", HearthBinary.sample(home), "--all", "--month", month, "--as-of",
          "2026-11-05", "--format", "json"))
      var balances: [String: String] = [:]
      for statement in try #require(list as? [[String: Any]]) {
        let account = "\(statement["payer"] ?? "") \(statement["resident"] ?? "")"
        balances[account] = try #require(statement[which] as? String)
      }
      return balances
    }
    let before = try balances("2026-09", "closing")
    let after = try balances("2026-10", "opening")
    #expect(!before.isEmpty)
    for (account, closing) in before { #expect(after[account] == closing, "\(account)") }
  }

  @Test("a statement holds nothing dated after --as-of, and no month that has not begun")
  func statedOn() throws {
    func state(_ asOf: String) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        "statement", HearthBinary.sample("seaview"), "--resident", "R02", "--month", "2026-10",
        "--as-of", asOf)
    }
    #expect(try state("2026-10-31").said.contains("SV-2610-"))
    let early = try state("2026-10-30")
    #expect(early.said.contains("1 October 2026 to 30 October 2026"))
    #expect(!early.said.contains("SV-2610-"))
    let before = try state("2026-09-30")
    #expect(before.status == 1)
    #expect(before.complained.contains("statement.month-not-begun"))
  }

  @Test(
    "every command's help has an example",
    arguments: ["cost", "explain", "benchmark", "flex", "bill", "statement"])
  func help(command: String) throws {
    let outcome = try HearthBinary.run(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.said.contains("Example"))
    #expect(outcome.said.contains("hearth \(command) samples/"))
  }
}
