import Foundation
import Testing

/// A full direct payment from the word of a review to the bills, and back (billing.md rule 8;
/// funding.md, The three models): R04 of Seaview, of whose £742.00 the council pays £549.90.
@Suite("hearth full-payment: in the sheets and in the database")
struct FullPaymentCommandTests {
  private static let account =
    "gill-account,resident,\"Manjit Gill, direct payment account of Harbhajan Singh Gill\","
    + "8 Station Cottages,Neston,CH64 9ZA,,,,,,monthly,arrears"
  private static let pilot =
    "England,long-stay,2015-04-01,,yes,A pilot allows it,an invented order\n"
    + "England,day-services,2015-04-01,,yes,Day services are outside the fee,an invented order\n"
  private static let begin = [
    "--resident", "R04", "--account", "gill-account", "--from", "2026-10-13", "--agreed-by",
    "Joan Reay, review officer", "--by", "Anna Bell", "--as-of", "2026-11-20",
  ]
  private static let back = [
    "--resident", "R04", "--from", "2026-11-17", "--why", "it was not passed on", "--by",
    "Anna Bell", "--as-of", "2026-12-20",
  ]

  private func run(_ arguments: [String], _ status: Int32 = 0) throws -> HearthBinary.Outcome {
    let outcome = try HearthBinary.run(arguments)
    #expect(outcome.status == status, "\(outcome.said)\(outcome.complained)")
    return outcome
  }

  private func home() throws -> CopiedHome {
    let home = try CopiedHome("seaview")
    try home.edit("payers.csv") { $0 + Self.account + "\n" }
    try home.edit("policies.csv") { $0.prefix { !$0.isNewline } + "\n" + Self.pilot }
    return home
  }

  @Test("D6: where the law bars it, it is refused with the reason and nothing is written")
  func barred() throws {
    let home = try CopiedHome("seaview")
    try home.edit("payers.csv") { $0 + Self.account + "\n" }
    let before = try TemporaryFolder.files(below: home.url)
    let refused = try run(["full-payment", "begin", home.path] + Self.begin, 1)
    #expect(refused.complained.contains("full-payment.barred"))
    #expect(refused.complained.contains("regulation 6"))
    #expect(refused.complained.contains("individual service fund"))
    #expect(refused.complained.contains("funding.csv, row"))
    let after = try TemporaryFolder.files(below: home.url)
    #expect(after.map(\.bytes) == before.map(\.bytes))
  }

  @Test("sheets: the council's line ends, the account's begins, every other byte stays; and back")
  func sheets() throws {
    let home = try home()
    let before = try TemporaryFolder.files(below: home.url)
    let shown = try run(
      ["full-payment", "begin", home.path] + Self.begin
        + ["--alert", "500.00", "--limit", "1000.00", "--to", "2027-01-03", "--preview"])
    #expect(shown.said.contains("nothing was written"))
    #expect(try TemporaryFolder.files(below: home.url).map(\.bytes) == before.map(\.bytes))

    let made = try run(
      ["full-payment", "begin", home.path] + Self.begin
        + ["--alert", "500.00", "--limit", "1000.00", "--to", "2027-01-03"])
    #expect(made.said.contains("A direct payment is lawful: A pilot allows it"))
    #expect(made.said.contains("line P04-council ends on 12 October 2026"))
    let funding = try String(contentsOf: home.url.appending(path: "funding.csv"), encoding: .utf8)
    #expect(
      funding.contains("P04-council,P04,mersey-sands,council-fee,balance,,2025-05-14,2026-10-12"))
    #expect(
      funding.contains(
        "P04-council-direct,P04,gill-account,full-direct-payment,balance,,2026-10-13,2027-01-03"))
    #expect(
      funding.contains("P04-council-again,P04,mersey-sands,council-fee,balance,,2027-01-04,"))
    let changed = zip(
      before,
      try TemporaryFolder.files(below: home.url).filter { file in
        before.contains { $0.path == file.path }
      }
    ).filter { $0.bytes != $1.bytes }.map(\.0.path)
    #expect(changed == ["funding.csv"])
    let again = try run(["full-payment", "begin", home.path] + Self.begin)
    #expect(again.said.contains("Nothing to do"))
    let exposure = try run(["exposure", home.path, "--as-of", "2026-11-20"])
    #expect(exposure.said.contains("£549.90"))

    let ended = try run(["full-payment", "end", home.path] + Self.back)
    #expect(ended.said.contains("Council of Mersey Sands pays the home directly again"))
    // Sheets that can't be are refused whole: it has ended.
    let gone = try run(["full-payment", "end", home.path] + Self.back, 1)
    #expect(gone.complained.contains("full-payment.no-line"))
  }

  @Test(
    "from the line's own first day it becomes the account's; what others pay stays to the penny")
  func firstDay() throws {
    let home = try home()
    let made = try run(
      [
        "full-payment", "begin", home.path, "--resident", "R04", "--account", "gill-account",
        "--from", "2025-05-14", "--agreed-by", "Joan Reay", "--by", "Anna Bell",
      ])
    #expect(made.said.contains("becomes P04-council-direct, paid by gill-account"))
    #expect(made.said.contains("Together"))
  }

  @Test("typing slips and wrong payers are told with what to do")
  func slips() throws {
    let home = try home()
    for (more, code) in [
      (["--account", "nobody"], "full-payment.no-account"),
      (["--account", "mersey-sands"], "full-payment.no-account"),
      (["--line", "P04-x"], "full-payment.no-line"),
    ] {
      let refused = try run(
        [
          "full-payment", "begin", home.path, "--resident", "R04", "--from", "2026-10-13",
          "--agreed-by", "X", "--by", "A",
        ] + more, 1)
      #expect(refused.complained.contains(code), "\(refused.complained)")
    }
    let own = try run(
      [
        "full-payment", "begin", home.path, "--resident", "R02", "--account", "gill-account",
        "--from", "2026-10-13", "--agreed-by", "X", "--by", "A",
      ], 1)
    #expect(own.complained.contains("no council-fee line"))
    _ = try run(
      ["full-payment", "begin", home.path] + Self.begin + ["--alert", "5.00"], 64)
  }

  @Test("day services alone: the council's balance falls by as much, and takes it up again")
  func dayServices() throws {
    let home = try CopiedHome("larch-house")
    let begin = [
      "full-payment", "begin", home.path, "--resident", "L2", "--account", "mcallister-card",
      "--day-services", "60.01", "--from", "2026-11-01", "--agreed-by", "the review officer",
      "--by", "Anna Bell",
    ]
    let made = try run(begin)
    #expect(made.said.contains("line P2-council takes the balance, and falls by £60.01 a week"))
    #expect(made.said.contains("A direct payment is lawful: Somebody who lives in a care home"))
    #expect(try run(begin).said.contains("Nothing to do"))
    let exposed = try run(["exposure", home.path, "--as-of", "2026-11-01"])
    #expect(exposed.said.contains("£60.01"))
    let ended = try run([
      "full-payment", "end", home.path, "--resident", "L1", "--from", "2026-11-15", "--why",
      "not passed on", "--by", "Anna Bell",
    ])
    #expect(ended.said.contains("line P1-day-services ends on 14 November 2026"))
    #expect(ended.said.contains("£2,275.40"))
    let funding = try String(contentsOf: home.url.appending(path: "funding.csv"), encoding: .utf8)
    #expect(
      funding.contains("P2-council-day-services,P2,mcallister-card,full-direct-payment,60.01"))
    #expect(!funding.contains("again"))
  }

  @Test("database: told after issue, one is credited and the other billed; account and bills agree")
  func database() throws {
    let home = try LedgerHome("seaview")
    try home.edit("payers.csv", "", Self.account)
    try home.edit(
      "policies.csv", "England,long-stay,2015-04-01,,no,", "England,long-stay,2015-04-01,,yes,")
    try home.takeIn(on: "2026-09-01")
    for month in ["2026-09", "2026-10"] {
      #expect(try home.issue(month, on: "\(month)-30").status == 0)
    }
    _ = try run(["full-payment", "begin", home.ledger] + Self.begin)
    _ = try home.issued("2026-11", on: "2026-11-30")
    let november = try rows(home, "2026-11")
    #expect(november.contains { $0.contains("mersey-sands") && $0.hasSuffix("-1492.58") })
    let billed = november.filter { $0.contains("gill-account") }.compactMap(Self.pence)
    #expect(billed.reduce(0, +) == 149_258 + 235_671)

    // The payment account: in payment at what the home bills, or not at all.
    let sheets = home.place("sheets")
    try FileManager.default.createDirectory(atPath: sheets, withIntermediateDirectories: true)
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: sheets + "/" + name))
    }
    try write(
      "account-terms.csv",
      """
      terms,from,council,small change,underspend,weeks kept,co-ordinator,telephone
      ms,2026-04-01,Council of Mersey Sands,500.00,returned,8,Joan Reay,0151 000000

      """)
    try write(
      "accounts.csv",
      """
      account,person,reference,holding,holder,telephone,terms,from,home,resident
      GILL,Harbhajan Singh Gill,MS-104251,third-party,Manjit Gill,0151 111111,ms,2026-10-13,seaview,R04

      """)
    try write(
      "plan.csv",
      """
      account,item,description,need,spending,source,amount,unit,from,to,signed by,signed as,signed on
      GILL,home,The council's part of the home's fee,A home,services,social-care,549.90,week,2026-10-13,2027-10-12,Joan Reay,review,2026-10-10

      """)
    func stages(_ amount: String) throws {
      try write(
        "stages.csv",
        """
        account,stage,amount,unit,from,decided,by,why
        GILL,indicative,\(amount),week,,2026-10-01,Joan Reay,the council's part
        GILL,panel,,,,2026-10-05,The panel,as it is
        GILL,agreed,,,,2026-10-10,Joan Reay,signed
        GILL,in-payment,,,2026-10-13,2026-10-10,Joan Reay,from its first day

        """)
    }
    let take = ["account", "take", home.ledger, sheets, "--by", "Dee", "--as-of", "2026-12-01"]
    try stages("540.00")
    let differs = try run(take, 1)
    #expect(differs.complained.contains("account.agreement-differs"))
    #expect(differs.complained.contains("bills gill-account £549.90 a week"))
    try stages("549.90")
    _ = try run(take)
    _ = try run([
      "account", "receive", home.ledger, "--account", "GILL", "--amount", "4400.00", "--source",
      "social-care", "--from", "Council of Mersey Sands", "--reference", "MS 1", "--for",
      "To December", "--by", "Dee", "--as-of", "2026-12-01",
    ])
    let number = try #require(
      november.first { $0.contains("gill-account") }?.split(separator: ",").first.map(String.init))
    let paid = try run([
      "account", "pay", home.ledger, "--account", "GILL", "--item", "home", "--document", number,
      "--by", "Dee", "--as-of", "2026-12-01",
    ])
    #expect(paid.said.contains("GILL: paid £3,849.29, Invoice \(number)"))

    // And back again, late as well.
    _ = try run(["full-payment", "end", home.ledger] + Self.back)
    _ = try home.issued("2026-12", on: "2026-12-31")
    let december = try rows(home, "2026-12")
    #expect(december.contains { $0.contains("gill-account") && $0.hasSuffix("-1099.80") })
    try home.expectWhole()
  }

  private func rows(_ home: LedgerHome, _ month: String) throws -> [String] {
    try home.document("\(month)/run.csv").split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains(",R04,") }
  }

  private static func pence(_ row: String) -> Int? {
    row.split(separator: ",").last.flatMap { Int($0.replacing(".", with: "")) }
  }

  @Test("an offer, its agreement and its bills in the database, without a sheet in between")
  func partInDatabase() throws {
    let home = try LedgerHome("harbour-court")
    try home.takeIn(on: "2026-09-01")
    let entry = ["--resident", "H01", "--as-of", "2026-10-10"]
    let unsigned = try run(
      [
        "propose", home.ledger, "--party", "council", "--name", "Martin Ogle", "--answers", "HC-N2",
        "--release", "7.00", "--why", "Halfway, we think.",
      ] + entry, 1)
    #expect(unsigned.complained.contains("ledger.unsigned"))
    let offered = try run(
      [
        "propose", home.ledger, "--party", "council", "--name", "Martin Ogle", "--answers", "HC-N2",
        "--release", "7.00", "--why", "Halfway, we think.", "--by", "Anna Bell",
      ] + entry)
    #expect(offered.said.contains("HC-N3"))
    _ = try run(
      [
        "answer", home.ledger, "--party", "resident", "--name", "Mary Robson", "--agree", "HC-N3",
        "--why", "It pays for the club.", "--by", "Anna Bell",
      ] + entry)
    let agree = [
      "agree", home.ledger, "--resident", "H01", "--holding", "individual-service-fund",
      "--holder", "The lunch club", "--from", "2026-11-30", "--as-of", "2026-10-13",
    ]
    let shown = try run(agree + ["--preview"])
    #expect(shown.said.contains("nothing was written"))
    let made = try run(agree + ["--by", "Anna Bell"])
    #expect(made.said.contains("falls by exactly £7.00 a week"))
    #expect(try run(agree + ["--by", "Anna Bell"]).said.contains("Nothing to do"))
    let issued = try home.issue("2026-12", on: "2026-12-31", "--preview")
    #expect(issued.status == 0, "\(issued.complained)")
    try home.expectWhole()
  }
}
