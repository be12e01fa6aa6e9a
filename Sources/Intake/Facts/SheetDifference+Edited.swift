extension SheetDifference {
  /// What an edit changes of what is kept of a sheet: cells filled, rows added at its end.
  ///
  /// A file of what is kept has a row for each change from a day on, where a sheet that somebody
  /// takes in has one row for all of them. So each row is held against itself, and the sheet then
  /// says what the edited file says, to the letter.
  ///
  /// - Parameters:
  ///   - kept: nil where nothing is kept of the sheet yet.
  ///   - file: ``FactSheet/file`` of `kept` after the edit.
  /// - Returns: nil where the file is no sheet of a home.
  public init?(_ kept: FactSheet?, edited file: SheetFile) {
    guard let edited = FactSheet(reading: file) else { return nil }
    var comparison = EditComparison(kept?.under(edited.columns) ?? [], edited)
    comparison.run()
    changes = comparison.changes
    faults = []
    result = FactSheet(name: edited.name, columns: edited.columns, rows: comparison.rows)
  }
}

/// The rows of an edited file held against those that it was made of.
private struct EditComparison {
  private(set) var changes: [RowChange] = []
  private(set) var rows: [FactRow] = []

  private let edited: FactSheet
  private let stored: [FactRow]
  private let layout: SheetLayout
  private var keys: Set<String>
  private var positions: Set<Int>

  init(_ stored: [FactRow], _ edited: FactSheet) {
    self.edited = edited
    self.stored = stored
    layout = FactSheet.layout(of: edited.name) ?? .none
    keys = Set(stored.map(\.key))
    positions = Set(stored.map(\.position))
  }

  mutating func run() {
    for (row, now) in zip(stored, edited.rows.map(\.cells)) {
      guard row.cells != now else {
        rows.append(row)
        continue
      }
      // A row with another id is another row, and that of the old one goes.
      let isSame = layout.identity(of: row.cells) == layout.identity(of: now)
      let new =
        isSame
        ? FactRow(key: row.key, since: row.since, position: row.position, cells: now)
        : newRow(now, after: row.position)
      rows.append(new)
      changes.append(
        RowChange(
          sheet: edited.name, key: row.key, kind: .corrected,
          words: layout.difference(row.cells, now), kept: [new], withdrawn: isSame ? [] : [row]))
    }
    for row in edited.rows.dropFirst(stored.count) {
      let new = newRow(row.cells, after: (positions.max() ?? 0) + Positions.step - 1)
      rows.append(new)
      changes.append(
        RowChange(
          sheet: edited.name, key: new.key, kind: .added, words: "", kept: [new], withdrawn: []))
    }
  }

  /// A row with a key and a place that no other has.
  private mutating func newRow(_ cells: [String], after position: Int) -> FactRow {
    let identity = layout.identity(of: cells)
    var occurrence = 1
    while !keys.insert(FactRow.key(identity, occurrence: occurrence)).inserted { occurrence += 1 }
    var place = position + 1
    while !positions.insert(place).inserted { place += 1 }
    return FactRow(
      key: FactRow.key(identity, occurrence: occurrence), since: nil, position: place, cells: cells)
  }
}
