import CareCalendar

extension FactSheet {
  /// The sheet as it would be taken in again without any change: one row where changes from a day on
  /// have made several, saying what the last of them says.
  public var asWritten: FactSheet { asWritten(rows.map(\.cells)) }

  /// - Parameter cells: what the rows say now, one for each, in their order; more are new rows.
  func asWritten(_ cells: [[String]]) -> FactSheet {
    let layout = Self.layout(of: name) ?? .none
    var order: [String] = []
    var parts: [String: [FactRow]] = [:]
    for (row, cells) in zip(rows, cells) {
      if parts[row.key] == nil { order.append(row.key) }
      parts[row.key, default: []].append(
        FactRow(key: row.key, since: row.since, position: row.position, cells: cells))
    }
    let written = order.compactMap { key in
      parts[key].map { rows in
        FactRow(
          key: key, since: nil, position: rows[0].position,
          cells: StoredRow(
            rows.sorted { ($0.since?.number ?? 0) < ($1.since?.number ?? 0) }, layout
          ).asWritten)
      }
    }
    let new = cells.dropFirst(rows.count).map {
      FactRow(key: "", since: nil, position: Int.max, cells: $0)
    }
    return FactSheet(name: name, columns: columns, rows: written + new)
  }
}

extension SheetDifference {
  /// What an edit changes of what is kept of a sheet: cells filled, rows added at its end.
  ///
  /// A file of what is kept has a row for each change from a day on, where a sheet that somebody
  /// takes in has one row for all of them.
  ///
  /// - Parameters:
  ///   - kept: nil where nothing is kept of the sheet yet.
  ///   - file: ``FactSheet/file`` of `kept` after the edit.
  ///   - withdrawing: whether rows were given other ids, so that those of the old ones go.
  /// - Returns: nil where the file is no sheet of a home.
  public init?(_ kept: FactSheet?, edited file: SheetFile, withdrawing: Bool = false) {
    guard let edited = FactSheet(reading: file) else { return nil }
    guard let kept else {
      self.init(nil, readAgain: edited, from: nil, withdrawing: false)
      return
    }
    let known = FactSheet(
      name: kept.name, columns: edited.columns, rows: kept.under(edited.columns))
    guard let written = FactSheet(reading: known.asWritten(edited.rows.map(\.cells)).file) else {
      return nil
    }
    self.init(kept, readAgain: written, from: nil, withdrawing: withdrawing)
  }
}
