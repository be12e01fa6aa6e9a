import Amounts
import CareHome
import Costing

/// An agreement in force, line by line.
struct StandingAgreement: Hashable, Sendable {
  let noticeWeeks: Int
  /// Units of each line that it gives up in a week, in the order of the budget.
  let units: [Ratio]
  /// What it holds of each line in a week: its release and the cost of organising it, spread by
  /// what it saves. Newcomers share what is left.
  let held: [ExactMoney]
}

extension StandingAgreement {
  /// - Parameter residents: the occupancy at which the agreements' savings are weighed.
  static func hold(
    _ agreements: [Agreement], in catalogue: Catalogue, residents: Int
  ) -> [StandingAgreement] {
    let lines = catalogue.costs.lines
    let units = agreements.map { catalogue.units(of: $0.basket) }
    // Units of each line on which each agreement saves anything at its own notice.
    let saving = zip(agreements, units).map { agreement, units in
      lines.indices.map { line in
        lines[line].isAvoidable(noticeWeeks: agreement.noticeWeeks) ? units[line] : .zero
      }
    }
    let perUnit = lines.indices.map { line -> Ratio in
      let total = saving.map { $0[line] }.reduce(.zero, +)
      guard total > .zero else { return .zero }
      return lines[line].yearlySaving(residents: residents, givenUp: total).pence / total
    }
    return agreements.indices.map { index in
      let agreement = agreements[index]
      let taken =
        agreement.release.amount + catalogue.organisingCost(of: agreement.basket)
      let weights = lines.indices.map { perUnit[$0] * saving[index][$0] }
      let whole = weights.reduce(.zero, +)
      // A release that saves nothing holds nothing: the home bears it, and no newcomer.
      let held = weights.map { whole > .zero ? taken.exact * $0 / whole : .zero }
      return StandingAgreement(
        noticeWeeks: agreement.noticeWeeks, units: units[index], held: held)
    }
  }
}
