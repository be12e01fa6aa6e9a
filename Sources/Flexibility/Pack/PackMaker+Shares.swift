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
        shares.first(for: offer) == nil
      else { continue }
      let lines = try lines(of: share)
      // Without the averages that a council's view does not tell.
      let ceiling = lines.compactMap(\.average).sum().rounded(FlexibleShare.rounding)
      let shown = PackShare(
        id: "S\(shares.count + 1)", basket: share.basket.map(item), noticeWeeks: share.noticeWeeks,
        lines: lines, organising: share.organising, covered: share.covered,
        expected: share.expected, ceiling: ceiling,
        stranded: max(.zero, ceiling - share.expected))
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
    guard let disclosure else {
      return try share.lines.map { (line) throws(Faults) in
        try single(line, of: share, tellsCost: true)
      }
    }
    try checkAgreements(share)
    guard disclosure.mayTellSaving(of: share) else {
      throw Faults(
        Fault(
          .packTellsPay,
          "What is given up saves part of a line of fewer than two posts, or of one or two people, "
            + "so the council's view would tell what a post is paid or what somebody costs.",
          remedy: "Tell the council the home's verdict in words. A line of the budget that holds "
            + "more posts could be told."))
    }
    let open = try share.lines.filter { disclosure.isOpen($0.line.id) }
      .map { (line) throws(Faults) in
        try single(line, of: share, tellsCost: !line.line.paysForStaff)
      }
    let closed = share.lines.filter { !disclosure.isOpen($0.line.id) }
    return closed.isEmpty ? open : open + [merged(closed, disclosure)]
  }

  /// Agreements of one or two people whom the council does not know would show in what they leave.
  private func checkAgreements(_ share: FlexibleShare) throws(Faults) {
    for line in share.lines {
      guard let index = model.lines.firstIndex(where: { $0.line.id == line.line.id }) else {
        continue
      }
      let people = zip(model.circumstances.inForce, model.standing)
        .filter { $0.1.units[index] > .zero }.map(\.0.placement)
      guard !mayShow([Set(people)]) || isHeldTold(index, line, share) else { continue }
      throw Faults(
        Fault(
          .packIsolates,
          "Other people's agreements bear on \"\(line.line.description)\", so the council's view would "
            + "tell of fewer than \(Disclosure.fewestPeople) of them.",
          remedy: "Give the council the home's verdict in words; its figures can't be shown "
            + "without telling of somebody else's."))
    }
  }

  /// Whether agreements of people whom the council does not know hold more of the line than their
  /// part by units, so that what they leave would tell what they hold.
  private func isHeldTold(_ index: Int, _ line: LineShare, _ share: FlexibleShare) -> Bool {
    guard model.lines[index].isAvoidable(noticeWeeks: share.noticeWeeks) else { return false }
    return !areAgreementsKnown && model.held(index) > partOfAgreements(index, line)
  }

  private var areAgreementsKnown: Bool {
    let people = Set(model.circumstances.inForce.map(\.placement))
    return isHome || known.allSatisfy { people.isSubset(of: $0) }
  }

  /// What agreements in force have of the line's saving by their units, in the stated
  /// circumstances: as long as they hold no more, what exactly they hold does not matter.
  private func partOfAgreements(_ index: Int, _ line: LineShare) -> ExactMoney {
    let agreed = model.savingUnits(index)
    let total = agreed + line.units * model.circumstances.residentsOut
    let joint = model.saving(index, residents: model.circumstances.residents, givenUp: total)
    return joint * agreed / total
  }

  private func single(
    _ line: LineShare, of share: FlexibleShare, tellsCost: Bool
  ) throws(Faults) -> PackLine {
    PackLine(
      id: line.line.id.text, description: line.line.description, isMerged: false,
      units: line.units, unit: line.line.usage.unit, average: line.average,
      expected: line.expected, lowest: line.lowest, stays: line.stranded?.words,
      working: tellsCost ? cost(line, share) : .savings(savings(line, of: share)),
      ends: try ends(of: line, in: share))
  }

  /// The lines that stand together: they save nothing here, and more is not told.
  private func merged(_ lines: [LineShare], _ disclosure: Disclosure) -> PackLine {
    PackLine(
      id: disclosure.id, description: lines.map(\.line.description).joined(separator: "; "),
      isMerged: true, units: nil, unit: nil, average: nil, expected: .zero, lowest: .zero,
      stays: "nothing is saved on it here, and its cost is not told", working: .savings([]))
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
        isSaved: cost.isAvoidable(noticeWeeks: share.noticeWeeks), agreed: agreed(index, line),
        estimate: estimate(of: cost)))
  }

  /// A council that does not know all of these people is told no more of what they hold than follows
  /// from their units.
  private func agreed(_ line: Int, _ share: LineShare) -> PackLine.Agreed? {
    let units = model.standing.filter { model.lines[line].isAvoidable(noticeWeeks: $0.noticeWeeks) }
      .map { $0.units[line] }.filter { $0 > .zero }
    guard let first = units.first else { return nil }
    return PackLine.Agreed(
      units: units.reduce(.zero, +), smallest: units.reduce(first, min),
      measure: units.reduce(first, Ratio.commonMeasure),
      held: areAgreementsKnown ? model.held(line) : partOfAgreements(line, share))
  }

  /// What each has of the line's saving, by units, at every occupancy of the band.
  private func savings(_ line: LineShare, of share: FlexibleShare) -> [PackLine.Saving] {
    let stated = model.circumstances
    guard let index = model.lines.firstIndex(where: { $0.line.id == line.line.id }),
      model.lines[index].isAvoidable(noticeWeeks: share.noticeWeeks)
    else { return [] }
    return stated.band.flatMap { residents in
      (1...stated.largestOptOut).compactMap { k -> PackLine.Saving? in
        let total = model.savingUnits(index) + line.units * k
        guard total <= model.lines[index].units(residents: Ratio(residents)) else { return nil }
        return PackLine.Saving(
          residents: residents, residentsOut: k,
          each: model.saving(index, residents: residents, givenUp: total) * line.units / total)
      }
    }
  }
}

extension [PackMaker.Share] {
  /// That of an offer's basket and notice, whatever is offered for them.
  func first(for offer: Offer) -> PackMaker.Share? {
    first { $0.offer.basket == offer.basket && $0.offer.noticeWeeks == offer.noticeWeeks }
  }
}
