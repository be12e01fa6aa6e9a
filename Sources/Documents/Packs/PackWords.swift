import Amounts
import CareHome
import Flexibility

/// The words of the negotiation pack.
enum PackWords {
  /// What of the budget a council is not told by what it is for.
  static let undivided = "Lines that stand together, not told apart"

  static func view(_ audience: PackAudience) -> String {
    switch audience {
    case .home: "the home's view"
    case .council: "the council's view"
    }
  }

  /// What stands at the top: where the negotiation is.
  static func standing(_ pack: NegotiationPack) -> String {
    guard let last = pack.rounds.last(where: { $0.offer != nil }), let offer = last.offer else {
      return "Nothing has been offered"
    }
    switch offer.standing {
    case .agreed: return "Agreed: \(offer.verdict.release.words) a week"
    case .open: return "On the table: \(offer.verdict.release.words) a week"
    case .countered, .refused, .withdrawn, .answer:
      return "Last offered: \(offer.verdict.release.words) a week, \(offer.standing.words)"
    }
  }

  static func answer(_ pack: NegotiationPack) -> String {
    pack.rounds.last { $0.offer != nil }?.offer?.sentence ?? ""
  }

  static func circumstances(_ stated: PackCircumstances) -> String {
    "Worked out for \(CostWords.people(stated.residents)) in the home, "
      + "\(stated.residentsOut) giving this up. What is sure to be saved holds from "
      + "\(stated.band.lowerBound) to \(stated.band.upperBound) residents and for up to "
      + "\(stated.largestOptOut) giving it up at once."
  }

  static func verdict(_ verdict: PackVerdict) -> String {
    self.verdict(verdict.name, verdict.amount)
  }

  static func verdict(_ name: String, _ amount: Money) -> String {
    switch name {
    case "covered": "covered"
    case "negotiable": "negotiable: \(amount.words) at risk"
    default: "uncovered: \(amount.words)"
    }
  }

  /// `The council offered £20.00 a week`.
  static func said(_ round: PackRound) -> String {
    said(
      round.act, by: round.party, round.name, answers: round.answers,
      release: round.offer?.verdict.release)
      + (round.authority.map { ", by authority \($0)" } ?? "")
  }

  static func said(_ entry: NegotiationEntry, release: Rate<PerWeek>?) -> String {
    said(
      entry.act.kind, by: entry.party, entry.name, answers: entry.act.answers?.text,
      release: release?.amount)
  }

  private static func said(
    _ act: NegotiationEntry.Kind, by side: NegotiationEntry.Party, _ name: String?,
    answers: String?, release: Money?
  ) -> String {
    let party = side.words
    let name = name.map { " (\($0))" } ?? ""
    let who = party.prefix(1).uppercased() + party.dropFirst() + name
    let release = release.map { "\($0.words) a week" } ?? ""
    let answered = answers.map { " \($0)" } ?? ""
    return switch act {
    case .propose: "\(who) proposed \(release)"
    case .counter: "\(who) answered\(answered) with \(release)"
    case .agree: "\(who) agreed to\(answered)"
    case .refuse: "\(who) refused\(answered)"
    case .withdraw: "\(who) withdrew\(answered)"
    }
  }

  /// `2: £20.00 a week`.
  static func offer(_ round: PackRound) -> String {
    "\(round.entry): \(round.offer?.verdict.release.words ?? "")"
  }

  static let notShown = "not shown"

  /// What the estimates could make of an offer, in one sentence.
  static func over(_ ranges: PackRanges) -> String {
    let (worst, best) = (ranges.worst, ranges.best)
    guard worst != best else {
      return "Whatever the estimates, the offer is \(verdict(worst.name, worst.amount))."
    }
    return "With the estimates at their worst the offer is \(verdict(worst.name, worst.amount)); "
      + "at their best, \(verdict(best.name, best.amount))."
  }

  static func figures(
    _ ranges: PackRanges
  ) -> [(label: String, range: ReleaseRanges.Range)] {
    [
      ("The home saves", ranges.saved), ("Change of its result", ranges.homeResult),
      ("Not covered", ranges.uncovered),
    ]
      + (ranges.others.map {
        [
          ("Each other costs, before", $0.before), ("Change for each other", $0.change),
          ("Each other costs, after", $0.after),
        ]
      } ?? [])
  }

  /// Who pays the difference, a sentence for each occupancy and one for the estimates.
  static func effects(of offer: PackOffer) -> [String] {
    offer.verdict.effects.map { effect in
      let others = effect.others.map {
        " As a test, every other resident costs \($0.before.words) before and "
          + "\($0.after.words) after."
      }
      let result = effect.result.map {
        " The home's weekly result goes from \($0.before.words) to \($0.after.words)."
      }
      let (when, saved) = (effect.scenario, effect.saved.words)
      return "\(when.prefix(1).uppercased() + when.dropFirst()), with "
        + "\(CostWords.people(effect.residents)): \(effect.verdict); the home saves \(saved), and "
        + "\(effect.uncovered.words) is not covered." + (result ?? "") + (others ?? "")
    }
      + (offer.payment.map {
        [
          "The payer pays \($0.toHomeAfter.words) to the home in place of \($0.toHomeBefore.words), "
            + "and \($0.toResident.words) for the resident to spend."
        ]
      } ?? [])
      + (offer.verdict.ranges.map { ranges in
        [
          over(ranges)
            + (ranges.saved.least == ranges.saved.most
              ? " None of them moves what is saved here."
              : " Over their ranges the home saves \(ranges.saved.least.words) to "
                + "\(ranges.saved.most.words).")
        ]
      } ?? [])
  }
}
