import CareCalendar

extension FactSheet {
  /// The sheet as it would be taken in again without any change: one row where changes from a day on
  /// have made several, saying what the last of them says.
  public var asWritten: FactSheet {
    let layout = Self.layout(of: name) ?? .none
    let written = rows.stored(layout).map { key, row in
      FactRow(key: key, since: nil, position: row.position, cells: row.asWritten)
    }
    return FactSheet(name: name, columns: columns, rows: written)
  }
}
