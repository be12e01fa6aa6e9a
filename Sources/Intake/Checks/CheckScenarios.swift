import CareCalendar
import CareHome
import Costing
import Evidence

/// Other mixes of payers, held against those who pay.
extension HomeSheets {
  func checkScenarios(_ log: FaultLog) {
    checkCouncilsOfScenarios(log)
    guard scenarios.isWhole else { return }
    let mixes = payerMixes
    guard !mixes.isEmpty else { return }
    mixes.compactMap(\.sumFault).forEach(log.add)
    // Fees are known only where everything else is sound; else one slip would be told twice.
    guard let home, log.refusals == nil else { return }
    let fees = register(of: home).feePositions(on: home.budgetYear.first)
    for mix in mixes {
      do throws(Faults) {
        try mix.checkFees(fees)
      } catch {
        error.all.forEach(log.add)
      }
    }
  }

  /// Only councils stand by their id: other payers are told as groups, so that no resident is
  /// named in a report.
  private func checkCouncilsOfScenarios(_ log: FaultLog) {
    let kinds = Dictionary(payers.values.map { ($0.id, $0.kind) }) { first, _ in first }
    for entry in scenarios {
      guard case .council(let payer) = entry.share.payers, let kind = kinds[payer],
        kind != .council
      else { continue }
      let words = ScenariosSheet.GroupWord.allCases.map(\.rawValue).joined(separator: ", ")
      log.add(
        .notACouncil, at: entry.column(ScenariosSheet.Column.payers),
        "\"\(payer)\" is a payer of the kind \(kind.rawValue).",
        remedy: "Write a payer of the kind council, or one of: \(words).")
    }
  }
}
