import CareCalendar
import CareHome
import Costing
import Evidence
import Intake

extension OpenedHome {
  /// The day on which fees are held against costs: income is that of the budget date
  /// (costing.md, Definitions).
  var budgetDate: Day { folder.budget.year.first }

  /// Each payer's fee beside the unit cost of the band; nil where nobody lives here on the budget
  /// date.
  ///
  /// - Throws: bands of the register that the budget lacks.
  func feeAdequacy() throws(Faults) -> FeeAdequacy? {
    let positions = register.feePositions(on: budgetDate)
    guard !positions.isEmpty else { return nil }
    return try FeeAdequacy(positions, unitCosts: costing.unitCosts, returns: folder.returns)
  }
}
