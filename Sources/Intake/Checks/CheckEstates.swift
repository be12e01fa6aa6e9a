import CareHome
import Evidence

extension HomeSheets {
  /// Somebody acts for an estate only after a death.
  func checkEstates(_ log: FaultLog) {
    let known = placementsByID
    for row in estates.rows {
      guard let placement = known[row.value.placement]?.value else { continue }
      guard let ending = placement.ending, ending.reason == .death else {
        log.add(
          .estateWithoutDeath, at: row.column(EstatesSheet.Column.placement),
          "Placement \"\(placement.id)\" did not end with a death.",
          remedy:
            "Enter the day of death in placements.csv, with “death” as its reason, or correct "
            + "the placement.")
        continue
      }
      guard row.value.from <= ending.day else { continue }
      log.add(
        .estateBeforeDeath, at: row.column(EstatesSheet.Column.from),
        "\(row.value.from) is not after the death on \(ending.day).",
        remedy: "Write the day from which documents go to the executor: the day after the death or "
          + "later.")
    }
  }
}
