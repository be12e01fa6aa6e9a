import Amounts
import CareHome
import Costing
public import Evidence

/// A catalogue in stated circumstances: what every flexible share, schedule and verdict of this
/// room is worked out from.
public struct FlexibilityModel: Hashable, Sendable {
  public let catalogue: Catalogue
  public let circumstances: Circumstances

  /// What each agreement in force gives up, and what it holds of each line.
  let standing: [StandingAgreement]

  /// - Throws: every fault of the circumstances and of the agreements in force at once.
  public init(_ catalogue: Catalogue, _ circumstances: Circumstances) throws(Faults) {
    if let faults = Faults(circumstances.faults(in: catalogue)) { throw faults }
    self.catalogue = catalogue
    self.circumstances = circumstances
    standing = StandingAgreement.hold(
      circumstances.inForce, in: catalogue, residents: circumstances.residents)
  }

  var lines: [LineCost] { catalogue.costs.lines }
  var weeksPerYear: Ratio { catalogue.costs.budget.weeksPerYear }

  /// Residents who have opted out by agreements in force.
  var standingResidents: Int { Set(circumstances.inForce.map(\.placement)).count }

  /// Units of a line given up by all agreements in force.
  func standingUnits(_ line: Int) -> Ratio {
    standing.map { $0.units[line] }.reduce(.zero, +)
  }

  /// Units of a line that agreements in force have given up for good enough notice to save it.
  func savingUnits(_ line: Int) -> Ratio {
    standing.filter { lines[line].isAvoidable(noticeWeeks: $0.noticeWeeks) }
      .map { $0.units[line] }.reduce(.zero, +)
  }

  /// What agreements in force hold of a line's saving in a week.
  func held(_ line: Int) -> ExactMoney { standing.map { $0.held[line] }.sum() }

  /// What the home no longer spends on a line in a week with so many units given up in all.
  func saving(_ line: Int, residents: Int, givenUp: Ratio) -> ExactMoney {
    lines[line].yearlySaving(residents: residents, givenUp: givenUp) / weeksPerYear
  }

  /// A week's cost of so many units at the average of all units at that occupancy.
  func average(_ line: Int, residents: Int, units: Ratio) -> ExactMoney {
    lines[line].yearlyAverage(residents: residents) * units / weeksPerYear
  }

  /// What those who newly give up `units` of a line in all may share of its joint saving in a
  /// week: their part by units, but no more than agreements in force leave.
  func newcomersPart(_ line: Int, residents: Int, units: Ratio) -> ExactMoney {
    guard units > .zero else { return .zero }
    let total = savingUnits(line) + units
    let joint = saving(line, residents: residents, givenUp: total)
    return min(joint * units / total, max(.zero, joint - held(line)))
  }

  /// Whether a home of so many residents uses at least as many units of every line as newcomers
  /// and agreements in force give up together.
  func holds(_ units: [Ratio], residents: Int) -> Bool {
    lines.indices.allSatisfy { line in
      units[line].isZero
        || standingUnits(line) + units[line] <= lines[line].units(residents: Ratio(residents))
    }
  }
}
