public import Amounts
public import CareCalendar
public import Evidence

/// A definition's values fitted to what care costs, and how well they fit (funding.md, The RAS
/// engine).
///
/// Everything is done in exact fractions, so that the same sample gives the same pence on every
/// machine. The budgets of the sample sum to the target to the penny.
public struct RASCalibration: Sendable {
  /// What is fitted.
  public enum Kind: String, Hashable, Sendable {
    case pointPrice = "price a point"
    case levelValues = "values by level"
    case weights
  }

  /// One fitted value. A price is in pence, a weight is a plain number.
  public struct Value: Hashable, Sendable {
    public let name: String
    public let before: Ratio
    /// As fitted.
    public let exact: Ratio
    /// As it can be written into the definition: whole pence, or four places of a weight.
    public let written: Ratio
  }

  public let kind: Kind
  public let step: String
  public let values: [Value]
  /// What the sample must come to.
  public let target: Money
  /// With the fitted values.
  public let definition: RASDefinition
  /// By what the fitted values were multiplied so that later steps, such as a cap, meet the target.
  public let factor: Ratio
  /// What the sample comes to with values as written.
  public let writtenTotal: Money
  /// The people of the sample whose costs are known and whom no gate turns away; their place in it.
  public let rows: [Int]
  /// The run of the definition with fitted values, on the whole sample.
  public let run: RASRun
  /// For each of `rows` the actual cost, and the budget: they sum to the target.
  public let costs: [Money]
  public let budgets: [Money]

  /// Fits the values of a step.
  ///
  /// - Parameters:
  ///   - step: one with a price a point, amounts by level, or scored items.
  ///   - sample: assessments with actual costs.
  ///   - target: nil for what the sample costs today.
  /// - Throws: `ras.cannot-calibrate`, and everything that is wrong with definition or answers.
  public init(
    _ definition: RASDefinition, step: String, on day: Day, sample: RASAssessments, target: Money?
  ) throws(Faults) {
    let present = try RASProgram(definition, on: day).run(sample)
    let rows = sample.people.indices.filter {
      sample.people[$0].actualCost != nil && present.isEligible($0)
    }
    let costs = rows.compactMap { sample.people[$0].actualCost }
    let target = target ?? costs.sum()
    guard !rows.isEmpty else {
      throw Faults(
        Fault(
          .rasCannotCalibrate,
          "Nobody of the sample has both an actual cost and a right to a budget.",
          remedy: "Fill the column actual_cost, in pounds."))
    }
    guard target > .zero else {
      throw Faults(
        Fault(
          .rasCannotCalibrate, "The sample would come to \(target): there is nothing to fit to.",
          remedy: "Fill actual_cost with what care costs, or give a target above nothing."))
    }
    let design = try FitDesign(definition, step: step, run: present, rows: rows)
    let fitted = try design.values(costs.map(\.exact.pence), total: target.exact.pence)
    let search = TotalSearch(
      design: design, values: fitted, day: day, sample: sample, rows: rows, target: target)
    let factor = try search.factor()
    let exact = fitted.map { $0 * factor }
    let written = exact.map { Self.written($0, design.kind) }
    let run = try search.run(exact)
    if let fault = search.missed(by: run) { throw Faults(fault) }
    let writtenRun = try search.run(written)
    guard
      let budgets = Apportionment.largestRemainder(target, by: rows.map(run.exactAmount))
    else {
      throw Faults(
        Fault(
          .rasCannotCalibrate, "With fitted values nobody of the sample has a budget.",
          remedy: "Look at the steps after \"\(step)\": they take everything away."))
    }
    kind = design.kind
    self.step = step
    values = design.names.indices.map {
      Value(
        name: design.names[$0], before: design.present[$0], exact: exact[$0], written: written[$0])
    }
    self.target = target
    self.definition = design.replacing(exact)
    self.factor = factor
    writtenTotal = rows.map { writtenRun.amounts[$0] }.sum()
    self.rows = rows
    self.run = run
    self.costs = costs
    self.budgets = budgets
  }

  private static func written(_ value: Ratio, _ kind: Kind) -> Ratio {
    switch kind {
    case .pointPrice, .levelValues: Ratio(value.rounded(.halfAwayFromZero) ?? 0)
    case .weights: Ratio((value * 10_000).rounded(.halfAwayFromZero) ?? 0, over: 10_000)
    }
  }
}

/// Finds by what fitted values must be multiplied so that the budgets meet the target after all
/// later steps.
///
/// The total grows with the factor, in straight pieces, so that drawing a line through the last two
/// points soon lands on it. The factor is kept to six places.
private struct TotalSearch {
  let design: FitDesign
  let values: [Ratio]
  let day: Day
  let sample: RASAssessments
  let rows: [Int]
  let target: Money

  func run(_ values: [Ratio]) throws(Faults) -> RASRun {
    try RASProgram(design.replacing(values), on: day).run(sample)
  }

  private func total(_ factor: Ratio) throws(Faults) -> Ratio {
    let run = try run(values.map { $0 * factor })
    var sum = Ratio.zero
    for row in rows { sum = sum + run.exactAmount(row) }
    return sum
  }

  func factor() throws(Faults) -> Ratio {
    let wanted = target.exact.pence
    var last: (factor: Ratio, total: Ratio) = (.one, try total(.one))
    // Nothing after the step changes the sum.
    if last.total == wanted { return .one }
    var best = last
    var next = last.total > .zero ? wanted / last.total : Ratio(2)
    for _ in 0..<12 {
      let factor = Self.sixPlaces(next)
      let found = (factor: factor, total: try total(factor))
      if (found.total - wanted).magnitude < (best.total - wanted).magnitude { best = found }
      guard found.total != wanted, found.total != last.total else { break }
      next = factor + (wanted - found.total) * (factor - last.factor) / (found.total - last.total)
      last = found
      guard next > .zero, next < 1_000 else { break }
    }
    return best.factor
  }

  /// Later steps, such as a cap, that keep the sample away from the target whatever the values are:
  /// budgets scaled up to it would be none that the definition gives.
  func missed(by run: RASRun) -> Fault? {
    var sum = Ratio.zero
    for row in rows { sum = sum + run.exactAmount(row) }
    // A person more or less over a threshold is no more than this.
    guard (sum - target.exact.pence).magnitude * 100 > target.exact.pence else { return nil }
    return Fault(
      .rasCannotCalibrate,
      "Definition \(design.replacing(values).id): the steps after the fitted one hold the sample at "
        + "\(ExactMoney(pence: sum).rounded(.halfAwayFromZero)), and the target is \(target).",
      remedy: "Give another target, or change the step that caps, gates or scales it.")
  }

  private static func sixPlaces(_ value: Ratio) -> Ratio {
    Ratio((value * 1_000_000).rounded(.halfAwayFromZero) ?? 1_000_000, over: 1_000_000)
  }
}

extension RASRun {
  /// A budget before it becomes whole pence, in pence.
  func exactAmount(_ row: Int) -> Ratio {
    guard isEligible(row) else { return .zero }
    return max(columns.number(program.result, row), .zero)
  }
}
