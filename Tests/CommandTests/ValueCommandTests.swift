import Foundation
import TestSupport
import Testing

/// `hearth value` and `hearth exposure`, as an officer and a manager run them.
@Suite("hearth value")
struct ValueCommandTests {
  private static let models = HearthBinary.sample("mersey-sands/payment-models.csv")

  private func value(_ home: String, _ more: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(
      ["value", home, "--models", Self.models, "--as-of", "2026-10-01"] + more)
  }

  private func json(_ outcome: HearthBinary.Outcome) throws -> [String: Any] {
    #expect(outcome.status == 0, "\(outcome.complained)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.said.utf8)) as? [String: Any])
  }

  @Test("everybody of a home, all eleven variants, to the penny")
  func home() throws {
    let found = try json(value(HearthBinary.sample("seaview"), "--format", "json"))
    #expect((found["residents"] as? [Any])?.count == 19)
    #expect(found["isConserved"] as? Bool == true)
    let models = try #require(found["models"] as? [[String: Any]])
    #expect(models.compactMap { $0["model"] as? Int } == [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3])
    #expect(models.allSatisfy { $0["valued"] as? Int == 19 })
    let forms = models.compactMap { ($0["law"] as? [[String: Any]])?.first?["form"] as? String }
    #expect(forms[1] == "not lawful, for comparison")
    #expect(forms[4] == "individual service fund", "D6")
    #expect(forms[8] == "direct payment")
    let today = try #require(found["today"] as? [String: String])
    #expect(today["directPayment"] == "13.10", "R07's £8.50 and R12's £20 a month")
    #expect(today["homeIncome"] == "14836.50")
  }

  @Test("D5: a rate unchanged for seven years and below the home's price is told, with its row")
  func oldRate() throws {
    let said = try value(HearthBinary.sample("seaview")).complained
    #expect(said.contains("payment-models.csv, row 8: The rate of £10.00 an hour has not changed"))
    #expect(said.contains("£24.50 an hour: £14.50 is missing"))
  }

  @Test("one resident: how each amount came about, from budget, agreement and fee")
  func resident() throws {
    let outcome = try value(HearthBinary.sample("seaview"), "--resident", "R07")
    #expect(outcome.status == 0)
    #expect(outcome.said.contains("Flexible share: £8.50 a week: as agreement AG-01 says."))
    #expect(outcome.said.contains("Resource panel on 21 September 2026"))
    let covered = try value(HearthBinary.sample("seaview"), "--resident", "R01")
    #expect(covered.said.contains("from the home's costing"))
  }

  @Test("a council's view of all homes: references, no names, nothing that is not its own")
  func council() throws {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "value", HearthBinary.sample(""), "--models", Self.models, "--council", "mersey-sands",
      "--as-of", "2026-10-01", "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let page = try #require(
      try folder.files().first { $0.path.hasSuffix(".html") && $0.path.contains("payments/") })
    let told = outcome.said + String(decoding: page.bytes, as: UTF8.self)
    #expect(told.contains("MS-104285"))
    for secret in ["Ashcroft", "Whitworth", "RC/77327", "SV-R02", "No longer spent", "65.00"] {
      #expect(!told.contains(secret), "\(secret)")
    }
  }

  @Test("what a council reads does not move with what is not its own")
  func disclosure() throws {
    func view(_ change: (CopiedHome) throws -> Void) throws -> String {
      let home = try CopiedHome("seaview")
      try change(home)
      let outcome = try value(home.path, "--council", "mersey-sands", "--format", "json")
      #expect(outcome.status == 0, "\(outcome.complained)")
      return outcome.said
    }
    let before = try view { _ in }
    // A self-funder's fee, a top-up with the fee that it raises, another council's fee.
    for (sheet, old, new) in [
      ("stays.csv", "P02,2023-11-06,2,residential,925.00", "P02,2023-11-06,2,residential,999.00"),
      ("stays.csv", "P09,2024-12-09,9,residential,731.50", "P09,2024-12-09,9,residential,755.00"),
      ("funding.csv", "client-contribution,181.40", "client-contribution,171.40"),
    ] {
      let after = try view { home in try home.edit(sheet) { $0.replacing(old, with: new) } }
      #expect(after == before, "\(old)")
    }
    let toppedUp = try view { home in
      try home.edit("funding.csv") { $0.replacing("top-up,65.00", with: "top-up,85.00") }
      try home.edit("stays.csv") { $0.replacing("dementia,891.00", with: "dementia,911.00") }
    }
    #expect(toppedUp == before)
  }

  @Test("the same answer from a database")
  func database() throws {
    let home = try LedgerHome("seaview")
    try home.takeIn(on: "2026-10-01")
    let (sheets, ledger) = (
      try value(HearthBinary.sample("seaview"), "--format", "json"),
      try value(home.ledger, "--format", "json")
    )
    #expect(ledger.status == 0, "\(ledger.complained)")
    #expect(ledger.said == sheets.said)
  }

  @Test("wrong questions are told, and what to do next")
  func wrong() throws {
    let sea = HearthBinary.sample("seaview")
    #expect(try value(sea, "--resident", "R02").complained.contains("No council pays for R02"))
    let council = try value(sea, "--council", "west-sands")
    #expect(council.status == 1)
    #expect(
      council.complained.contains("The councils of these homes are: mersey-sands, ribble-coast"))
    #expect(
      try value(HearthBinary.sample(""), "--resident", "R07").complained
        .contains("Give the one home in which the resident lives."))
    let old = try HearthBinary.run("value", sea, "--models", Self.models, "--as-of", "2018-01-01")
    #expect(old.complained.contains("No model holds on 1 January 2018."))
    let missing = try HearthBinary.run(
      "value", sea, "--models", "nowhere.csv", "--as-of", "2026-10-01")
    #expect(missing.status == 1 && missing.complained.contains("There is no such file."))
  }

  /// Mersey Sands takes Ribble Coast's residents over, and the savings of eleven people fall under
  /// the limit: thirty of the thirty-six are then the council's.
  private func thirty() throws -> CopiedHome {
    let home = try CopiedHome("seaview")
    let movers: [(number: String, payer: String, since: String, band: String)] = [
      ("02", "whitworth", "2023-11-06", "residential"),
      ("06", "farraday", "2025-03-10", "dementia"),
      ("08", "hothersall", "2022-07-04", "residential"),
      ("11", "mulholland", "2024-04-22", "residential"),
      ("14", "wisniewska", "2025-02-03", "residential"),
      ("15", "pemberton", "2023-08-28", "residential"),
      ("17", "scarisbrick", "2024-10-21", "dementia"),
      ("20", "tattersall", "2024-03-18", "residential"),
      ("23", "amoah", "2025-07-28", "dementia"), ("28", "lathom", "2025-05-26", "residential"),
      ("29", "price", "2024-08-12", "dementia"),
    ]
    try home.edit("funding.csv") { text in
      var text = text.replacing("ribble-coast", with: "mersey-sands")
      for (index, one) in movers.enumerated() {
        let old =
          "P\(one.number)-self,P\(one.number),\(one.payer),self-funded,balance,,\(one.since),,,,,\n"
        #expect(text.contains(old), "\(old)")
        text = text.replacing(
          old,
          with: "P\(one.number)-self,P\(one.number),\(one.payer),self-funded,balance,,\(one.since),"
            + "2026-09-30,,,,\n"
            + "P\(one.number)-council,P\(one.number),mersey-sands,council-fee,balance,,2026-10-01,,,,,\n"
            + "P\(one.number)-contribution,P\(one.number),\(one.payer),client-contribution,"
            + "\(171 + 3 * index).40,week,2026-10-01,,continues,continues,mersey-sands,\n")
      }
      return text
    }
    try home.edit("scenarios.csv") {
      $0.replacing("mersey-sands,40", with: "mersey-sands,70")
        .replacing("fewer self-funders,ribble-coast,30,\n", with: "")
    }
    try home.edit("stays.csv") { text in
      text
        + movers.map { one in
          "P\(one.number),2026-10-01,\(Int(one.number)! + (Int(one.number)! > 12 ? 1 : 0)),\(one.band),"
            + "\(one.band == "dementia" ? "826.00" : "742.00"),at the council's rate\n"
        }.joined()
    }
    return home
  }

  @Test("a council's story: thirty residents of Seaview under models 1, 2 and 3")
  func story() throws {
    let home = try thirty()
    let folder = try TemporaryFolder()
    let outcome = try value(home.path, "--council", "mersey-sands", "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(
      outcome.said.replacing(/\nWrote[\s\S]*/, with: ""), named: "value-thirty-council.txt")
    let page = try #require(
      try folder.files().first { $0.path.hasSuffix("mersey-sands-2026-10-01.html") })
    expectGoldenPage(page.bytes, named: "value-thirty-council.html")
    let own = try value(home.path, "--out", folder.path)
    let ownPage = try #require(
      try folder.files().first { $0.path.hasSuffix("home-2026-10-01.html") })
    expectGoldenPage(ownPage.bytes, named: "value-thirty-home.html")
    #expect(own.said.contains("30 residents of Seaview House for whom a council pays"))
  }

  @Test("exposure: what is owed, unbilled and due until the council pays directly again")
  func exposure() throws {
    let outcome = try HearthBinary.run(
      "exposure", HearthBinary.sample("larch-house"), "--as-of", "2026-11-05")
    #expect(outcome.status == 0, "\(outcome.complained)")
    expectGolden(outcome.said, named: "exposure-larch-house.txt")
    let nobody = try HearthBinary.run(
      "exposure", HearthBinary.sample("seaview"), "--as-of", "2026-11-05")
    #expect(nobody.said.contains("Nobody pays the home out of a full direct payment."))
  }
}
