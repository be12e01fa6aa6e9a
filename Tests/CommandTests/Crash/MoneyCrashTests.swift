import Foundation
import Testing

/// `hearth receive`, `match` and `close`, killed.
@Suite("Killed while money is handled", .serialized)
struct MoneyCrashTests {
  private static let bank = """
    Date,Description,Amount
    12/11/2026,G PEMBERTON SV-R15,2485.00
    13/11/2026,CASH,12.34
    14/11/2026,B TICKLE MS-999,1.00

    """

  private static func run(_ arguments: String...) throws {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.complained)")
  }

  /// A ledger of Seaview with a bank's export beside it.
  private static func prepared(_ folder: URL) throws {
    let ledger = folder.appending(path: "ledger").path
    try run("init", ledger, "--by", "Anna", "--as-of", "2026-09-01")
    try run(
      "import", ledger, HearthBinary.sample("seaview"), "--by", "Anna", "--as-of", "2026-09-01")
    try Data(bank.utf8).write(to: folder.appending(path: "bank.csv"))
  }

  private static func received(_ folder: URL) throws {
    try prepared(folder)
    try run(
      "receive", folder.appending(path: "ledger").path, "--bank",
      folder.appending(path: "bank.csv").path, "--by", "Anna", "--as-of", "2026-11-20")
  }

  @Test("payments are taken in all or not at all")
  func killedReceive() throws {
    try CrashHarness(prepare: Self.prepared) { folder in
      [
        "receive", folder.appending(path: "ledger").path, "--bank",
        folder.appending(path: "bank.csv").path, "--by", "Anna", "--as-of", "2026-11-20",
      ]
    }.run(seed: 20_261_112)
  }

  @Test("payments are put to accounts all or not at all")
  func killedMatch() throws {
    try CrashHarness(prepare: Self.received) { folder in
      [
        "match", folder.appending(path: "ledger").path, "--accept", "certain", "--by", "Anna",
        "--as-of", "2026-11-21",
      ]
    }.run(seed: 20_261_121)
  }

  @Test("a month is closed with all that belongs in it, or not at all")
  func killedClose() throws {
    try CrashHarness(prepare: Self.received) { folder in
      [
        "close", folder.appending(path: "ledger").path, "--month", "2026-11", "--by", "Anna",
        "--as-of", "2026-12-02",
      ]
    }.run(seed: 20_261_202)
  }
}
