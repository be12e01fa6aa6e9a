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
  /// Whether its rows refer to those of earlier acts alone, so that they need not wait for what their
  /// own act brings: a day is free for a new run once the end of its old one is written.
  let refersBack: Bool

  init(_ name: String, refersBack: Bool = false, _ columns: String...) {
    self.name = name
    self.columns = columns
    self.refersBack = refersBack
  }

  /// The columns that every row fills or leaves empty, in the order of its cells.
  var written: [String] { ["id", "act"] + columns }

  static let home = Table("home", "code")
  static let heading = Table("heading", "sheet", "columns")
  static let sheetRow = Table(
    "sheet_row", "home", "sheet", "key", "since", "position", "heading", "cells", "withdrawn")
}
