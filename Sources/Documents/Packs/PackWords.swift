import Amounts
import CareHome
import Flexibility

/// The words of the negotiation pack.
struct PackWords: PhraseBook {
  let words: PageWords

  func title(_ pack: NegotiationPack) -> String {
    self(.packTitle, ["home": pack.home.name, "reference": pack.reference])
  }

  func view(_ audience: PackAudience) -> String {
    switch audience {
    case .home: self[.homesView]
    case .council: self[.councilsView]
    }
  }

  /// What stands at the top: where the negotiation is.
  func standing(_ pack: NegotiationPack) -> String {
    guard let last = pack.rounds.last(where: { $0.offer != nil }), let offer = last.offer else {
      return self[.nothingOffered]
    }
    let release = offer.verdict.release.words
    switch offer.standing {
    case .agreed: return self(.offerAgreed, ["release": release])
    case .open: return self(.offerOnTheTable, ["release": release])
    case .countered, .refused, .withdrawn, .answer:
      return self(
        .offerLast,
        ["release": release, "standing": words.explained(offer.standing.words)])
    }
  }

  func answer(_ pack: NegotiationPack) -> String {
    (pack.rounds.last { $0.offer != nil }?.offer?.sentence).map(words.explained) ?? ""
  }

  func circumstances(_ stated: PackCircumstances) -> String {
    self(
      .workedOutFor,
      [
        "residents": words.residents(stated.residents), "giveUp": String(stated.residentsOut),
      ])
      + " " + FlexibleWords(words).holds(stated.band, stated.largestOptOut)
  }

  func verdict(_ verdict: PackVerdict) -> String { self.verdict(verdict.name, verdict.amount) }

  func verdict(_ name: String, _ amount: Money) -> String {
    switch name {
    case "covered": self[.isCovered]
    case "negotiable": self(.isNegotiable, ["amount": amount.words])
    default: self(.isUncovered, ["amount": amount.words])
    }
  }

  /// `The council offered £20.00 a week`.
  func said(_ round: PackRound) -> String {
    let said = said(
      round.act, by: round.party, round.name, answers: round.answers,
      release: round.offer?.verdict.release)
    return round.authority.map {
      self(.saidByAuthority, ["said": said, "authority": words.explained($0)])
    } ?? said
  }

  func said(_ entry: NegotiationEntry, release: Rate<PerWeek>?) -> String {
    said(
      entry.act.kind, by: entry.party, entry.name, answers: entry.act.answers?.text,
      release: release?.amount)
  }

  private func said(
    _ act: NegotiationEntry.Kind, by side: NegotiationEntry.Party, _ name: String?,
    answers: String?, release: Money?
  ) -> String {
    let who = words.explained(side.words).firstCapital + (name.map { " (\($0))" } ?? "")
    let word: Word =
      switch act {
      case .propose: .didPropose
      case .counter: .didCounter
      case .agree: .didAgree
      case .refuse: .didRefuse
      case .withdraw: .didWithdraw
      }
    return self(
      word,
      [
        "who": who, "answers": answers.map { " \($0)" } ?? "",
        "release": release.map { self(.amountAWeek, ["amount": $0.words]) } ?? "",
      ])
  }

  /// `2: £20.00 a week`.
  func offer(_ round: PackRound) -> String {
    "\(round.entry): \(round.offer?.verdict.release.words ?? "")"
  }

  /// `today, 36 residents`.
  func scenario(_ effect: PackEffect) -> String {
    "\(words.explained(effect.scenario)), \(words.residents(effect.residents))"
  }

  func withheld(_ table: PackWithheld) -> String {
    self(
      .tableNotShown,
      ["table": words.explained(table.table), "reason": words.explained(table.reason)])
  }

  /// What the estimates could make of an offer, in one sentence.
  func over(_ ranges: PackRanges) -> String {
    let (worst, best) = (ranges.worst, ranges.best)
    guard worst != best else {
      return self(.whateverTheEstimates, ["verdict": verdict(worst.name, worst.amount)])
    }
    return self(
      .estimatesWorstAndBest,
      ["worst": verdict(worst.name, worst.amount), "best": verdict(best.name, best.amount)])
  }

  func figures(_ ranges: PackRanges) -> [(label: String, range: ReleaseRanges.Range)] {
    var rows: [(word: Word, range: ReleaseRanges.Range)] = [
      (.theHomeSaves, ranges.saved), (.changeOfResult, ranges.homeResult),
      (.notCovered, ranges.uncovered),
    ]
    if let others = ranges.others {
      rows += [
        (.eachOtherBefore, others.before), (.changeForEachOther, others.change),
        (.eachOtherAfter, others.after),
      ]
    }
    return rows.map { (self[$0.word], $0.range) }
  }

  /// How one offer's ranges were found.
  var rangeMethod: String { words.explained(ReleaseRanges.method) }
}
