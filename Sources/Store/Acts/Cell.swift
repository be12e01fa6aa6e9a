/// What stands in one column of one row.
enum Cell: Hashable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  static func optional(_ number: Int?) -> Cell { number.map(integer) ?? .null }
  static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
  static func flag(_ isSet: Bool) -> Cell { .integer(isSet ? 1 : 0) }
}

/// A table to which acts bring rows, with its columns after `id` and `act`.
struct Table: Hashable {
  let name: String
  let columns: [String]
  /// How many rows are written by one statement where an act gathers them: more than one only where
  /// no row of the same act refers to them.
  let rowsAtOnce: Int

  init(_ name: String, rowsAtOnce: Int = 1, _ columns: String...) {
    self.name = name
    self.columns = columns
    self.rowsAtOnce = rowsAtOnce
  }

  /// Statements twice as long are hardly quicker.
  static let many = 16

  static let home = Table("home", "code")
  static let heading = Table("heading", "sheet", "columns")
  static let sheetRow = Table(
    "sheet_row", rowsAtOnce: many, "home", "sheet", "key", "since", "position", "heading", "cells",
    "withdrawn")
}
