import CareCalendar
import CareHome
public import Evidence

extension Fault.Code {
  public static let twoBalances: Self = "billing.two-balances"
  public static let noStay: Self = "billing.no-stay"
  public static let noSplit: Self = "billing.no-split"
}

extension Fault {
  static func twoBalances(
    _ lines: [FundingLine], placement: PlacementID, days: DayRange
  ) -> Fault {
    let names = lines.map(\.id.text).joined(separator: " and ")
    return Fault(
      .twoBalances, at: lines.last?.source,
      "Placement \(placement): lines \(names) both take the balance on \(days.words).",
      remedy: "Give all but one of them an amount, or an end date.")
  }

  static func noStay(placement: Placement, day: Day) -> Fault {
    Fault(
      .noStay, at: placement.source,
      "Placement \(placement.id) has no room and gross fee on \(day.words).",
      remedy: "Add a row to stays.csv from the day of admission on.")
  }

  static func noSplit(band: BandID, placement: PlacementID) -> Fault {
    Fault(
      .noSplit,
      "Placement \(placement): it is not known how a fee of band \(band) splits into hotel, care and activity.",
      remedy:
        "Give the contract's own split in stays.csv, or a budget from which it can be worked out."
    )
  }
}
