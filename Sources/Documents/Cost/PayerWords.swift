import Costing

/// The words of other mixes of payers.
enum PayerWords {
  static let title = "If the payers were otherwise"
  static let today = "as today"

  static func left(at residents: Int) -> String { "Left at \(residents)" }

  static let caption =
    "Pounds a week: the average fee, and what is left of the fees at budget and at stress occupancy"

  /// `Fewer self-funders: self-funders 30 % at £934.58, Council of Ribble Coast 70 % at £761.00.`
  static func scenario(_ scenario: PayerScenario) -> String {
    let parts = scenario.parts.map { "\($0.name) \($0.share.share) at \($0.averageFee.words)" }
    let payers = "\(scenario.mix.name.firstCapital): \(parts.joined(separator: ", "))."
    let losses = scenario.breakEven?.lossReappearsAt ?? []
    return losses.isEmpty ? payers : "\(payers) \(CostWords.lossReappears(at: losses))"
  }

  static let method =
    "Each group pays what it pays on average on the first day of the budget, whatever the band. "
    + "The cost stays as budgeted."
}
