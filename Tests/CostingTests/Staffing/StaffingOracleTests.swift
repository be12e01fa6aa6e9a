import Amounts
import CareCalendar
import CareHome
import Costing
import TestSupport
import Testing

/// The staffing build-up again by another route: day by day, each day's cost from the rates that
/// a search finds for it, with nothing grouped.
private func costDayByDay(_ plan: StaffingPlan) -> ExactMoney {
  let year = plan.budget.year
  var sum = Ratio.zero
  for day in year.days {
    func share(_ kind: OnCost.Kind) -> (OnCost, Ratio)? {
      plan.onCosts.last { $0.kind == kind && $0.from <= day && ($0.through ?? day) >= day }
        .map { ($0, Ratio($0.rate.tenThousandths, over: 1_000_000)) }
    }
    for shift in plan.rota {
      guard
        let pay = plan.grades.first(where: { $0.id == shift.grade })?.pay.entries
          .filter({ $0.from <= day }).max(by: { $0.from < $1.from })?.value
      else { continue }
      let hours = shift.staff.ratio * shift.hours.ratio * shift.days.ratio / 7
      let agency = hours * Ratio(pay.agencyShare.tenThousandths, over: 1_000_000)
      sum = sum + agency * (pay.agencyHourly?.amount.pence ?? 0)
      let more = [OnCost.Kind.holiday, .sickness, .training].compactMap { share($0)?.1 }
      let paid = (hours - agency) * more.reduce(1, +)
      sum = sum + paid * pay.hourly.amount.pence
      let people = paid * 7 / pay.hoursPerPost.ratio
      let salary = pay.hoursPerPost.ratio * pay.hourly.amount.pence * year.count / 7
      for kind in [OnCost.Kind.nationalInsurance, .pension] {
        guard let (row, rate) = share(kind) else { continue }
        var base = salary
        if let limit = row.limit, Ratio(limit.amount.pence) < base {
          base = Ratio(limit.amount.pence)
        }
        base = base - Ratio(row.threshold.amount.pence)
        if base > 0 { sum = sum + base * rate * people / year.count }
      }
    }
  }
  return ExactMoney(pence: sum)
}

@Suite("Staffing, by another route")
struct StaffingOracleTests {
  @Test("any rota costs what its days cost, and every difference is told to the penny")
  func oracle() {
    forAll("staffing = its days", seed: 400, count: 12) { random in
      let plan = try randomPlan(using: &random)
      let lines = plan.buildUp()
      return lines.map(\.cost.total).sum() == costDayByDay(plan)
        && lines.allSatisfy { line in
          line.cost.shown.map(\.amount).sum() == line.amount
            && line.shifts.map(\.cost.total).sum() == line.cost.total
            && line.causes.map(\.amount).sum() + line.unexplained == line.difference
            && line.minimumCost <= line.cost.total
        }
    }
  }

  private func randomPlan(using random: inout SeededGenerator) throws -> StaffingPlan {
    func percent(_ most: Int) -> Percentage {
      Percentage(tenThousandths: Int.random(in: 0...(most * 10_000), using: &random))
    }
    func amount(_ most: Int) -> Money { Money(pence: Int.random(in: 0...most, using: &random)) }
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    let year = yearOf52Weeks
    let grades = ["carer", "nurse"].map { id in
      let changes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        year.first + Int.random(in: 1...450, using: &random)
      }
      return Grade(
        id: GradeID(id),
        pay: Timeline(
          ([year.first - 30] + changes).map { from in
            Timeline.Entry(
              from: from,
              Grade.Pay(
                hourly: Rate(amount(4_000)),
                hoursPerPost: Quantity(Int.random(in: 1...40, using: &random)),
                agencyShare: percent(40), agencyHourly: Rate(amount(6_000)),
                budgetedHourly: maybe(Rate(amount(4_000))), budgetedAgencyShare: maybe(percent(40)),
                origin: "scale"))
          }))
    }
    let onCosts = OnCost.Kind.allCases.flatMap { kind -> [OnCost] in
      let change = year.first + Int.random(in: 1...363, using: &random)
      return [(year.first - 10, change - 1), (change, nil)].map { from, through in
        OnCost(
          kind, from: from, through: through, rate: percent(20),
          threshold: kind.isOfPosts ? Rate(amount(900_000)) : Rate(.zero),
          limit: kind == .pension ? Rate(amount(3_000_000) + pounds(10_000)) : nil,
          budgetedRate: maybe(percent(20)), origin: "notice")
      }
    }
    let rota = (0..<Int.random(in: 1...6, using: &random)).map { index in
      let least = Int.random(in: 0...3, using: &random)
      return RotaShift(
        "shift \(index)", line: ["carers", "rent"].randomElement(using: &random) ?? "rent",
        grade: ["carer", "nurse"].randomElement(using: &random) ?? "nurse",
        staff: Quantity(least + Int.random(in: 0...6, using: &random)),
        hours: quantity("\(Int.random(in: 1...23, using: &random)).25"),
        days: Quantity(Int.random(in: 1...7, using: &random)), minimum: Quantity(least),
        budgetedStaff: maybe(Quantity(Int.random(in: 0...9, using: &random))))
    }
    return try StaffingPlan(SmallRota.home(), rota: rota, grades: grades, onCosts: onCosts)
  }
}
