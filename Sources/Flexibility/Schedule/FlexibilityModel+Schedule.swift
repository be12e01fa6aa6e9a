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
    let jumps = jumps(units: units)
    let ks = residentsOut ?? Array(1...circumstances.largestOptOut) + jumps.map(\.residentsOut)
    let maker = ScheduleMaker(self, units: units, organising: catalogue.organisingCost(of: basket))
    return ReleaseSchedule(
      basket: basket,
      cells: maker.cells(
        residentsOut: Set(ks).filter { $0 >= 1 }.sorted(),
        notices: Set(Self.standardNotices + [contractNotice]).sorted()),
      jumps: jumps)
  }

  /// Each k at which a step appears, for as many residents as the stated occupancy has.
  private func jumps(units: [Ratio]) -> [ReleaseSchedule.Jump] {
    let residents = circumstances.residents
    let stepped = lines.indices.filter { units[$0] > .zero && lines[$0].step != nil }
    let most = mostOut(units: units, residents: residents)
    return stride(from: 1, through: most, by: 1).flatMap { k in
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
