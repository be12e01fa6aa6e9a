import Foundation
import TestSupport
import Testing
import XMLKit

@Suite("hearth prices")
struct PriceCommandTests {
  private static let audiences = ["residents", "council", "home"]

  @Test("each price list of seaview, as they are, and valid by the schema", arguments: audiences)
  func goldens(audience: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "prices", HearthBinary.sample("seaview"), "--for", audience, "--as-of", "2026-10-31",
      "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let said = outcome.said.components(separatedBy: "\nWrote ").first ?? ""
    expectGolden(said, named: "seaview-price-list-\(audience).txt")
    let xml = try Data(
      contentsOf: folder.url.appending(path: "seaview/price-list-\(audience).xml"))
    let schema = HearthBinary.root.appending(path: "Sources/CSchemas/xsd/price-list-1.xsd").path
    try XMLSchemaValidator(path: schema).validate(Array(xml), named: "list.xml")
    expectGolden(xml, named: "seaview-price-list-\(audience).xml")
  }

  @Test("every sample has each list, and none but the home's tells pay", arguments: audiences)
  func samples(audience: String) throws {
    for home in BillCommandTests.homes {
      let outcome = try HearthBinary.run(
        "prices", HearthBinary.sample(home), "--for", audience, "--as-of", "2026-10-31",
        "--format", "json")
      #expect(outcome.status == 0, "\(outcome.complained)")
      #expect(outcome.said.contains("\"difference\": \"0.00\"") == (audience != "residents"))
      guard audience != "home" else { continue }
      // The rates of build-ups and grades.
      for rate in ["16.90", "14.65", "12.71", "12.90"] { #expect(!outcome.said.contains(rate)) }
    }
  }

  @Test("a service whose cost nobody knows still tells how many it runs for")
  func company() throws {
    let said = try HearthBinary.run(
      "prices", HearthBinary.sample("larch-house"), "--as-of", "2026-10-31"
    ).said
    #expect(said.contains(/Drama workshop +£34\.50 +a session +none +2 residents/))
  }

  @Test("prices follow the day; a price below cost is noted; no price at all is refused")
  func days() throws {
    func list(_ day: String, _ audience: String) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        "prices", HearthBinary.sample("seaview"), "--for", audience, "--as-of", day)
    }
    #expect(try list("2026-10-11", "residents").said.contains(/Lunch +£5\.40/))
    #expect(try list("2026-10-12", "residents").said.contains(/Lunch +£5\.60/))
    let council = try list("2026-10-12", "council")
    #expect(council.complained.contains("\"Supper\" is listed at £4.10, below"))
    #expect(!council.said.contains("£4.10"), "what the fee covers is shown at cost")
    let none = try list("2020-01-01", "residents")
    #expect(none.status == 1 && none.complained.contains("prices.none"))
  }

  @Test("a build-up's cost reaches the list, and one that counts twice is refused with its place")
  func buildUp() throws {
    let home = try CopiedHome("seaview")
    try home.edit("build-ups.csv") { $0.replacing(",14.50,", with: ",15.50,") }
    let said = try HearthBinary.run(
      "prices", home.path, "--for", "home", "--as-of", "2026-10-31"
    ).said
    // 4 hours of £16.90 and a taxi of £20 among four, and a ticket; a margin of 4 % is asked for.
    #expect(said.contains(/Theatre trip with escort .*£37\.40 +£37\.40 +£38\.90 +£38\.00 +£0\.60/))
    try home.edit("build-ups.csv") { $0 + "lunch,consumables,Napkin,,,,0.10,,\n" }
    let refused = try HearthBinary.run("prices", home.path, "--as-of", "2026-10-31")
    #expect(refused.status == 1)
    #expect(refused.complained.contains("build-ups.csv, row 9"))
    #expect(refused.complained.contains("catalogue.counted-twice"))
  }

  @Test("guards stand on the home's list with their codes, and on no other")
  func guards() throws {
    let home = try CopiedHome("seaview")
    try home.edit("services.csv") {
      $0.replacing(
        "activity-session,Activity session in the home,activity,session,exempt,5,6,22,",
        with: "activity-session,Activity session in the home,activity,session,exempt,5,6,5,")
    }
    try home.edit("home.csv") { $0.replacing("list margin,4,", with: "list margin,30,") }
    try home.edit("draws.csv") { $0 + "newspaper,cleaning-goods,1\n" }
    try home.edit("build-ups.csv") {
      $0.split(separator: "\n").filter { !$0.hasPrefix("newspaper") }.joined(separator: "\n") + "\n"
    }
    func list(_ audience: String) throws -> HearthBinary.Outcome {
      try HearthBinary.run(
        "prices", home.path, "--for", audience, "--as-of", "2026-10-31", "--format", "json")
    }
    for audience in ["residents", "council", "home"] {
      let outcome = try list(audience)
      #expect(outcome.status == 0, "\(outcome.complained)")
      for code in ["flex.covered-by-fee", "flex.below-minimum-attendance", "prices.below-margin"] {
        #expect(outcome.complained.contains(code))
        #expect(outcome.said.contains("\"\(code)\"") == (audience == "home"))
      }
    }
  }
}
