/// One value for each component, in the order in which they are always shown.
///
/// Inlinable, so that sums over components cost what four plain sums do.
public struct ByComponent<Value> {
  public var premises: Value
  public var services: Value
  public var care: Value
  public var activity: Value

  @inlinable
  public init(premises: Value, services: Value, care: Value, activity: Value) {
    self.premises = premises
    self.services = services
    self.care = care
    self.activity = activity
  }

  /// The value that `value` gives for each component.
  @inlinable
  public init(_ value: (Component) throws -> Value) rethrows {
    premises = try value(.premises)
    services = try value(.services)
    care = try value(.care)
    activity = try value(.activity)
  }

  @inlinable
  public subscript(component: Component) -> Value {
    get {
      switch component {
      case .premises: premises
      case .services: services
      case .care: care
      case .activity: activity
      }
    }
    set {
      switch component {
      case .premises: premises = newValue
      case .services: services = newValue
      case .care: care = newValue
      case .activity: activity = newValue
      }
    }
  }

  /// In the order of ``Component``'s cases.
  @inlinable
  public var values: [Value] { [premises, services, care, activity] }

  @inlinable
  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> ByComponent<Result> {
    try ByComponent<Result>(
      premises: transform(premises), services: transform(services), care: transform(care),
      activity: transform(activity))
  }
}

extension ByComponent: Equatable where Value: Equatable {}
extension ByComponent: Hashable where Value: Hashable {}
extension ByComponent: Sendable where Value: Sendable {}

extension ByComponent where Value: AdditiveArithmetic {
  @inlinable
  public var total: Value { premises + services + care + activity }

  /// The sum over an element's components: hotel is premises and services together.
  @inlinable
  public subscript(element: Element) -> Value {
    switch element {
    case .hotel: premises + services
    case .care: care
    case .activity: activity
    }
  }

  @inlinable
  public static var zero: Self {
    Self(premises: .zero, services: .zero, care: .zero, activity: .zero)
  }

  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(
      premises: left.premises + right.premises, services: left.services + right.services,
      care: left.care + right.care, activity: left.activity + right.activity)
  }
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(
      premises: left.premises - right.premises, services: left.services - right.services,
      care: left.care - right.care, activity: left.activity - right.activity)
  }
}
