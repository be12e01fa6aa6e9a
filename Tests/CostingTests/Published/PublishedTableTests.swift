import Amounts
import Costing
import Testing

@Suite("Published tables and their printed totals")
struct PublishedTableTests {
  @Test("C2: printed subtotals stand beside the sums of their lines, the difference named")
  func brighton() {
    let totals = BrightonMedians.table.totals
    #expect(
      totals.map(\.words) == [
        """
        staffing: printed £525.11, its 10 lines sum to £525.12: published rounding difference of \
        £0.01
        """,
        "premises: printed £42.18, its 4 lines sum to £42.18: agrees",
        """
        supplies: printed £138.55, its 13 lines sum to £138.58: published rounding difference of \
        £0.03
        """,
        "head office: printed £87.26, its one line is £87.26: agrees",
      ])
    #expect(totals.map(\.difference.pence) == [-1, 0, -3, 0])
    #expect(BrightonMedians.table.sum == pounds(793, 14))
  }

  @Test("C8: 335 + 47 + 113 + 275 printed as 771 is a published rounding difference of £1")
  func toolkit() throws {
    let parts = [335, 47, 113, 275].map { PublishedTable.Line("part", pounds($0)) }
    let table = PublishedTable(
      "JRF toolkit", precision: pounds(1),
      sections: [.init("all", parts, printedTotal: nil)], printedTotal: pounds(771))
    let total = try #require(table.totals.first)
    #expect(total.difference == pounds(1))
    #expect(total.verdict == .roundingDifference)
    #expect(
      total.words == """
        JRF toolkit: printed £771.00, its 4 lines sum to £770.00: published rounding difference \
        of £1.00
        """)
  }

  @Test("a difference that rounding cannot make is not called one")
  func wrongTotal() {
    let parts = [335, 47].map { PublishedTable.Line("part", pounds($0)) }
    func verdict(_ printed: Int) -> PublishedTotal.Verdict? {
      PublishedTable(
        "t", precision: pounds(1), sections: [.init("all", parts, printedTotal: pounds(printed))]
      ).totals.first?.verdict
    }
    #expect(verdict(382) == .agrees)
    // Three figures, half a pound each: up to £1.50.
    #expect(verdict(383) == .roundingDifference)
    #expect(verdict(384) == .doesNotAddUp)
    #expect(verdict(380) == .doesNotAddUp)
  }
}
