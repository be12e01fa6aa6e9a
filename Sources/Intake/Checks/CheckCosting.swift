import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

/// Departments, judgements, the rota and the past, held against the budget.
extension HomeSheets {
  /// Whether every resident whom a line names has a band in the budget year.
  func checkNamedResidents(in year: DayRange, _ log: FaultLog) -> Bool {
    guard placements.isWhole, stays.isWhole else {
      return budget.values.allSatisfy(\.residents.isEmpty)
    }
    var isSound = true
    for row in budget {
      for resident in row.residents where band(of: resident, in: year) == nil {
        isSound = false
        log.add(
          .namedNotHere, at: row.column(BudgetSheet.Column.residents),
          "Line \"\(row.line.id)\" is for resident \"\(resident)\", who does not live here in "
            + "the budget year.",
          remedy: "Name somebody who does, or correct the placement.")
      }
    }
    return isSound
  }

  /// The departments with the home's own method tried on them; nil where there are none, or where
  /// something is wrong, which was then told.
  func checkedOverheads(in budget: PooledBudget, _ log: FaultLog) -> OverheadPlan? {
    guard let home, departments.isWhole, servicesBetween.isWhole, self.budget.isWhole,
      (try? CostModel(budget)) != nil
    else { return nil }
    let departments = assembledDepartments
    guard !departments.isEmpty else {
      if home.overheadMethod != .directSplit {
        log.add(
          .methodWithoutDepartments, at: home.overheadSource,
          "The overhead method is \(home.overheadMethod.words), but the home has no departments.",
          remedy: "Add departments.csv and services-between.csv, or set the method to direct.")
      }
      return nil
    }
    guard isOrderSound(home, departments, log) else { return nil }
    do throws(Faults) {
      let plan = try OverheadPlan(budget, departments: departments)
      _ = try plan.carry(by: home.overheadMethod)
      return plan
    } catch {
      // An id that repeats was told with its sheet.
      error.all.filter { $0.code != .overheadRepeatedDepartment }.forEach(log.add)
      return nil
    }
  }

  /// Whether a step-down names every department once.
  private func isOrderSound(
    _ home: HomeSettings, _ departments: [Department], _ log: FaultLog
  ) -> Bool {
    guard case .stepDown(let order) = home.overheadMethod else { return true }
    let all = departments.map(\.id.text)
    guard order.map(\.text).sorted() != all.sorted() else { return true }
    log.add(
      .overheadOrder, at: home.overheadSource,
      "The step-down order is \(order.map(\.text).joinedByAnd), but the departments are "
        + "\(all.joinedByAnd).",
      remedy: "Name each department once, in the order in which they are shared out.")
    return false
  }

  /// The rota, its grades and on-costs; nil where there is no rota, or something is wrong.
  func checkedStaffing(in budget: PooledBudget, _ log: FaultLog) -> StaffingPlan? {
    guard self.budget.isWhole, rota.isWhole, grades.isWhole, onCosts.isWhole, !rota.rows.isEmpty,
      (try? CostModel(budget)) != nil
    else { return nil }
    do throws(Faults) {
      let plan = try StaffingPlan(
        budget, rota: rota.values, grades: assembledGrades, onCosts: onCosts.values)
      (plan.warnings + plan.buildUp().compactMap(\.minimumWarning)).forEach(log.add)
      return plan
    } catch {
      error.all.forEach(log.add)
      return nil
    }
  }

  func checkJudgements(in budget: PooledBudget, _ log: FaultLog) {
    guard self.budget.isWhole, let costs = try? CostModel(budget) else { return }
    do throws(Faults) {
      _ = try costs.sensitivity(to: judgements.values)
    } catch {
      error.all.forEach(log.add)
    }
  }

  /// No month has more resident-days than beds.
  func checkOccupancyHistory(_ log: FaultLog) {
    guard let beds = home?.home.registeredBeds else { return }
    for entry in occupancyHistory where entry.residents > Ratio(beds) {
      log.add(
        .historyOverBeds, at: entry.column(OccupancyHistorySheet.Column.residentDays),
        """
        \(entry.residentDays) resident-days in \(entry.month.words) are \(entry.residents.plain) \
        residents, but the home has \(beds) registered beds.
        """,
        remedy: "Correct the resident-days or the month.")
    }
  }
}

extension Fault.Code {
  static let namedNotHere: Fault.Code = "budget.resident-not-here"
  static let methodWithoutDepartments: Fault.Code = "overhead.no-departments"
  static let historyOverBeds: Fault.Code = "occupancy-history.over-beds"
}
