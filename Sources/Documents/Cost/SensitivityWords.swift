import Amounts
import CareHome
import Costing

/// The words of judgements and how far they move the figures.
enum SensitivityWords {
  static let title = "How far the estimates could move this"

  static let method = "Method: \(Sensitivity.method)."

  /// `Registered manager and deputy: share of care, 50 % to 70 %`.
  static func judgement(_ judgement: Judgement, line: String) -> String {
    "\(line): \(estimate(judgement))"
  }

  /// `share of care, 50 % to 70 %`.
  static func estimate(_ judgement: Judgement) -> String {
    "\(judgement.figure.words), \(range(judgement))"
  }

  private static func range(_ judgement: Judgement) -> String {
    "\(judgement.low) to \(judgement.high)"
  }

  static func breakEven(_ figures: Sensitivity.BreakEvenSensitivity) -> String {
    if figures.swings.isEmpty {
      return "None of these estimates moves the break-even: a split moves cost between elements "
        + "and leaves the whole as it is."
    }
    return "Break-even is \(residents(figures.budgeted)) as budgeted; at the earliest "
      + "\(residents(figures.earliest)), at the latest \(residents(figures.latest))."
  }

  static func residents(_ count: Int?) -> String { count.map(CostWords.people) ?? "never reached" }

  static let together = "All of them together"
  static let togetherDetail = "the least and the most of every combination"
  static let chartTitle = "How far each estimate moves the cost of a resident in a week"
}
