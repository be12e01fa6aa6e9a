public import Amounts
public import CareCalendar
public import CareHome
import Costing
import Documents
public import Evidence
public import Flexibility
import Intake

extension Fault.Code {
  /// A fee is offered that is no less than today's.
  static let entryNoRelease: Fault.Code = "negotiation.no-release"
  /// An offer of nothing in particular.
  static let entryNothingGivenUp: Fault.Code = "negotiation.nothing-given-up"
}

/// Enters in a home's sheets what somebody said about a part payment: an offer, or the answer to
/// one, dated, with who said it and why.
public struct RecordEntry: Sendable {
  /// How much is offered.
  public enum Sum: Hashable, Sendable {
    /// What the home would release a week.
    case release(Money)
    /// The fee that would be left, net of the payment, a week.
    case fee(Money)
  }

  public enum Said: Hashable, Sendable {
    /// Of another offer, if it answers one: a counter-offer that says nothing of basket or notice
    /// keeps those of the offer that it answers.
    case offer(Sum, basket: [BasketItem], noticeWeeks: Int?, answering: NegotiationEntryID?)
    /// By the authority of whoever speaks for the resident's side, unless one is named; another
    /// side has to name it.
    case agree(NegotiationEntryID, AuthorityID?)
    case refuse(NegotiationEntryID)
    case withdraw(NegotiationEntryID)
  }

  private let home: OpenedHome
  private let sheets: RowWriting
  private let resident: Resident
  private let placement: Placement
  private let entry: NegotiationEntry
  private let before: Offer?

  /// - Throws: everything that is wrong with the sheets; a resident who does not live in the home on
  ///   the day; an offer that can't be made of what was said.
  public init(
    folder: HomePlace, resident: ResidentID, said: Said, by party: NegotiationEntry.Party,
    name: String, why: String, on day: Day, id: NegotiationEntryID? = nil
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    sheets = try RowWriting(folder)
    (self.resident, placement) = try home.resident(resident, on: day)
    var before: Offer?
    if case .offer(_, _, _, let answered?) = said {
      before = try home.offer(answered, of: placement)
    }
    self.before = before
    let act = try home.act(
      said, of: placement, by: party, name: name, after: before, on: day)
    entry = NegotiationEntry(
      id: id ?? home.folder.negotiation.map(\.id).nextID(first: "N1"), placement: placement.id,
      day: day, party: party, name: name, act: act, why: why)
  }

  /// Writes the entry, or shows what would be written. What is there already stays as it is, so that
  /// saying the same twice is harmless.
  ///
  /// - Parameter person: who enters it; a database needs to know.
  /// - Throws: what the entry would make wrong: an offer that is off the table, an authority that
  ///   does not hold, a service that the home lacks; what the disk refuses.
  public func record(preview: Bool = false, by person: String? = nil) throws(Faults) -> Report {
    if let same = home.folder.negotiation.first(where: { entry.says($0) }) {
      return try report(same, in: home, AddedRows([], outcome: .nothingToDo))
    }
    let addition = try sheets.adding([.entry(entry, answering: before)])
    let amended = try OpenedHome(addition.home, name: home.name)
    let report = try report(entry, in: amended, addition.rows(preview: preview))
    if !preview {
      try addition.write(
        by: person, asOf: entry.day,
        "Entered \(entry.id) for \(resident.id): \(entry.party.rawValue), \(entry.act.kind.rawValue)."
      )
    }
    return report
  }

  private func report(
    _ entry: NegotiationEntry, in home: OpenedHome, _ rows: AddedRows
  ) throws(Faults) -> Report {
    let model = try FlexibilityModel(
      home.catalogue, home.circumstances(on: entry.day, except: placement.id))
    let negotiation = try Negotiation(
      home.folder.negotiation, of: placement, authorities: home.folder.authorities, in: model,
      position: try home.feeToday(of: placement, on: entry.day))
    guard let round = negotiation.rounds.first(where: { $0.entry.id == entry.id }) else {
      throw Faults(.entryLost)
    }
    let isForCouncil =
      entry.party != .council && !home.councils(payingFor: placement.id, on: entry.day).isEmpty
    let leftOut: [Fault] =
      isForCouncil
      ? home.redaction(about: resident).reason(toLeaveOut: entry.why).map {
        [.wordsLeftOut(of: entry.id.text, because: $0, from: "the council")]
      } ?? [] : []
    let report = EntryReport(
      home: home.register.home, reference: resident.reference, round: round,
      isReadByCouncil: isForCouncil && leftOut.isEmpty,
      authority: negotiation.authority(of: entry),
      fee: placement.stays.value(on: entry.day)?.grossFee.amount,
      ranges: try home.ranges(of: entry.act.offer, in: model), rows: rows)
    return Report(
      text: report.text, json: report.json.encoded, files: [], entries: [],
      warnings: home.warnings + negotiation.borrowedAuthority(of: entry) + leftOut)
  }
}

extension OpenedHome {
  /// The offer that another one answers.
  ///
  /// - Throws: where no entry of that id makes an offer for the placement.
  fileprivate func offer(
    _ id: NegotiationEntryID, of placement: Placement
  ) throws(Faults) -> Offer {
    let offers = folder.negotiation.filter { $0.placement == placement.id && $0.act.offer != nil }
    guard let offer = offers.first(where: { $0.id == id })?.act.offer else {
      throw Faults(
        Fault(
          .negotiationNoOffer, at: SourceLocation(file: "proposals.csv"),
          "\"\(id)\" is no offer for \(placement.resident), so it can't be answered.",
          remedy: offers.isEmpty
            ? "Leave --answers out: it is the first offer."
            : "Answer one of \(offers.map(\.id.text).joined(separator: ", "))."))
    }
    return offer
  }

  /// What was said as an act whose offer is whole.
  fileprivate func act(
    _ said: RecordEntry.Said, of placement: Placement, by party: NegotiationEntry.Party,
    name: String, after before: Offer?, on day: Day
  ) throws(Faults) -> NegotiationEntry.Act {
    switch said {
    case .refuse(let id): return .refuse(id)
    case .withdraw(let id): return .withdraw(id)
    case .agree(let id, let authority):
      if let authority { return .agree(id, authority) }
      return .agree(id, try self.authority(of: placement.resident, for: name, party, on: day))
    case .offer(let sum, let basket, let notice, let answered):
      let given = basket.isEmpty ? before?.basket ?? [] : basket
      guard !given.isEmpty else {
        throw Faults(
          Fault(
            .entryNothingGivenUp, "The offer does not say what is given up.",
            remedy: "Say so with --without, such as --without lunch=4."))
      }
      try expectWithinPackage(given)
      let longest = given.compactMap { catalogue.service($0.service)?.noticeWeeks }.max() ?? 0
      let offer = Offer(
        basket: given, release: Rate(try release(sum, of: placement, on: day)),
        noticeWeeks: notice ?? before?.noticeWeeks ?? longest)
      return answered.map { .counter($0, offer) } ?? .propose(offer)
    }
  }

  /// - Throws: a fee that leaves nothing to release.
  func release(
    _ sum: RecordEntry.Sum, of placement: Placement, on day: Day
  ) throws(Faults) -> Money {
    switch sum {
    case .release(let release): return release
    case .fee(let fee):
      let today = placement.stays.value(on: day)?.grossFee.amount ?? .zero
      guard fee < today else {
        throw Faults(
          Fault(
            .entryNoRelease,
            "A fee of \(fee) a week releases nothing: today's is \(today), before any release.",
            remedy: "Offer a fee below today's, or say the release itself with --release."))
      }
      return today - fee
    }
  }
}

extension NegotiationEntry {
  /// Whether another says the same, whatever its id.
  fileprivate func says(_ other: NegotiationEntry) -> Bool {
    placement == other.placement && day == other.day && party == other.party && name == other.name
      && act == other.act && why == other.why
  }
}

extension Fault {
  fileprivate static let entryLost = Fault(
    "negotiation.entry-lost", "The entry was added, but is not found among those of the placement.",
    remedy: "Please report this as an error of Hearth, with the sheets if you may.")
}
