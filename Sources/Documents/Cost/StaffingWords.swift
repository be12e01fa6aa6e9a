import Amounts
import Costing

/// The words of lines that a rota builds up.
enum StaffingWords {
  static let title = "Staff by the rota, beside the budget"
  static let method = "Causes are found by \(StaffingCause.method)."

  /// Why a line's rota costs other than the budget says, cause by cause.
  static func difference(_ line: LineStaffing) -> String {
    let name = line.line.description
    guard !line.difference.isZero else { return "\(name): the rota comes to the budget exactly." }
    var causes = line.causes.map { "\($0.cause.rawValue) \(signed($0.amount))" }
    if !line.unexplained.isZero { causes.append("no cause known \(signed(line.unexplained))") }
    let more = line.difference.isNegative ? "less" : "more"
    return "\(name): the rota costs \(line.difference.magnitude.words) a year \(more) than the "
      + "budget: \(causes.joined(separator: ", "))."
  }

  private static func signed(_ amount: Money) -> String {
    amount > .zero ? "+\(amount.words)" : amount.words
  }
}
