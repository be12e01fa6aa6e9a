public import Costing

/// Several homes' costs side by side, or a council's published table, or both: one model behind
/// the text, the JSON, the CSV and the page.
public struct BenchmarkReport: Sendable {
  /// Nil where no home was given.
  public let homes: Benchmark?
  public let published: [Published]
  /// Whether homes are called by their names; by their number otherwise.
  public let showsNames: Bool

  /// A council's table: what each of its lines says, and its printed totals held against them.
  public struct Published: Sendable {
    public let title: String
    public let lines: [Line]
    /// The same table at the lower quartile, the median and the upper quartile.
    public let columns: [Column]

    public struct Line: Sendable {
      public let section: String
      public let name: String
      public let observations: Int
      /// At the lower quartile, the median and the upper quartile, as printed.
      public let figures: [PublishedTable.Line]

      public init(
        section: String, name: String, observations: Int, figures: [PublishedTable.Line]
      ) {
        self.section = section
        self.name = name
        self.observations = observations
        self.figures = figures
      }
    }

    public struct Column: Sendable {
      public let name: String
      public let table: PublishedTable

      public init(_ name: String, _ table: PublishedTable) {
        self.name = name
        self.table = table
      }
    }

    public init(title: String, lines: [Line], columns: [Column]) {
      self.title = title
      self.lines = lines
      self.columns = columns
    }
  }

  public init(homes: Benchmark?, published: [Published], showsNames: Bool = false) {
    self.homes = homes
    self.published = published
    self.showsNames = showsNames
  }
}

extension BenchmarkReport.Published {
  /// Printed totals beside the sums of their lines, column by column, those that agree left out.
  var differences: [(column: String, total: PublishedTotal)] {
    columns.flatMap { column in
      column.table.totals.filter { $0.verdict != .agrees }.map { (column.name, $0) }
    }
  }

  var checkedTotals: Int { columns.map(\.table.totals.count).reduce(0, +) }
}
