public import CareCalendar
public import Evidence

/// A resident's stay, from admission to discharge or death.
public struct Placement: Hashable, Sendable {
  public let id: PlacementID
  public let resident: ResidentID
  public let terms: TermsID
  public let admitted: Day
  public let ending: Ending?
  /// The room, band and gross fee, each from a day; a move is a new entry
  /// (on a move the receiving room's rate applies that day, billing.md rule 2).
  public let stays: Timeline<Stay>
  /// The row that it was read from; nil where it came from elsewhere.
  public let source: SourceLocation?

  public init(
    id: PlacementID, resident: ResidentID, terms: TermsID, admitted: Day, ending: Ending?,
    stays: Timeline<Stay>, source: SourceLocation? = nil
  ) {
    self.id = id
    self.resident = resident
    self.terms = terms
    self.admitted = admitted
    self.ending = ending
    self.stays = stays
    self.source = source
  }
}

/// How a placement ended.
public struct Ending: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case discharge
    case death
  }

  public let day: Day
  public let reason: Reason
  /// The last day on which belongings were still in the room after a death; nil where they were
  /// gone at once.
  public let belongingsUntil: Day?

  public init(day: Day, reason: Reason, belongingsUntil: Day? = nil) {
    self.day = day
    self.reason = reason
    self.belongingsUntil = belongingsUntil
  }
}
