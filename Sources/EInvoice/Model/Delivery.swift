public import CareCalendar

/// Where the service was given and until when (BG-13): for a resident, the home.
public struct Delivery: Hashable, Sendable {
  /// The name of the place (BT-70).
  public var name: String?
  /// Its number in some register (BT-71), such as the regulator's location number.
  public var location: Identifier?
  /// BT-72.
  public var date: Day?
  /// BG-15.
  public var address: PostalAddress?

  public init(
    name: String? = nil, location: Identifier? = nil, date: Day? = nil,
    address: PostalAddress? = nil
  ) {
    self.name = name
    self.location = location
    self.date = date
    self.address = address
  }
}
