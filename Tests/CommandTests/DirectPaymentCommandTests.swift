import Foundation
import Testing

/// Full and part direct payments from a home's sheets to its bills, as a bookkeeper runs them
/// (billing.md rule 8): R04 of Seaview, a fee of £742.00, a contribution of £192.10, so that Mersey
/// Sands pays £549.90 a week.
@Suite("Direct payments and the bills")
struct DirectPaymentCommandTests {
  private static let councilLine =
    "P04-council,P04,mersey-sands,council-fee,balance,,2025-05-14,,,,,"
  private static let account =
    "gill-account,resident,\"Manjit Gill, direct payment account of Harbhajan Singh Gill\","
    + "8 Station Cottages,Neston,CH64 9ZA,,,,,,monthly,arrears"

  /// The council's line as it ends, and the account's as it begins.
  private static func full(from day: String, ended before: String, to last: String = "") -> String {
    "P04-council,P04,mersey-sands,council-fee,balance,,2025-05-14,\(before),,,,\n"
      + "P04-direct,P04,gill-account,full-direct-payment,balance,,\(day),\(last),,,,the council pays "
      + "Mr Gill and he pays the home"
  }

  /// Documents of a run's register, by payer: what each comes to.
  private func sums(_ register: String) -> [String: [String]] {
    var sums: [String: [String]] = [:]
    for row in register.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 8, row.contains(",R04,") || row.contains(",R07,") else { continue }
      sums[cells[7], default: []].append(cells[cells.count - 1])
    }
    return sums
  }

  private func billed(_ home: CopiedHome, _ month: String) throws -> [String: [String]] {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "bill", home.path, "--month", month, "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    let file = folder.url.appending(path: "seaview/\(month)/run.csv")
    return sums(try String(contentsOf: file, encoding: .utf8))
  }

  private func home(_ change: (CopiedHome) throws -> Void = { _ in }) throws -> CopiedHome {
    let home = try CopiedHome("seaview")
    try home.edit("payers.csv") { $0 + Self.account + "\n" }
    try change(home)
    return home
  }

  @Test("a full payment from the 13th: the resident becomes payer of the council's line")
  func fullNet() throws {
    let before = try billed(try home(), "2026-10")
    #expect(before["mersey-sands"]?.contains("2435.27") == true)
    let home = try home { home in
      try home.edit("funding.csv") {
        $0.replacing(Self.councilLine, with: Self.full(from: "2026-10-13", ended: "2026-10-12"))
      }
    }
    let after = try billed(home, "2026-10")
    #expect(after["gill-account"] == ["1492.58"], "both lines sum to £2,435.27")
    #expect(after["mersey-sands"]?.contains("942.69") == true, "12 days, with the rounding penny")
    #expect(after["gill"] == before["gill"], "the contribution stays")
    // What the bills come to in all is the same.
    func total(_ sums: [String: [String]]) -> Int {
      sums.filter { ["mersey-sands", "gill", "gill-account"].contains($0.key) }.values
        .flatMap { $0 }.compactMap { Int($0.replacing(".", with: "")) }.reduce(0, +)
    }
    #expect(abs(total(after) - total(before)) <= 1)
  }

  @Test("gross: what the council paid out for the contribution is billed to the account too")
  func fullGross() throws {
    let home = try home { home in
      try home.edit("council-payments.csv") {
        $0.replacing("mersey-sands,2026-04-01,net", with: "mersey-sands,2026-04-01,gross")
      }
      try home.edit("funding.csv") {
        $0.replacing(Self.councilLine, with: Self.full(from: "2026-10-01", ended: "2026-09-30"))
      }
    }
    let found = try billed(home, "2026-10")
    #expect(found["gill-account"] == ["3286.00"], "31 days of the whole £742.00")
    #expect(found["gill"] == nil)
  }

  @Test("back to direct council payment: each bill has its own days")
  func returned() throws {
    let home = try home { home in
      try home.edit("funding.csv") {
        $0.replacing(
          Self.councilLine,
          with: Self.full(from: "2026-09-01", ended: "2026-08-31", to: "2026-10-19"))
          + "P04-council-2,P04,mersey-sands,council-fee,balance,,2026-10-20,,,,,not passed on\n"
      }
    }
    let found = try billed(home, "2026-10")
    #expect(found["gill-account"] == ["1492.59"], "19 days")
    #expect(found["mersey-sands"]?.contains("942.68") == true, "12 days")
  }

  @Test("B12: a part payment lowers the council's bill by exactly the share, from its day")
  func part() throws {
    let without = try CopiedHome("seaview")
    try without.edit("agreements.csv") { String($0.prefix { !$0.isNewline }) + "\n" }
    try without.edit("baskets.csv") { String($0.prefix { !$0.isNewline }) + "\n" }
    let late = try CopiedHome("seaview")
    try late.edit("agreements.csv") {
      $0.replacing("2026-09-01,2027-03-01", with: "2026-10-13,2027-03-01")
    }
    let (whole, from1, from13) = (
      try billed(without, "2026-10"), try billed(try CopiedHome("seaview"), "2026-10"),
      try billed(late, "2026-10")
    )
    // £540.25 a week: 31 days are £2,392.54; £8.50 for 31 days is £37.64, for 19 days £23.07.
    #expect(whole["mersey-sands"]?.contains("2392.54") == true)
    #expect(from1["mersey-sands"]?.contains("2354.90") == true)
    #expect(from13["mersey-sands"]?.contains("2369.47") == true)
    #expect(from1["ashcroft"] == from13["ashcroft"], "he pays his contribution and what he bought")
  }

  @Test("told after issue: the council's invoice is credited, the account is billed, nothing else")
  func backDatedOnDatabase() throws {
    let home = try LedgerHome("seaview")
    try home.edit("payers.csv", "", Self.account)
    try home.takeIn(on: "2026-09-01")
    for month in ["2026-09", "2026-10"] {
      let issued = try home.issue(month, on: "\(month)-30")
      #expect(issued.status == 0, "\(issued.complained)")
    }
    try home.edit(
      "funding.csv", Self.councilLine, Self.full(from: "2026-10-13", ended: "2026-10-12"))
    try home.takeIn(on: "2026-11-20")
    _ = try home.issued("2026-11", on: "2026-11-30")
    let register = sums(try home.document("2026-11/run.csv"))
    // October's 19 days go back to the council, and to the account; November is the account's.
    #expect(register["mersey-sands"]?.contains("-1492.58") == true, "billed less what remains")
    let account = try #require(register["gill-account"])
    #expect(
      account.compactMap { Int($0.replacing(".", with: "")) }.reduce(0, +) == 149_258 + 235_671)
    let credits = try home.document("2026-11/run.csv").split(whereSeparator: \.isNewline)
      .filter { $0.contains(",credit note,") }
    #expect(credits.count == 1, "\(credits)")
    // And back again, told late as well: the account is credited and the council billed.
    try home.edit(
      "funding.csv", "balance,,2026-10-13,,", "balance,,2026-10-13,2026-11-16,")
    try home.edit(
      "funding.csv", "",
      "P04-council-2,P04,mersey-sands,council-fee,balance,,2026-11-17,,,,,not passed on")
    try home.takeIn(on: "2026-12-20")
    _ = try home.issued("2026-12", on: "2026-12-31")
    let december = sums(try home.document("2026-12/run.csv"))
    #expect(december["gill-account"] == ["-1099.80"], "14 days of £549.90 come back")
    #expect(december["gill"]?.count == 1)
    try home.expectWhole()
  }
}
