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
    return found
  }

  private func disagreements(of share: PackShare) -> [PackDisagreement] {
    var found: [PackDisagreement] = []
    for line in share.lines { found += circumstances.disagreements(of: line, in: share.id) }
    let exact = ExactShare(share)
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
    let verdict = ExactShare(share).verdict(on: offer.release)
    guard verdict.name != offer.name || verdict.amount != offer.amount else { return [] }
    return [
      PackDisagreement(
        figure: "Offer \(offer.entry): the verdict on \(offer.release)",
        stated: "\(offer.name) \(offer.amount)", recomputed: "\(verdict.name) \(verdict.amount)")
    ]
  }
}

/// A share's figures from its lines, exactly.
private struct ExactShare {
  let covered: ExactMoney
  let expected: ExactMoney
  let ceiling: ExactMoney

  init(_ share: PackShare) {
    let organising = share.organising.exact
    let saved = share.lines.map(\.expected).sum()
    covered = min(share.lines.map(\.lowest).sum(), saved) - organising
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
