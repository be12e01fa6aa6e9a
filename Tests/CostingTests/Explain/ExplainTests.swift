import Amounts
import CareHome
import Costing
import Evidence
import Testing

@Suite("Explanations")
struct ExplainTests {
  private let bands: [BandID] = ["residential", "dementia"]

  private func leaves(_ explanation: Explanation) -> [Explanation] {
    explanation.parts.isEmpty ? [explanation] : explanation.parts.flatMap(leaves)
  }

  @Test("figures have names")
  func names() {
    func figure(_ name: String) -> CostFigure? { CostFigure(named: name, bands: bands) }
    #expect(figure("total") == .total)
    #expect(figure("breakeven") == .breakEven)
    #expect(figure("unitcost") == .unitCost(.whole, band: nil))
    #expect(figure("Care.UnitCost") == .unitCost(.element(.care), band: nil))
    #expect(figure("premises.unitcost") == .unitCost(.component(.premises), band: nil))
    #expect(figure("dementia.unitcost") == .unitCost(.whole, band: "dementia"))
    #expect(figure("dementia.hotel.unitcost") == .unitCost(.element(.hotel), band: "dementia"))
    #expect(figure("nursing.unitcost") == nil)
    #expect(figure("care") == nil)
    #expect(figure("") == nil)
    #expect(figure("home.total") == .total)
    #expect(figure("home.care.unitcost") == .unitCost(.element(.care), band: nil))
    #expect(figure("dementia.total") == .yearly(.whole, band: "dementia"))
    #expect(figure("at.31.margin") == .at(31, .margin))
    #expect(figure("at.x.margin") == nil)
    #expect(figure("nextresident") == .nextResident)
  }

  @Test("every figure is found again by its own name, and each has a tree that ends in rows")
  func everyFigure() throws {
    let costing = try HomeCosting(BrightonMedians.budget(), averageFee: pounds(850).exact)
    let figures = CostFigure.all(bands: bands) + CostFigure.CurveFigure.allCases.map { .at(30, $0) }
    #expect(Set(figures.map(\.name)).count == figures.count)
    for figure in figures {
      #expect(CostFigure(named: figure.name, bands: bands) == figure)
      let tree = try #require(costing.explain(figure), "\(figure.name)")
      #expect(leaves(tree).contains { !$0.sources.isEmpty }, "\(figure.name)")
    }
    #expect(costing.explain(.at(0, .unitCost)) == nil)
    #expect(costing.explain(.at(41, .cost)) == nil)
    #expect(try HomeCosting(BrightonMedians.budget()).explain(.at(30, .margin)) == nil)
  }

  @Test("the parts of a yearly cost sum to it, and those of the next resident to the lowest fee")
  func sums() throws {
    let costing = try HomeCosting(BrightonMedians.budget())
    let care = try #require(costing.explain(.yearly(.element(.care), band: nil)))
    let parts = try care.parts.map { part in
      try Money(parsing: part.figure.replacing(" a year", with: ""))
    }
    #expect(care.figure == "\(parts.sum()) a year")
    let next = try #require(costing.explain(.nextResident))
    let lines = try next.parts.map { part in
      try Money(parsing: part.figure.replacing(" a week", with: ""))
    }
    let fee = try Money(parsing: next.figure.replacing(" a week", with: ""))
    // Each line is rounded for show by itself.
    #expect((lines.sum() - fee).magnitude.pence <= lines.count)
    #expect(lines.count > 3)
  }

  @Test("the total goes down to every row of the budget")
  func total() throws {
    let costing = try HomeCosting(BrightonMedians.budget())
    let tree = try #require(costing.explain(.total))
    #expect(tree.figure == "£1,488,837.09 a year")
    #expect(leaves(tree).flatMap(\.sources).map(\.row) == Array(2...29))
  }

  @Test("a unit cost goes down to the lines it holds, and only those")
  func unitCost() throws {
    let costing = try HomeCosting(BrightonMedians.budget())
    let tree = try #require(costing.explain(.unitCost(.element(.activity), band: nil)))
    #expect(tree.label == "Unit cost of activity")
    let shown = costing.unitCosts.home.activity.rounded(.halfAwayFromZero)
    #expect(tree.figure == "\(shown) a week")
    #expect(tree.working?.contains("÷ 365 days ÷ 36 residents") == true)
    let lines = tree.parts[0].parts
    // Lines of care alone, and of nothing, are not in it: 28 less care staff, PPE and three zeros.
    #expect(lines.count == 23)
    #expect(lines.allSatisfy { $0.sources.count == 1 })
  }

  @Test("a band's unit cost says how each line was carried to it")
  func bandUnitCost() throws {
    let costing = try HomeCosting(BrightonMedians.budget())
    let tree = try #require(costing.explain(.unitCost(.element(.care), band: "dementia")))
    let care = try #require(tree.parts[0].parts.first { $0.label == "line-2" })
    // 14 × 25 of 22 × 16 + 14 × 25 hours.
    #expect(care.working?.contains("carried by care hours, 350 of 702 hours a week") == true)
    #expect(costing.explain(.unitCost(.whole, band: "nursing")) == nil)
  }

  @Test("break-even shows the margins on both sides")
  func breakEven() throws {
    let costing = try HomeCosting(
      budget(
        residents: 10, beds: 12,
        lines: [
          line("rent", pounds(52_000), .fixed),
          line("carers", pounds(10_400), .stepped(.init(size: 5, minimum: 2))),
        ]), averageFee: pounds(150).exact)
    let tree = try #require(costing.explain(.breakEven))
    #expect(tree.figure == "8 residents")
    #expect(tree.parts.map(\.label) == ["Margin at 7 residents", "Margin at 8 residents"])
    #expect(tree.parts.map(\.figure) == ["-£7,800.00 a year", "£0.00 a year"])
    let carers = try #require(leaves(tree).last)
    #expect(carers.working == "2 steps of £5,200.00: the minimum that is kept")
    #expect(try HomeCosting(BrightonMedians.budget()).explain(.breakEven) == nil)
  }
}
