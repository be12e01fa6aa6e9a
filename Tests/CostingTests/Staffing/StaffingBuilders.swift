import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence

/// Carers on £12 an hour in posts of 40 hours, two on duty for ten hours on five days: 100 hours
/// worked a week over 52 weeks, which a budget line of £80,000 pays for.
enum SmallRota {
  static func rate(_ pounds: Int, _ pence: Int = 0) -> Rate<PerHour> {
    Rate(CostingTests.pounds(pounds, pence))
  }

  static func percent(_ text: String) -> Percentage {
    guard let value = try? Percentage(parsing: text) else { fatalError("no percentage: \(text)") }
    return value
  }

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { fatalError("no day: \(iso)") }
    return day
  }

  static func shift(
    line: CostLineID = "carers", grade: GradeID = "carer", staff: Int = 2, minimum: Int = 1,
    budgeted: Int? = nil
  ) -> RotaShift {
    RotaShift(
      "day", line: line, grade: grade, staff: Quantity(staff), hours: Quantity(10),
      days: Quantity(5), minimum: Quantity(minimum),
      budgetedStaff: budgeted.map { Quantity($0) },
      source: SourceLocation(file: "rota.csv", row: 2))
  }

  static func pay(
    _ hourly: Rate<PerHour> = rate(12), agency: String = "0", budgeted: Rate<PerHour>? = nil
  ) -> Grade.Pay {
    Grade.Pay(
      hourly: hourly, hoursPerPost: Quantity(40), agencyShare: percent(agency),
      agencyHourly: rate(20), budgetedHourly: budgeted, origin: "pay scale",
      source: SourceLocation(file: "grades.csv", row: 2))
  }

  static func grade(_ entries: [(String, Grade.Pay)]) -> Grade {
    Grade(
      id: "carer", pay: Timeline(entries.map { Timeline.Entry(from: day($0.0), $0.1) }),
      source: SourceLocation(file: "grades.csv", row: 2))
  }

  static func grade(_ pay: Grade.Pay = pay()) -> Grade { grade([("2026-01-01", pay)]) }

  static func onCosts(
    standing: RatesBook.Standing = .verified, budgetedInsurance: Bool = false
  ) -> [OnCost] {
    let from = day("2026-04-06")
    return [
      OnCost(.holiday, from: from, rate: percent("10"), origin: "contracts"),
      OnCost(.sickness, from: from, rate: percent("3"), origin: "last year"),
      OnCost(.training, from: from, rate: percent("2"), origin: "plan"),
      OnCost(
        .nationalInsurance, from: from, rate: percent("15"), threshold: Rate(pounds(5_000)),
        budgetedRate: budgetedInsurance ? percent("13.8") : nil,
        budgetedThreshold: budgetedInsurance ? Rate(pounds(9_100)) : nil, origin: "notice",
        standing: standing, source: SourceLocation(file: "on-costs.csv", row: 5)),
      OnCost(
        .pension, from: from, rate: percent("3"), threshold: Rate(pounds(6_240)),
        limit: Rate(pounds(50_270)), origin: "notice"),
    ]
  }

  static func home() -> PooledBudget {
    budget(
      residents: 10, beds: 12,
      lines: [
        line(
          "carers", pounds(80_000),
          .stepped(.init(size: 10, minimum: 1)), flexibility: .avoidable(noticeWeeks: 4)),
        line("rent", pounds(5_000), .fixed, row: 3),
      ])
  }

  static func plan(
    rota: [RotaShift] = [shift()], grades: [Grade] = [grade()], onCosts: [OnCost] = onCosts()
  ) throws(Faults) -> StaffingPlan {
    try StaffingPlan(home(), rota: rota, grades: grades, onCosts: onCosts)
  }
}
