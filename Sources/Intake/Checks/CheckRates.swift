import Amounts
import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// A public rate has one figure a day, and a line that follows it is in its unit.
  func checkRates(_ log: FaultLog) {
    let named = Dictionary(grouping: rates.rows) { "\($0.nation.rawValue)\n\($0.name)" }
    for name in named.keys.sorted() {
      let rows = named[name, default: []].sorted { $0.from < $1.from }
      for (earlier, later) in zip(rows, rows.dropFirst())
      where later.from <= earlier.through ?? .endOfTime {
        log.add(
          .ratesOverlap, at: later.column(RatesSheet.Column.from),
          "\(later.name.quoted) in \(later.nation.rawValue) has a rate from \(later.from), but that "
            + "of \(earlier.rowInWords) holds "
            + (earlier.through.map { "to \($0)." } ?? "without end."),
          remedy: "End the earlier rate on the day before the later one begins.")
      }
    }
    checkPublishedAmounts(log)
  }

  private func checkPublishedAmounts(_ log: FaultLog) {
    guard rates.isWhole, let nation = home?.home.nation else { return }
    let rows = rates.values.filter { $0.nation == nation }
    let known = Set(rows.map(\.name)).sorted()
    for entry in funding {
      guard case .published(let name) = entry.line.amount else { continue }
      let own = rows.filter { $0.name == name }
      guard let rate = own.first else {
        log.add(
          .unknownRate, at: entry.column(FundingSheet.Column.publishedRate),
          "\(name.quoted) is no rate of rates.csv for \(nation.rawValue).",
          remedy: DidYouMean.question(
            name, among: known, otherwise: "Add the rate to rates.csv, with its source."))
        continue
      }
      guard let unit = entry.statedUnit, own.contains(where: { $0.rate.unit != unit }) else {
        continue
      }
      log.add(
        .rateUnit, at: entry.column(FundingSheet.Column.unit),
        "The line's unit is \(unit.rawValue), but \(name.quoted) is published by the "
          + "\(rate.rate.unit.rawValue).",
        remedy: "Leave the unit of a published amount empty: it is the rate's.")
    }
  }
}
