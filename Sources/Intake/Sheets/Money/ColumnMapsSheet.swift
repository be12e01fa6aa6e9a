public import CareHome
import Evidence

/// `column-maps.csv`: which columns of a bank's or a payer's files mean what.
enum ColumnMapsSheet: Sheet {
  struct Entry {
    let sender: String
    let field: ColumnMap.Field
    let heading: String
    let dates: ColumnMap.DateOrder?
  }

  enum Column: String, CaseIterable {
    case from, field, heading, format
  }

  static let file = "column-maps.csv"
  static let filled: Set<Column> = [.from, .field, .heading]
  static let key: [Column] = [.from, .field, .heading]
  static let billingReach: BillingReach<Column> = .nothing
  /// What stands for the home's own bank, in place of a payer.
  static let bank = "bank"

  static func read(_ row: inout Row<ColumnMapsSheet>) -> Entry? {
    let sender =
      row.quiet(.from) == bank
      ? bank : row.reference(.from, to: PayersSheet.self, or: [bank])?.text
    let field = row.required(.field, CellFormat<ColumnMap.Field>.word)
    let heading = row.required(.heading, .text)
    let dates = row.optional(.format, CellFormat<ColumnMap.DateOrder>.word)
    if dates != nil, let field, field != .date {
      row.refuse(
        .format, .notTogether, "Only dates have a format.",
        remedy: "Clear the cell, or write date as the field.")
    }
    guard let sender, let field, let heading else { return nil }
    return Entry(sender: sender, field: field, heading: heading, dates: dates)
  }
}

/// What is known of other programs' files: the maps by who sends them.
public struct ColumnMaps: Hashable, Sendable {
  private var maps: [String: ColumnMap] = [:]

  init(_ entries: [ColumnMapsSheet.Entry]) {
    for entry in entries {
      var map = maps[entry.sender] ?? ColumnMap([:])
      map.headings[entry.field, default: []].append(entry.heading)
      if let dates = entry.dates { map.dates = dates }
      maps[entry.sender] = map
    }
  }

  /// The bank's; nil where nothing is said of it.
  public var bank: ColumnMap? { maps[ColumnMapsSheet.bank] }
  public subscript(payer: PayerID) -> ColumnMap? { maps[payer.text] }
}
