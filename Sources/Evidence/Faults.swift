/// All the faults of one piece of work together, never only the first.
///
/// There is always at least one: work without faults returns its result.
public struct Faults: Error, Hashable, Sendable {
  /// In order of place, then in order of discovery.
  public let all: [Fault]

  /// Nil when `faults` is empty, so that `if let` decides whether to stop.
  public init?(_ faults: [Fault]) {
    guard !faults.isEmpty else { return nil }
    self.all = faults.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  public init(_ fault: Fault) { self.all = [fault] }
}

extension Faults: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
