public import Amounts
public import CareHome
public import Costing
public import Evidence

/// How far a flexible share moves over the ranges of the estimates behind it (costing.md rule 1).
///
/// A split between elements moves no share, as a line's cost is given up whole: only the share of
/// a mixed line that varies bears on it.
public struct FlexibleShareSensitivity: Hashable, Sendable {
  public let ceiling: Bounds
  public let covered: Bounds
  public let expected: Bounds

  /// The name of the method, for a report.
  public static let method = """
    one at a time: each estimate at its low and its high end, all others as budgeted; all \
    together: the least and the most over every combination, exact as each line moves a share in \
    one direction by itself; agreements in force keep what they hold of each line
    """

  /// One figure, £ a week, exactly.
  public struct Bounds: Hashable, Sendable {
    public let budgeted: ExactMoney
    public let least: ExactMoney
    public let most: ExactMoney
    /// The estimates that move it, the widest swing first, ties in the order given.
    public let swings: [Swing]
  }

  public struct Swing: Hashable, Sendable {
    public let judgement: Judgement
    public let atLow: ExactMoney
    public let atHigh: ExactMoney

    public var width: ExactMoney { max(atLow, atHigh) - min(atLow, atHigh) }
  }
}

extension FlexibilityModel {
  /// The flexible share of a basket with each estimate at the ends of its range.
  ///
  /// - Throws: every fault of the judgements at once; those of ``share(of:noticeWeeks:)``.
  public func sensitivity(
    of basket: [BasketItem], noticeWeeks: Int, to judgements: [Judgement]
  ) throws(Faults) -> FlexibleShareSensitivity {
    let costs = catalogue.costs
    // Refuses what is wrong with them.
    _ = try costs.sensitivity(to: judgements)
    let share = try share(of: basket, noticeWeeks: noticeWeeks)
    let units = catalogue.units(of: basket)
    let bearing = judgements.filter { judgement in
      judgement.figure == .variableShare
        && lines.indices.contains { lines[$0].line.id == judgement.line && units[$0] > .zero }
    }
    let ends = try EstimateEnds(bearing) { (settings) throws(Faults) in
      try judged(settings).share(of: basket, noticeWeeks: noticeWeeks)
    }
    func bounds(_ figure: KeyPath<FlexibleShare, ExactMoney>) throws(Faults)
      -> FlexibleShareSensitivity.Bounds
    {
      let swings = bearing.indices.map {
        FlexibleShareSensitivity.Swing(
          judgement: bearing[$0], atLow: ends.low[$0][keyPath: figure],
          atHigh: ends.high[$0][keyPath: figure])
      }
      let order = swings.indices.filter { swings[$0].width > .zero }.sorted { first, second in
        let (a, b) = (swings[first].width, swings[second].width)
        return a == b ? first < second : a > b
      }
      return FlexibleShareSensitivity.Bounds(
        budgeted: share[keyPath: figure],
        least: try ends.least { $0[keyPath: figure] }[keyPath: figure],
        most: try ends.most { $0[keyPath: figure] }[keyPath: figure],
        swings: order.map { swings[$0] })
    }
    return FlexibleShareSensitivity(
      ceiling: try bounds(\.exactCeiling), covered: try bounds(\.exactCovered),
      expected: try bounds(\.exactExpected))
  }
}
