/// What money is for (costing.md, Words).
public enum Element: String, Hashable, Sendable, CaseIterable {
  /// Room, food, laundry, cleaning, premises.
  case hotel
  /// Personal care, nursing, night cover.
  case care
  /// Coordinators, day services, outings and the transport for them.
  case activity

  public var components: [Component] { Component.allCases.filter { $0.element == self } }
}

/// The finest part that a fee is split into: the elements, with hotel in its two components.
public enum Component: String, Hashable, Sendable, CaseIterable {
  /// Hotel: the room and the building.
  case premises
  /// Hotel: food, laundry, cleaning.
  case services
  case care
  case activity

  public var element: Element {
    switch self {
    case .premises, .services: .hotel
    case .care: .care
    case .activity: .activity
    }
  }

  /// `hotel (premises)`, `care`: for people.
  public var words: String {
    element == .hotel ? "hotel (\(rawValue))" : rawValue
  }
}
