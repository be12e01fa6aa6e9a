public import CareCalendar
public import Evidence

/// What taking a sheet in again changes of what is kept of it.
public struct SheetDifference: Sendable {
  /// In the order of the file, then those left out.
  public let changes: [RowChange]
  /// Why the sheet can't be taken in so; empty where it can.
  public let faults: [Fault]
  /// The sheet as it then counts.
  public let result: FactSheet

  /// - Parameters:
  ///   - kept: nil where nothing is kept of the sheet yet.
  ///   - day: the day from which changes hold; nil to correct rows from their own beginning.
  ///   - withdrawing: whether rows that the file leaves out are meant to go.
  public init(_ kept: FactSheet?, readAgain file: FactSheet, from day: Day?, withdrawing: Bool) {
    var comparison = SheetComparison(kept, file, from: day, withdrawing: withdrawing)
    comparison.run()
    changes = comparison.changes
    faults = comparison.faults
    result = FactSheet(
      name: file.name, columns: file.columns,
      rows: comparison.rows.sorted {
        ($0.position, $0.since?.number ?? 0) < ($1.position, $1.since?.number ?? 0)
      })
  }
}

/// The rows of a file held against those that are kept.
struct SheetComparison {
  private(set) var changes: [RowChange] = []
  private(set) var faults: [Fault] = []
  /// Every row that counts afterwards.
  private(set) var rows: [FactRow] = []

  private let file: FactSheet
  private let layout: SheetLayout
  private let day: Day?
  private let withdrawing: Bool
  private let keys: [String]
  private let kept: [String: StoredRow]

  init(_ kept: FactSheet?, _ file: FactSheet, from day: Day?, withdrawing: Bool) {
    self.file = file
    self.day = day
    self.withdrawing = withdrawing
    let layout = FactSheet.layout(of: file.name) ?? .none
    self.layout = layout
    let stored = (kept.map { $0.under(file.columns) } ?? []).stored(layout)
    keys = stored.map(\.key)
    self.kept = Dictionary(uniqueKeysWithValues: stored.map { ($0.key, $0.row) })
  }

  mutating func run() {
    var positions = Positions(file.rows.map { kept[$0.key]?.position })
    for row in file.rows {
      let position = positions.next()
      if let stored = kept[row.key] {
        compare(row, stored, position)
      } else {
        let new = FactRow(key: row.key, since: nil, position: position, cells: row.cells)
        rows.append(new)
        changes.append(change(.added, row.key, "", kept: [new]))
      }
    }
    let present = Set(file.rows.map(\.key))
    for key in keys where !present.contains(key) {
      if let stored = kept[key] { leaveOut(key, stored) }
    }
  }

  private mutating func compare(_ row: FactRow, _ stored: StoredRow, _ position: Int) {
    let before = stored.asWritten
    if before == row.cells {
      let parts = stored.parts.map { $0.at(position) }
      rows += parts
      if position != stored.position {
        changes.append(change(.moved, row.key, "", kept: parts))
      }
      return
    }
    let change: RowChange
    if let day, !isDatedByItself(before, row.cells) {
      guard let dated = dated(row, stored, position, day) else { return }
      change = dated
    } else {
      change = corrected(row, stored, position)
    }
    rows +=
      change.kept
      + stored.parts.filter { part in
        !(change.kept + change.withdrawn).contains { $0.since == part.since }
      }.map { $0.at(position) }
    changes.append(change)
  }

  /// Whether the change needs no day: an event, or a row that only ends on another one.
  private func isDatedByItself(_ before: [String], _ after: [String]) -> Bool {
    if case .event = layout.dating { return true }
    return onlyEndChanges(before, after)
  }

  private func onlyEndChanges(_ before: [String], _ after: [String]) -> Bool {
    guard let to = layout.to else { return false }
    return before.indices.allSatisfy { $0 == to || before[$0] == after[$0] }
  }

  /// The row's own beginning, or all of it, says something else.
  private func corrected(_ row: FactRow, _ stored: StoredRow, _ position: Int) -> RowChange {
    let words = layout.difference(stored.asWritten, row.cells)
    let last = stored.parts[stored.parts.count - 1]
    // An end moved: the changes that were dated before it hold as they are.
    if stored.parts.count > 1, onlyEndChanges(stored.asWritten, row.cells), let to = layout.to,
      let begins = layout.from.flatMap({ Day(iso: last.cells[$0]) }),
      Day(iso: row.cells[to]).map({ $0 >= begins }) ?? true
    {
      var cells = last.cells
      cells[to] = row.cells[to]
      let ending = FactRow(key: row.key, since: last.since, position: position, cells: cells)
      return change(.corrected, row.key, words, kept: [ending])
    }
    let dated = stored.parts.compactMap(\.since)
    let note =
      dated.isEmpty
      ? "" : "; the change of \(dated.map(\.words).joined(separator: " and ")) falls away"
    let whole = FactRow(key: row.key, since: nil, position: position, cells: row.cells)
    return change(
      .corrected, row.key, words + note, kept: [whole],
      withdrawn: stored.parts.filter { $0.since != nil })
  }
}

// MARK: - From a day on

extension SheetComparison {
  private mutating func dated(
    _ row: FactRow, _ stored: StoredRow, _ position: Int, _ day: Day
  ) -> RowChange? {
    guard let from = layout.from, let begins = stored.begins else {
      faults.append(
        .undated(file.name, row, layout.difference(stored.asWritten, row.cells), day))
      return nil
    }
    guard day > begins else { return corrected(row, stored, position) }
    if let to = layout.to, let last = Day(iso: row.cells[to]), last < day {
      faults.append(.endedBefore(file.name, row, last, day))
      return nil
    }
    var cells = row.cells
    cells[from] = day.iso
    let new = FactRow(key: row.key, since: day, position: position, cells: cells)
    var (kept, withdrawn) = cut(stored, position, before: day)
    withdrawn.removeAll { $0.since == day }
    kept.append(new)
    return change(
      .dated, row.key,
      "from \(day.words) \(layout.difference(stored.asWritten, row.cells))", kept: kept,
      withdrawn: withdrawn)
  }

  /// The part that holds on the day before `day`, ended there; and the parts from `day` on.
  private func cut(
    _ stored: StoredRow, _ position: Int, before day: Day
  ) -> (kept: [FactRow], withdrawn: [FactRow]) {
    let withdrawn = stored.parts.filter { ($0.since ?? Day(number: Int.min)) >= day }
    guard let to = layout.to, let last = stored.parts.last(where: { !withdrawn.contains($0) })
    else { return ([], withdrawn) }
    var cells = last.cells
    cells[to] = min(Day(iso: cells[to]) ?? day - 1, day - 1).iso
    return (
      [FactRow(key: last.key, since: last.since, position: position, cells: cells)], withdrawn
    )
  }

  private mutating func leaveOut(_ key: String, _ stored: StoredRow) {
    let position = stored.position
    guard withdrawing else {
      faults.append(.vanished(file.name, key))
      rows += stored.parts
      return
    }
    guard let day, let begins = stored.begins, day > begins else {
      if day != nil, case .undated = layout.dating {
        faults.append(.undatedLeftOut(file.name, key))
        return
      }
      changes.append(change(.withdrawn, key, "", kept: [], withdrawn: stored.parts))
      return
    }
    guard layout.to != nil else {
      faults.append(.undatedLeftOut(file.name, key))
      return
    }
    let (kept, withdrawn) = cut(stored, position, before: day)
    rows +=
      kept
      + stored.parts.filter { part in
        !(kept + withdrawn).contains { $0.since == part.since }
      }
    changes.append(
      change(.ended, key, "ends on \((day - 1).words)", kept: kept, withdrawn: withdrawn))
  }

  private func change(
    _ kind: RowChange.Kind, _ key: String, _ words: String, kept: [FactRow],
    withdrawn: [FactRow] = []
  ) -> RowChange {
    RowChange(
      sheet: file.name, key: key, kind: kind, words: words, kept: kept, withdrawn: withdrawn)
  }
}

extension FactSheet {
  /// The rows with the cells of these columns, in their order: a later program may know more.
  func under(_ columns: [String]) -> [FactRow] {
    guard self.columns != columns else { return rows }
    let places = columns.map { self.columns.firstIndex(of: $0) }
    return rows.map { row in
      FactRow(
        key: row.key, since: row.since, position: row.position,
        cells: places.map { $0.map { row.cells[$0] } ?? "" })
    }
  }
}

extension FactRow {
  fileprivate func at(_ position: Int) -> FactRow {
    FactRow(key: key, since: since, position: position, cells: cells)
  }
}
