import CareCalendar
import CareHome
import Costing
import Flexibility

extension HomeSheets {
  /// What each service costs beyond the budget, in the order of the sheet.
  var assembledBuildUps: [ServiceID: BuildUp] {
    let pay = hourlyPay
    return Dictionary(grouping: buildUps.values, by: \.service).mapValues { entries in
      BuildUp(
        entries.map { entry in
          let cost: BuildUp.Cost =
            switch entry.cost {
            case .graded(let grade, let minutes):
              .staff(minutes: minutes, pay[grade] ?? .grade(.init()))
            case .paid(let rate, let minutes): .staff(minutes: minutes, .stated(rate))
            case .consumables(let amount): .consumables(amount)
            case .transport(let amount): .transport(amount)
            }
          return BuildUp.Part(
            entry.description, cost, groupSize: entry.groupSize, source: entry.source)
        })
    }
  }

  /// What an hour of each grade costs with its on-costs.
  private var hourlyPay: [GradeID: BuildUp.HourlyPay] {
    guard let home else { return [:] }
    return Dictionary(
      assembledGrades.map { grade in
        (
          grade.id,
          .grade(grade.hourlyCosts(onCosts: onCosts.values, year: home.budgetYear))
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
