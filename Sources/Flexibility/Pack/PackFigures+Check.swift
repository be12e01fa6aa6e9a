import Amounts

/// A figure of a pack that does not follow from the rest of it.
public struct PackDisagreement: Hashable, Sendable {
  /// `Share S1, line food: saved as things stand`.
  public let figure: String
  public let stated: String
  /// What it comes to, or what it may be at most.
  public let recomputed: String
}

extension PackFigures {
  /// Works every figure out again, from the costs up, and names what disagrees; empty where all
  /// of it holds.
  ///
  /// Nothing of the home's own computation is used: the lowest saving is looked for at every total
  /// and every occupancy, one by one.
  public func disagreements() -> [PackDisagreement] {
    var found: [PackDisagreement] = []
    let sum = budgetLines.sum()
    if sum != budget {
      found.append(
        PackDisagreement(
          figure: "Budget: the lines together", stated: budget.description,
          recomputed: sum.description))
    }
    for share in shares { found += disagreements(of: share) }
    for offer in offers { found += disagreements(of: offer) }
    return found + scheduleDisagreements()
  }

  private func disagreements(of share: PackShare) -> [PackDisagreement] {
    var found: [PackDisagreement] = []
    for line in share.lines { found += circumstances.disagreements(of: line, in: share.id) }
    let exact = ExactShare(share, share.lines.map { ($0.expected, $0.lowest) })
    for (name, stated, value) in [
      ("sure to be saved", share.covered, max(.zero, exact.covered.rounded(.down))),
      ("saved as things stand", share.expected, max(.zero, exact.expected.rounded(.down))),
      ("average cost", share.ceiling, exact.ceiling.rounded(.down)),
      ("does not go away", share.stranded, max(.zero, share.ceiling - share.expected)),
    ] where stated != value {
      found.append(
        PackDisagreement(
          figure: "Share \(share.id): \(name)", stated: stated.description,
          recomputed: value.description))
    }
    return found
  }

  private func disagreements(of offer: PackVerdict) -> [PackDisagreement] {
    guard let share = shares.first(where: { $0.id == offer.share }) else {
      return [
        PackDisagreement(
          figure: "Offer \(offer.entry): the share that it is judged by", stated: offer.share,
          recomputed: "none of that name")
      ]
    }
    let exact = ExactShare(share, share.lines.map { ($0.expected, $0.lowest) })
    return verdictDisagrees(offer.name, offer.amount, exact, offer, "")
      + offer.effects.enumerated().flatMap { disagreements(of: $1, isToday: $0 == 0, offer, exact) }
      + (offer.ranges.map { disagreements(of: $0, offer, share) } ?? [])
  }

  private func verdictDisagrees(
    _ name: String, _ amount: Money, _ share: ExactShare, _ offer: PackVerdict, _ when: String
  ) -> [PackDisagreement] {
    let verdict = share.verdict(on: offer.release)
    guard verdict.name != name || verdict.amount != amount else { return [] }
    return [
      PackDisagreement(
        figure: "Offer \(offer.entry): the verdict on \(offer.release)\(when)",
        stated: "\(name) \(amount)", recomputed: "\(verdict.name) \(verdict.amount)")
    ]
  }

  /// Who pays at one occupancy. What is saved follows from the lines only as things stand.
  private func disagreements(
    of effect: PackEffect, isToday: Bool, _ offer: PackVerdict, _ share: ExactShare
  ) -> [PackDisagreement] {
    let saved = isToday ? share.expected.rounded(.down) : effect.saved
    return amounts(
      [
        ("the home saves", effect.saved, saved),
        ("change of the home's result", effect.homeResult, saved - offer.release),
        ("not covered", effect.uncovered, max(.zero, offer.release - saved)),
        ("the result's change", effect.result?.change ?? effect.homeResult, effect.homeResult),
      ], "Offer \(offer.entry), \(effect.scenario)")
  }

  /// Who pays at the ends of the estimates' ranges.
  private func disagreements(
    of ranges: PackRanges, _ offer: PackVerdict, _ share: PackShare
  ) -> [PackDisagreement] {
    let worst = ExactShare(
      share,
      share.lines.map { ($0.ends?.leastExpected ?? $0.expected, $0.ends?.leastLowest ?? $0.lowest) }
    )
    let best = ExactShare(
      share,
      share.lines.map { ($0.ends?.mostExpected ?? $0.expected, $0.ends?.mostLowest ?? $0.lowest) })
    let (least, most) = (worst.expected.rounded(.down), best.expected.rounded(.down))
    return amounts(
      [
        ("the home saves at least", ranges.saved.least, least),
        ("the home saves at most", ranges.saved.most, most),
        ("the home's result at least", ranges.homeResult.least, least - offer.release),
        ("the home's result at most", ranges.homeResult.most, most - offer.release),
        ("not covered at least", ranges.uncovered.least, max(.zero, offer.release - most)),
        ("not covered at most", ranges.uncovered.most, max(.zero, offer.release - least)),
      ], "Offer \(offer.entry), over the estimates")
      + verdictDisagrees(ranges.worst.name, ranges.worst.amount, worst, offer, " at worst")
      + verdictDisagrees(ranges.best.name, ranges.best.amount, best, offer, " at best")
  }

  private func amounts(
    _ amounts: [(name: String, stated: Money, value: Money)], _ subject: String
  ) -> [PackDisagreement] {
    amounts.filter { $0.stated != $0.value }.map {
      PackDisagreement(
        figure: "\(subject): \($0.name)", stated: $0.stated.description,
        recomputed: $0.value.description)
    }
  }
}

/// A share's figures from its lines, exactly.
private struct ExactShare {
  let covered: ExactMoney
  let expected: ExactMoney
  let ceiling: ExactMoney

  /// - Parameter lines: what each line saves as things stand, and what it is sure to save.
  init(_ share: PackShare, _ lines: [(expected: ExactMoney, lowest: ExactMoney)]) {
    let organising = share.organising.exact
    let saved = lines.map(\.expected).sum()
    covered = min(lines.map(\.lowest).sum(), saved) - organising
    expected = saved - organising
    ceiling = share.lines.compactMap(\.average).sum()
  }

  func verdict(on release: Money) -> Verdict {
    if release.exact <= covered { return .covered }
    if release.exact <= expected {
      return .negotiable(atRisk: release - covered.rounded(.down))
    }
    return .uncovered(release - expected.rounded(.down))
  }
}
