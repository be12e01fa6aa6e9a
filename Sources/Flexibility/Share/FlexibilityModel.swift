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

  /// The same circumstances with estimates of the budget set otherwise. Agreements in force keep
  /// what they hold of each line: they are not cut again because an estimate is doubted.
  ///
  /// - Throws: what the judged budget would be refused for.
  func judged(_ settings: [(Judgement, Percentage)]) throws(Faults) -> FlexibilityModel {
    try FlexibilityModel(judging: self, settings)
  }

  private init(
    judging model: FlexibilityModel, _ settings: [(Judgement, Percentage)]
  ) throws(Faults) {
    catalogue = try Catalogue(
      model.catalogue.services, costs: model.catalogue.costs.judged(settings))
    circumstances = model.circumstances
    standing = model.standing
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
    newcomersPart(
      line, units: units,
      steps: lines[line].stepsSaved(residents: residents, givenUp: savingUnits(line) + units))
  }

  /// The same where it is known how many steps newcomers and agreements in force save together.
  func newcomersPart(_ line: Int, units: Ratio, steps: Int) -> ExactMoney {
    guard units > .zero else { return .zero }
    let total = savingUnits(line) + units
    let joint = lines[line].yearlySaving(givenUp: total, steps: steps) / weeksPerYear
    return min(joint * units / total, max(.zero, joint - held(line)))
  }

  /// The most residents who can newly give up so many units of each line in a home of so many: each
  /// lives there without an agreement, and together with the agreements in force they give up no
  /// more than the home uses. Below one where nobody can.
  func mostOut(units: [Ratio], residents: Int) -> Int {
    let free = residents - standingResidents
    return lines.indices.filter { units[$0] > .zero }.map { line in
      let left = lines[line].units(residents: Ratio(residents)) - standingUnits(line)
      return (left / units[line]).rounded(.down) ?? free
    }.reduce(free, min)
  }
}
