import Foundation
import TestSupport
import Testing

@Suite("hearth account: payment accounts by the real binary")
struct AccountCommandTests {
  private let folder: TemporaryFolder
  private var ledger: String { folder.url.appending(path: "payments").path }
  private let sample = HearthBinary.sample("payment-accounts")
  private let by = ["--by", "Dee Ward", "--as-of", "2027-03-31"]

  init() throws {
    folder = try TemporaryFolder()
    try done("init", [ledger, "--by", "Dee Ward", "--as-of", "2026-04-01"], signed: false)
  }

  @discardableResult
  private func done(_ command: String, _ arguments: [String], signed: Bool = true) throws -> String
  {
    let outcome = try HearthBinary.run(
      command.split(separator: " ").map(String.init) + arguments + (signed ? by : []))
    #expect(outcome.status == 0, "\(outcome.complained)")
    return outcome.said
  }

  private func refused(_ command: String, _ arguments: [String]) throws -> String {
    let outcome = try HearthBinary.run(
      command.split(separator: " ").map(String.init) + arguments + by)
    #expect(outcome.status == 1, "\(outcome.said)")
    return outcome.complained
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = folder.url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func takeIn() throws {
    let taken = try done("account take", [ledger, sample])
    #expect(taken.contains("9 accounts, 22 plan items, 52 versions"))
  }

  @Test(
    "D1, D4: a year of pools: fees by the month, statements that sum to the pool, five equal shares"
  )
  func year() throws {
    try takeIn()
    #expect(try done("account take", [ledger, sample]).contains("Nothing to do"))
    var fees = 0
    for month in 1...12 {
      let name = month <= 9 ? "2026-\(month + 3 < 10 ? "0" : "")\(month + 3)" : "2027-0\(month - 9)"
      let said = try done("account charge", [ledger, "--month", name])
      #expect(said.contains(month == 1 ? "Took £120.00" : "Took £75.00"), "\(said)")
      fees += month == 1 ? 120_00 : 75_00
    }
    #expect(fees == 945_00)
    #expect(try done("account charge", [ledger, "--month", "2026-04"]).contains("Nothing to do"))
    let out = folder.url.appending(path: "out")
    for month in ["2026-04", "2026-10", "2027-03"] {
      let pools = try done("account pool", [ledger, "--month", month], signed: false)
      #expect(
        pools.components(separatedBy: "The accounts sum to the pool, to the penny.").count == 4)
      let text = try done(
        "account statement", [ledger, "--month", month, "--out", out.path], signed: false)
      expectGolden(
        pools + "\n"
          + text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("Wrote ") }.joined(separator: "\n"),
        named: "payment-accounts-\(month).txt")
    }
    for name in ["PA1", "OH5"] {
      let file = out.appending(path: "payment-accounts/2026-10/payment-account-\(name)")
      expectGoldenPage(
        try Data(contentsOf: file.appendingPathExtension("html")),
        named: "payment-account-\(name).html")
      expectGolden(
        try Data(contentsOf: file.appendingPathExtension("xml")),
        named: "payment-account-\(name).xml")
    }
    let nights = try done(
      "account statement", [ledger, "--account", "OH1", "--month", "2026-04", "--format", "json"],
      signed: false)
    #expect(nights.contains("a part of £1,187.37 that 5 share"))
    #expect(try HearthBinary.run("verify", ledger).status == 0)
  }

  @Test("D7: a payment that was not signed off is refused; the refusal is all that is written")
  func refusal() throws {
    try takeIn()
    let statement = ["--account", "PA1", "--month", "2027-03"]
    let before = try done("account statement", [ledger] + statement, signed: false)
    let pay = [
      ledger, "--account", "PA1", "--item", "shed", "--amount", "120.00", "--to", "Sheds & Co",
      "--reference", "CP 9", "--for", "A shed", "--authorised-by", "Rita Moss",
    ]
    let preview = try refused("account pay", pay + ["--preview"])
    #expect(preview.contains("account.not-signed-off") && preview.contains("Nothing was written."))
    let said = try refused("account pay", pay)
    #expect(said.contains("\"shed\" is not signed off in the plan of PA1."))
    #expect(said.contains("Ask Joan Reay, 0191 498 0000."))
    #expect(said.contains("1 problem. Nothing else was written."))
    let after = try done("account statement", [ledger] + statement, signed: false)
    #expect(after.contains("Asked for and not paid"))
    #expect(
      after.replacing(
        /\nAsked for and not paid\n\n.*\n(?=\nWhat it may)/.dotMatchesNewlines(), with: "")
        == before)
    #expect(try HearthBinary.run("verify", ledger).status == 0)
  }

  @Test("D2, D3: planning hours above the cap are nobody's; a one-off above its cap is refused")
  func caps() throws {
    try takeIn()
    let planning = try done("account plan", [ledger, "--account", "PA1", "--hours", "12"])
    #expect(planning.contains("The council pays £100.00, the person £0.00."))
    #expect(planning.contains("£20.00 lies above the cap and is nobody's to pay."))
    let item = { (amount: String) in
      [
        self.ledger, "--account", "PA1", "--item", "bed", "--for", "Bed", "--need", "Sleep",
        "--spending", "equipment", "--amount", amount, "--unit", "once", "--signed-by", "Review",
        "--as", "review",
      ]
    }
    #expect(try refused("account plan", item("500.01")).contains("account.over-cap"))
    try done("account plan", item("500.00"))
    try done(
      "account receive",
      [
        ledger, "--account", "PA1", "--amount", "900.00", "--source", "social-care", "--reference",
        "X1", "--for", "A bed",
      ])
    let pay = { (amount: String) in
      [
        self.ledger, "--account", "PA1", "--item", "bed", "--amount", amount, "--evidence",
        "receipt", "--number", "1", "--authorised-by", "Rita Moss", "--reference", "X2", "--for",
        "Bed",
      ]
    }
    #expect(try refused("account pay", pay("500.01")).contains("account.over-cap"))
    #expect(try done("account pay", pay("500.00")).contains("PA1: paid £500.00, Bed."))
    #expect(try done("account pay", pay("500.00")).contains("Nothing to do"))
    #expect(try refused("account pay", pay("499.99")).contains("account.reference-used"))
  }

  @Test("what is left stays until somebody decides, and who decided stands in the statement")
  func underspend() throws {
    try takeIn()
    let left = try done("account underspend", [ledger, "--account", "PA2"])
    #expect(left.contains("Up to 8 weeks' payments (£764.00) stay on the account."))
    #expect(left.contains("Nothing is moved by itself"))
    try done(
      "account underspend",
      [ledger, "--account", "PA2", "--keep", "50.00", "--for", "A winter coat"])
    let back = [ledger, "--account", "PA2", "--give-back", "20.00", "--why", "Away in May"]
    #expect(try done("account underspend", back).contains("decided by Dee Ward"))
    let statement = try done(
      "account statement", [ledger, "--account", "PA2", "--month", "2027-03"], signed: false)
    #expect(statement.contains("£50.00 is kept for: A winter coat"))
    #expect(statement.contains("£50.00 of it kept by decision"))
    #expect(statement.contains("Given back, as decided: Away in May"))
    #expect(
      try refused(
        "account underspend",
        [ledger, "--account", "PA2", "--give-back", "99999.00", "--why", "All"]
      ).contains("account.not-enough"))
  }

  @Test(
    "primitive I: a stage that can't follow is refused with what comes next; an amount never changes on the way"
  )
  func stages() throws {
    try takeIn()
    let said = try refused(
      "account stage",
      [ledger, "--account", "PA1", "--to", "in-payment", "--amount", "150.00", "--why", "more"])
    #expect(said.contains("payment.stage-order") && said.contains("payment.amount-changes"))
    #expect(said.contains("Next comes reviewed, appeal or ended."))
    let done = try done(
      "account stage",
      [
        ledger, "--account", "PA1", "--to", "reviewed", "--amount", "150.00", "--why",
        "a third day",
        "--decided-by", "Joan Reay",
      ])
    #expect(done.contains("Version 9 of PA1: reviewed, £150.00 a week"))
    #expect(done.contains("a third day (Joan Reay)"))
  }

  @Test("a sheet with faults is told whole, by file, row and column, and nothing of it is kept")
  func badSheet() throws {
    try takeIn()
    let file = try write(
      """
      account,date,reference,act,amount,source,item,party,for
      PA1,2027-03-40,A1,paid,10.00,,club,Club,Days
      PA1,2027-03-30,A2,payed,10.00,,club,Club,Days
      PA9,2027-03-30,A3,received,ten,,,Council,March

      """, to: "april.csv")
    let said = try refused("account take", [ledger, file])
    #expect(said.contains("april.csv, row 2, column date: \"2027-03-40\""))
    #expect(said.contains("april.csv, row 3, column act: \"payed\""))
    #expect(said.contains("april.csv, row 4, column amount: \"ten\""))
    #expect(said.contains("row 4, column source"))
    let rules = try write(
      """
      account,date,reference,act,amount,source,item,party,authorised by,for
      PA1,2027-03-30,A1,paid,10.00,,shed,Club,Rita Moss,Days
      PA9,2027-03-30,A3,received,10.00,other,,Council,,March
      PA2,2027-03-30,A4,paid,9999.00,,swim,Pool,Colin Batey,Years
      client-pool,2027-03-30,A5,received,1.00,other,,Council,,March

      """, to: "may.csv")
    let more = try refused("account take", [ledger, rules])
    for part in [
      "may.csv, row 2, column item", "may.csv, row 3, column account: There is no payment account",
      "may.csv, row 4, column evidence", "may.csv, row 5, column account",
    ] { #expect(more.contains(part), "\(part)\n\(more)") }
    // A slip among them: nothing is kept, not even a refusal.
    #expect(more.contains("problems. Nothing was written."))
    #expect(
      try refused("account take", [ledger, HearthBinary.sample("seaview")]).contains(
        "which is no sheet of payment accounts"))
  }

  @Test("a closed month stays as its statements told it; a plan refused is kept as refused")
  func closedAndRefused() throws {
    try takeIn()
    let early = try refused("account close", [ledger, "--month", "2027-03"])
    #expect(early.contains("account.not-closable"))
    #expect(try done("account close", [ledger, "--month", "2027-02"]).contains("28 February 2027"))
    #expect(try done("account close", [ledger, "--month", "2027-02"]).contains("Nothing to do"))
    let before = try done("account statement", [ledger, "--month", "2027-02"], signed: false)
    let late = try write(
      """
      account,date,reference,act,amount,source,party,for
      PA1,2027-02-20,LATE 1,received,5.00,other,A friend,A gift

      """, to: "late.csv")
    let told = try refused("account take", [ledger, late])
    #expect(told.contains("account.month-closed"))
    #expect(told.contains("late.csv, row 2, column date"))
    #expect(told.contains("2027-03-01 or later"))
    let plan = try refused(
      "account plan",
      [
        ledger, "--account", "PA1", "--item", "garden", "--for", "A garden helper", "--need",
        "Being outdoors", "--amount", "40.00", "--unit", "week", "--signed-by", "Joan Reay",
      ])
    #expect(plan.contains("plan.needs-review"))
    #expect(plan.contains("The refusal is kept"))
    let march = try done(
      "account statement", [ledger, "--account", "PA1", "--month", "2027-03"], signed: false)
    #expect(march.contains("£40.00 to item garden of the plan"))
    let after = try done("account statement", [ledger, "--month", "2027-02"], signed: false)
    #expect(after == before)
    #expect(try HearthBinary.run(["verify", ledger]).status == 0)
  }

  @Test("without a database it says how to make one")
  func noLedger() throws {
    let outcome = try HearthBinary.run("account", "statement", sample, "--month", "2026-04")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("hearth init"))
  }
}
