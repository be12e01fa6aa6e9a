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

  /// Two homes whose October is issued, and then told of a hospital stay in it.
  private func group(_ folder: URL) throws {
    let ledger = folder.appending(path: "ledger").path
    let signed = ["--by", "Anna", "--as-of", "2026-11-03"]
    let homes = [("larch-house", "Larch House", "LH"), ("larch-two", "Larch Two", "LT")]
    func sheets(_ home: String) -> URL { folder.appending(path: home) }
    func run(_ arguments: [String]) throws {
      let outcome = try HearthBinary.run(arguments + signed)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    try run(["init", ledger])
    for (code, name, series) in homes {
      try FileManager.default.copyItem(
        atPath: HearthBinary.sample("larch-house"), toPath: sheets(code).path)
      let settings = sheets(code).appending(path: "home.csv")
      try String(contentsOf: settings, encoding: .utf8)
        .replacing("name,Larch House,", with: "name,\(name),")
        .replacing("invoice series,LH,", with: "invoice series,\(series),")
        .write(to: settings, atomically: true, encoding: .utf8)
      try run(["import", ledger, sheets(code).path])
    }
    try run(["issue", ledger, "--month", "2026-10"])
    for (code, _, _) in homes {
      let absences = sheets(code).appending(path: "absences.csv")
      let rows = try String(contentsOf: absences, encoding: .utf8)
      try (rows + "P1,hospital,2026-10-05,2026-10-19\n")
        .write(to: absences, atomically: true, encoding: .utf8)
      try run(["import", ledger, sheets(code).path, "--home", code])
    }
  }

  /// - Parameter prepare: makes the ledger, and what was issued before.
  private func kill(
    _ month: String, on day: String, seed: UInt64, _ prepare: @escaping (URL) throws -> Void
  ) throws {
    try CrashHarness(
      prepare: prepare,
      command: { folder in
        [
          "issue", folder.appending(path: "ledger").path, "--month", month, "--as-of", day, "--by",
          "Ben", "--out", folder.appending(path: "out").path,
        ]
      }, outputs: ["out"]
    ).run(seed: seed)
  }

  @Test("B9: issuing leaves all or nothing, and runs again to the same documents and files")
  func killedIssue() throws {
    try kill("2026-10", on: "2026-10-31", seed: 20_261_031, prepared)
  }

  @Test("so does a group's month with credit notes for late news")
  func killedGroup() throws {
    try kill("2026-11", on: "2026-11-30", seed: 20_261_130, group)
  }
}
