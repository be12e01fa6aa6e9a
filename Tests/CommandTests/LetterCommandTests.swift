import Foundation
import Testing

@testable import Store

/// What letters are about is recorded once; the letters can be had again.
@Suite("Letters that are written again")
struct LetterCommandTests {
  private let folder: TemporaryFolder
  private var ledger: String { folder.path + "/ledger" }
  private let remind = ["--as-of", "2026-11-20", "--by", "Anna"]

  init() throws { folder = try TemporaryFolder() }

  private func takeIn(_ sample: String) throws {
    _ = try expectDone("init", ledger, "--by", "Anna", "--as-of", "2026-09-01")
    _ = try expectDone(
      "import", ledger, HearthBinary.sample(sample), "--by", "Anna", "--as-of", "2026-09-01")
  }

  private func expectDone(_ arguments: String...) throws -> String {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.complained)")
    return outcome.said
  }

  /// Everything below a folder but its index, by path.
  private func letters(_ name: String) throws -> [String: Data] {
    let files = try TemporaryFolder.files(below: URL(filePath: folder.path + "/" + name))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  @Test("reminders come out byte for byte, though the account has moved on since")
  func reminders() throws {
    try takeIn("seaview")
    let sent = folder.path + "/sent"
    let first = try HearthBinary.run(["remind", ledger, "--out", sent] + remind)
    #expect(first.status == 0, "\(first.complained)")
    #expect(first.said.contains("This is act 3"))
    for more in [
      [
        "write-off", ledger, "--account", "R15/pemberton", "--document", "opening", "--why", "none",
      ],
      ["dispute", ledger, "--account", "R15/pemberton", "--why", "paid by cheque"],
    ] {
      let outcome = try HearthBinary.run(more + ["--as-of", "2026-11-21", "--by", "Anna"])
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    let said = try expectDone("reprint", ledger, "--out", folder.path + "/again")
    #expect(said.contains("1 letter, each the same as when it was issued or sent"))
    #expect(try letters("again") == letters("sent"))
    #expect(
      try letters("sent").keys.contains { $0.hasSuffix("reminder-R15-pemberton-2026-11-20.xml") })
    #expect(
      try expectDone("reprint", ledger, "--month", "2026-12", "--out", folder.path + "/none")
        .contains("Nothing was issued or sent yet"))
    // The rest of the story, or the reason in a letter: nothing of another act is among them.
    #expect(try HearthBinary.run("verify", ledger).status == 0)
  }

  @Test("fee letters come out byte for byte, with the reason that they gave")
  func feeLetters() throws {
    try takeIn("harbour-court")
    let said = try expectDone(
      "uplift", ledger, "--percent", "5", "--round", "0.50", "--from", "2026-12-01", "--by", "Anna",
      "--as-of", "2026-10-20", "--reason", "Wages rise in December.", "--out",
      folder.path + "/sent")
    #expect(said.contains("The new fees are entered"))
    let news = try CopiedHome("harbour-court")
    _ = try expectDone("sheets", ledger, news.path + "/now")
    // Somebody moves house after the letter went out.
    let payers = URL(filePath: news.path + "/now/payers.csv")
    let moved = try String(contentsOf: payers, encoding: .utf8).replacing("Road", with: "Lane")
    try Data(moved.utf8).write(to: payers)
    _ = try expectDone(
      "import", ledger, news.path + "/now", "--home", "harbour-court", "--by", "Anna", "--as-of",
      "2026-10-25")
    let again = try expectDone(
      "reprint", ledger, "--month", "2026-10", "--out", folder.path + "/again")
    let sent = try letters("sent")
    #expect(sent.count > 40 && again.contains(" letters, each the same"))
    #expect(try letters("again") == sent)
    let words = sent.first { $0.key.hasSuffix(".txt") }.map {
      String(decoding: $0.value, as: UTF8.self)
    }
    #expect(words?.contains("Wages rise in December.") == true)
  }

  @Test("a disk that takes the letters and not their names is told with the command that helps")
  func unnamed() throws {
    try takeIn("seaview")
    let out = folder.path + "/out"
    // A folder stands where the letter should.
    try FileManager.default.createDirectory(
      atPath: out + "/seaview/2026-11/reminder-R15-pemberton-2026-11-20.xml/x",
      withIntermediateDirectories: true)
    let outcome = try HearthBinary.run(["remind", ledger, "--out", out] + remind)
    #expect(outcome.status == 1)
    #expect(
      outcome.complained.contains("The reminders are recorded, as act 3, but the letters"),
      "\(outcome.complained)")
    #expect(!outcome.complained.contains("Nothing was written"))
    let line = try #require(
      outcome.complained.firstRange(of: "hearth reprint ").map {
        outcome.complained[$0.upperBound...]
      })
    let command = line.prefix { $0 != "[" }.replacing("FOLDER", with: folder.path + "/again")
    _ = try HearthBinary.run(["reprint"] + command.split(separator: " ").map(String.init))
    #expect(try letters("again").keys.contains { $0.hasSuffix("pemberton-2026-11-20.xml") })
  }

  @Test("nobody is reminded and no fee rises where the letters can't be written")
  func refused() throws {
    try takeIn("seaview")
    let out = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    // The folder itself can be written to; the home's own can't.
    try Data().write(to: URL(filePath: out + "/seaview"))
    let before = try Ledger.open(ledger).dump()
    for command in [
      ["remind", ledger] + remind,
      [
        "uplift", ledger, "--percent", "5", "--from", "2027-06-01", "--by", "Anna", "--as-of",
        "2027-02-20",
      ],
    ] {
      let outcome = try HearthBinary.run(command + ["--out", out])
      #expect(outcome.status == 1)
      #expect(outcome.complained.contains("output.cannot-write"), "\(outcome.complained)")
    }
    #expect(try Ledger.open(ledger).dump() == before)
  }
}
