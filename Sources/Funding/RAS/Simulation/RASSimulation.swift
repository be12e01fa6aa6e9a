public import Amounts
public import Evidence

/// Two definitions, or two versions of one, run on the same people: who is better and who is worse
/// off (funding.md, The RAS engine).
public struct RASSimulation: Sendable {
  /// As it is.
  public let before: RASRun
  /// As it would be.
  public let after: RASRun
  public let whole: RASComparison
  /// In the order in which groups are first listed.
  public let byGroup: [RASComparison]
  /// By the levels of the new definition, in its order; by those of the old one where the new one
  /// knows none.
  public let byLevel: [RASComparison]

  /// - Throws: `ras.not-comparable` where the budgets are in two currencies or for two lengths of
  ///   time, and every answer that either of them misses.
  public init(
    _ assessments: RASAssessments, from old: RASProgram, to new: RASProgram
  ) throws(Faults) {
    guard
      old.definition.currency == new.definition.currency,
      old.definition.period == new.definition.period
    else {
      throw Faults(
        Fault(
          .rasNotComparable,
          "\(old.definition.title) gives \(old.definition.currency.rawValue) "
            + "\(old.definition.period.words), \(new.definition.title) "
            + "\(new.definition.currency.rawValue) \(new.definition.period.words).",
          remedy: "Compare definitions of one currency and one period."))
    }
    before = try old.run(assessments)
    after = try new.run(assessments)
    let sums = ComparedSums(
      people: assessments.people, before: before.amounts, after: after.amounts,
      rows: Array(assessments.people.indices))
    whole = sums.whole
    byGroup = sums.by { assessments.people[$0].group }
    let (old, new) = (before, after)
    byLevel =
      new.levels.isEmpty
      ? sums.by(old.level, order: old.levels) : sums.by(new.level, order: new.levels)
  }

  /// A person's two budgets.
  public struct Line: Hashable, Sendable {
    public let person: RASPerson
    public let level: String?
    public let before: Money
    public let after: Money

    public var change: Money { after - before }
  }

  /// Everybody, from who loses most to who gains most; of equals in the order of the sheet.
  public var lines: [Line] {
    let lines = before.people.indices.map { row in
      Line(
        person: before.people[row], level: after.level(row) ?? before.level(row),
        before: before.amounts[row], after: after.amounts[row])
    }
    return lines.enumerated().sorted {
      ($0.element.change.pence, $0.offset) < ($1.element.change.pence, $1.offset)
    }.map(\.element)
  }
}

extension Fault.Code {
  /// Two definitions whose budgets can't stand side by side.
  public static let rasNotComparable: Fault.Code = "ras.not-comparable"
}
