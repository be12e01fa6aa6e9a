import Amounts
import CareHome
import Costing
import TestSupport
import Testing

@Suite("Elements")
struct ElementTableTests {
  @Test("C2: Brighton's medians at 36 residents are £1,488,837.09, and every table sums to it")
  func brighton() throws {
    let costing = try HomeCosting(BrightonMedians.budget())
    let whole = pounds(1_488_837, 9)
    #expect(costing.budget.total == whole)
    #expect(costing.home.total == whole)
    #expect(Element.allCases.map { costing.home.total(of: $0) }.sum() == whole)
    #expect(Behaviour.Kind.allCases.map { costing.home.total(of: $0) }.sum() == whole)
    #expect(costing.home.total(avoidable: true) + costing.home.total(avoidable: false) == whole)
    #expect(costing.bands.map(\.total).sum() == whole)
    #expect(costing.reconciliation.isExact)
    #expect(costing.reconciliation.homeDifference == .zero)
    #expect(costing.curve.point(36)?.total == whole.exact)
    // The printed sum of lines a week, back from the yearly pence.
    let unitCost = try #require(costing.home.perResidentWeek(whole))
    #expect(unitCost.rounded(.halfAwayFromZero) == pounds(793, 14))
    #expect(costing.unitCosts.home.total == unitCost)
  }

  @Test("C3: a split is exact shares of one, also by thirds")
  func splits() throws {
    let thirds = split(1, 0, 1, 1)
    #expect(thirds.shares.care == Ratio(1, over: 3))
    #expect(thirds.shares.total == .one)
    #expect(ComponentSplit(weights: ByComponent { _ in .zero }) == nil)
    #expect(
      ComponentSplit(weights: ByComponent(premises: 2, services: 0, care: -1, activity: 0)) == nil)
  }

  @Test("C5: three lines of £0.01 by thirds sum to £0.03, twice the same")
  func pennies() throws {
    let lines = ["a", "b", "c"].map {
      line($0, Money(pence: 1), .fixed, split: split(0, 1, 1, 1))
    }
    let budget = budget(residents: 3, beds: 3, lines: lines)
    let first = try HomeCosting(budget)
    let second = try HomeCosting(budget)
    #expect(first.home.total == Money(pence: 3))
    #expect(first.reconciliation.isExact)
    #expect(first.home == second.home)
    #expect(first.bands == second.bands)
    // Ties go to the earlier listed: each penny to hotel.
    #expect(first.home.total(of: .hotel) == Money(pence: 3))
  }

  @Test("care hours carry a line by need, resident-days equally")
  func drivers() throws {
    let bands = [
      band("residential", residents: 6, careHours: 10),
      band("nursing", residents: 4, careHours: 30),
    ]
    let lines = [
      line("care", pounds(1_800), .fixed, driver: .careHours),
      line("food", pounds(1_000), .variable, split: .all(.services)),
    ]
    let costing = try HomeCosting(budget(residents: 10, beds: 10, bands: bands, lines: lines))
    #expect(costing.bands[0].total(of: .care) == pounds(600))
    #expect(costing.bands[1].total(of: .care) == pounds(1_200))
    #expect(costing.bands[0].total(of: .hotel) == pounds(600))
    #expect(costing.bands[1].total(of: .hotel) == pounds(400))
    let nursing = try #require(costing.unitCosts.band("nursing"))
    #expect(nursing.components.care == pounds(300).exact / 52)
    // £300 of care and £100 of services a year.
    #expect(nursing.split?.shares.care == Ratio(3, over: 4))
    #expect(costing.unitCosts.band("dementia") == nil)
  }

  @Test("a band without residents costs what its drivers would carry to one")
  func emptyBand() throws {
    let bands = [
      band("residential", residents: 10, careHours: 10),
      band("nursing", residents: 0, careHours: 30),
    ]
    let lines = [
      line("care", pounds(1_000), .fixed, driver: .careHours),
      line("food", pounds(1_000), .variable, split: .all(.services)),
    ]
    let costing = try HomeCosting(budget(residents: 10, beds: 12, bands: bands, lines: lines))
    let nursing = try #require(costing.unitCosts.band("nursing"))
    #expect(nursing.components.care == pounds(300).exact / 52)
    #expect(nursing.components.services == pounds(100).exact / 52)
    #expect(costing.bands[1].total == .zero)
    #expect(costing.bands[1].perResidentWeek(.zero) == nil)
    #expect(costing.bands[1].perResidentWeekColumn == nil)
  }

  @Test("a shown column says what its rounding leaves")
  func roundingDifference() {
    let third = pounds(1).exact / 3
    let column = ShownColumn([third, third, third], total: pounds(1).exact)
    #expect(column.values.map(\.pence) == [33, 33, 33])
    #expect(column.roundingDifference == Money(pence: -1))
  }

  @Test("every table sums to the pooled budget, whatever the home")
  func conservation() {
    forAll("conservation to the penny", seed: 20) { random in
      let budget = RandomBudget.make(using: &random)
      let costing = try HomeCosting(budget)
      let byLine = costing.allocation.lines.allSatisfy { line in
        line.components.total == line.line.amount
          && line.bands.reduce(.zero, +) == line.components
      }
      // Each component's bands are the home's component: cell by cell, not only in sum.
      let byCell = costing.home.rows.allSatisfy { row in
        costing.bands.flatMap(\.rows)
          .filter {
            $0.component == row.component && $0.behaviour == row.behaviour
              && $0.isAvoidable == row.isAvoidable
          }.map(\.yearly).sum() == row.yearly
      }
      let home = costing.unitCosts.home.total * budget.residents * budget.weeksPerYear
      return byLine && byCell && costing.reconciliation.isExact
        && costing.home.total == budget.total && home == budget.total.exact
    }
  }

  @Test("unit costs, band by band, add up to the budget, and their split to one")
  func bandUnitCosts() {
    forAll("bands make the whole", seed: 30) { random in
      let budget = RandomBudget.make(using: &random)
      let costs = try HomeCosting(budget).unitCosts
      let sum = costs.bands.map { $0.components.total * $0.residents }.sum()
      return sum * budget.weeksPerYear == budget.total.exact
        && costs.bands.allSatisfy { $0.split.map { $0.shares.total == .one } ?? true }
    }
  }
}
