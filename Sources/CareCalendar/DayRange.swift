import Amounts

/// A run of days, both ends included. There is always at least one day.
public struct DayRange: Hashable, Sendable {
  public let first: Day
  public let last: Day

  /// Nil when `last` lies before `first`.
  public init?(_ first: Day, through last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// One day.
  public init(_ day: Day) {
    first = day
    last = day
  }

  /// How many days it has.
  public var count: Int { last - first + 1 }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The days that both have; nil where they share none.
  public func intersection(_ other: DayRange) -> DayRange? {
    DayRange(max(first, other.first), through: min(last, other.last))
  }

  /// What is left without the other's days: none, one or two runs, in order.
  public func subtracting(_ other: DayRange) -> [DayRange] {
    guard let shared = intersection(other) else { return [self] }
    return [
      DayRange(first, through: shared.first - 1), DayRange(shared.last + 1, through: last),
    ].compactMap { $0 }
  }

  /// The runs, in order, with those that follow each other without a gap made one.
  public static func joined(_ runs: [DayRange]) -> [DayRange] {
    runs.reduce(into: []) { result, run in
      if let before = result.last, before.last + 1 == run.first,
        let whole = DayRange(before.first, through: run.last)
      {
        result[result.count - 1] = whole
      } else {
        result.append(run)
      }
    }
  }

  /// From the first to the last day of all; nil where there are none.
  public static func hull(_ runs: [DayRange]) -> DayRange? {
    guard let first = runs.map(\.first).min(), let last = runs.map(\.last).max() else {
      return nil
    }
    return DayRange(first, through: last)
  }

  /// The parts that lie in each calendar month, in order.
  public var byMonth: [DayRange] {
    var parts: [DayRange] = []
    var month = first.month
    while month.first <= last {
      if let part = intersection(month.range) { parts.append(part) }
      month = month.next
    }
    return parts
  }
}

extension DayRange {
  /// Each day, in order.
  public var days: some RandomAccessCollection<Day> {
    (first.number...last.number).lazy.map(Day.init(number:))
  }
}

extension DayRange: Comparable {
  public static func < (left: DayRange, right: DayRange) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

extension DayRange: CustomStringConvertible {
  /// `2026-10-01 to 2026-10-31`.
  public var description: String { count == 1 ? first.iso : "\(first.iso) to \(last.iso)" }
  /// `1 October 2026 to 31 October 2026`: for people.
  public var words: String {
    count == 1 ? first.words : .phrase("\(words: first) to \(words: last)")
  }
}
