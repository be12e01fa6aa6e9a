public import Amounts
import CareCalendar
import CareHome
public import Evidence

/// A cost line built up from its rota, beside what the budget says of it (costing.md rule 4).
public struct LineStaffing: Hashable, Sendable {
  public let line: CostLine
  /// In the order of the rota.
  public let shifts: [Shift]
  /// A year's cost by part, exactly.
  public let cost: StaffCost
  /// What the rota would have cost with the budget's own assumptions, in whole pence.
  public let atBudget: Money
  /// What each cause adds to that, in the order of ``StaffingCause``; those that add nothing are
  /// left out.
  public let causes: [Effect]
  /// Posts that the home's own staff fill, averaged over the year.
  public let posts: Ratio
  /// What a year of the fewest staff on each shift costs, exactly.
  public let minimumCost: ExactMoney
  /// What the budget keeps of the line in a year however little it is used, exactly.
  public let keptByBudget: ExactMoney
  /// The rows of the on-costs in force in the budget year.
  public let onCosts: [OnCost]

  public struct Shift: Hashable, Sendable {
    public let shift: RotaShift
    public let cost: StaffCost
    /// The rates of its grade in force in the budget year.
    public let pay: [Grade.Pay]
  }

  public struct Effect: Hashable, Sendable {
    public let cause: StaffingCause
    public let amount: Money
  }

  /// The rota's cost in a year, rounded half away from zero, once.
  public var amount: Money { cost.total.rounded(.halfAwayFromZero) }
  /// What the rota costs beyond the budget line; below zero the budget holds more.
  public var difference: Money { amount - line.amount }
  /// The part of the difference that no cause explains: what the budget line lacks, or holds
  /// beyond its own assumptions if below zero. With the causes it sums to the difference.
  public var unexplained: Money { atBudget - line.amount }

  /// Hours worked in a week.
  public var weeklyHours: Ratio { shifts.map(\.shift.weeklyHours).reduce(.zero, +) }
  public var minimumWeeklyHours: Ratio {
    shifts.map(\.shift.minimumWeeklyHours).reduce(.zero, +)
  }

  /// The minimum rota costs more than the budget keeps: a flexible share could promise a saving
  /// that the home can't make.
  public var minimumWarning: Fault? {
    guard minimumCost > keptByBudget else { return nil }
    let minimum = minimumCost.rounded(.halfAwayFromZero)
    return Fault(
      .staffingMinimum, severity: .warning, at: line.source,
      """
      The fewest staff on each shift of line "\(line.id)" cost \(minimum) a year, but the line \
      keeps only \(keptByBudget.rounded(.halfAwayFromZero)) however little it is used.
      """,
      remedy: "Raise the line's step minimum or its fixed part, or correct the rota's minimum.")
  }
}

extension StaffingPlan {
  /// Every line that the rota pays for, in the order of the budget.
  public func buildUp() -> [LineStaffing] {
    budget.lines.compactMap { line in
      let shifts = rota.filter { $0.line == line.id }
      return shifts.isEmpty ? nil : buildUp(line, shifts)
    }
  }

  private func buildUp(_ line: CostLine, _ shifts: [RotaShift]) -> LineStaffing {
    func total(_ basis: StaffingBasis) -> Money {
      shifts.map { cost(of: $0, on: basis).total }.sum().rounded(.halfAwayFromZero)
    }
    // Each total is rounded by itself, so that the effects between them sum in whole pence.
    var replaced: Set<StaffingCause> = []
    let atBudget = total(.budget)
    var before = atBudget
    var causes: [LineStaffing.Effect] = []
    for cause in StaffingCause.allCases {
      replaced.insert(cause)
      let after = total(StaffingBasis(today: replaced))
      if after != before {
        causes.append(LineStaffing.Effect(cause: cause, amount: after - before))
      }
      before = after
    }
    let kept = LineCost(
      line, budgetResidents: budget.residents, budgetBeds: budget.registeredBeds)
    return LineStaffing(
      line: line,
      shifts: shifts.map {
        LineStaffing.Shift(shift: $0, cost: cost(of: $0, on: .today), pay: pay(of: $0))
      },
      cost: shifts.map { cost(of: $0, on: .today) }.reduce(.zero, +),
      atBudget: atBudget, causes: causes,
      posts: shifts.map(posts).reduce(.zero, +),
      minimumCost: shifts.map { cost(of: $0, staff: $0.minimum, on: .today).total }.sum(),
      keptByBudget: kept.cost(units: .zero), onCosts: onCostsInForce)
  }

  /// The rows of the on-costs that hold on any day of the budget year.
  private var onCostsInForce: [OnCost] {
    onCosts.filter {
      $0.from <= budget.year.last && ($0.through ?? budget.year.last) >= budget.year.first
    }
  }

  /// The rates of the shift's grade that hold on any day of the budget year.
  private func pay(of shift: RotaShift) -> [Grade.Pay] {
    guard let grade = grades.first(where: { $0.id == shift.grade }) else { return [] }
    return ([budget.year.first] + grade.pay.changes.filter { $0 > budget.year.first })
      .filter(budget.year.contains).compactMap { grade.pay.value(on: $0) }
  }
}
