import CareCalendar
import CareHome
import Evidence

extension HomeSheets {
  /// A part payment lies within its placement, lowers a line that is there, and gives something up.
  func checkAgreements(_ log: FaultLog) {
    let known = placementsByID
    let withBasket = Set(baskets.values.map(\.agreement))
    for agreement in agreements {
      if baskets.isWhole, !withBasket.contains(agreement.id) {
        log.add(
          .emptyBasket, at: agreement.column(AgreementsSheet.Column.agreement),
          "The agreement \"\(agreement.id)\" gives nothing up: it has no row in baskets.csv.",
          remedy: "Add a row to baskets.csv for each service that is given up.")
      }
      if funding.isWhole, !hasLine(agreement.payer, for: agreement.placement) {
        log.add(
          .agreementPayer, at: agreement.column(AgreementsSheet.Column.payer),
          "Payer \"\(agreement.payer)\" has no funding line for placement "
            + "\"\(agreement.placement)\" that the release could lower.",
          remedy: "Write the payer whose line falls, or add the line to funding.csv.")
      }
      guard let placement = known[agreement.placement]?.value else { continue }
      let wrong: (AgreementsSheet.Column, Day)? =
        if !placement.run.contains(agreement.from) {
          (.from, agreement.from)
        } else if let through = agreement.through, through > placement.run.last {
          (.to, through)
        } else { nil }
      guard let (column, day) = wrong else { continue }
      log.add(
        .agreementOutside, at: agreement.column(column),
        "\(day) lies outside the placement, which runs \(placement.runInWords).",
        remedy: "Correct the day; an agreement without \"to\" runs with its placement.")
    }
  }

  private func hasLine(_ payer: PayerID, for placement: PlacementID) -> Bool {
    funding.rows.contains { $0.line.payer == payer && $0.line.placement == placement }
  }

  /// An extra was delivered to somebody who lived here, at a price that was on the list.
  func checkExtras(_ log: FaultLog) {
    let known = placementsByID
    let firstPrices = Dictionary(prices.values.map { ($0.service, $0.from) }, uniquingKeysWith: min)
    for extra in extras {
      if let placement = known[extra.placement]?.value, !placement.run.contains(extra.day) {
        log.add(
          .extraOutside, at: extra.column(ExtrasSheet.Column.date),
          "\(extra.day) lies outside the placement, which runs \(placement.runInWords).",
          remedy: "Correct the day or the placement.")
      }
      let first = firstPrices[extra.service]
      if prices.isWhole, extra.day < first ?? .endOfTime {
        log.add(
          .extraWithoutPrice, at: extra.column(ExtrasSheet.Column.service),
          "The service \"\(extra.service)\" has no price on \(extra.day)"
            + (first.map { "; its first price begins on \($0)." } ?? "."),
          remedy: "Add the price to prices.csv, from a day no later than this.")
      }
    }
  }
}
