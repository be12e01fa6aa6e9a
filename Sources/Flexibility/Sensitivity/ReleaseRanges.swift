public import Amounts
public import CareHome
public import Costing
public import Evidence

/// Who pays the difference over the ranges of the budget's estimates: what a release does at the
/// least and at the most, over every combination of them (flexible-share.md, The idea).
///
/// Each figure has ends of its own: the combination that saves least need not be the one at which
/// the other residents cost most.
public struct ReleaseRanges: Hashable, Sendable {
  /// One figure, £ a week, as shown.
  public struct Range: Hashable, Sendable {
    public let least: Money
    public let most: Money

    public init(least: Money, most: Money) {
      self.least = least
      self.most = most
    }
  }

  public let saved: Range
  public let homeResult: Range
  public let uncovered: Range
  /// Nil where nobody else is left.
  public let changePerOther: Range?
  public let unitCostBefore: Range
  public let unitCostAfter: Range?
  /// The verdict where least is saved, and where most is.
  public let worst: Verdict
  public let best: Verdict
  /// The estimates that were moved, in the order given.
  public let judgements: [Judgement]

  /// The name of the method, for a report.
  public static let method = """
    the least and the most over every combination of the estimates, exact as each line moves a \
    figure in one direction by itself; agreements in force keep what they hold of each line
    """
}

extension FlexibilityModel {
  /// What a release does with the estimates at the ends of their ranges; nil where no estimate with
  /// a range moves a cost with use.
  ///
  /// - Throws: every fault of the judgements at once; those of ``assess(_:for:noticeWeeks:position:)``.
  public func ranges(
    of release: Rate<PerWeek>, for basket: [BasketItem], noticeWeeks: Int,
    over judgements: [Judgement]
  ) throws(Faults) -> ReleaseRanges? {
    _ = try catalogue.costs.sensitivity(to: judgements)
    // A split between elements moves no cost: it is given up whole.
    let moving = judgements.filter { $0.figure == .variableShare }
    guard !moving.isEmpty else { return nil }
    let ends = try EstimateEnds(moving) { (settings) throws(Faults) in
      try judged(settings).assess(release, for: basket, noticeWeeks: noticeWeeks)
    }
    func range(
      _ figure: (WhoPays) -> ExactMoney, shown: (WhoPays) -> Money
    ) throws(Faults) -> ReleaseRanges.Range {
      ReleaseRanges.Range(
        least: shown(try ends.least { figure($0.whoPays) }.whoPays),
        most: shown(try ends.most { figure($0.whoPays) }.whoPays))
    }
    let worst = try ends.least(\.saving)
    let best = try ends.most(\.saving)
    let isAlone = worst.whoPays.exactChangePerOther == nil
    return ReleaseRanges(
      saved: .init(least: worst.whoPays.avoidable, most: best.whoPays.avoidable),
      homeResult: .init(least: worst.whoPays.homeResult, most: best.whoPays.homeResult),
      uncovered: .init(least: best.whoPays.uncovered, most: worst.whoPays.uncovered),
      changePerOther: isAlone
        ? nil
        : try range(
          { $0.exactChangePerOther ?? .zero }, shown: { $0.changePerOther ?? .zero }),
      unitCostBefore: try range(\.exactUnitCost, shown: \.unitCostBefore),
      unitCostAfter: isAlone
        ? nil
        : try range(
          { $0.exactUnitCost + ($0.exactChangePerOther ?? .zero) },
          shown: { $0.unitCostAfter ?? .zero }),
      worst: worst.verdict, best: best.verdict, judgements: moving)
  }
}

extension ReleaseAssessment {
  /// What is sure and what is expected move together: either may stand still where agreements hold
  /// a line.
  fileprivate var saving: ExactMoney { share.exactExpected + share.exactCovered }
}
