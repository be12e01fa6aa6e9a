import CareCalendar
import CareHome
import Evidence
import Flexibility
import Intake

extension Fault.Code {
  /// It is not clear by which authority somebody agrees.
  static let entryWhichAuthority: Fault.Code = "authority.which"
  /// A warning: somebody agrees by an authority that is another person's.
  static let entryBorrowedAuthority: Fault.Code = "authority.other-name"
}

extension OpenedHome {
  /// The authority by which somebody agrees, where none is named: their own, and nobody else's. What
  /// home or council agree to is not yet agreed for the resident
  /// (flexible-share.md, Who may agree).
  ///
  /// - Throws: where nobody, or more than one of that name, may agree on the day; where the side is
  ///   not the resident's, or the name is not that of an authority.
  func authority(
    of resident: ResidentID, for name: String, _ party: NegotiationEntry.Party, on day: Day
  ) throws(Faults) -> AuthorityID {
    let holding = folder.authorities.filter { $0.resident == resident && $0.holds(on: day) }
    let known = holding.map { "\($0.id) (\($0.name), \($0.kind.words))" }.joined(separator: ", ")
    func unclear(_ message: String, _ remedy: String) -> Faults {
      Faults(
        Fault(
          .entryWhichAuthority, at: SourceLocation(file: "authorities.csv"), message,
          remedy: remedy))
    }
    guard !holding.isEmpty else {
      throw unclear(
        "Nobody is on record who may agree for \(resident) on \(day.words).",
        "Record in authorities.csv who may agree, the evidence and its dates.")
    }
    guard party == .resident else {
      throw unclear(
        "\(party.words.capitalisedFirst) agrees for itself: that is not yet an agreement for "
          + "\(resident). On record for the resident: \(known).",
        "Once the resident's side has agreed too, say by whose authority with --authority.")
    }
    let own = holding.filter { $0.name.isSameName(as: name) }
    guard let first = own.first else {
      throw unclear(
        "\"\(name)\" is not on record as somebody who may agree for \(resident) on \(day.words): "
          + "\(known).",
        "Give the name as it is on record; record this person's own authority in authorities.csv; "
          + "or, where they pass on what the other person agreed to, name it with --authority.")
    }
    guard own.count == 1 else {
      throw unclear(
        "\(name) has more than one authority for \(resident): \(known).",
        "Name one with --authority.")
    }
    return first.id
  }
}

extension OpenedHome {
  /// What the home's estimates could make of an offer; nil where there is none, or none of them
  /// moves a cost with use.
  func ranges(
    of offer: Offer?, in model: FlexibilityModel
  ) throws(Faults) -> ReleaseRanges? {
    guard let offer else { return nil }
    return try model.ranges(
      of: offer.release, for: offer.basket, noticeWeeks: offer.noticeWeeks,
      over: folder.judgements)
  }
}

extension Negotiation {
  /// The recorded right by which an entry agrees; nil for any other entry.
  func authority(of entry: NegotiationEntry) -> Authority? {
    guard case .agree(_, let id) = entry.act else { return nil }
    return authorities.first { $0.id == id }
  }

  /// Where somebody on the resident's side agrees by an authority that has another name.
  func borrowedAuthority(of entry: NegotiationEntry) -> [Fault] {
    guard entry.party == .resident, let authority = authority(of: entry),
      !authority.name.isSameName(as: entry.name)
    else { return [] }
    return [
      Fault(
        .entryBorrowedAuthority, severity: .warning,
        "\"\(entry.name)\" agrees by authority \"\(authority.id)\", which is that of "
          + "\(authority.name), \(authority.kind.words).",
        remedy: "See that \(authority.name) has agreed, or record in authorities.csv what gives "
          + "\(entry.name) the right to.")
    ]
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The same name in other capitals or with other spaces.
  fileprivate func isSameName(as other: String) -> Bool {
    lowercased().split(separator: " ") == other.lowercased().split(separator: " ")
  }
}
