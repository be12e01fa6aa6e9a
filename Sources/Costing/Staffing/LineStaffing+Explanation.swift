import Amounts
import CareCalendar
import CareHome
public import Evidence

extension LineStaffing {
  /// Where the line's cost by the rota comes from: its parts, its shifts, and the rates behind
  /// them. The parts as printed sum to the figure.
  public func explanation() -> Explanation {
    Explanation(
      "\(line.description), by the rota", "\(amount) a year",
      working: """
        \(weeklyHours.plain) hours worked a week, \(posts.plain) posts; rounded half away from \
        zero, once, and shared to the parts by largest remainder
        """,
      rule: "costing.md rule 4",
      parts: cost.shown.filter { !$0.amount.isZero }.map { explain($0.part, $0.amount) })
  }

  /// How the rota's cost and the budget line come to differ. The parts sum to the difference.
  public func explainDifference() -> Explanation {
    let rest = Explanation(
      "Not explained", "\(unexplained) a year",
      working: "\(atBudget) with the budget's own assumptions − \(line.amount) in the budget",
      sources: [line.source.column("amount")])
    return Explanation(
      "\(line.description): rota less budget", "\(difference) a year",
      working: "\(amount) by the rota − \(line.amount) in the budget; \(StaffingCause.method)",
      rule: "costing.md rule 4",
      parts: causes.map(explain) + (unexplained.isZero ? [] : [rest]))
  }

  private func explain(_ effect: Effect) -> Explanation {
    let sources: [SourceLocation?] =
      switch effect.cause {
      case .hours:
        shifts.map(\.shift).filter { $0.budgetedStaff != nil }
          .map { $0.source?.column("budgeted staff") }
      case .pay:
        pay.filter { $0.budgetedHourly != nil }.map { $0.source?.column("budgeted rate") }
      case .agency:
        pay.filter { $0.budgetedAgencyShare != nil }
          .map { $0.source?.column("budgeted agency share") }
      case .holiday, .sickness, .training, .nationalInsurance, .pension:
        onCosts.filter {
          StaffingCause($0.kind) == effect.cause
            && ($0.budgetedRate != nil || $0.budgetedThreshold != nil)
        }.map(\.source)
      }
    return Explanation(
      effect.cause.rawValue, "\(effect.amount) a year", sources: sources.compactMap { $0 })
  }

  private func explain(_ part: StaffCost.Part, _ amount: Money) -> Explanation {
    let shown = "\(amount) a year"
    if let kind = part.onCost {
      let rows = onCosts.filter { $0.kind == kind }
      return Explanation(
        part.rawValue, shown, working: rows.map(\.words).joined(separator: "; "),
        sources: rows.compactMap(\.source))
    }
    let paid = shifts.filter { !$0.cost[part].isZero }
    return Explanation(
      part.rawValue, shown, working: "the sum of its shifts, each rounded for show",
      parts: paid.map { shift in
        Explanation(
          "\(shift.shift.name), \(shift.shift.grade)",
          "\(shift.cost[part].rounded(.halfAwayFromZero)) a year",
          working: shift.shift.words + "; " + shift.payWords(part),
          sources: [shift.shift.source].compactMap { $0 } + shift.pay.compactMap(\.source))
      })
  }

  /// The rates of all grades on the line, each once.
  private var pay: [Grade.Pay] {
    var seen: Set<Grade.Pay> = []
    return shifts.flatMap(\.pay).filter { seen.insert($0).inserted }
  }
}

extension RotaShift {
  /// `8 on duty × 7.5 hours × 7 times a week = 420 hours`.
  fileprivate var words: String {
    "\(staff) on duty × \(hours) hours × \(days) times a week = \(weeklyHours.plain) hours"
  }
}

extension LineStaffing.Shift {
  fileprivate func payWords(_ part: StaffCost.Part) -> String {
    pay.map { pay in
      let own = "\(Percentage.all - pay.agencyShare) of them at \(pay.hourly)"
      guard part == .agency else { return "\(own) (\(pay.origin))" }
      return "\(pay.agencyShare) of them at \(pay.agencyHourly?.description ?? "no price")"
    }.joined(separator: "; then ")
  }
}

extension OnCost {
  /// `15 % of a post's pay above £5,000.00 a year (notice of …)`.
  fileprivate var words: String {
    var base = "the pay for hours worked"
    if kind.isOfPosts {
      base = "a post's pay"
      if !threshold.amount.isZero { base += " above \(threshold)" }
      if let limit { base += ", up to \(limit)" }
    }
    let standing =
      switch self.standing {
      case .verified: ""
      case .unverified: ", not verified"
      case .confirmed(let person): ", confirmed by \(person)"
      }
    return "\(rate) of \(base) (\(origin)\(standing))"
  }
}
