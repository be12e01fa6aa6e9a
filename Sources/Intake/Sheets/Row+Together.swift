import Amounts
import CareHome
import Evidence

/// Columns that belong together.
extension Row {
  /// Tells that the column must be filled here, where it is empty.
  mutating func refuseIfEmpty(_ column: S.Column, _ message: String) {
    guard !isFilled(column) else { return }
    refuse(column, .emptyCell, message, remedy: "Fill the column \"\(column.rawValue)\".")
  }

  /// Tells that the column must be empty here, where it is filled: what would be passed over in
  /// silence is refused.
  mutating func refuseIfFilled(_ column: S.Column, because reason: String) {
    guard isFilled(column) else { return }
    refuse(
      column, .notTogether, "The column \"\(column.rawValue)\" is filled, but \(reason).",
      remedy: "Clear the cell, or correct the row.")
  }

  /// Whether the official notice of a rate was seen, or who took it on themselves.
  mutating func standing(
    verified: S.Column, confirmedBy: S.Column
  ) -> RatesBook.Standing? {
    let isVerified = required(verified, .yesOrNo)
    let person = optional(confirmedBy, .text)
    if isVerified == true {
      refuseIfFilled(confirmedBy, because: "a verified rate needs nobody to confirm it")
    }
    return isVerified.map { $0 ? .verified : person.map { .confirmed(by: $0) } ?? .unverified }
  }

  /// Percentages that sum to exactly 100 (costing.md C3).
  mutating func percentageSplit(_ columns: ByComponent<S.Column>) -> ComponentSplit? {
    let parts = columns.values.map { required($0, .percentage) }
    guard !parts.contains(nil) else { return nil }
    let sum = parts.compactMap { $0 }.reduce(.zero, +)
    guard sum == .all else {
      let shown = zip(Component.allCases, parts).compactMap { component, part in
        part.map { "\(component.rawValue) \($0)" }
      }
      refuse(
        nil, .splitSum, "The split sums to \(sum), not to 100 %: \(shown.joinedByAnd).",
        remedy: "Correct the percentages, so that they sum to exactly 100.")
      return nil
    }
    return split(parts.map { $0?.ratio ?? .zero })
  }

  /// Whole-number weights, of which at least one is above zero.
  mutating func weightSplit(_ columns: ByComponent<S.Column>) -> ComponentSplit? {
    let parts = columns.values.map { required($0, .whole(0...1_000_000)) }
    guard !parts.contains(nil) else { return nil }
    if let split = split(parts.map { Ratio($0 ?? 0) }) { return split }
    refuse(
      nil, .splitSum, "All weights of the split are 0, so there is nothing to share by.",
      remedy: "Write at least one weight above 0.")
    return nil
  }

  private func split(_ weights: [Ratio]) -> ComponentSplit? {
    ComponentSplit(
      weights: ByComponent { component in
        zip(Component.allCases, weights).first { $0.0 == component }?.1 ?? .zero
      })
  }
}

extension Fault.Code {
  /// The percentages of a split do not sum to 100.
  static let splitSum: Fault.Code = "split.not-100"
}
