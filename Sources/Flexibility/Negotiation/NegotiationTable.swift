import CareCalendar
import CareHome
import Evidence

/// The offers of one negotiation as entry after entry is put on the table.
struct NegotiationTable {
  private let resident: ResidentID
  private let authorities: [Authority]
  private var offers: [NegotiationEntryID: NegotiationEntry] = [:]
  private var seen: Set<NegotiationEntryID> = []
  private(set) var standings: [NegotiationEntryID: Negotiation.Standing] = [:]
  private(set) var faults: [Fault] = []

  init(resident: ResidentID, authorities: [Authority]) {
    self.resident = resident
    self.authorities = authorities
  }

  mutating func take(_ entry: NegotiationEntry) {
    guard seen.insert(entry.id).inserted else {
      return refuse(
        .negotiationRepeated, "Entry \"\(entry.id)\" is listed twice.",
        "Give each entry an id of its own.")
    }
    if let answered = entry.act.answers { answer(answered, by: entry) }
    if entry.act.offer != nil {
      offers[entry.id] = entry
      standings[entry.id] = .open
    }
  }

  private mutating func answer(_ id: NegotiationEntryID, by entry: NegotiationEntry) {
    guard let offer = offers[id] else {
      return refuse(
        .negotiationNoOffer,
        "Entry \"\(entry.id)\" answers \"\(id)\", but no earlier entry of that id makes an offer.",
        "Write the id of the offer that it answers, and see that its date is not later.")
    }
    guard standings[id] == .open else {
      return refuse(
        .negotiationClosed,
        "Entry \"\(entry.id)\" answers \"\(id)\", which is off the table: "
          + "\(standings[id]?.words ?? "closed").",
        "Answer the offer that is on the table, or make a new one.")
    }
    let isOwn = offer.party == entry.party
    guard isOwn == (entry.act.kind == .withdraw) || entry.act.kind == .counter else {
      return refuse(
        .negotiationWrongParty,
        isOwn
          ? "\"\(id)\" is an offer of \(offer.party.words) itself, so entry \"\(entry.id)\" can't "
            + "\(entry.act.kind.rawValue) it for \(entry.party.words)."
          : "\"\(id)\" is an offer of \(offer.party.words), so entry \"\(entry.id)\" can't withdraw it "
            + "for \(entry.party.words).",
        isOwn
          ? "Another side agrees to it or refuses it; whoever made it can withdraw it."
          : "Whoever made an offer withdraws it; another side refuses it.")
    }
    switch entry.act {
    case .propose: break
    case .counter: standings[id] = .countered
    case .refuse: standings[id] = .refused
    case .withdraw: standings[id] = .withdrawn
    case .agree(_, let authority):
      standings[id] = .agreed
      check(authority, on: entry)
    }
  }

  /// Whichever side agrees last, the resident or somebody with authority must have agreed.
  private mutating func check(_ id: AuthorityID, on entry: NegotiationEntry) {
    guard let authority = authorities.first(where: { $0.id == id && $0.resident == resident })
    else {
      return refuse(
        .authorityUnknown,
        "Entry \"\(entry.id)\" agrees by authority \"\(id)\", which is not on record for "
          + "resident \"\(resident)\".",
        "Record who may agree for the resident: the kind of authority, its evidence and its dates.")
    }
    guard authority.holds(on: entry.day) else {
      let days =
        authority.expires.map { "from \(authority.from.words) to \($0.words)" }
        ?? "from \(authority.from.words)"
      return refuse(
        .authorityNotInForce,
        "Authority \"\(id)\" of \(authority.name) holds \(days), not on \(entry.day.words).",
        "See the evidence again and record the new dates, or ask whoever may agree now.")
    }
  }

  private mutating func refuse(_ code: Fault.Code, _ message: String, _ remedy: String) {
    faults.append(Fault(code, message, remedy: remedy))
  }
}
