/// One column of a sheet that another program imports, as its maker publishes it.
public struct ExportColumn: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// Words, cut to the most letters that the program takes.
    case words(most: Int)
    /// A name that the program knows: never cut, so one that is too long is a fault.
    case name(most: Int)
    /// A name without spaces.
    case code(most: Int)
    /// One of a few words.
    case choice([String])
    /// Pounds and pence with a point, without thousands: `-18.40`.
    case amount
    /// Pounds and pence that may not be below zero.
    case positiveAmount
    /// `31/10/2026`.
    case day
    /// Always empty here: it stands for the order of the columns.
    case unused
  }

  public let heading: String
  public let content: Content
  /// Whether the program refuses a row without it.
  public let isRequired: Bool

  init(_ heading: String, _ content: Content, isRequired: Bool = false) {
    self.heading = heading
    self.content = content
    self.isRequired = isRequired
  }
}

/// A sheet that another program imports: its columns in order, and how much one file may hold.
public struct ExportFormat: Hashable, Sendable {
  /// Of the file, such as `xero`.
  public let name: String
  /// Who published the rules, and where.
  public let source: String
  public let columns: [ExportColumn]
  /// The most documents in one file; nil where nobody sets a limit.
  public let documentsPerFile: Int?
  /// The most rows below the heading in one file.
  public let rowsPerFile: Int?

  init(
    name: String, source: String, documentsPerFile: Int? = nil, rowsPerFile: Int? = nil,
    columns: [ExportColumn]
  ) {
    self.name = name
    self.source = source
    self.documentsPerFile = documentsPerFile
    self.rowsPerFile = rowsPerFile
    self.columns = columns
  }

  public static let all: [ExportFormat] = [.xero, .quickBooks, .sage50, .directDebits]
}
