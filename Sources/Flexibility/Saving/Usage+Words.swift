import Amounts
import Costing

extension Usage {
  /// What units of a week are called: `meals`. A part of what a resident uses in a week is told in
  /// `resident-weeks`.
  var weeklyUnit: String { unit == Self.residents.unit ? "resident-weeks" : unit }

  /// `4 meals`.
  func counted(_ units: Ratio) -> String { "\(units.plain) \(weeklyUnit)" }
}
