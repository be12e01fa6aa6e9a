/// What becomes of one row when a sheet is taken in again.
public struct RowChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The row is new.
    case added
    /// The row says something else, from its own beginning.
    case corrected
    /// The row says something else from a day on; before it, all stays as it was.
    case dated
    /// The row was left out: it ends on the day before the given one.
    case ended
    /// The row was left out, and counts no longer.
    case withdrawn
    /// The row says the same, and stands elsewhere.
    case moved
  }

  public let sheet: String
  public let key: String
  public let kind: Kind
  /// What changes, for people: `amount 850.00, now 900.00`; empty for a new row.
  public let words: String
  /// The rows to be kept.
  public let kept: [FactRow]
  /// The rows that count no longer.
  public let withdrawn: [FactRow]
}

extension RowChange: CustomStringConvertible {
  /// `funding.csv, F07: from 13 October 2026 amount 850.00, now 900.00`.
  public var description: String {
    let what =
      switch kind {
      case .added: "new"
      case .corrected: "corrected: \(words)"
      case .dated, .ended: words
      case .withdrawn: "withdrawn"
      case .moved: "stands elsewhere in the sheet"
      }
    return "\(sheet), \(key): \(what)"
  }
}
