/// A place in something that a person wrote: a sheet, a row, a column.
///
/// Rows count from 1 and include the heading row, as a spreadsheet shows them.
public struct SourceLocation: Hashable, Sendable {
  /// The file's name within its folder, such as `budget.csv`.
  public let file: String
  /// The row as a spreadsheet numbers it (the heading is row 1); nil for the file as a whole.
  public let row: Int?
  /// The heading of the column; nil for the row as a whole.
  public let column: String?

  public init(file: String, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }

  /// The same row, narrowed to one column.
  public func column(_ name: String) -> SourceLocation {
    SourceLocation(file: file, row: row, column: name)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `budget.csv, row 4, column amount`.
  public var description: String {
    var text = file
    if let row { text += ", row \(row)" }
    if let column { text += ", column \(column)" }
    return text
  }
}

extension SourceLocation: Comparable {
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.row ?? 0, left.column ?? "") < (right.file, right.row ?? 0, right.column ?? "")
  }
}
