import Foundation
import Testing

/// `hearth issue` and `hearth reprint`, as a bookkeeper runs them.
@Suite("hearth issue")
struct IssueCommandTests {
  private func home(_ sample: String = "seaview") throws -> LedgerHome {
    let home = try LedgerHome(sample)
    try home.takeIn(on: "2026-10-30")
    return home
  }

  @Test("a preview is what is issued, byte for byte, with the numbers that it will have")
  func preview() throws {
    let home = try home()
    let preview = try home.issue(
      "2026-10", on: "2026-10-31", "--preview", "--out", home.place("looked"))
    #expect(preview.status == 0, "\(preview.complained)")
    #expect(preview.said.contains("A preview: nothing was issued."))
    _ = try home.issued("2026-10", on: "2026-10-31")
    let looked = try home.files(below: "looked")
      .filter { $0.key.hasPrefix("seaview/") }
    let issued = try home.files().filter { $0.key.hasPrefix("seaview/") }
    #expect(looked.count > 40)
    for (path, bytes) in issued {
      #expect(looked[path.replacing("/2026-10/", with: "/preview-2026-10/")] == bytes, "\(path)")
    }
    #expect(looked.count == issued.count)
  }

  @Test("what earlier months left is told as caught up, in the preview and when it is issued")
  func caughtUp() throws {
    let home = try home("larch-house")
    let preview = try home.issue("2026-11", on: "2026-11-30", "--preview")
    #expect(preview.said.contains("Caught up from earlier months"), "\(preview.complained)")
    let json = try home.issue("2026-11", on: "2026-11-30", "--preview", "--format", "json").said
    let whole = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let run = try #require(whole["run"] as? [String: Any])
    let parts = try #require(run["caughtUp"] as? [[String: Any]])
    // Counted again from the lines: everybody here pays by the month in arrears.
    var nets: [String: Decimal] = [:]
    for invoice in try #require(run["invoices"] as? [[String: Any]]) {
      for line in try #require(invoice["lines"] as? [[String: Any]]) {
        let days = try #require(line["days"] as? [String: Any])
        guard try #require(days["through"] as? String) < "2026-11-01" else { continue }
        let number = try #require(invoice["number"] as? String)
        nets[number, default: 0] += try #require(Decimal(string: line["net"] as? String ?? ""))
      }
    }
    var told: [String: Decimal] = [:]
    for part in parts {
      told[try #require(part["number"] as? String), default: 0] += try #require(
        Decimal(string: part["net"] as? String ?? ""))
    }
    #expect(told == nets && nets.count == 8)
    // A month after the other there is nothing to catch up.
    #expect(try home.issued("2026-10", on: "2026-10-31").contains("Caught up from earlier months"))
    #expect(!(try home.issued("2026-11", on: "2026-11-30").contains("Caught up")))
  }

  @Test("B9: a second run has nothing to do, and writes files that have gone with the same bytes")
  func twice() throws {
    let home = try home()
    _ = try home.issued("2026-10", on: "2026-10-31")
    let files = try home.files()
    let again = try home.issue("2026-10", on: "2026-11-02", "--out", home.out.path)
    #expect(again.status == 0 && again.said.hasPrefix("Nothing to do"), "\(again.said)")
    #expect(try home.files() == files)
    for name in ["SV-2610-001.xml", "SV-2610-002.html", "run.csv"] {
      try FileManager.default.removeItem(at: home.out.appending(path: "seaview/2026-10/\(name)"))
    }
    let third = try home.issue("2026-10", on: "2026-11-02", "--out", home.out.path)
    #expect(third.said.hasPrefix("Nothing to do"))
    #expect(try home.files() == files)
    try home.expectWhole()
  }

  @Test("issued documents can be written again anywhere, the same bytes")
  func reprint() throws {
    let home = try home()
    _ = try home.issued("2026-10", on: "2026-10-31")
    let outcome = try HearthBinary.run("reprint", home.ledger, "--out", home.place("copies"))
    #expect(outcome.status == 0, "\(outcome.complained)")
    #expect(try home.files(below: "copies") == home.files())
  }

  @Test("B9: two issuers at the same moment make one set of documents, without gap or duplicate")
  func together() throws {
    let alone = try home()
    _ = try alone.issued("2026-10", on: "2026-10-31")
    let home = try home()
    let issuers = try (0..<3).map { _ in
      try HearthBinary.start(
        "issue", home.ledger, "--month", "2026-10", "--as-of", "2026-10-31", "--by", "Anna Bell")
    }
    for issuer in issuers {
      issuer.waitUntilExit()
      #expect(issuer.terminationStatus == 0)
    }
    _ = try home.issue("2026-10", on: "2026-10-31", "--out", home.out.path)
    #expect(try home.files() == alone.files())
    try home.expectWhole()
  }

  @Test("every home of a group is issued by itself; one that can't be does not keep back others")
  func group() throws {
    let home = try home()
    for other in ["larch-house", "harbour-court"] {
      let taken = try HearthBinary.run(
        "import", home.ledger, HearthBinary.sample(other), "--by", "Anna Bell", "--as-of",
        "2026-10-30", "--home", other)
      #expect(taken.status == 0, "\(taken.complained)")
    }
    let outcome = try home.issue("2026-10", on: "2026-10-31", "--out", home.out.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    #expect(outcome.said.hasPrefix("October 2026, 3 homes: "), "\(outcome.said)")
    let files = try home.files()
    for code in ["seaview", "larch-house", "harbour-court"] {
      #expect(files["\(code)/index.html"] != nil && files["\(code)/2026-10/run.csv"] != nil)
    }
    let one = try self.home()
    _ = try one.issued("2026-10", on: "2026-10-31")
    for (path, bytes) in try one.files() where path.hasPrefix("seaview/") {
      #expect(files[path] == bytes, "\(path)")
    }
    try home.expectWhole()
  }

  @Test("sheets are not issued, and a database is not billed as sheets are: each says what to use")
  func otherWay() throws {
    let sheets = try HearthBinary.run(
      "issue", HearthBinary.sample("seaview"), "--month", "2026-10", "--by", "Anna Bell")
    #expect(sheets.status == 1 && sheets.complained.contains("hearth bill"))
    let home = try home()
    let bill = try HearthBinary.run("bill", home.ledger, "--month", "2026-10")
    #expect(bill.status == 1 && bill.complained.contains("hearth issue"))
  }
}
