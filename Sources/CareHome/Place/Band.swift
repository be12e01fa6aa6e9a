public import Amounts

/// A group of residents with like needs, such as residential, dementia or nursing.
public struct Band: Hashable, Sendable {
  public let id: BandID
  public let name: String
  /// Hours of care for one resident in a week.
  public let careHours: Quantity
  /// Sessions that one resident attends in a week.
  public let sessions: Ratio
  /// Square metres that one resident takes up: the room, and a part of the band's shared rooms.
  public let floorArea: Ratio

  public init(
    id: BandID, name: String, careHours: Quantity, sessions: Ratio = .zero,
    floorArea: Ratio = .zero
  ) {
    self.id = id
    self.name = name
    self.careHours = careHours
    self.sessions = sessions
    self.floorArea = floorArea
  }
}
