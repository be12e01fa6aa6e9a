import Amounts
import CareHome
import Costing
import Evidence

extension PackMaker {
  /// One share for each basket and notice that was offered, in order of first offer.
  func shares() throws(Faults) -> [Share] {
    var shares: [Share] = []
    for round in offers {
      guard let offer = round.entry.act.offer, let share = round.assessment?.share,
        !shares.contains(where: {
          $0.offer.basket == offer.basket && $0.offer.noticeWeeks == offer.noticeWeeks
        })
      else { continue }
      let shown = PackShare(
        id: "S\(shares.count + 1)", basket: share.basket.map(item), noticeWeeks: share.noticeWeeks,
        lines: try lines(of: share), organising: share.organising, covered: share.covered,
        expected: share.expected, ceiling: share.ceiling, stranded: share.stranded)
      shares.append(Share(offer: offer, share: share, shown: shown))
    }
    return shares
  }

  private func item(_ item: BasketItem) -> PackItem {
    let service = model.catalogue.service(item.service)?.service
    return PackItem(
      service: item.service.text,
      words: service.map { "\($0.unit.words(item.quantity)) of \($0.name)" }
        ?? "\(item.quantity) × \(item.service)",
      quantity: item.quantity.ratio)
  }

  private func lines(of share: FlexibleShare) throws(Faults) -> [PackLine] {
    guard !isHome else { return share.lines.map { single($0, of: share, tellsCost: true) } }
    try checkAgreements(share)
    guard let merging = LineMerging(share.lines.map(\.line)) else {
      throw Faults(
        Fault(
          .packTellsPay,
          "What is given up draws on one line of fewer than two posts alone, so the council's view "
            + "would tell what a post is paid.",
          remedy: "Give the council the home's verdict in words, or put the line and another of "
            + "the same service together in the budget."))
    }
    return merging.groups.map { group in
      let lines = group.map { share.lines[$0] }
      return lines.count == 1
        ? single(lines[0], of: share, tellsCost: !lines[0].line.paysForStaff)
        : merged(lines, of: share)
    }
  }

  /// Agreements of one or two people whom the council does not know would show in what they leave.
  private func checkAgreements(_ share: FlexibleShare) throws(Faults) {
    for line in share.lines {
      guard let index = model.lines.firstIndex(where: { $0.line.id == line.line.id }) else {
        continue
      }
      let people = zip(model.circumstances.inForce, model.standing)
        .filter { $0.1.units[index] > .zero }.map(\.0.placement)
      guard !mayShow([Set(people)]) else { continue }
      throw Faults(
        Fault(
          .packIsolates,
          "Fewer than \(Disclosure.fewest) other people's agreements bear on "
            + "\"\(line.line.description)\", so the council's view would tell of theirs.",
          remedy: "Give the council the home's verdict in words; its figures can't be shown "
            + "without telling of somebody else's."))
    }
  }

  private func single(
    _ line: LineShare, of share: FlexibleShare, tellsCost: Bool
  ) -> PackLine {
    PackLine(
      id: line.line.id.text, description: line.line.description, isMerged: false,
      units: line.units, unit: line.line.usage.unit, average: line.average,
      expected: line.expected, lowest: line.lowest, stays: line.stranded?.words,
      working: tellsCost ? cost(line, share) : .savings(savings([line], of: share)))
  }

  private func merged(_ lines: [LineShare], of share: FlexibleShare) -> PackLine {
    PackLine(
      id: lines.map(\.line.id.text).joined(separator: "+"),
      description: lines.map(\.line.description).joined(separator: "; "), isMerged: true,
      units: nil, unit: nil, average: lines.map(\.average).sum(),
      expected: lines.map(\.expected).sum(), lowest: lines.map(\.lowest).sum(),
      stays: nil, working: .savings(savings(lines, of: share)))
  }

  private func cost(_ line: LineShare, _ share: FlexibleShare) -> PackLine.Working {
    // Never nil: the share was worked out from the model's own lines.
    guard let index = model.lines.firstIndex(where: { $0.line.id == line.line.id }) else {
      return .savings([])
    }
    let cost = model.lines[index]
    return .cost(
      PackLine.CostOfUse(
        usePerResident: line.line.usage.perResident,
        fixed: cost.fixed + cost.perBed * cost.budgetBeds, perUnit: cost.perUnit,
        step: cost.step.map {
          PackLine.Step(size: $0.step.size, minimum: $0.step.minimum, cost: $0.cost)
        },
        isSaved: cost.isAvoidable(noticeWeeks: share.noticeWeeks), agreed: agreed(index)))
  }

  private func agreed(_ line: Int) -> PackLine.Agreed? {
    let units = model.standing.filter { model.lines[line].isAvoidable(noticeWeeks: $0.noticeWeeks) }
      .map { $0.units[line] }.filter { $0 > .zero }
    guard let first = units.first else { return nil }
    return PackLine.Agreed(
      units: units.reduce(.zero, +), smallest: units.reduce(first, min),
      measure: units.reduce(first, Ratio.commonMeasure), held: model.held(line))
  }

  /// What each has of the lines' saving, by units, at every occupancy of the band.
  private func savings(_ lines: [LineShare], of share: FlexibleShare) -> [PackLine.Saving] {
    let stated = model.circumstances
    let drawn = lines.compactMap { line in
      model.lines.firstIndex { $0.line.id == line.line.id }.map { (index: $0, units: line.units) }
    }.filter { model.lines[$0.index].isAvoidable(noticeWeeks: share.noticeWeeks) }
    guard !drawn.isEmpty else { return [] }
    return stated.band.flatMap { residents in
      (1...stated.largestOptOut).compactMap { k -> PackLine.Saving? in
        let totals = drawn.map { model.savingUnits($0.index) + $0.units * k }
        let fits = zip(drawn, totals).allSatisfy { line, total in
          total <= model.lines[line.index].units(residents: Ratio(residents))
        }
        guard fits else { return nil }
        let each = zip(drawn, totals).map { line, total in
          model.saving(line.index, residents: residents, givenUp: total) * line.units / total
        }.sum()
        return PackLine.Saving(residents: residents, residentsOut: k, each: each)
      }
    }
  }
}
