import Foundation
import TestSupport
import Testing

/// What a council gets of each sample home does not depend on what it must not know.
@Suite("A council's files and what they keep to themselves")
struct DisclosureCommandTests {
  /// Home, resident, council, and two lines of fewer than two posts each with amounts that are
  /// moved between them.
  struct Case: CustomTestStringConvertible, Sendable {
    let home: String
    let resident: String
    let council: String
    let amounts: [(before: String, after: String)]
    /// A list price of what the weekly fee covers, and so a margin.
    let price: (before: String, after: String)
    var testDescription: String { home }
  }

  static let cases = [
    Case(
      home: "seaview", resident: "R07", council: "mersey-sands",
      amounts: [(",25679.31,", ",24679.31,"), (",47379.09,", ",48379.09,")],
      price: ("lunch,2026-10-12,5.60", "lunch,2026-10-12,6.60")),
    Case(
      home: "larch-house", resident: "L2", council: "severn-vale",
      amounts: [(",29640.00,", ",30640.00,"), (",11400.00,", ",10400.00,")],
      price: ("lunch,2026-04-01,4.90", "lunch,2026-04-01,5.90")),
    Case(
      home: "harbour-court", resident: "H01", council: "tyne-estuary",
      amounts: [(",43930.00,", ",42930.00,"), (",36600.00,", ",37600.00,")],
      price: ("lunch,2026-04-01,5.60", "lunch,2026-04-01,6.60")),
  ]

  private func files(_ path: String, _ sample: Case) throws -> (
    council: [Data], home: [Data]
  ) {
    let folder = try TemporaryFolder()
    for arguments in [
      ["negotiate", path, "--resident", sample.resident], ["prices", path, "--for", "council"],
      ["prices", path, "--for", "home"],
    ] {
      let outcome = try HearthBinary.run(
        arguments + ["--as-of", "2026-10-31", "--out", folder.path])
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    func read(_ path: String) throws -> [Data] {
      try ["xml", "html"].map {
        try Data(contentsOf: folder.url.appending(path: "\(sample.home)/\(path).\($0)"))
      }
    }
    return (
      try read("packs/\(sample.resident)-\(sample.council)") + read("price-list-council"),
      try read("packs/\(sample.resident)-home") + read("price-list-home")
    )
  }

  @Test(
    "pay moved from post to post, and another margin, leave every byte of them as it was",
    arguments: cases)
  func independent(sample: Case) throws {
    let home = try CopiedHome(sample.home)
    let before = try files(home.path, sample)
    try home.edit("budget.csv") { sheet in
      sample.amounts.reduce(sheet) { $0.replacing($1.before, with: $1.after) }
    }
    let moved = try files(home.path, sample)
    #expect(moved.council == before.council)
    #expect(moved.home != before.home, "the home's own view tells the lines")
    try home.edit("prices.csv") { $0.replacing(sample.price.before, with: sample.price.after) }
    let priced = try files(home.path, sample)
    #expect(priced.council == before.council)
    #expect(priced.home != moved.home)
  }
}
