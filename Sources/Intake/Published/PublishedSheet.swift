public import Amounts
import Evidence

extension PublishedFile {
  /// One row: a line of the return, or a printed total of its section.
  public struct Row: Sendable {
    public let section: String
    public let line: String
    /// How many homes stand behind it.
    public let observations: Int
    public let lower: Money
    public let median: Money
    public let upper: Money

    /// Whether it is a total that the council printed, and no line.
    public var isTotal: Bool { line.uppercased() == "PUBLISHED TOTAL" }
  }
}

/// The columns of a published table.
enum PublishedSheet: Sheet {
  enum Column: String, CaseIterable {
    case section, line, observations
    case lower = "lower_quartile"
    case median
    case upper = "upper_quartile"
  }

  static let file = "published.csv"
  static let isNeeded = true
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.section, .line]

  static func read(_ row: inout Row<Self>) -> PublishedFile.Row? {
    let section = row.required(.section, .text)
    let line = row.required(.line, .text)
    let observations = row.required(.observations, .whole(0...100_000))
    let lower = row.required(.lower, .price)
    let median = row.required(.median, .price)
    let upper = row.required(.upper, .price)
    guard let section, let line, let observations, let lower, let median, let upper
    else { return nil }
    guard lower <= median, median <= upper else {
      row.refuse(
        .median, .outOfRange, "The median \(median) is not between \(lower) and \(upper).",
        remedy: "Check the three figures against the printed table.")
      return nil
    }
    return PublishedFile.Row(
      section: section, line: line, observations: observations, lower: lower, median: median,
      upper: upper)
  }
}
