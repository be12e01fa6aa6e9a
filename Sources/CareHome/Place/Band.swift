public import Amounts

/// A group of residents with like needs, such as residential, dementia or nursing.
public struct Band: Hashable, Sendable {
  public let id: BandID
  public let name: String
  /// Hours of care for one resident in a week.
  public let careHours: Quantity

  public init(id: BandID, name: String, careHours: Quantity) {
    self.id = id
    self.name = name
    self.careHours = careHours
  }
}
