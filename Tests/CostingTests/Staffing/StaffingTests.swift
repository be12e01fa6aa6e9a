import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Staffing")
struct StaffingTests {
  private func only(_ plan: StaffingPlan) throws -> LineStaffing {
    let lines = plan.buildUp()
    #expect(lines.map(\.line.id) == ["carers"])
    return try #require(lines.first)
  }

  @Test("a rota by hand: every on-cost, each with its base")
  func byHand() throws {
    let line = try only(SmallRota.plan())
    // 100 hours × £12 × 52 weeks, and 15 % more hours paid than worked.
    #expect(line.cost[.hoursWorked] == pounds(62_400).exact)
    #expect(line.cost[.holiday] == pounds(6_240).exact)
    #expect(line.cost[.sickness] == pounds(1_872).exact)
    #expect(line.cost[.training] == pounds(1_248).exact)
    // 115 paid hours ÷ 40 are 2.875 posts of £24,960 a year.
    #expect(line.posts == Ratio(23, over: 8))
    // 15 % of £19,960 and 3 % of £18,720, each × 2.875.
    #expect(line.cost[.nationalInsurance] == pounds(8_607, 75).exact)
    #expect(line.cost[.pension] == pounds(1_614, 60).exact)
    #expect(line.cost[.agency] == .zero)
    #expect(line.amount == pounds(81_982, 35))
    #expect(line.difference == pounds(1_982, 35))
    #expect(line.weeklyHours == 100)
  }

  @Test("agency staff cover their share at the agency's price, without on-costs")
  func agency() throws {
    let line = try only(SmallRota.plan(grades: [SmallRota.grade(SmallRota.pay(agency: "20"))]))
    #expect(line.cost[.agency] == pounds(20_800).exact)
    #expect(line.cost[.hoursWorked] == pounds(49_920).exact)
    #expect(line.posts == Ratio(23, over: 10))
    #expect(line.amount == pounds(86_385, 88))
  }

  @Test("a pay rise in mid-year holds from its day, and a threshold is shared by days")
  func midYear() throws {
    // 182 days at £12 and 182 at £13.
    let grade = SmallRota.grade([
      ("2026-04-06", SmallRota.pay()), ("2026-10-05", SmallRota.pay(SmallRota.rate(13))),
    ])
    let line = try only(SmallRota.plan(grades: [grade]))
    #expect(line.cost[.hoursWorked] == pounds(65_000).exact)
    // 15 % × 2.875 posts × half of £19,960 and half of £22,040.
    #expect(line.cost[.nationalInsurance] == pounds(9_056, 25).exact)
    #expect(line.shifts[0].pay.count == 2)
  }

  @Test("pay above the pension's limit bears no more, pay below a threshold none")
  func limits() throws {
    let dear = try only(
      SmallRota.plan(grades: [SmallRota.grade(SmallRota.pay(SmallRota.rate(30)))]))
    // £62,400 a post: 3 % of £44,030 × 2.875.
    #expect(dear.cost[.pension] == ExactMoney(pence: Ratio(4_403_000 * 3 * 23, over: 800)))
    let cheap = try only(
      SmallRota.plan(grades: [SmallRota.grade(SmallRota.pay(SmallRota.rate(2)))]))
    #expect(cheap.cost[.nationalInsurance] == .zero)
    #expect(cheap.cost[.pension] == .zero)
  }

  @Test("the difference from the budget by cause, in whole pence that sum to it")
  func causes() throws {
    let plan = try SmallRota.plan(
      rota: [SmallRota.shift(budgeted: 2)],
      grades: [SmallRota.grade(SmallRota.pay(budgeted: SmallRota.rate(11, 50)))],
      onCosts: SmallRota.onCosts(budgetedInsurance: true))
    let line = try only(plan)
    // £11.50 an hour, 13.8 % above £9,100: £76,174.735. At £12: £79,667.055.
    #expect(line.atBudget == pounds(76_174, 74))
    #expect(line.causes.map(\.cause) == [.pay, .nationalInsurance])
    #expect(line.causes.map(\.amount) == [pounds(3_492, 32), pounds(2_315, 29)])
    #expect(line.unexplained == -pounds(3_825, 26))
    #expect(line.causes.map(\.amount).sum() + line.unexplained == line.difference)
  }

  @Test("fewer staff budgeted than the rota has: the cause is hours")
  func hours() throws {
    let line = try only(SmallRota.plan(rota: [SmallRota.shift(budgeted: 1)]))
    #expect(line.causes.map(\.cause) == [.hours])
    // Half of £81,982.35, rounded half away from zero.
    #expect(line.atBudget == pounds(40_991, 18))
    #expect(line.causes[0].amount == pounds(40_991, 17))
  }

  @Test("a minimum that costs more than the line keeps is told")
  func minimum() throws {
    let line = try only(SmallRota.plan())
    #expect(line.minimumWeeklyHours == 50)
    #expect(line.minimumCost == ExactMoney(pence: Ratio(8_198_235, over: 2)))
    // One step is all of the line: it keeps £80,000.
    #expect(line.keptByBudget == pounds(80_000).exact)
    #expect(line.minimumWarning == nil)
    let full = try only(SmallRota.plan(rota: [SmallRota.shift(minimum: 2)]))
    #expect(full.minimumWarning?.code == .staffingMinimum)
    #expect(full.minimumWarning?.severity == .warning)
  }

  @Test("explanations name their rows, and their parts sum to the figure")
  func explanation() throws {
    let line = try only(
      SmallRota.plan(
        grades: [SmallRota.grade(SmallRota.pay(budgeted: SmallRota.rate(11, 50)))],
        onCosts: SmallRota.onCosts(standing: .unverified)))
    let tree = line.explanation()
    #expect(tree.figure == "£81,982.35 a year")
    #expect(
      tree.parts.map(\.figure) == [
        "£62,400.00 a year", "£6,240.00 a year", "£1,872.00 a year", "£1,248.00 a year",
        "£8,607.75 a year", "£1,614.60 a year",
      ])
    let insurance = tree.parts[4]
    #expect(insurance.sources.map(\.file) == ["on-costs.csv"])
    #expect(
      insurance.working
        == "15 % of a post's pay above £5,000.00 a year (notice, not verified)")
    #expect(tree.parts[0].parts[0].sources.map(\.file) == ["rota.csv", "grades.csv"])
    let difference = line.explainDifference()
    #expect(difference.parts.map(\.label) == ["hourly pay", "Not explained"])
    #expect(difference.parts[0].sources.first?.column == "budgeted rate")
  }

  @Test("a rota that cannot be is refused, all faults at once")
  func faults() throws {
    let rota = [
      SmallRota.shift(line: "gone"), SmallRota.shift(grade: "gone", staff: 1, minimum: 2),
      RotaShift(
        "endless", line: "carers", grade: "carer", staff: Quantity(1), hours: Quantity(25),
        days: Quantity(8)),
    ]
    let late = SmallRota.grade([("2026-05-01", SmallRota.pay())])
    let onCosts = [
      OnCost(
        .holiday, from: SmallRota.day("2026-04-06"), through: SmallRota.day("2026-09-30"),
        rate: SmallRota.percent("12"), origin: ""),
      OnCost(
        .holiday, from: SmallRota.day("2026-09-30"), through: SmallRota.day("2027-03-31"),
        rate: SmallRota.percent("12"), origin: ""),
      OnCost(
        .pension, from: SmallRota.day("2020-01-01"), through: SmallRota.day("2020-12-31"),
        rate: SmallRota.percent("3"), threshold: Rate(pounds(9)), limit: Rate(pounds(8)), origin: ""
      ),
    ]
    let error = #expect(throws: Faults.self) {
      try SmallRota.plan(rota: rota, grades: [late, late], onCosts: onCosts)
    }
    #expect(
      Set(error?.all.map(\.code) ?? []) == [
        .staffingUnknownLine, .staffingUnknownGrade, .staffingBelowMinimum, .staffingBadFigure,
        .staffingWithoutPay, .staffingRepeatedGrade, .staffingOnCostsOverlap, .staffingOnCostGap,
      ])
    let noPrice = SmallRota.grade(
      Grade.Pay(
        hourly: SmallRota.rate(12), hoursPerPost: Quantity(40), agencyShare: Percentage(5),
        origin: ""))
    let second = #expect(throws: Faults.self) { try SmallRota.plan(grades: [noPrice]) }
    #expect(second?.all.map(\.code) == [.staffingWithoutAgencyRate])
  }

  @Test("rates nobody verified and on-costs nobody gave are told, and the work goes on")
  func warnings() throws {
    #expect(try SmallRota.plan().warnings.isEmpty)
    #expect(
      try SmallRota.plan(onCosts: SmallRota.onCosts(standing: .unverified)).warnings.map(\.code)
        == [.staffingUnverified])
    #expect(try SmallRota.plan(onCosts: []).warnings.map(\.code).count == 5)
  }
}
