import Foundation
import Testing

/// From a bank's export to a closed month, by the real binary on a database.
@Suite("hearth receive, match, refund, close …")
struct MoneyCommandTests {
  private let folder: TemporaryFolder
  private var ledger: String { folder.url.appending(path: "ledger").path }

  init() throws {
    folder = try TemporaryFolder()
    try expectDone("init", ledger, "--by", "Anna", "--as-of", "2026-09-01")
    try expectDone(
      "import", ledger, HearthBinary.sample("seaview"), "--by", "Anna", "--as-of", "2026-09-01")
  }

  @discardableResult
  private func expectDone(_ arguments: String...) throws -> String {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.complained)")
    return outcome.said
  }

  /// What was complained of, where the command is refused.
  private func expectRefused(_ arguments: String...) throws -> String {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 1, "\(arguments): \(outcome.said)")
    return outcome.complained
  }

  private func write(_ text: String, to name: String) throws -> String {
    let url = folder.url.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private let by = ["--by", "Anna Bell", "--as-of", "2026-11-20"]

  private func done(_ arguments: String...) throws -> String {
    let outcome = try HearthBinary.run(arguments + by)
    #expect(outcome.status == 0, "\(arguments): \(outcome.complained)")
    return outcome.said
  }

  private let bank = """
    Date,Description,Money In,Money Out
    12/11/2026,G PEMBERTON SV-R15,1000.00,
    13/11/2026,CASH,12.34,
    14/11/2026,BRITISH GAS,,812.11

    """

  @Test("a bank's export, taken in once, matched, taken back, refunded; then the month closes")
  func wholeStory() throws {
    let file = try write(bank, to: "bank.csv")
    #expect(try done("receive", ledger, "--bank", file, "--preview").contains("Would take in 2"))
    #expect(try done("receive", ledger, "--bank", file).contains("Took in 2 payments, £1,012.34"))
    #expect(try done("receive", ledger, "--bank", file).contains("Nothing to do"))

    // Pemberton still owes £2,485.00 of the balance from earlier records.
    #expect(try done("match", ledger).contains("P0001"))
    #expect(
      try expectRefused("match", ledger, "--accept", "P0002", "--by", "A").contains(
        "match.nothing-proposed"))
    #expect(
      try done("match", ledger, "--accept", "P0001").contains("Put to accounts: 1 payment"))
    let statement = try expectDone(
      "statement", ledger, "--resident", "R15", "--month", "2026-11", "--as-of", "2026-11-30")
    #expect(statement.contains("Received 12 November 2026, thank you"))
    #expect(statement.contains("£1,485.00"))

    #expect(
      try done("match", ledger, "--payment", "P0001", "--undo", "--why", "other home").contains(
        "Took P0001 back"))
    #expect(
      try done(
        "refund", ledger, "--payment", "P0001", "--amount", "1000.00", "--why", "sent in error"
      )
      .contains("Refund RF0001: £1,000.00"))
    #expect(
      try expectRefused(
        "refund", ledger, "--payment", "P0001", "--amount", "0.01", "--why", "x", "--by", "A"
      ).contains("money.payment-spent"))
    #expect(
      try done(
        "write-off", ledger, "--account", "R15/pemberton", "--document", "opening", "--why", "none"
      )
      .contains("Wrote off £2,485.00"))

    let balance = try expectDone("trial-balance", ledger, "--as-of", "2026-11-30")
    #expect(balance.contains("The books balance."))
    #expect(balance.contains("Debts written off"))
    #expect(
      try expectRefused("close", ledger, "--month", "2026-11", "--by", "A", "--as-of", "2026-11-20")
        .contains("close.not-over"))
    #expect(
      try expectDone("close", ledger, "--month", "2026-11", "--by", "A", "--as-of", "2026-12-01")
        .contains("Closed November 2026."))
    // Later news goes to the open month.
    try expectDone(
      "match", ledger, "--payment", "P0002", "--to", "R15/pemberton=12.34", "--by", "A", "--as-of",
      "2026-11-29")
    let november = try expectDone("trial-balance", ledger, "--as-of", "2026-11-30")
    #expect(november.contains("Money received, not yet matched"))
    #expect(!(try expectDone("trial-balance", ledger, "--as-of", "2026-12-01")).contains("not yet"))
    #expect(try HearthBinary.run("verify", ledger).status == 0)
  }

  @Test("reminders are recorded once, stop for a dispute, and are written as pages")
  func reminders() throws {
    let out = folder.url.appending(path: "out").path
    let first = try expectDone(
      "remind", ledger, "--as-of", "2026-11-20", "--by", "Anna", "--out", out)
    #expect(first.contains("R15"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: out)
    #expect(names.contains { $0.hasSuffix("reminder-R15-pemberton-2026-11-20.html") })
    let again = try expectDone("remind", ledger, "--as-of", "2026-11-21")
    #expect(again.contains("Not before 4 December 2026"))
    try expectDone(
      "dispute", ledger, "--account", "R15/pemberton", "--why", "paid by cheque", "--by", "Anna",
      "--as-of", "2026-11-25")
    #expect(
      try expectDone("remind", ledger, "--as-of", "2026-12-10").contains("In dispute"))
  }

  @Test("a resident's own money is kept apart, and never below zero")
  func ownMoney() throws {
    let keep = { (kind: String, amount: String, words: String) in
      [
        "pocket", self.ledger, "--resident", "R07", "--kind", kind, "--amount", amount, "--for",
        words,
      ]
    }
    let allowance = try HearthBinary.run(keep("allowance", "30.15", "November") + by)
    #expect(allowance.said.contains("£30.15 is kept."))
    let bare = try HearthBinary.run(keep("spent", "14.50", "Hairdresser") + by)
    #expect(bare.status == 1)
    #expect(bare.complained.contains("own-money.no-receipt"))
    let much = try HearthBinary.run(keep("spent", "30.16", "Coat") + ["--receipt", "7"] + by)
    #expect(much.complained.contains("own-money.below-zero"))
    let spent = try HearthBinary.run(
      keep("spent", "14.50", "Hairdresser") + ["--receipt", "7"] + by)
    #expect(spent.said.contains("£15.65 is kept."))
    let statement = try expectDone(
      "pocket", ledger, "--resident", "R07", "--as-of", "2026-11-30")
    #expect(statement.contains("Hairdresser"))
    #expect(statement.contains("Kept now     £15.65"))
  }

  @Test("a remittance for many residents settles what it names and says what is short")
  func remittance() throws {
    let file = try write(
      "Date,Description,Amount\n21/11/2026,COUNCIL OF RIBBLE COAST,5269.30\n", to: "bank.csv")
    try expectDone(
      "receive", ledger, "--bank", file, "--by", "Anna", "--as-of", "2026-11-22")
    let advice = try write(
      "Client Ref,Amount\nRC/77327,2430.14\nRC/77344,2839.16\n", to: "advice.csv")
    let wrong = try write("Client Ref,Amount\nRC/77327,2430.14\n", to: "wrong.csv")
    #expect(
      try expectRefused(
        "match", ledger, "--payment", "P0001", "--remittance", wrong, "--payer", "ribble-coast",
        "--by", "A", "--as-of", "2026-11-22"
      ).contains("remittance.sum-differs"))
    let matched = try expectDone(
      "match", ledger, "--payment", "P0001", "--remittance", advice, "--payer", "ribble-coast",
      "--by", "A", "--as-of", "2026-11-22")
    #expect(matched.contains("The remittance names 2:"))
    #expect(try HearthBinary.run("verify", ledger).status == 0)
  }

  @Test("with sheets alone nothing is kept: the rows for receipts.csv are printed")
  func sheetsOnly() throws {
    let home = HearthBinary.sample("seaview")
    let file = try write(bank, to: "bank.csv")
    let said = try done("receive", home, "--bank", file)
    #expect(said.contains("receipt,date,payer,resident,amount,source,reference"))
    #expect(said.contains("2026-11-12-1,2026-11-12,pemberton,R15,1000.00,bank,G PEMBERTON SV-R15"))
    #expect(
      try expectRefused(
        "dispute", home, "--account", "R15/pemberton", "--why", "x", "--by", "A", "--as-of",
        "2026-11-20"
      ).contains("ledger.needed"))
    #expect(try expectDone("debt", home, "--as-of", "2026-11-20").contains("By payer"))
  }
}
