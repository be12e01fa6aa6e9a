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
    return "With one resident fewer (\(change.residentsAfter.plain) in place of "
      + "\(change.residentsBefore.plain)) the cost of each of the others \(direction) by "
      + "\(difference.magnitude.words) a week\(percent): from \(change.before.words) to "
      + "\(change.after.words). \(drivers(of: change))"
  }

  /// The three lines that move the unit cost most.
  private static func drivers(of change: UnitCostChange) -> String {
    let parts = change.drivers.prefix(3).filter { !$0.change.isZero }.map { driver in
      "\(driver.line.description) (\(more(driver.change)))"
    }
    guard !parts.isEmpty else { return "No line moves it." }
    return "It is moved most by \(list(parts))."
  }

  /// `£2.49 more`, `£0.31 less`.
  private static func more(_ amount: ExactMoney) -> String {
    let shown = amount.shown
    return "\(shown.magnitude.words) \(shown.isNegative ? "less" : "more")"
  }

  static func history(_ percentiles: OccupancyHistory.Percentiles) -> String {
    "At the occupancy of its last \(percentiles.months) months the unit cost would have been "
      + "\(percentiles.median.words) in the middle, and between \(percentiles.tenth.words) and "
      + "\(percentiles.ninetieth.words) in four months of five (10th to 90th percentile, "
      + "\(Quantile.method))."
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
    list(numbers.map(String.init))
  }

  static func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// What a table of a part, a behaviour and a band is headed by.
  static func bandTitle(_ table: ElementTable) -> String {
    let residents = table.residents == 1 ? "1 resident" : "\(table.residents.plain) residents"
    return "\(table.band?.name ?? "The home"): \(residents)"
  }
}

extension ExactMoney {
  /// Rounded half away from zero, for show.
  var shown: Money { rounded(.halfAwayFromZero) }
  var words: String { shown.words }
}
