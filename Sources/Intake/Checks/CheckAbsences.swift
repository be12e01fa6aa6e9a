import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// Nobody is away twice at once, or while they do not live here. Who returns may leave again on
  /// the same day.
  func checkAbsences(_ log: FaultLog) {
    let known = placementsByID
    let own = Dictionary(grouping: absences.rows, by: \.value.placement)
    for id in own.keys.sorted() {
      let runs = own[id, default: []].sorted { $0.left < $1.left }
      checkOverlaps(of: runs, id, log)
      guard let placement = known[id]?.value else { continue }
      for absence in runs {
        let wrong: (AbsencesSheet.Column, Day)? =
          if !placement.run.contains(absence.left) {
            (.left, absence.left)
          } else if let returned = absence.returned, returned > placement.run.last {
            (.returned, returned)
          } else { nil }
        guard let (column, day) = wrong else { continue }
        log.add(
          .absenceOutside, at: absence.column(column),
          "\(day) lies outside the placement, which runs \(placement.runInWords).",
          remedy: "Correct the day, or the placement's days in placements.csv.")
      }
    }
  }

  private func checkOverlaps(of runs: [Located<Absence>], _ id: PlacementID, _ log: FaultLog) {
    guard var earlier = runs.first else { return }
    for later in runs.dropFirst() {
      if later.left < earlier.value.end {
        log.add(
          .absencesOverlap, at: later.column(AbsencesSheet.Column.left),
          "Placement \"\(id)\" leaves on \(later.left), but by \(earlier.rowInWords) it left on "
            + "\(earlier.left) and "
            + (earlier.returned.map { "returned on \($0)." } ?? "has not returned."),
          remedy: "Correct the days, or write one row for the whole absence.")
      }
      if later.value.end > earlier.value.end { earlier = later }
    }
  }
}

extension Absence {
  fileprivate var end: Day { returned ?? .endOfTime }
}
