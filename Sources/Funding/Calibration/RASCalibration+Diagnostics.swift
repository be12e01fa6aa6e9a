public import Amounts

extension RASCalibration {
  /// Fitted budgets beside actual costs. Before is the cost, after the budget.
  private var sums: ComparedSums {
    ComparedSums(
      people: rows.map { run.people[$0] }, before: costs, after: budgets,
      rows: Array(rows.indices))
  }

  public var whole: RASComparison { sums.whole }

  public var byGroup: [RASComparison] { sums.by { run.people[rows[$0]].group } }

  public var byLevel: [RASComparison] { sums.by({ run.level(rows[$0]) }, order: run.levels) }

  /// Whose assessments lead to budgets above or below what care costs.
  public var byAssessor: [RASComparison] { sums.by { run.people[rows[$0]].assessor } }

  /// The tenth of the sample whose care costs most, at least one, and everybody else: a formula that
  /// fits most people may still fail those.
  public var tail: (highest: RASComparison, others: RASComparison) {
    let order = rows.indices.sorted { (costs[$1].pence, $0) < (costs[$0].pence, $1) }
    let count = max((rows.count + 9) / 10, 1)
    let sums = sums
    return (
      sums.comparison("highest tenth by cost", Array(order.prefix(count))),
      sums.comparison("all others", Array(order.dropFirst(count)))
    )
  }

  /// What each modifier does with the fitted values, over the whole sample.
  public var modifierEffects: [RASRun.ModifierEffect] { run.modifierEffects }

  /// One person of the sample.
  public struct Line: Hashable, Sendable {
    public let person: RASPerson
    public let level: String?
    public let cost: Money
    public let budget: Money

    /// The budget less the cost.
    public var residual: Money { budget - cost }
  }

  /// From whose budget falls shortest of their cost to whose is furthest above it; of equals in the
  /// order of the sheet.
  public var lines: [Line] {
    let lines = rows.indices.map {
      Line(
        person: run.people[rows[$0]], level: run.level(rows[$0]), cost: costs[$0],
        budget: budgets[$0])
    }
    return lines.enumerated().sorted {
      ($0.element.residual.pence, $0.offset) < ($1.element.residual.pence, $1.offset)
    }.map(\.element)
  }

  /// How it was done, in words.
  public var method: String {
    let fit =
      switch kind {
      case .pointPrice:
        values.count == 1
          ? "The one price with which the sample comes to the target."
          : "Least squares in exact fractions, with the sum held to the target."
      case .levelValues:
        "Least squares in exact fractions, with the sum held to the target: the mean cost of each "
          + "level, moved by the same sum for all. A higher level never gets less than a lower one, "
          + "and none less than nothing."
      case .weights:
        "Least squares in exact fractions at the definition's price a point, with the sum held to "
          + "the target. Where a weight would fall below nothing, the lowest is set to nothing and "
          + "the others are fitted again."
      }
    let scaled =
      factor == .one
      ? ""
      : " Then all values × \(factor.decimal(places: 6)), so that the target is met after the later "
        + "steps."
    return fit + scaled
      + " The budgets of the sample are whole pence by largest remainder, and sum to the target."
  }
}
