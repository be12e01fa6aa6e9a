import Foundation
import Testing

/// `hearth issue`, killed.
@Suite("Issue, killed at any moment", .serialized)
struct IssueCrashTests {
  private func prepared(_ folder: URL) throws {
    let ledger = folder.appending(path: "ledger").path
    for arguments in [
      ["init", ledger, "--by", "Anna", "--as-of", "2026-10-01"],
      [
        "import", ledger, HearthBinary.sample("larch-house"), "--by", "Anna", "--as-of",
        "2026-10-01",
      ],
    ] {
      let outcome = try HearthBinary.run(arguments)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
  }

  @Test("B9: issuing leaves all or nothing, and runs again to the same documents and files")
  func killedIssue() throws {
    try CrashHarness(
      prepare: prepared,
      command: { folder in
        [
          "issue", folder.appending(path: "ledger").path, "--month", "2026-10", "--as-of",
          "2026-10-31", "--by", "Ben", "--out", folder.appending(path: "out").path,
        ]
      }, outputs: ["out"]
    ).run(seed: 20_261_031)
  }
}
