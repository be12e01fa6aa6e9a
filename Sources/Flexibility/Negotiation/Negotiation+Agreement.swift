import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// What an agreement needs beside the offer that was agreed.
public struct AgreementTerms: Hashable, Sendable {
  public let id: AgreementID
  /// Whose line falls.
  public let payer: PayerID
  public let holding: HoldingArrangement
  public let holder: String
  public let from: Day
  public let through: Day?
  public let review: Day
  public let continuesInAbsence: Bool

  public init(
    id: AgreementID, payer: PayerID, holding: HoldingArrangement, holder: String, from: Day,
    through: Day? = nil, review: Day, continuesInAbsence: Bool = false
  ) {
    self.id = id
    self.payer = payer
    self.holding = holding
    self.holder = holder
    self.from = from
    self.through = through
    self.review = review
    self.continuesInAbsence = continuesInAbsence
  }
}

extension Negotiation {
  /// The dated agreement that billing takes up: what was agreed, by whom and by which authority.
  ///
  /// - Throws: ``Evidence/Fault/Code/negotiationNotAgreed`` where nothing was agreed;
  ///   ``Evidence/Fault/Code/negotiationDates`` for days out of order.
  public func agreement(_ terms: AgreementTerms) throws(Faults) -> Agreement {
    guard let agreed, let offer = agreed.entry.act.offer,
      let answer = rounds.last(where: {
        $0.entry.act.kind == .agree && $0.entry.act.answers == agreed.entry.id
      }),
      case .agree(_, let id) = answer.entry.act,
      let authority = authorities.first(where: { $0.id == id })
    else {
      throw Faults(.nothingAgreed(placement))
    }
    var faults: [Fault] = []
    func check(_ first: Day, _ firstName: String, _ second: Day?, _ secondName: String) {
      guard let second, second < first else { return }
      faults.append(
        Fault(
          .negotiationDates,
          "The agreement's \(secondName), \(second.words), lies before its \(firstName), "
            + "\(first.words).",
          remedy: "Correct the agreement's dates."))
    }
    check(answer.entry.day, "being agreed", terms.from, "first day")
    check(terms.from, "first day", terms.through, "last day")
    check(terms.from, "first day", terms.review, "review")
    if let faults = Faults(faults) { throw faults }
    return Agreement(
      id: terms.id, placement: placement.id, basket: offer.basket, release: offer.release,
      payer: terms.payer, holding: terms.holding, holder: terms.holder, from: terms.from,
      through: terms.through, review: terms.review, noticeWeeks: offer.noticeWeeks,
      continuesInAbsence: terms.continuesInAbsence, agreedBy: authority.words)
  }
}

extension Fault {
  /// ``Evidence/Fault/Code/negotiationNotAgreed`` for a placement.
  public static func nothingAgreed(_ placement: Placement) -> Fault {
    Fault(
      .negotiationNotAgreed, "Nothing has been agreed for placement \"\(placement.id)\".",
      remedy: "Enter who agreed to which offer, and by which authority, with hearth answer --agree."
    )
  }
}
