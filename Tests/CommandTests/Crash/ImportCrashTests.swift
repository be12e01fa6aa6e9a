import Foundation
import Testing

/// `hearth import`, killed.
@Suite("Killed at any moment", .serialized)
struct ImportCrashTests {
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

  @Test("an import leaves all or nothing, and runs again to the same bytes")
  func killedImport() throws {
    try CrashHarness(prepare: prepared) { folder in
      [
        "import", folder.appending(path: "ledger").path, HearthBinary.sample("seaview"), "--by",
        "Ben", "--as-of", "2026-10-02",
      ]
    }.run(seed: 20_261_001)
  }
}
