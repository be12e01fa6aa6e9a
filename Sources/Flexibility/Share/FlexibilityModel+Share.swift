import Amounts
public import CareHome
import Costing
public import Evidence

extension FlexibilityModel {
  /// The flexible share of one resident who gives up `basket` with so many weeks of notice, at the
  /// circumstances' stated k and occupancy.
  ///
  /// - Throws: every fault of the basket at once: services that the catalogue lacks, quantities not
  ///   above zero, more given up than the home uses.
  public func share(
    of basket: [BasketItem], noticeWeeks: Int
  ) throws(Faults) -> FlexibleShare {
    let alike = Array(repeating: basket, count: circumstances.residentsOut)
    let found = faults(in: [basket], noticeWeeks: [noticeWeeks])
    // One basket's own faults come first, so that they are told once and not k times.
    let all = found.isEmpty ? faults(in: alike, noticeWeeks: []) : found
    if let faults = Faults(all) { throw faults }
    let units = catalogue.units(of: basket)
    let shares = lines.indices.filter { units[$0] > .zero }
      .map { lineShare($0, units: units[$0], noticeWeeks: noticeWeeks) }
    let organising = catalogue.organisingCost(of: basket)
    // What agreements in force leave may be less than the rule for the covered share gives.
    let sure = min(shares.map(\.lowest).sum(), shares.map(\.expected).sum())
    return FlexibleShare(
      basket: basket, circumstances: circumstances, noticeWeeks: noticeWeeks, lines: shares,
      items: basket.compactMap(itemAverage), organising: organising,
      exactCovered: sure - organising.exact)
  }

  private func lineShare(_ line: Int, units: Ratio, noticeWeeks: Int) -> LineShare {
    let residents = circumstances.residents
    let isAvoidable = lines[line].isAvoidable(noticeWeeks: noticeWeeks)
    let lowest = isAvoidable ? lowestSaving(line, units: units) : nil
    let average = average(line, residents: residents, units: units)
    let expected = isAvoidable ? eachPart(line, residents: residents, units: units) : .zero
    return LineShare(
      line: lines[line].line, units: units, average: average, expected: expected,
      lowest: lowest.map { $0.perUnit * units } ?? .zero,
      lowestAt: lowest.map { LineShare.Extreme(residents: $0.residents, total: $0.total) },
      stranded: average > expected
        ? strandedReason(line, units: units, isAvoidable: isAvoidable) : nil,
      steps: isAvoidable ? steps(line, units: units) : nil)
  }

  private func steps(_ line: Int, units: Ratio) -> LineShare.Steps? {
    guard let step = lines[line].step?.step else { return nil }
    let use = lines[line].units(residents: Ratio(circumstances.residents))
    let givenUp = savingUnits(line) + units * circumstances.residentsOut
    return LineShare.Steps(
      size: step.size, use: use, givenUp: givenUp, before: step.count(for: use),
      after: step.count(for: use - givenUp))
  }

  /// One of k alike: an equal part of what newcomers may share of the line.
  private func eachPart(_ line: Int, residents: Int, units: Ratio) -> ExactMoney {
    newcomersPart(line, residents: residents, units: units * circumstances.residentsOut)
      / circumstances.residentsOut
  }

  private func lowestSaving(_ line: Int, units: Ratio) -> LowestSaving? {
    let agreed = standing.filter { lines[line].isAvoidable(noticeWeeks: $0.noticeWeeks) }
      .map { $0.units[line] }.filter { $0 > .zero }
    let steps = lines[line].step.map { [$0.step.size] } ?? []
    return LowestSaving(
      of: lines[line], band: circumstances.band,
      smallest: agreed.reduce(units, min),
      largest: agreed.reduce(units * circumstances.largestOptOut, +),
      measure: (agreed + steps).reduce(units, Ratio.commonMeasure), weeksPerYear: weeksPerYear)
  }

  private func strandedReason(_ line: Int, units: Ratio, isAvoidable: Bool) -> StrandedReason {
    let cost = lines[line]
    guard isAvoidable else {
      if case .avoidable(let weeks) = cost.line.flexibility { return .notice(weeks: weeks) }
      return .rigid
    }
    let residents = circumstances.residents
    let total = savingUnits(line) + units * circumstances.residentsOut
    let joint = saving(line, residents: residents, givenUp: total)
    if eachPart(line, residents: residents, units: units) < joint * units / total { return .held }
    switch cost.line.behaviour {
    case .fixed, .perBed: return .fixed
    case .variable, .mixed: return .fixedPart
    case .stepped(let step):
      let left = cost.units(residents: Ratio(residents)) - total
      let needed = (left / step.size).rounded(.up) ?? .max
      // At the minimum already, or kept from falling below it.
      if needed < step.minimum || (needed == step.minimum && joint.isZero) {
        return .minimum(steps: step.minimum)
      }
      return joint > .zero ? .partOfStep : .noStep(size: step.size, unit: cost.line.usage.unit)
    }
  }

  private func average(_ line: Int, _ units: Ratio) -> ExactMoney {
    average(line, residents: circumstances.residents, units: units)
  }

  func itemAverage(_ item: BasketItem) -> ItemAverage? {
    guard let service = catalogue.service(item.service)?.service else { return nil }
    let units = catalogue.units(of: [item])
    return ItemAverage(
      item: item, name: service.name, component: service.component,
      average: lines.indices.filter { units[$0] > .zero }
        .map { average($0, units[$0]) }.sum())
  }
}
