import Amounts
import Billing
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility

extension OpenedHome {
  /// The resident's fee, what a payer pays of it, and what the band costs, where all are known.
  ///
  /// - Parameter payer: nil for the council that pays the fee, else for whoever pays the balance.
  func feeToday(
    of placement: Placement, on day: Day, payer: PayerID? = nil
  ) throws(Faults) -> FeeToday? {
    let shares = try billingInput().weeklyShares(of: placement.id, on: day)
    let main =
      payer.map { payer in
        shares.first { $0.payer == payer && $0.kind == .councilFee }
          ?? shares.first { $0.payer == payer }
      }
      ?? (shares.first { $0.kind == .councilFee } ?? shares.last)
    guard let stay = placement.stays.value(on: day),
      let cost = costing.unitCosts.band(stay.band)?.components.total, let main
    else { return nil }
    return FeeToday(
      fee: stay.grossFee, payerPays: Rate(main.weekly.rounded(.halfAwayFromZero)), unitCost: cost)
  }
}
