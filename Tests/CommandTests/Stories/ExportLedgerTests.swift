import Foundation
import Testing

/// `hearth export` on a database: what was issued and matched, whatever the facts say by now.
@Suite("hearth export, of what was issued")
struct ExportLedgerTests {
  private static let bank = """
    Date,Description,Amount
    03/11/2026,G PEMBERTON SV-R15,2485.00
    04/11/2026,CASH,12.34

    """

  private func home() throws -> LedgerHome {
    let home = try LedgerHome("seaview")
    try home.takeIn(on: "2026-10-30")
    _ = try home.issued("2026-10", on: "2026-10-31")
    return home
  }

  private func export(
    _ home: LedgerHome, _ program: String, month: String = "2026-10", _ more: String...
  ) throws -> (files: [String: String], outcome: HearthBinary.Outcome) {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      ["export", home.ledger, "--month", month, "--to", program, "--out", folder.path] + more)
    let files = try folder.files().filter { $0.path.contains("/exports/") }.map { file in
      (
        String(file.path.split(separator: "/").last ?? ""),
        String(decoding: file.bytes, as: UTF8.self)
      )
    }
    return (Dictionary(files) { first, _ in first }, outcome)
  }

  @Test("later news changes no file of a month that is issued; its credit note is in the next")
  func issuedNotRecomputed() throws {
    let home = try home()
    let before = try ["xero", "quickbooks", "sage50", "journal"].map { try export(home, $0).files }
    #expect(before.allSatisfy { !$0.isEmpty })
    // A fee that was entered wrong, and a name, told in November.
    try home.edit("stays.csv", "742.00", "700.00")
    try home.edit("payers.csv", "Stanley Whitworth", "Stanley Whitworth Esq")
    try home.takeIn(on: "2026-11-05")
    let after = try ["xero", "quickbooks", "sage50", "journal"].map { try export(home, $0).files }
    #expect(after == before)
  }

  @Test("numbers and sums are those of the register of the month, credit notes among them")
  func register() throws {
    let home = try home()
    try home.edit("absences.csv", "", "P15,hospital,2026-10-05,2026-10-20")
    try home.takeIn(on: "2026-11-05")
    _ = try home.issued("2026-11", on: "2026-11-30")
    for month in ["2026-10", "2026-11"] {
      let rows = ReadBack.rows(try home.document("\(month)/run.csv")).dropFirst()
      let issued = Dictionary(rows.map { ($0[0], $0[$0.count - 1]) }) { first, _ in first }
      let (files, outcome) = try export(home, "xero", month: month)
      #expect(outcome.status == 0, "\(outcome.complained)")
      var totals: [String: String] = [:]
      for row in ReadBack.rows(try #require(files["xero.csv"])).dropFirst() {
        totals[row[10]] = row[14]
      }
      #expect(totals == issued)
    }
  }

  @Test("money comes as it was matched; what is on no account yet is told of")
  func money() throws {
    let home = try home()
    try Data(Self.bank.utf8).write(to: URL(filePath: home.place("bank.csv")))
    let by = ["--by", "Anna Bell", "--as-of", "2026-11-06"]
    for command in [
      ["receive", home.ledger, "--bank", home.place("bank.csv")],
      ["match", home.ledger, "--accept", "certain"],
    ] {
      let outcome = try HearthBinary.run(command + by)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    let (files, outcome) = try export(home, "sage50", month: "2026-11")
    let rows = ReadBack.rows(try #require(files["sage50.csv"])).dropFirst()
    #expect(
      rows.map { [$0[0], $0[4], $0[5], $0[7]] } == [["SA", "06/11/2026", "P0001", "2485.00"]])
    #expect(outcome.complained.contains("export.unmatched"))
    #expect(outcome.complained.contains("£12.34") && outcome.complained.contains("hearth match"))

    let (journal, _) = try export(home, "journal", month: "2026-11")
    let entries = ReadBack.rows(try #require(journal["journal.csv"])).dropFirst()
    #expect(entries.contains { $0[2].contains("not yet matched") })
    for command in [
      ["refund", home.ledger, "--payment", "P0002", "--amount", "12.34", "--why", "not ours"],
      [
        "match", home.ledger, "--payment", "P0001", "--undo", "--why", "another home’s resident",
      ],
    ] {
      let outcome = try HearthBinary.run(command + by)
      #expect(outcome.status == 0, "\(outcome.complained)")
    }
    let undone = try export(home, "sage50", month: "2026-11")
    #expect(
      ReadBack.rows(try #require(undone.files["sage50.csv"])).dropFirst().map { [$0[0], $0[7]] }
        == [["SA", "2485.00"], ["SP", "2485.00"]])
    #expect(undone.outcome.said.contains("Money received") && undone.outcome.said.contains("£0.00"))
  }

  @Test(
    "a debt that was given up is a credit, and a direct debit takes what is left after matching")
  func writtenOff() throws {
    let home = try LedgerHome("harbour-court")
    try home.takeIn(on: "2026-10-30")
    _ = try home.issued("2026-10", on: "2026-10-31")
    func collected() throws -> Int {
      let (files, outcome) = try export(
        home, "bacs", "--collect-on", "2026-12-01", "--as-of", "2026-11-24")
      #expect(outcome.status == 0, "\(outcome.complained)")
      let rows = ReadBack.rows(try #require(files["direct-debits-2026-12-01.csv"])).dropFirst()
      return try rows.reduce(0) { sum, row in
        sum + (try #require(Int(row[3].replacing(".", with: ""))))
      }
    }
    let before = try collected()
    let register = ReadBack.rows(try home.document("2026-10/run.csv"))
    let bill = try #require(register.first { $0.contains { $0.contains("sandhu") } })
    let account = try #require(
      register.first?.firstIndex(of: "resident").map { "\(bill[$0])/sandhu" })
    let done = try HearthBinary.run(
      "write-off", home.ledger, "--account", account, "--document", bill[0], "--amount", "100.00",
      "--why", "goodwill", "--by", "Anna Bell", "--as-of", "2026-11-20")
    #expect(done.status == 0, "\(done.complained)")
    #expect(try collected() == before - 100_00)
    let (files, _) = try export(home, "sage50", month: "2026-11")
    let rows = ReadBack.rows(try #require(files["sage50.csv"])).dropFirst()
    #expect(rows.contains { $0[0] == "SC" && $0[2] == "8100" && $0[7] == "100.00" })
  }
}
