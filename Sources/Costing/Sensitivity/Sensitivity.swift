public import Amounts
public import CareHome
public import Evidence

/// How far the headline figures move over the ranges of the estimates behind them: one at a time
/// (the tornado) and all together (costing.md rule 1).
public struct Sensitivity: Hashable, Sendable {
  /// One for each element, in order.
  public let elements: [ElementSensitivity]
  /// Nil where no average fee was given.
  public let breakEven: BreakEvenSensitivity?

  /// The name of the method, for a report.
  public static let method = """
    one at a time: each estimate at its low and its high end, all others as budgeted; all \
    together: the exact least and most over every combination
    """

  public struct ElementSensitivity: Hashable, Sendable {
    public let element: Element
    /// £ per resident-week as budgeted, exactly, before pence are apportioned.
    public let budgeted: ExactMoney
    /// The least and the most that any combination of the estimates gives. Each line moves an
    /// element in one direction by itself, so that both are reached.
    public let least: ExactMoney
    public let most: ExactMoney
    /// The estimates that move the element, the widest swing first, ties in the order given.
    public let swings: [Swing]
  }

  public struct Swing: Hashable, Sendable {
    public let judgement: Judgement
    /// £ per resident-week of the element with the estimate at its low and its high end.
    public let atLow: ExactMoney
    public let atHigh: ExactMoney

    public var width: ExactMoney { max(atLow, atHigh) - min(atLow, atHigh) }
  }

  public struct BreakEvenSensitivity: Hashable, Sendable {
    /// As budgeted; nil where even a full home makes a loss.
    public let budgeted: Int?
    /// No combination of the estimates breaks even earlier; nil where all make a loss when full.
    public let earliest: Int?
    /// Some combination breaks even as late as this; nil where one makes a loss when full.
    public let latest: Int?
    /// The estimates that bear on it, in the order given.
    public let swings: [BreakEvenSwing]
  }

  public struct BreakEvenSwing: Hashable, Sendable {
    public let judgement: Judgement
    public let atLow: Int?
    public let atHigh: Int?
  }
}

extension CostModel {
  /// - Parameter averageFee: £ a week of the average fee; without it there is no break-even.
  /// - Throws: every fault of the judgements at once.
  public func sensitivity(
    to judgements: [Judgement], averageFee: ExactMoney? = nil
  ) throws(Faults) -> Sensitivity {
    if let faults = Faults(judgements.faults(in: self)) { throw faults }
    let judged = judgements.compactMap { judgement in
      line(judgement.line).flatMap { JudgedLine(judgement, $0, in: self) }
    }
    return Sensitivity(
      elements: Element.allCases.map { sensitivity(of: $0, to: judged) },
      breakEven: averageFee.map { breakEvenSensitivity(to: judged, averageFee: $0) })
  }

  private func sensitivity(
    of element: Element, to judged: [JudgedLine]
  ) -> Sensitivity.ElementSensitivity {
    func unitCost(_ line: CostLine) -> ExactMoney {
      line.split.share(line.amount.exact)[element] / budget.weeksPerYear / budget.residents
    }
    let budgeted = lines.map { unitCost($0.line) }.sum()
    let swings = judged.map { judged in
      let rest = budgeted - unitCost(judged.budgeted.line)
      return Sensitivity.Swing(
        judgement: judged.judgement, atLow: rest + unitCost(judged.low.line),
        atHigh: rest + unitCost(judged.high.line))
    }
    let order = swings.indices.filter { swings[$0].width > .zero }.sorted { first, second in
      let (a, b) = (swings[first].width, swings[second].width)
      return a == b ? first < second : a > b
    }
    return Sensitivity.ElementSensitivity(
      element: element, budgeted: budgeted,
      least: budgeted + swings.map { min($0.atLow, $0.atHigh) - budgeted }.sum(),
      most: budgeted + swings.map { max($0.atLow, $0.atHigh) - budgeted }.sum(),
      swings: order.map { swings[$0] })
  }
}

/// A line as budgeted, and with one of its estimates at either end of its range.
struct JudgedLine {
  let judgement: Judgement
  let budgeted: LineCost
  let low: LineCost
  let high: LineCost

  init?(_ judgement: Judgement, _ cost: LineCost, in model: CostModel) {
    guard let low = cost.line.judged(judgement.figure, judgement.low),
      let high = cost.line.judged(judgement.figure, judgement.high)
    else { return nil }
    let (residents, beds) = (model.budget.residents, model.budget.registeredBeds)
    self.judgement = judgement
    budgeted = cost
    self.low = LineCost(low, budgetResidents: residents, budgetBeds: beds)
    self.high = LineCost(high, budgetResidents: residents, budgetBeds: beds)
  }
}
