import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// A resident lives in one place at a time. Who leaves may come back on the same day, where the
  /// contracts do not charge that day twice.
  func checkPlacements(_ log: FaultLog) {
    let terms = termsByID
    let own = Dictionary(grouping: placements.rows, by: \.value.resident)
    for resident in own.keys.sorted() {
      let runs = own[resident, default: []].sorted { $0.admitted < $1.admitted }
      guard var earlier = runs.first else { continue }
      for later in runs.dropFirst() {
        if earlier.value.overlaps(later.value, terms) {
          log.add(
            .placementsOverlap, at: later.column(PlacementsSheet.Column.admitted),
            "Resident \"\(resident)\" is admitted on \(later.admitted), but the placement of "
              + "\(earlier.rowInWords) runs \(earlier.value.runInWords).",
            remedy: "End the earlier placement first, or correct the resident or the days.")
        }
        if later.run.last > earlier.run.last { earlier = later }
      }
    }
  }

  /// A placement has a room and a price from its first day, and no new ones after its end.
  func checkStays(_ log: FaultLog) {
    let byPlacement = Dictionary(grouping: stays.rows, by: \.value.placement)
    for placement in placements where stays.isWhole {
      let own = byPlacement[placement.id, default: []]
      guard !own.contains(where: { $0.from <= placement.admitted }) else { continue }
      let problem =
        own.map(\.from).min().map {
          "is admitted on \(placement.admitted), but its first stay begins on \($0)."
        } ?? "has no stay."
      log.add(
        .noStay, at: placement.column(PlacementsSheet.Column.placement),
        "The placement \"\(placement.id)\" \(problem)",
        remedy: "Add a row to stays.csv with the room, band and fee from the day of admission.")
    }
    let known = placementsByID
    for stay in stays {
      guard let placement = known[stay.placement], stay.from > placement.run.last else { continue }
      log.add(
        .stayAfterEnd, at: stay.column(StaysSheet.Column.from),
        "The stay begins on \(stay.from), but the placement runs \(placement.value.runInWords).",
        remedy: "Correct the day, or when the placement ended.")
    }
  }
}

extension Placement {
  /// Whether a day belongs to both. The day on which one ends and the other begins does only where
  /// both contracts charge it, or where the earlier ended by death.
  fileprivate func overlaps(_ later: Placement, _ terms: [TermsID: ContractTerms]) -> Bool {
    guard let ending, ending.day == later.admitted, admitted < later.admitted else {
      return run.last >= later.admitted
    }
    let chargesBoth =
      terms[self.terms]?.chargesDischargeDay == true
      && terms[later.terms]?.chargesAdmissionDay == true
    return ending.reason == .death || chargesBoth
  }
}
