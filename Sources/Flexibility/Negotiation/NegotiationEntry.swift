public import CareCalendar
public import CareHome

public typealias NegotiationEntryID = Identifier<NegotiationEntry>

/// One dated step of a negotiation: who did what, and why. Entries are added and never changed
/// (flexible-share.md, The negotiation pack).
public struct NegotiationEntry: Hashable, Sendable {
  public let id: NegotiationEntryID
  public let placement: PlacementID
  public let day: Day
  public let party: Party
  /// Whoever spoke for the party.
  public let name: String
  public let act: Act
  /// As told to the other side.
  public let why: String

  public init(
    id: NegotiationEntryID, placement: PlacementID, day: Day, party: Party, name: String,
    act: Act, why: String
  ) {
    self.id = id
    self.placement = placement
    self.day = day
    self.party = party
    self.name = name
    self.act = act
    self.why = why
  }

  /// On whose side somebody sits.
  public enum Party: String, Hashable, Sendable, CaseIterable {
    case home
    case council
    /// The resident, or whoever has the authority to act for them.
    case resident

    /// `the home`, for people.
    public var words: String {
      switch self {
      case .home: "the home"
      case .council: "the council"
      case .resident: "the resident's side"
      }
    }
  }

  public enum Act: Hashable, Sendable {
    case propose(Offer)
    /// Another offer in place of an earlier one.
    case counter(NegotiationEntryID, Offer)
    /// Takes an earlier offer up, by an authority that is on record.
    case agree(NegotiationEntryID, AuthorityID)
    case refuse(NegotiationEntryID)
    case withdraw(NegotiationEntryID)

    public var kind: Kind {
      switch self {
      case .propose: .propose
      case .counter: .counter
      case .agree: .agree
      case .refuse: .refuse
      case .withdraw: .withdraw
      }
    }

    public var offer: Offer? {
      switch self {
      case .propose(let offer), .counter(_, let offer): offer
      case .agree, .refuse, .withdraw: nil
      }
    }

    /// The earlier entry that this one is about.
    public var answers: NegotiationEntryID? {
      switch self {
      case .propose: nil
      case .counter(let id, _), .agree(let id, _), .refuse(let id), .withdraw(let id): id
      }
    }
  }

  /// The acts without their contents; the raw value is the word for it on a sheet.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case propose
    case counter
    case agree
    case refuse
    case withdraw
  }
}
