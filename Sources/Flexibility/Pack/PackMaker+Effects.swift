import Amounts
import CareHome
import Costing
import Evidence

extension PackMaker {
  /// What an offer does today, and at stress occupancy.
  func effects(of offer: Offer, today: ReleaseAssessment) -> [PackEffect] {
    let stated = model.circumstances
    var effects = [effect("today", stated.residents, today)]
    let stress = Circumstances(
      residents: input.stressResidents, band: stated.band, residentsOut: stated.residentsOut,
      largestOptOut: stated.largestOptOut, inForce: stated.inForce)
    // At stress there may be too few residents for the basket: then there is nothing to tell.
    if input.stressResidents != stated.residents,
      let model = try? FlexibilityModel(model.catalogue, stress),
      let found = try? model.assess(
        offer.release, for: offer.basket, noticeWeeks: offer.noticeWeeks),
      disclosure?.mayTellSaving(of: found.share) ?? true
    {
      effects.append(effect("stress occupancy", input.stressResidents, found))
    }
    return effects
  }

  private func effect(
    _ scenario: String, _ residents: Int, _ found: ReleaseAssessment
  ) -> PackEffect {
    let whoPays = found.whoPays
    let margin = isHome ? input.costing.curve.point(residents)?.weeklyMargin : nil
    return PackEffect(
      scenario: scenario, residents: residents, saved: whoPays.avoidable,
      homeResult: whoPays.homeResult, uncovered: whoPays.uncovered,
      verdict: found.verdict.name, result: margin.map { whoPays.result(from: $0) },
      others: mayShowOthers
        ? whoPays.changePerOther.map {
          // As the curve tells it: a council's leaves out what closed lines cost.
          PackEffect.Others(before: shown(whoPays.exactUnitCost, residents), change: $0)
        } : nil)
  }

  private func shown(_ unitCost: ExactMoney, _ residents: Int) -> Money {
    let hidden = disclosure?.hidden(atResidents: residents, in: input.costing.model) ?? .zero
    let weeks = input.costing.budget.weeksPerYear
    return (unitCost - hidden / weeks / residents).rounded(.halfAwayFromZero)
  }

  /// What an offer does over the ranges of the estimates; nil where none moves a cost with use, or
  /// where the figures would tell what is spent on pay.
  func ranges(of offer: Offer) throws(Faults) -> PackRanges? {
    guard mayShowRanges,
      let found = try model.ranges(
        of: offer.release, for: offer.basket, noticeWeeks: offer.noticeWeeks,
        over: input.judgements)
    else { return nil }
    var others: PackRanges.Others?
    if isHome, let change = found.changePerOther, let after = found.unitCostAfter {
      others = PackRanges.Others(before: found.unitCostBefore, change: change, after: after)
    }
    return PackRanges(
      saved: found.saved, homeResult: found.homeResult, uncovered: found.uncovered,
      others: others, worst: PackJudgement(found.worst), best: PackJudgement(found.best))
  }

  /// A range tells, beside its estimate's own ends, what the line costs: none is told in a council's
  /// view of a line of fewer than two posts, or of one that stands together with such a line.
  var mayShowRanges: Bool {
    guard let disclosure else { return true }
    return moving.allSatisfy { disclosure.isOpen($0.line) }
  }

  /// The estimates that move a cost with use.
  var moving: [Judgement] { input.judgements.filter { $0.figure == .variableShare } }

  /// The range of a line's estimate, from which its figures at either end follow.
  func estimate(of line: LineCost) -> PackLine.Estimate? {
    guard mayShowRanges,
      let judgement = input.judgements.last(where: {
        $0.figure == .variableShare && $0.line == line.line.id
      })
    else { return nil }
    return PackLine.Estimate(
      low: judgement.low.ratio, high: judgement.high.ratio, budgetUse: line.budgetUnits)
  }

  /// What a line saves with its estimate at either end; nil where it has none.
  func ends(of line: LineShare, in share: FlexibleShare) throws(Faults) -> PackLine.Ends? {
    guard mayShowRanges,
      let judgement = input.judgements.last(where: {
        $0.figure == .variableShare && $0.line == line.line.id
      })
    else { return nil }
    let ends = try EstimateEnds([judgement]) { (settings) throws(Faults) in
      try model.judged(settings).share(of: share.basket, noticeWeeks: share.noticeWeeks).lines
        .first { $0.line.id == line.line.id }
    }
    let expected = (ends.low + ends.high).compactMap { $0?.expected }
    let lowest = (ends.low + ends.high).compactMap { $0?.lowest }
    guard let leastExpected = expected.min(), let mostExpected = expected.max(),
      let leastLowest = lowest.min(), let mostLowest = lowest.max()
    else { return nil }
    return PackLine.Ends(
      leastExpected: leastExpected, mostExpected: mostExpected, leastLowest: leastLowest,
      mostLowest: mostLowest)
  }
}
