import Amounts
import CareHome
import Costing
import Evidence
import Flexibility
import TestSupport
import Testing

@Suite("Sensitivity of the flexible share")
struct FlexibleShareSensitivityTests {
  private func range(_ line: CostLineID, _ low: Int, _ high: Int) -> Judgement {
    Judgement(line: line, figure: .variableShare, low: Percentage(low), high: Percentage(high))
  }

  /// Ten residents; £100 a week of outings and £50 of washing, each partly variable.
  private func home() throws -> SmallHome {
    var home = SmallHome(residents: 10, beds: 20)
    try home.line("outings", weekly: 100_00, .mixed(variable: Percentage(50)), notice: 0)
    try home.line("washing", weekly: 50_00, .mixed(variable: Percentage(40)), notice: 0)
    try home.line("rent", weekly: 300_00, .mixed(variable: Percentage(10)))
    home.service("day", organising: 1_00, draws: [("outings", 1), ("washing", 1)])
    return home
  }

  private func pounds(_ pence: Int) -> ExactMoney { Money(pence: pence).exact }

  @Test("by hand at budget occupancy: covered moves with each estimate, the ceiling with none")
  func byHand() throws {
    // £100 × 50 % ÷ 10 + £50 × 40 % ÷ 10 − £1 = £6; outings 30–80 % is £4–£9, washing 20–60 %
    // is £5–£7.
    let result = try home().model().sensitivity(
      of: basket("day"), noticeWeeks: 0,
      to: [range("washing", 20, 60), range("outings", 30, 80), range("rent", 0, 20)])
    #expect(result.covered.budgeted == pounds(6_00))
    #expect(result.covered.swings.map(\.judgement.line) == ["outings", "washing"])
    #expect(result.covered.swings.map(\.atLow) == [pounds(4_00), pounds(5_00)])
    #expect(result.covered.swings.map(\.atHigh) == [pounds(9_00), pounds(7_00)])
    #expect(result.covered.least == pounds(3_00))
    #expect(result.covered.most == pounds(10_00))
    #expect(result.expected == result.covered)
    #expect(result.ceiling.swings.isEmpty)
    #expect(result.ceiling.least == pounds(15_00) && result.ceiling.most == pounds(15_00))
  }

  @Test("away from budget occupancy the ceiling moves too, and the other way")
  func ceiling() throws {
    // At 20 residents £100 a week becomes £150 at 50 %, £130 at 30 %, £180 at 80 %; ÷ 20.
    let result = try home().model(Circumstances(residents: 20)).sensitivity(
      of: basket("day"), noticeWeeks: 0, to: [range("outings", 30, 80)])
    #expect(result.ceiling.budgeted == pounds(7_50 + 3_50))
    #expect(result.ceiling.least == pounds(6_50 + 3_50))
    #expect(result.ceiling.most == pounds(9_00 + 3_50))
    // At 5 residents £100 becomes £75, £85, £60; ÷ 5: a larger variable share lowers it.
    let empty = try home().model(Circumstances(residents: 5)).sensitivity(
      of: basket("day"), noticeWeeks: 0, to: [range("outings", 30, 80)])
    #expect(empty.ceiling.swings.map(\.atLow) == [pounds(17_00 + 8_00)])
    #expect(empty.ceiling.least == pounds(12_00 + 8_00))
    #expect(empty.ceiling.most == pounds(17_00 + 8_00))
  }

  @Test("ranges that cannot be are refused, all at once")
  func faults() throws {
    let model = try home().model()
    let error = #expect(throws: Faults.self) {
      try model.sensitivity(
        of: basket("day"), noticeWeeks: 0, to: [range("gone", 0, 1), range("outings", 60, 70)])
    }
    #expect(error?.all.map(\.code) == [.judgementUnknownLine, .judgementOutside])
  }

  @Test("no combination leaves the bounds, and both ends are reached")
  func bounds() {
    forAll("flexible bounds hold", seed: 700, count: 40) { random in
      let ids = ["a", "b", "c"]
      let residents = Int.random(in: 4...12, using: &random)
      let costs = ids.map { _ in Int.random(in: 0...90_00, using: &random) + 1 }
      let shares = ids.map { _ in Int.random(in: 20...80, using: &random) }
      let ranges = shares.map {
        (
          Int.random(in: 0...$0, using: &random), Int.random(in: $0...100, using: &random)
        )
      }
      func model(_ shares: [Int], _ circumstances: Circumstances) throws -> FlexibilityModel {
        var home = SmallHome(residents: 10, beds: 20)
        for (index, id) in ids.enumerated() {
          try home.line(
            id, weekly: costs[index], .mixed(variable: Percentage(shares[index])), notice: 0)
        }
        home.service("day", organising: 50, draws: ids.map { ($0, 1) })
        return try home.model(circumstances)
      }
      let circumstances = Circumstances(
        residents: residents, band: 4...14, largestOptOut: 3)
      let result = try model(shares, circumstances).sensitivity(
        of: basket("day"), noticeWeeks: 4,
        to: zip(ids, ranges).map { range(CostLineID($0), $1.0, $1.1) })
      // Every corner, each a home of its own.
      var covered: [ExactMoney] = []
      var ceilings: [ExactMoney] = []
      for corner in 0..<8 {
        let chosen = ids.indices.map { corner >> $0 & 1 == 0 ? ranges[$0].0 : ranges[$0].1 }
        let share = try model(chosen, circumstances).share(of: basket("day"), noticeWeeks: 4)
        covered.append(share.exactCovered)
        ceilings.append(share.exactCeiling)
      }
      return covered.min() == result.covered.least && covered.max() == result.covered.most
        && ceilings.min() == result.ceiling.least && ceilings.max() == result.ceiling.most
    }
  }
}
