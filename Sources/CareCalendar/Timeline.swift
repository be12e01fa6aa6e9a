/// Values that hold from a day until the next one begins, such as a fee or a price.
///
/// Before its first entry a timeline has no value.
public struct Timeline<Value: Sendable>: Sendable {
  public struct Entry: Sendable {
    public let from: Day
    public let value: Value

    public init(from: Day, _ value: Value) {
      self.from = from
      self.value = value
    }
  }

  /// In order of day; of two entries for one day the later listed stands.
  public let entries: [Entry]

  public init(_ entries: [Entry] = []) {
    // As they come from a sheet, nearly always.
    guard zip(entries, entries.dropFirst()).contains(where: { $0.from >= $1.from }) else {
      self.entries = entries
      return
    }
    var latest: [Day: Int] = [:]
    for (index, entry) in entries.enumerated() { latest[entry.from] = index }
    self.entries = latest.values.sorted().map { entries[$0] }.sorted { $0.from < $1.from }
  }

  /// What holds on `day`; nil before the first entry.
  @inlinable
  public func value(on day: Day) -> Value? { entries.last { $0.from <= day }?.value }

  /// The days on which something new begins.
  @inlinable
  public var changes: [Day] { entries.map { $0.from } }
}

extension Timeline: Equatable where Value: Equatable {}
extension Timeline.Entry: Equatable where Value: Equatable {}
extension Timeline: Hashable where Value: Hashable {}
extension Timeline.Entry: Hashable where Value: Hashable {}
