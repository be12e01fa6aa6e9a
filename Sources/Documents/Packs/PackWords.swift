import Amounts
import Flexibility

/// The words of the negotiation pack.
enum PackWords {
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
      return "Last offered: \(offer.verdict.release.words) a week, \(standing(offer.standing))"
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
    switch verdict.name {
    case "covered": "covered"
    case "negotiable": "negotiable: \(verdict.amount.words) at risk"
    default: "uncovered: \(verdict.amount.words)"
    }
  }

  static func standing(_ standing: Negotiation.Standing) -> String {
    switch standing {
    case .open: "on the table"
    case .countered: "answered by another offer"
    case .agreed: "agreed"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    case .answer: ""
    }
  }

  /// `The council offered £20.00 a week`.
  static func said(_ round: PackRound) -> String {
    let party = round.party.words
    let name = round.name.map { " (\($0))" } ?? ""
    let who = party.prefix(1).uppercased() + party.dropFirst() + name
    let release = round.offer.map { "\($0.verdict.release.words) a week" } ?? ""
    let answered = round.answers.map { " \($0)" } ?? ""
    return switch round.act {
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
}
