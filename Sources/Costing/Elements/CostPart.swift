public import CareHome

/// What a unit cost is of: the whole, an element, or one component.
public enum CostPart: Hashable, Sendable {
  case whole
  case element(Element)
  case component(Component)

  public var components: [Component] {
    switch self {
    case .whole: Component.allCases
    case .element(let element): element.components
    case .component(let component): [component]
    }
  }

  /// `all elements`, `care`, `hotel (premises)`: for people.
  public var words: String {
    switch self {
    case .whole: "all elements"
    case .element(let element): element.rawValue
    case .component(let component): component.words
    }
  }
}

extension ByComponent where Value: AdditiveArithmetic {
  /// The sum over the part's components.
  public subscript(part: CostPart) -> Value {
    part.components.map { self[$0] }.reduce(.zero, +)
  }
}
