import CareCalendar

/// A row as it is kept with the changes that were dated since: parts of it in order of time.
struct StoredRow {
  let parts: [FactRow]
  private let layout: SheetLayout

  /// - Parameter parts: at least one, in order of ``FactRow/since``.
  init(_ parts: [FactRow], _ layout: SheetLayout) {
    self.parts = parts
    self.layout = layout
  }

  var position: Int { parts[0].position }

  /// What the sheet said when it was last taken in: the last part's cells, from the first one's
  /// beginning.
  var asWritten: [String] {
    var cells = parts[parts.count - 1].cells
    if parts.count > 1, let from = layout.from { cells[from] = parts[0].cells[from] }
    return cells
  }

  /// The day on which the row itself begins.
  var begins: Day? { layout.from.flatMap { Day(iso: parts[0].cells[$0]) } }
}

extension [FactRow] {
  /// The rows of a sheet as they are kept, in the order in which their keys first stand.
  func stored(_ layout: SheetLayout) -> [(key: String, row: StoredRow)] {
    var order: [String] = []
    var parts: [String: [FactRow]] = [:]
    for row in self {
      if parts[row.key] == nil { order.append(row.key) }
      parts[row.key, default: []].append(row)
    }
    return order.map { key in
      let parts = parts[key, default: []].sorted {
        ($0.since?.number ?? 0) < ($1.since?.number ?? 0)
      }
      return (key, StoredRow(parts, layout))
    }
  }
}

extension SheetLayout {
  /// Where a row says its first day.
  var from: Int? {
    switch dating {
    case .period(let from, _), .timeline(let from): from
    case .event, .undated: nil
    }
  }

  /// Where a row says its last day.
  var to: Int? {
    if case .period(_, let to) = dating { to } else { nil }
  }

  /// `amount 850.00, now 900.00; unit empty, now week`.
  func difference(_ before: [String], _ after: [String]) -> String {
    columns.indices.filter { before[$0] != after[$0] }.map { column in
      "\(columns[column]) \(Self.shown(before[column])), now \(Self.shown(after[column]))"
    }.joined(separator: "; ")
  }

  private static func shown(_ cell: String) -> String { cell.isEmpty ? "empty" : cell }
}
