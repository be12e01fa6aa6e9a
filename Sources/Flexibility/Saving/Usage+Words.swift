import Amounts
import Costing

extension Usage {
  /// `4 meals`. A part of what a resident uses in a week is told as `0.2 resident-weeks`.
  func counted(_ units: Ratio) -> String {
    guard unit == Self.residents.unit else { return "\(units.plain) \(unit)" }
    return units == 1 ? "1 resident-week" : "\(units.plain) resident-weeks"
  }
}
