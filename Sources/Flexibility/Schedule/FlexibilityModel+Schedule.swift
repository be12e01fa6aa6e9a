import Amounts
public import CareHome
import Costing
public import Evidence

extension FlexibilityModel {
  /// Notice that every schedule shows: now, after 4 weeks, after 12 weeks
  /// (flexible-share.md, The idea).
  public static let standardNotices = [0, 4, 12]

  /// The schedule of a basket over k, notice and the occupancies of the band.
  ///
  /// - Parameters:
  ///   - contractNotice: the contract's own notice, shown beside the standard ones.
  ///   - residentsOut: the k to show; by default 1 to K and every k at which a step appears.
  /// - Throws: every fault of the basket at once.
  public func schedule(
    of basket: [BasketItem], contractNotice: Int, residentsOut: [Int]? = nil
  ) throws(Faults) -> ReleaseSchedule {
    if let faults = Faults(faults(in: [basket], noticeWeeks: [contractNotice])) { throw faults }
    let units = catalogue.units(of: basket)
    let organising = catalogue.organisingCost(of: basket)
    let jumps = jumps(units: units)
    let ks = residentsOut ?? Array(1...circumstances.largestOptOut) + jumps.map(\.residentsOut)
    let notices = Set(Self.standardNotices + [contractNotice]).sorted()
    var cells: [ReleaseSchedule.Cell] = []
    for notice in notices {
      for residents in circumstances.band {
        for k in Set(ks).sorted() where isPossible(k, units: units, residents: residents) {
          cells.append(
            cell(k, units: units, organising: organising, notice: notice, residents: residents))
        }
      }
    }
    return ReleaseSchedule(basket: basket, cells: cells, jumps: jumps)
  }

  private func isPossible(_ k: Int, units: [Ratio], residents: Int) -> Bool {
    k >= 1 && k + standingResidents <= residents
      && holds(units.map { $0 * k }, residents: residents)
  }

  private func cell(
    _ k: Int, units: [Ratio], organising: Money, notice: Int, residents: Int
  ) -> ReleaseSchedule.Cell {
    let avoidable = lines.indices.filter {
      units[$0] > .zero && lines[$0].isAvoidable(noticeWeeks: notice)
    }
    let saving = avoidable.map {
      newcomersPart($0, residents: residents, units: units[$0] * k)
    }.sum()
    let each = (saving / k - organising.exact).rounded(FlexibleShare.rounding)
    return ReleaseSchedule.Cell(
      residentsOut: k, noticeWeeks: notice, residents: residents,
      saving: saving.rounded(FlexibleShare.rounding), each: max(.zero, each),
      steps: avoidable.compactMap { line in
        let before = savingUnits(line)
        let count =
          lines[line].stepsSaved(residents: residents, givenUp: before + units[line] * k)
          - lines[line].stepsSaved(residents: residents, givenUp: before)
        return count > 0
          ? ReleaseSchedule.StepsSaved(line: lines[line].line.id, count: count) : nil
      })
  }

  /// Each k at which a step appears, for as many residents as the stated occupancy has.
  private func jumps(units: [Ratio]) -> [ReleaseSchedule.Jump] {
    let residents = circumstances.residents
    let stepped = lines.indices.filter { units[$0] > .zero && lines[$0].step != nil }
    // One resident at least is free to opt out: the circumstances were checked.
    let free = 1...(residents - standingResidents)
    return free.prefix { isPossible($0, units: units, residents: residents) }.flatMap { k in
      stepped.compactMap { line -> ReleaseSchedule.Jump? in
        guard case .avoidable(let notice) = lines[line].line.flexibility else { return nil }
        let before = savingUnits(line) + units[line] * (k - 1)
        let steps =
          lines[line].stepsSaved(residents: residents, givenUp: before + units[line])
          - lines[line].stepsSaved(residents: residents, givenUp: before)
        guard steps > 0 else { return nil }
        return ReleaseSchedule.Jump(
          line: lines[line].line.id, description: lines[line].line.description, residentsOut: k,
          steps: steps, noticeWeeks: notice)
      }
    }
  }
}
