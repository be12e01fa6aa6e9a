import Amounts
import CareCalendar
import CareHome
import Evidence

/// Holds a rota, its grades and its on-costs against the budget and each other.
struct StaffingCheck {
  let budget: PooledBudget
  let rota: [RotaShift]
  let grades: [Grade]
  let onCosts: [OnCost]

  var refusals: [Fault] {
    rota.flatMap(shiftFaults) + gradeFaults + onCosts.flatMap(figureFaults) + timeFaults
  }

  var warnings: [Fault] {
    let absent = OnCost.Kind.allCases.filter { kind in !onCosts.contains { $0.kind == kind } }
    return absent.map {
      Fault(
        .staffingWithoutOnCost, severity: .warning,
        "No rate of \($0.rawValue) is given, so the rota is built up without it.",
        remedy: "Add it to the on-costs, with 0 % if the home really bears none.")
    } + unverified
  }

  private var unverified: [Fault] {
    onCosts.filter { $0.standing == .unverified && inYear($0) }.map {
      Fault(
        .staffingUnverified, severity: .warning, at: $0.source,
        "The rate of \($0.kind.rawValue) (\($0.origin)) has not been verified.",
        remedy: "Look the official notice up and mark the rate verified, or say who confirms it.")
    }
  }

  private func shiftFaults(_ shift: RotaShift) -> [Fault] {
    var faults: [Fault] = []
    func note(_ code: Fault.Code, _ column: String, _ message: String, _ remedy: String) {
      faults.append(
        Fault(
          code, at: shift.source?.column(column), "Shift \"\(shift.name)\" \(message)",
          remedy: remedy))
    }
    if !budget.lines.contains(where: { $0.id == shift.line }) {
      note(
        .staffingUnknownLine, "line",
        "is paid for by line \"\(shift.line)\", which the budget lacks.",
        "Correct the id of the line.")
    }
    if !grades.contains(where: { $0.id == shift.grade }) {
      note(
        .staffingUnknownGrade, "grade", "is worked by grade \"\(shift.grade)\", which has no pay.",
        "Add the grade, or correct its id.")
    }
    let counts = [
      ("staff", shift.staff), ("minimum", shift.minimum),
      ("budgeted staff", shift.budgetedStaff ?? .zero),
    ]
    for (column, value) in counts where value.isNegative {
      note(.staffingBadFigure, column, "has \(value) staff on duty.", "Write 0 or more.")
    }
    if shift.hours <= .zero || shift.hours > Quantity(24) {
      note(
        .staffingBadFigure, "hours", "is \(shift.hours) hours long.",
        "Write its paid hours, above 0 and at most 24.")
    }
    if shift.days <= .zero || shift.days > Quantity(7) {
      note(
        .staffingBadFigure, "days", "is worked \(shift.days) times a week.",
        "Write a number above 0 and at most 7.")
    }
    if shift.minimum > shift.staff {
      note(
        .staffingBelowMinimum, "staff",
        "has \(shift.staff) on duty, but its minimum is \(shift.minimum).",
        "Raise the staff, or correct the minimum.")
    }
    return faults
  }

  private var gradeFaults: [Fault] {
    var seen: Set<GradeID> = []
    return grades.flatMap { grade -> [Fault] in
      var faults: [Fault] = []
      func note(
        _ code: Fault.Code, at source: SourceLocation?, _ message: String, _ remedy: String
      ) {
        faults.append(Fault(code, at: source, "Grade \"\(grade.id)\" \(message)", remedy: remedy))
      }
      if !seen.insert(grade.id).inserted {
        note(.staffingRepeatedGrade, at: grade.source, "is listed twice.", "Keep one.")
      }
      if grade.pay.value(on: budget.year.first) == nil {
        note(
          .staffingWithoutPay, at: grade.source,
          "has no pay on \(budget.year.first), when the budget year begins.",
          "Add its rate from that day or an earlier one.")
      }
      for pay in grade.pay.entries.map(\.value) {
        if pay.hoursPerPost <= .zero || pay.hoursPerPost > Quantity(168) {
          note(
            .staffingBadFigure, at: pay.source?.column("hours per post"),
            "has posts of \(pay.hoursPerPost) hours a week.",
            "Write the paid hours of a post, above 0.")
        }
        let rates = [pay.hourly, pay.agencyHourly, pay.budgetedHourly].compactMap { $0 }
        for rate in rates where rate.amount.isNegative {
          note(.staffingBadFigure, at: pay.source, "costs \(rate).", "Write £0.00 or more.")
        }
        let shares = [pay.agencyShare, pay.budgetedAgencyShare].compactMap { $0 }
        for share in shares where share < .zero || share > .all {
          note(
            .staffingBadFigure, at: pay.source, "is covered by agencies to \(share).",
            "Write a percentage from 0 to 100.")
        }
        if pay.agencyHourly == nil, shares.contains(where: { $0 > .zero }) {
          note(
            .staffingWithoutAgencyRate, at: pay.source?.column("agency rate"),
            "is covered by agencies in part, but no agency's price is given.",
            "Write what an agency charges for an hour.")
        }
      }
      return faults
    }
  }

  private func figureFaults(_ onCost: OnCost) -> [Fault] {
    let rates = [onCost.rate, onCost.budgetedRate].compactMap { $0 }
    let amounts = [onCost.threshold, onCost.budgetedThreshold, onCost.limit].compactMap { $0 }
    let isBackwards =
      onCost.limit.map { limit in
        limit.amount < onCost.threshold.amount
          || limit.amount < onCost.budgetedThreshold?.amount ?? limit.amount
      } ?? false
    let isWrong =
      rates.contains { $0 < .zero || $0 > .all } || amounts.contains { $0.amount.isNegative }
      || isBackwards || (onCost.through.map { $0 < onCost.from } ?? false)
    guard isWrong else { return [] }
    return [
      Fault(
        .staffingBadFigure, at: onCost.source,
        "The rate of \(onCost.kind.rawValue) from \(onCost.from) can't be.",
        remedy: "Write a rate from 0 to 100 %, amounts of £0.00 or more with the limit no lower "
          + "than the threshold, and a last day no earlier than the first.")
    ]
  }

  /// An on-cost that has a rate at all has one rate on each day of the budget year.
  private var timeFaults: [Fault] {
    OnCost.Kind.allCases.flatMap { kind -> [Fault] in
      let rows = onCosts.filter { $0.kind == kind && inYear($0) }.sorted { $0.from < $1.from }
      guard let first = rows.first else { return goneOrComing(kind) }
      var faults: [Fault] = []
      var next = budget.year.first
      for (index, row) in rows.enumerated() {
        if index > 0, row.from < next {
          faults.append(
            Fault(
              .staffingOnCostsOverlap, at: row.source?.column("from"),
              "Two rates of \(kind.rawValue) hold on \(row.from).",
              remedy: "End the earlier one the day before the later one begins."))
        }
        if row.from > next { faults.append(gap(kind, on: next, at: row.source)) }
        next = max(next, (row.through ?? budget.year.last) + 1)
      }
      if next <= budget.year.last { faults.append(gap(kind, on: next, at: first.source)) }
      return faults
    }
  }

  /// Rates of other years only.
  private func goneOrComing(_ kind: OnCost.Kind) -> [Fault] {
    onCosts.first { $0.kind == kind }.map { [gap(kind, on: budget.year.first, at: $0.source)] }
      ?? []
  }

  private func gap(_ kind: OnCost.Kind, on day: Day, at source: SourceLocation?) -> Fault {
    Fault(
      .staffingOnCostGap, at: source?.column("from"),
      "No rate of \(kind.rawValue) holds on \(day), which lies in the budget year.",
      remedy: "Add the rate of that day, with 0 % if nothing is due.")
  }

  private func inYear(_ onCost: OnCost) -> Bool {
    onCost.from <= budget.year.last
      && (onCost.through ?? budget.year.last) >= budget.year.first
  }
}
