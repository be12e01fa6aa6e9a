import Amounts
import CareHome
import Costing
import Flexibility
import Testing

@testable import Documents

/// Reports for a home and a council in a language of letters that English has not: what is left in
/// English is a name from the home's own sheets, or an official one.
@Suite("Reports in another language")
struct OtherLanguageReportTests {
  @Test("no English word is left in price lists", arguments: PriceList.Audience.allCases)
  func prices(audience: PriceList.Audience) throws {
    let list = try Fixtures.priceList(for: audience)
    try OtherLanguage.expectNoEnglish(
      PriceListPage(list), about: list.home, list.entries, list.lines.map(\.description))
  }

  @Test("no English word is left in a cost report, down to where its figures come from")
  func cost() throws {
    for report in [try Fixtures.costReport(), try Fixtures.wholeCostReport()] {
      try OtherLanguage.expectNoEnglish(
        CostReportPage(report), about: report,
        // Columns are called as they are in the sheets.
        allowing: ["amount"])
    }
  }

  @Test("no English word is left in a flexible share", arguments: [nil, 2_000, 6_000, 90_000])
  func flexibleShare(release: Int?) throws {
    let report = try Fixtures.flexibleShareReport(proposing: release.map { Money(pence: $0) })
    try OtherLanguage.expectNoEnglish(
      FlexibleSharePage(report), about: report.home, report.resident, report.catalogue)
  }

  @Test("no English word is left in a negotiation pack", arguments: ["home", "council"])
  func packs(view: String) throws {
    let audience: PackAudience = view == "home" ? .home : .council("north-council")
    let pack = try Fixtures.negotiationPack(for: audience)
    try OtherLanguage.expectNoEnglish(
      NegotiationPackPage(pack), about: pack.home, pack.reference, pack.residentName ?? "",
      pack.rounds.map { [$0.entry, $0.why, $0.name ?? ""] }, pack.bands.map(\.name),
      pack.budgetLines.map(\.description), Fixtures.costReport().budget.lines.map(\.description),
      allowing: ["day service", "lunch"])
  }
}
