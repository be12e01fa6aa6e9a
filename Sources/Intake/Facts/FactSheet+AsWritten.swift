import CareCalendar

extension FactSheet {
  /// The sheet as it would be taken in again without any change: one row where changes from a day on
  /// have made several, saying what the last of them says.
  public var asWritten: FactSheet {
    let layout = Self.layout(of: name) ?? .none
    var order: [String] = []
    var parts: [String: [FactRow]] = [:]
    for row in rows {
      if parts[row.key] == nil { order.append(row.key) }
      parts[row.key, default: []].append(row)
    }
    let written = order.compactMap { key in
      parts[key].map { rows in
        let stored = StoredRow(
          rows.sorted { ($0.since?.number ?? 0) < ($1.since?.number ?? 0) }, layout)
        return FactRow(
          key: key, since: nil, position: stored.position, cells: stored.asWritten)
      }
    }
    return FactSheet(name: name, columns: columns, rows: written)
  }
}
