import Foundation
import Testing

/// A resident whose direct payment buys what the home sells beside the fee: account and invoice say
/// the same sums (funding.md, D; billing.md rules 8 and 11).
@Suite("hearth account: where account and bills meet")
struct AccountJoinTests {
  private let home: LedgerHome
  private let by = ["--by", "Dee Ward", "--as-of", "2026-11-10"]

  private static let sheets = [
    "account-terms.csv": """
    terms,from,council,small change,underspend,weeks kept,co-ordinator,telephone
    severn,2026-04-01,Council of Severn Vale,500.00,returned,8,Owen Price,01452 000000

    """,
    "accounts.csv": """
    account,person,reference,holding,holder,telephone,terms,from,home,resident,agreement
    CARD-L2,Shona McAllister,SVC-21440,prepaid-card,Shona McAllister,01275 000000,severn,2026-09-01,larch-house,L2,AG-01

    """,
    "plan.csv": """
    account,item,description,need,spending,source,amount,unit,from,to,signed by,signed as,signed on
    CARD-L2,days,Days of her own choosing,Going out,activities,social-care,60.00,week,2026-10-01,2027-03-31,Owen Price,review,2026-08-25

    """,
    "stages.csv": """
    account,stage,amount,unit,from,decided,by,why
    CARD-L2,indicative,26.00,week,,2026-08-10,Owen Price,released by the home
    CARD-L2,panel,,,,2026-08-20,The panel,as released
    CARD-L2,agreed,,,,2026-08-25,Owen Price,signed
    CARD-L2,in-payment,,,2026-09-01,2026-08-25,Owen Price,from the agreement's first day

    """,
  ]

  init() throws {
    home = try LedgerHome("larch-house")
    try home.takeIn(on: "2026-09-01")
    let folder = home.place("sheets")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in Self.sheets {
      try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }
  }

  @discardableResult
  private func done(_ arguments: [String]) throws -> String {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 0, "\(outcome.complained)")
    return outcome.said
  }

  private func refused(_ arguments: [String]) throws -> String {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == 1, "\(outcome.said)")
    return outcome.complained
  }

  private func pay(_ number: String) -> [String] {
    ["account", "pay", home.ledger, "--account", "CARD-L2", "--item", "days", "--document", number]
      + by
  }

  private func account() throws -> String {
    try done(["account", "statement", home.ledger, "--account", "CARD-L2", "--month", "2026-11"])
  }

  @Test(
    "a part payment's account and the home's invoice show the same figures; arrears are never set off"
  )
  func extras() throws {
    // The account is paid what the bills release, or not at all.
    let stages = home.place("sheets/stages.csv")
    let right = try String(contentsOfFile: stages, encoding: .utf8)
    try Data(right.replacing("26.00", with: "25.00").utf8).write(to: URL(filePath: stages))
    let differs = try refused(["account", "take", home.ledger, home.place("sheets")] + by)
    #expect(differs.contains("account.agreement-differs"))
    #expect(differs.contains("bills release £26.00 a week under agreement AG-01"))
    try Data(right.utf8).write(to: URL(filePath: stages))
    try done(["account", "take", home.ledger, home.place("sheets")] + by)
    try done(
      [
        "account", "receive", home.ledger, "--account", "CARD-L2", "--amount", "900.00", "--source",
        "social-care", "--from", "Council of Severn Vale", "--reference", "SVC 1", "--for",
        "To November",
      ] + by)

    // The council's invoice falls by the release; what was bought is invoiced to the card.
    _ = try home.issued("2026-10", on: "2026-11-01")
    let card = try #require(invoices().first { $0.payer == "mcallister-card" })
    let fees = try #require(invoices().first { $0.payer == "mcallister" })
    let council = try #require(
      invoices().first { $0.payer == "severn-vale" && $0.of == "L2" })
    #expect(card.amount == "£120.00")
    let page = try home.document("2026-10/\(council.number).html")
    #expect(spoken(page).contains("£115.14"), "31 days of £26.00 a week less")

    #expect(try done(pay(card.number) + ["--preview"]).contains("A preview"))
    let paid = try done(pay(card.number))
    #expect(paid.contains("CARD-L2: paid £120.00, Invoice \(card.number)"))
    #expect(paid.contains("CARD-L2 holds £780.00"))
    let statement = try account()
    #expect(statement.contains("Paid: Invoice \(card.number)"))
    #expect(statement.contains("£120.00"))

    // Her own contribution is owed, the account has money, and is left alone.
    let contribution = try refused(pay(fees.number))
    #expect(contribution.contains("account.never-set-off"))
    #expect(contribution.contains("Nothing else was written."))
    let before = try account()
    #expect(before.contains("CARD-L2") && before.contains("£780.00"))
    for command in [
      ["debt", home.ledger, "--as-of", "2026-12-20"],
      ["remind", home.ledger, "--as-of", "2026-12-20", "--by", "Dee Ward"],
      ["match", home.ledger, "--by", "Dee Ward", "--as-of", "2026-12-20"],
    ] { try done(command) }
    let after = try account()
    #expect(after == before)
    #expect(try done(["debt", home.ledger, "--as-of", "2026-12-20"]).contains("mcallister"))

    // The bank shows the card's payment under the invoice's number: the home's own statement agrees.
    let bank = home.place("bank.csv")
    try Data("Date,Description,Amount\n12/11/2026,\(card.number) S MCALLISTER,120.00\n".utf8)
      .write(to: URL(filePath: bank))
    try done(["receive", home.ledger, "--bank", bank, "--by", "A", "--as-of", "2026-11-13"])
    try done(
      ["match", home.ledger, "--accept", "certain", "--by", "A", "--as-of", "2026-11-13"])
    let own = try done([
      "statement", home.ledger, "--resident", "L2", "--month", "2026-11", "--as-of", "2026-11-30",
    ])
    #expect(own.contains("Received 12 November 2026"))
    #expect(try refused(pay(card.number)).contains("Nothing is left to pay"))
    try home.expectWhole()
  }

  private struct Issued {
    let number: String
    let payer: String
    let of: String
    let amount: String
  }

  /// The invoices of a run, as the register beside them tells. Names in it may have commas: the
  /// columns after them are counted from the end.
  private func invoices() throws -> [Issued] {
    try home.document("2026-10/run.csv").split(whereSeparator: \.isNewline).dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Issued(
        number: cells[0], payer: cells[7], of: cells[cells.count - 4],
        amount: "£" + cells[cells.count - 1])
    }
  }
}
