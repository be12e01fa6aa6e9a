import Amounts
import CareHome
import Costing

/// The words of the cost report.
enum CostWords {
  static func title(_ home: Home) -> String { "\(home.name): what the home costs" }

  static func behaviour(_ behaviour: Behaviour.Kind) -> String {
    switch behaviour {
    case .fixed: "fixed"
    case .perBed: "per bed"
    case .variable: "varies with residents"
    case .stepped: "in steps"
    case .mixed: "partly varies"
    }
  }

  /// Whether it falls when a resident buys elsewhere.
  static func flexibility(isAvoidable: Bool) -> String { isAvoidable ? "can be saved" : "stays" }

  static func steps(_ lines: [String]) -> String {
    "step: \(lines.joined(separator: ", "))"
  }
  static let breakEvenHere = "break-even"
  static func worse(than residents: Int) -> String { "worse than \(residents)" }
  static let noFees = "Without fees there is no margin and no break-even."

  static func breakEven(_ residents: Int?) -> String {
    guard let residents else { return "The home makes a loss even when every bed is taken." }
    return "From \(people(residents)) on, the home never makes a loss."
  }

  static func lossReappears(at residents: [Int]) -> String {
    "A loss begins again at \(list(residents)) residents, where a further step has to be paid for."
  }

  static func worse(at residents: [Int]) -> String {
    "At \(list(residents)) residents the home is worse off than with one fewer: the last bed "
      + "filled costs more than its fee brings."
  }

  static func oneFewer(_ change: UnitCostChange) -> String {
    let difference = change.difference.rounded(.halfAwayFromZero)
    let direction = difference.isNegative ? "falls" : "rises"
    let percent = change.share.map { ", \(($0.magnitude * 100).decimal(places: 2)) %" } ?? ""
    let driver = change.drivers.first.map { " \($0.line.description) moves most." } ?? ""
    return "With one resident fewer (\(change.residentsAfter.plain) in place of "
      + "\(change.residentsBefore.plain)) the cost of each of the others \(direction) by "
      + "\(difference.magnitude.words) a week\(percent): from \(change.before.words) to "
      + "\(change.after.words).\(driver)"
  }

  static func reconciliation(_ reconciliation: Reconciliation) -> String {
    "The pooled budget is \(reconciliation.pooledBudget.words). The parts above come to "
      + "\(reconciliation.homeTable.words) (difference \(reconciliation.homeDifference.words)), "
      + "the bands' parts to \(reconciliation.bandTables.words) "
      + "(difference \(reconciliation.bandDifference.words))."
  }

  /// Rounding is said, never hidden (costing.md rule 3).
  static func rounding(weekly: Money, perResident: Money) -> String {
    "Figures a week are exact values rounded for show. The rows as shown come to "
      + "\(beside(weekly)) the total a week, and to \(beside(perResident)) the total per resident."
  }

  private static func beside(_ difference: Money) -> String {
    if difference.isZero { return "exactly" }
    return "\(difference.magnitude) \(difference.isNegative ? "less" : "more") than"
  }

  static func occupancy(residents: Ratio, beds: Int) -> String {
    let share = beds > 0 ? " (\((residents / beds * 100).decimal(places: 1)) %)" : ""
    return "\(residents.plain) of \(beds) beds\(share)"
  }

  static func people(_ count: Int) -> String { count == 1 ? "1 resident" : "\(count) residents" }

  /// `7`, `7 and 13`, `7, 13 and 19`.
  static func list(_ numbers: [Int]) -> String {
    let texts = numbers.map(String.init)
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension ExactMoney {
  /// Rounded half away from zero, for show.
  var shown: Money { rounded(.halfAwayFromZero) }
  var words: String { shown.words }
}
