import CareCalendar
import CareHome
import Evidence
import Intake
import Testing

/// A funding line whose terms change has several rows, one after the other.
@Suite("Lines in several rows")
struct PartsTests {
  private func funding(_ from: String, _ to: String) throws -> [SheetFile] {
    let sheet = try #require(GoodHome.sheets["funding.csv"])
    try #require(sheet.contains(from))
    return GoodHome.files("funding.csv", Array(sheet.replacing(from, with: to).utf8))
  }

  private let own = "P1-own,P1,pell,client-contribution,178.35,week,,2026-04-01,,,,westmor\n"

  @Test("one after the other they are read, both under the line's id")
  func parts() throws {
    let home = try HomeFolder(
      funding(
        own,
        "P1-own,P1,pell,client-contribution,178.35,week,,2026-04-01,2026-10-12,,,westmor\n"
          + "P1-own,P1,pell,client-contribution,180.00,week,,2026-10-13,,,,westmor\n"))
    let lines = home.register.fundingLines.filter { $0.id == "P1-own" }
    #expect(lines.map(\.from.iso) == ["2026-04-01", "2026-10-13"])
  }

  @Test("two that hold on one day, and two of different placements, are refused")
  func refused() throws {
    let overlap = GoodHome.faults(
      try funding(
        own,
        own + "P1-own,P1,pell,client-contribution,180.00,week,,2026-10-13,,,,westmor\n"))
    #expect(overlap.map(\.code.rawValue) == ["dates.parts-overlap"])
    #expect(overlap.first?.location?.row == 4)
    let other = GoodHome.faults(
      try funding("P2-own,P2,khan,self-funded", "P1-own,P2,khan,self-funded"))
    #expect(other.map(\.code.rawValue) == ["sheet.id-of-another"])
    #expect(
      GoodHome.faults(try funding(own, own + own)).contains {
        $0.code.rawValue == "sheet.repeated-row" || $0.code.rawValue.contains("repeated")
      })
  }
}
