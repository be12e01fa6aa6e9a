import Foundation
import Testing

@testable import Store

/// `hearth init`, `import`, `verify`, `backup` and `restore`, and a database in place of a folder.
@Suite("A database in place of sheets")
struct LedgerCommandTests {
  private func run(_ arguments: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(arguments)
  }

  private func ledger(_ homes: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger"
    var outcome = try run("init", path, "--by", "Anna", "--as-of", "2026-10-01")
    #expect(outcome.status == 0, "\(outcome.complained)")
    for home in homes {
      outcome = try run(
        "import", path, HearthBinary.sample(home), "--by", "Anna", "--as-of", "2026-10-01")
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    return folder
  }

  @Test("every command says of a database what it says of its sheets")
  func sameAnswers() throws {
    let homes = ["seaview", "larch-house", "harbour-court"]
    let folder = try ledger("seaview", "larch-house", "harbour-court")
    for home in homes {
      for command in [["cost"], ["prices", "--for", "council", "--as-of", "2026-10-01"]] {
        let sheets = try HearthBinary.run(
          [command[0], HearthBinary.sample(home)] + command.dropFirst())
        let kept = try HearthBinary.run(
          [command[0], folder.path + "/ledger", "--home", home] + command.dropFirst())
        #expect(kept.status == sheets.status, "\(kept.complained)")
        #expect(kept.said == sheets.said, "\(command) of \(home)")
      }
    }
  }

  @Test("taking the same sheets in again has nothing to do, and adds no act")
  func twice() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let before = try Ledger.open(path).dump()
    let outcome = try run("import", path, HearthBinary.sample("larch-house"), "--by", "Ben")
    #expect(outcome.status == 0)
    #expect(outcome.said.contains("Nothing to do"))
    #expect(try Ledger.open(path).dump() == before)
  }

  @Test("a preview says every change and writes nothing; wrong sheets write nothing either")
  func previewAndFaults() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let before = try Ledger.open(path).dump()
    let changed = try CopiedHome("larch-house")
    try changed.edit("residents.csv") { text in
      var lines = text.split(separator: "\n").map(String.init)
      lines[1] += "x"
      return lines.joined(separator: "\n") + "\n"
    }
    let preview = try run("import", path, changed.path, "--by", "Ben", "--preview")
    #expect(preview.status == 0, "\(preview.complained)")
    #expect(preview.said.contains("residents.csv"))
    #expect(preview.said.contains("corrected"))
    #expect(try Ledger.open(path).dump() == before)
    try changed.edit("payers.csv") { $0.replacing("payer,", with: "payor,", maxReplacements: 1) }
    try changed.edit("placements.csv") {
      $0.replacing(/\d{4}-\d\d-\d\d/, with: "2026-02-30", maxReplacements: 1)
    }
    let wrong = try run("import", path, changed.path, "--by", "Ben")
    #expect(wrong.status == 1)
    #expect(wrong.complained.contains("payor") && wrong.complained.contains("2026-02-30"))
    #expect(try Ledger.open(path).dump() == before)
  }

  @Test("a fee that rises on a day: the old one until the day before, one line, two rows")
  func fromADay() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let raised = try CopiedHome("larch-house")
    let line = try #require(
      String(contentsOf: raised.url.appending(path: "funding.csv"), encoding: .utf8)
        .split(separator: "\n").dropFirst().first { $0.contains(/,\d+\.\d\d,/) })
    let id = String(line.prefix { $0 != "," })
    try raised.edit("funding.csv") { text in
      text.split(separator: "\n").map { row in
        row == line ? String(row).replacing(/,(\d+)\.\d\d,/) { ",\($0.1).99," } : String(row)
      }.joined(separator: "\n") + "\n"
    }
    let preview = try run(
      "import", path, raised.path, "--by", "Ben", "--from", "2026-10-13", "--preview")
    #expect(
      preview.said.contains("funding.csv, \(id): from 13 October 2026 amount"),
      "\(preview.said)\(preview.complained)")
  }

  @Test("verify says that all stands, and names what was altered")
  func verify() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let fine = try run("verify", path)
    #expect(fine.status == 0, "\(fine.complained)")
    #expect(fine.said.contains("stands as it was written: 2 acts"))
    let hash = try #require(fine.said.firstMatch(of: /Hash: ([0-9a-f]{64})/)).1
    #expect(try run("verify", path, "--expect", String(hash)).status == 0)
    #expect(try run("verify", path, "--expect", "000000000000").status == 1)
    let file = URL(filePath: path + "/hearth.db")
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.range(of: Data("residents.csv".utf8), options: .backwards))
    bytes[place.lowerBound] = UInt8(ascii: "R")
    try bytes.write(to: file)
    let altered = try run("verify", path)
    #expect(altered.status == 1)
    #expect(altered.complained.contains("store."), "\(altered.complained)")
  }

  @Test("a backup comes back; nothing is written over without being told to")
  func copies() throws {
    let folder = try ledger("larch-house")
    let (path, copy) = (folder.path + "/ledger", folder.path + "/copy.db")
    #expect(try run("backup", path, copy).status == 0)
    #expect(try run("backup", path, copy).status == 1)
    let checked = try run("verify", copy)
    #expect(checked.said.contains("copy stands as it was written: 2 acts"), "\(checked.complained)")
    let refused = try run("restore", copy, path)
    #expect(refused.status == 1)
    #expect(refused.complained.contains("--replace"))
    #expect(try run("restore", copy, folder.path + "/other").status == 0)
    #expect(
      try Ledger.open(folder.path + "/other").dump() == (try Ledger.open(path).dump()))
    var bytes = try Data(contentsOf: URL(filePath: copy))
    let place = try #require(bytes.range(of: Data("residents.csv".utf8), options: .backwards))
    bytes[place.lowerBound] = UInt8(ascii: "R")
    try bytes.write(to: URL(filePath: copy))
    #expect(try run("verify", copy).status == 1)
    try Data("no database".utf8).write(to: URL(filePath: copy))
    let strange = try run("verify", copy)
    #expect(strange.complained.contains("[store.damaged]"), "\(strange.complained)")
  }

  @Test("the sheets come out as the database has them, and taking them in again changes nothing")
  func sheets() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let newer = try CopiedHome("larch-house")
    try newer.edit("stays.csv") { $0.replacing("2380.00", with: "2400.00") }
    let dated = try run(
      "import", path, newer.path, "--home", "larch-house", "--from", "2026-11-01", "--by", "Anna")
    #expect(dated.said.contains("from 1 November 2026"), "\(dated.complained)")
    let raised = try run(
      "uplift", path, "--percent", "4", "--from", "2027-04-01", "--group", "all", "--as-of",
      "2026-11-28", "--by", "Anna")
    #expect(raised.status == 0, "\(raised.complained)")
    let old = try run(
      "import", path, newer.path, "--home", "larch-house", "--preview", "--by", "Anna")
    #expect(old.complained.contains("hearth sheets"))
    let out = folder.path + "/sheets"
    let first = try HearthBinary.run("sheets", path, out)
    #expect(first.status == 0, "\(first.complained)")
    let stays = try String(contentsOfFile: out + "/stays.csv", encoding: .utf8)
    #expect(stays.contains("raised by 4 %"), "\(stays)")
    let again = try run("import", path, out, "--home", "larch-house", "--by", "Anna")
    #expect(again.said.contains("Nothing to do"), "\(again.said)\(again.complained)")
    #expect(try HearthBinary.run("sheets", path, out).said.contains("as they stood"))
    try Data((stays + "P1,2028-01-01\n").utf8).write(to: URL(filePath: out + "/stays.csv"))
    #expect(try HearthBinary.run("sheets", path, out).complained.contains("[sheets.in-the-way]"))
  }

  @Test("who does it must be said, and which home is meant")
  func arguments() throws {
    let folder = try ledger("larch-house", "seaview")
    let path = folder.path + "/ledger"
    #expect(try run("import", path, HearthBinary.sample("seaview")).status == 64)
    let which = try run("cost", path)
    #expect(which.status == 1)
    #expect(which.complained.contains("larch-house, seaview"))
    #expect(try run("cost", path, "--home", "nowhere").status == 1)
    #expect(try run("cost", HearthBinary.sample("seaview"), "--home", "seaview").status == 1)
  }

  @Test("sheets of a home that is there under another code are not taken for a new home")
  func sameHome() throws {
    let folder = try ledger("larch-house")
    let path = folder.path + "/ledger"
    let before = try Ledger.open(path).dump()
    let slip = try run(
      "import", path, HearthBinary.sample("larch-house"), "--home", "larch", "--by", "Ben")
    #expect(slip.status == 1)
    #expect(slip.complained.contains("--home larch-house"))
    let other = try CopiedHome("seaview")
    let series = try #require(
      String(contentsOf: other.url.appending(path: "home.csv"), encoding: .utf8)
        .firstMatch(of: /invoice series,(\w+)/)
    ).1
    let larch = try #require(
      String(
        contentsOf: URL(filePath: HearthBinary.sample("larch-house") + "/home.csv"),
        encoding: .utf8
      ).firstMatch(of: /invoice series,(\w+)/)
    ).1
    try other.edit("home.csv") {
      $0.replacing("invoice series,\(series)", with: "invoice series,\(larch)")
    }
    let clash = try run("import", path, other.path, "--by", "Ben")
    #expect(clash.status == 1)
    #expect(clash.complained.contains("import.series-twice"))
    #expect(try Ledger.open(path).dump() == before)
  }

  @Test("a group's homes are compared from its database")
  func benchmark() throws {
    let folder = try ledger("larch-house", "seaview")
    let kept = try run("benchmark", folder.path + "/ledger")
    let sheets = try run(
      "benchmark", HearthBinary.sample("larch-house"), HearthBinary.sample("seaview"))
    #expect(kept.status == 0, "\(kept.complained)")
    #expect(kept.said == sheets.said)
  }
}
