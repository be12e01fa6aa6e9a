import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// A line pays for days of its placement.
  func checkFunding(_ log: FaultLog) {
    let known = placementsByID
    let terms = termsByID
    for entry in funding {
      guard let placement = known[entry.line.placement]?.value else { continue }
      let last = placement.lastChargeable(terms[placement.terms])
      let wrong: (FundingSheet.Column, Day)? =
        if entry.line.from < placement.admitted || entry.line.from > last {
          (.from, entry.line.from)
        } else if let through = entry.line.through, through > last {
          (.to, through)
        } else { nil }
      guard let (column, day) = wrong else { continue }
      log.add(
        .fundingOutside, at: entry.column(column),
        "\(day) lies outside the placement, which runs \(placement.runInWords).",
        remedy: "Correct the day; a line without \"to\" runs with its placement.")
    }
  }

  /// Only one line a day can take what the others leave.
  func checkBalances(_ log: FaultLog) {
    let balances = Dictionary(
      grouping: funding.rows.filter { $0.line.amount == .balance }, by: \.value.line.placement)
    for id in balances.keys.sorted() {
      let lines = balances[id, default: []].sorted { $0.line.from < $1.line.from }
      guard var earlier = lines.first else { continue }
      for later in lines.dropFirst() {
        if later.line.from <= earlier.line.last {
          log.add(
            .twoBalances, at: later.column(FundingSheet.Column.amount),
            "The line \"\(later.line.id)\" takes the balance of placement \"\(id)\" on "
              + "\(later.line.from), as \"\(earlier.line.id)\" (\(earlier.rowInWords)) already does.",
            remedy: "End one of them the day before, or write an amount in one.")
        }
        if later.line.last > earlier.line.last { earlier = later }
      }
    }
  }
}

extension FundingLine {
  fileprivate var last: Day { through ?? .endOfTime }
}
