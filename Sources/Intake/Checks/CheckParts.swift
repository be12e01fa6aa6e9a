import CareCalendar
import CareHome
import Evidence

/// A funding line or an agreement has several rows where its terms change: one after the other.
extension HomeSheets {
  func checkParts(_ log: FaultLog) {
    let lines = Dictionary(grouping: funding.rows, by: \.value.line.id)
    for id in lines.keys.sorted() {
      tell(
        lines[id, default: []].map {
          Part(
            from: $0.line.from, last: $0.line.through, row: $0.location,
            kind: $0.line.kind.rawValue,
            placement: $0.line.placement)
        }, of: "funding line", id.text, log)
    }
    let agreed = Dictionary(grouping: agreements.rows, by: \.value.id)
    for id in agreed.keys.sorted() {
      tell(
        agreed[id, default: []].map {
          Part(
            from: $0.from, last: $0.through, row: $0.location, kind: nil, placement: $0.placement)
        }, of: "agreement", id.text, log)
    }
  }

  private struct Part {
    let from: Day
    let last: Day?
    let row: SourceLocation
    let kind: String?
    let placement: PlacementID
  }

  private func tell(_ parts: [Part], of noun: String, _ id: String, _ log: FaultLog) {
    let parts = parts.sorted { $0.from < $1.from }
    for (earlier, later) in zip(parts, parts.dropFirst()) {
      let row = earlier.row.row.map { "row \($0)" } ?? "an earlier row"
      if earlier.placement != later.placement || earlier.kind != later.kind {
        log.add(
          .otherPart, at: later.row,
          "The \(noun) \(id.quoted) is another one in \(row): of another placement or kind.",
          remedy: "Give one of them an id of its own.")
      } else if later.from <= earlier.last ?? .endOfTime {
        log.add(
          .partsOverlap, at: later.row.column("from"),
          "The \(noun) \(id.quoted) holds on \(later.from) by \(row) already.",
          remedy: "End that row the day before, or give one of them an id of its own.")
      }
    }
  }
}

extension Fault.Code {
  /// Two rows of one line or agreement hold on the same day.
  static let partsOverlap: Fault.Code = "dates.parts-overlap"
  /// Two rows share an id but not what it stands for.
  static let otherPart: Fault.Code = "sheet.id-of-another"
}
