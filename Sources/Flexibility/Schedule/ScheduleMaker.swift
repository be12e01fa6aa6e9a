import Amounts
import Costing

/// Works out the cells of one basket's schedule.
///
/// What k residents save depends on the occupancy only through the steps that fall, and those do
/// not depend on the notice. So steps are counted once for each k and occupancy, and what has been
/// worked out for the same steps is taken again.
struct ScheduleMaker {
  private let model: FlexibilityModel
  /// The lines that the basket draws on, in the order of the budget.
  private let drawn: [Int]
  /// Units of each line of the budget that one basket gives up in a week.
  private let units: [Ratio]
  private let organising: Money

  init(_ model: FlexibilityModel, units: [Ratio], organising: Money) {
    self.model = model
    self.units = units
    self.organising = organising
    drawn = units.indices.filter { units[$0] > .zero }
  }

  /// Steps of one line that are saved.
  private struct Steps: Hashable {
    /// By k residents and the agreements in force together.
    let joint: Int
    /// Of them, those that the agreements in force do not save.
    let added: Int
  }

  /// One occupancy: for each k that it allows, the steps of each drawn line.
  private struct Row {
    let residents: Int
    let steps: [[Steps]]
  }

  /// What k residents save where these steps fall, in order of the avoidable lines.
  private struct Outcome {
    let steps: [Steps]
    let saving: Money
    let each: Money
    let shown: [ReleaseSchedule.StepsSaved]
  }

  /// In order of notice, then residents, then k.
  ///
  /// - Parameter residentsOut: one or more each, in order.
  func cells(residentsOut ks: [Int], notices: [Int]) -> [ReleaseSchedule.Cell] {
    let rows = model.circumstances.band.map { row(residents: $0, ks) }
    var cells: [ReleaseSchedule.Cell] = []
    for notice in notices {
      let avoidable = drawn.indices.filter {
        model.lines[drawn[$0]].isAvoidable(noticeWeeks: notice)
      }
      var known = [[Outcome]](repeating: [], count: ks.count)
      for row in rows {
        for (index, all) in row.steps.enumerated() {
          let steps = avoidable.map { all[$0] }
          let outcome: Outcome
          if let before = known[index].first(where: { $0.steps == steps }) {
            outcome = before
          } else {
            outcome = self.outcome(ks[index], lines: avoidable.map { drawn[$0] }, steps)
            known[index].append(outcome)
          }
          cells.append(
            ReleaseSchedule.Cell(
              residentsOut: ks[index], noticeWeeks: notice, residents: row.residents,
              saving: outcome.saving, each: outcome.each, steps: outcome.shown))
        }
      }
    }
    return cells
  }

  private func row(residents: Int, _ ks: [Int]) -> Row {
    let most = model.mostOut(units: units, residents: residents)
    let agreed = drawn.map { line -> (units: Ratio, steps: Int) in
      let units = model.savingUnits(line)
      return (units, model.lines[line].stepsSaved(residents: residents, givenUp: units))
    }
    return Row(
      residents: residents,
      steps: ks.prefix { $0 <= most }.map { k in
        zip(drawn, agreed).map { line, agreed in
          let joint = model.lines[line].stepsSaved(
            residents: residents, givenUp: agreed.units + units[line] * k)
          return Steps(joint: joint, added: joint - agreed.steps)
        }
      })
  }

  private func outcome(_ k: Int, lines: [Int], _ steps: [Steps]) -> Outcome {
    let saving = zip(lines, steps).map { line, steps in
      model.newcomersPart(line, units: units[line] * k, steps: steps.joint)
    }.sum()
    let each = (saving / k - organising.exact).rounded(FlexibleShare.rounding)
    return Outcome(
      steps: steps, saving: saving.rounded(FlexibleShare.rounding), each: max(.zero, each),
      shown: zip(lines, steps).filter { $0.1.added > 0 }.map { line, steps in
        ReleaseSchedule.StepsSaved(line: model.lines[line].line.id, count: steps.added)
      })
  }
}
