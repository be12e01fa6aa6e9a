import Foundation
import Testing

@testable import Store

/// What stays, such as an act, is not done where its documents could not be written: nobody would get
/// them.
@Suite("Output folders that can't be written to")
struct UnwritableFolderTests {
  private let folder: TemporaryFolder
  private var ledger: String { folder.path + "/ledger" }
  /// A file stands where the folder should.
  private var taken: String { folder.path + "/taken" }

  init() throws {
    folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: URL(filePath: folder.path + "/taken"))
  }

  private func run(_ arguments: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(arguments)
  }

  private func takeIn(_ samples: String...) throws {
    #expect(try run("init", ledger, "--by", "Anna", "--as-of", "2026-10-01").status == 0)
    for sample in samples {
      let outcome = try run(
        "import", ledger, HearthBinary.sample(sample), "--by", "Anna", "--as-of", "2026-10-01")
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
  }

  @Test("no month is issued, nobody is reminded and no fee is raised on a database")
  func acts() throws {
    try takeIn("larch-house")
    let first = try run(
      "issue", ledger, "--month", "2026-10", "--by", "Anna", "--as-of", "2026-10-31")
    #expect(first.status == 0, "\(first.complained)")
    let before = try Ledger.open(ledger).dump()
    for command in [
      ["issue", ledger, "--month", "2026-11", "--by", "Anna", "--as-of", "2026-11-30"],
      ["remind", ledger, "--by", "Anna", "--as-of", "2027-02-07"],
      [
        "uplift", ledger, "--percent", "5", "--round", "1.00", "--from", "2027-06-01", "--by",
        "Anna", "--as-of", "2027-02-20",
      ],
    ] {
      for place in [taken, taken + "/deeper", "/proc/nope"] {
        let outcome = try HearthBinary.run(command + ["--out", place])
        #expect(outcome.status == 1)
        #expect(outcome.complained.contains("output.cannot-write"), "\(outcome.complained)")
      }
    }
    #expect(try Ledger.open(ledger).dump() == before)
    #expect(try String(contentsOf: URL(filePath: taken), encoding: .utf8) == "mine")
  }

  @Test("no sheet is changed")
  func sheets() throws {
    let home = folder.path + "/home"
    try FileManager.default.copyItem(atPath: HearthBinary.sample("harbour-court"), toPath: home)
    let stays = URL(filePath: home + "/stays.csv")
    let before = try Data(contentsOf: stays)
    let outcome = try run(
      "uplift", home, "--percent", "5", "--round", "1.00", "--from", "2027-06-01", "--by", "Anna",
      "--as-of", "2027-02-20", "--out", taken)
    #expect(outcome.status == 1)
    #expect(try Data(contentsOf: stays) == before)
  }

  @Test("a home that is issued while its own folder refuses is told so, and its files come later")
  func issuedWithoutFiles() throws {
    try takeIn("larch-house", "seaview")
    let out = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: out + "/seaview"))
    let month = ["issue", ledger, "--month", "2026-10", "--by", "Anna", "--as-of", "2026-10-31"]
    let outcome = try HearthBinary.run(month + ["--out", out])
    #expect(outcome.status == 1)
    #expect(
      outcome.complained.contains("October 2026 is issued for seaview, as act"),
      "\(outcome.complained)")
    #expect(!outcome.complained.contains("Nothing was issued"))
    try FileManager.default.removeItem(atPath: out + "/seaview")
    let again = try HearthBinary.run(month + ["--out", out])
    #expect(again.status == 0, "\(again.complained)")
    #expect(FileManager.default.fileExists(atPath: out + "/seaview/index.html"))
  }

  @Test("no month is issued into a folder that holds another database's documents of those numbers")
  func another() throws {
    try takeIn("larch-house")
    let (other, sheets) = (folder.path + "/other", folder.path + "/sheets")
    let out = folder.path + "/out"
    try FileManager.default.copyItem(atPath: ledger, toPath: other)
    try FileManager.default.copyItem(atPath: HearthBinary.sample("larch-house"), toPath: sheets)
    let home = URL(filePath: sheets + "/home.csv")
    try String(contentsOf: home, encoding: .utf8)
      .replacing(/telephone,[0-9 ]+/, with: "telephone,0113 496 0999")
      .write(to: home, atomically: true, encoding: .utf8)
    let changed = try run(
      "import", other, sheets, "--home", "larch-house", "--by", "Anna", "--as-of", "2026-10-02")
    #expect(changed.status == 0, "\(changed.complained)")
    let month = ["--month", "2026-10", "--by", "Anna", "--as-of", "2026-11-05"]
    let first = try HearthBinary.run(["issue", other] + month + ["--out", out])
    #expect(first.status == 0, "\(first.complained)")
    let before = try Ledger.open(ledger).dump()
    let refused = try HearthBinary.run(["issue", ledger] + month + ["--out", out])
    #expect(refused.status == 1)
    #expect(refused.complained.contains("output.would-replace-document"), "\(refused.complained)")
    #expect(refused.complained.contains("Nothing was issued."), "\(refused.complained)")
    #expect(try Ledger.open(ledger).dump() == before)
    let elsewhere = try HearthBinary.run(["issue", ledger] + month + ["--out", out + "-2"])
    #expect(elsewhere.status == 0, "\(elsewhere.complained)")
  }

  @Test("a folder that is only tried is not left behind")
  func tried() throws {
    let place = folder.path + "/new/deep"
    let outcome = try run("cost", folder.path + "/nowhere", "--out", place)
    #expect(outcome.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
  }
}
