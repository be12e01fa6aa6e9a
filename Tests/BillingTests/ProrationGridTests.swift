import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

/// Every unit of price × every way in which a period can be cut × advance and arrears, against a
/// biller who knows only how long months and years are and counts single days.
@Suite("Proration grid")
struct ProrationGridTests {
  enum Unit: CaseIterable {
    case day, week, fourWeeks, month

    func rate(_ amount: Money) -> TimeRate {
      switch self {
      case .day: .daily(Rate(amount))
      case .week: .weekly(Rate(amount))
      case .fourWeeks: .fourWeekly(Rate(amount))
      case .month: .monthly(Rate(amount))
      }
    }

    /// Pence of one day, as a fraction.
    func day(_ pence: Int, year: Int, month: Int) -> Ratio {
      switch self {
      case .day: Ratio(pence)
      case .week: Ratio(pence, over: 7)
      case .fourWeeks: Ratio(pence, over: 28)
      case .month: Ratio(pence, over: Self.days(year, month))
      }
    }

    static func days(_ year: Int, _ month: Int) -> Int {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
  }

  /// The days of a line: from its first to its last day.
  static let cuts: [(name: String, from: String, through: String)] = [
    ("leading", "2027-03-11", "2027-05-31"), ("trailing", "2027-03-01", "2027-05-20"),
    ("double", "2027-04-09", "2027-04-22"), ("leap", "2028-02-05", "2028-03-01"),
    ("leap day", "2028-02-29", "2028-02-29"), ("year's end", "2027-12-17", "2028-01-16"),
  ]

  /// What the family is billed from January 2027 to April 2028, month by month, with the month in
  /// which it was.
  private func lines(of home: SmallHome) throws -> [(month: Month, line: InvoiceLine)] {
    var before = BilledBefore.nothing
    var lines: [(Month, InvoiceLine)] = []
    var next = try month("2027-01")
    while next <= (try month("2028-04")) {
      let run = try home.run.bill(next, after: before)
      lines += run.lines(of: "family").map { (next, $0) }
      before = run.next
      next = (next.last + 1).month
    }
    return lines
  }

  @Test(
    "Each line is the sum of its days, rounded once; each day is billed once, in the month that it is due",
    arguments: Unit.allCases, [Timing.advance, .arrears])
  func grid(_ unit: Unit, _ timing: Timing) throws {
    let pence = 84_637
    for cut in Self.cuts {
      for cycle in [
        Cycle.monthly, .weekly(from: try day("2027-01-06")),
        .fourWeekly(from: try day("2027-01-13")),
      ] {
        var home = try SmallHome(fee: "900.00", billedFrom: "2027-01-01")
        try home.add("council", .councilFee, .balance)
        home.add(payer: "family", .thirdParty, cycle: cycle, timing: timing)
        try home.add(
          "extra", .onTop, .rate(unit.rate(Money(pence: pence))), payer: "family", from: cut.from,
          through: cut.through)
        var days: [String] = []
        for (month, line) in try lines(of: home) {
          let period = line.origin.period
          #expect(
            (timing == .advance ? period.first : period.last).month == month,
            "\(cut.name), \(cycle), \(line.days) billed in \(month)")
          var exact = Ratio.zero
          for day in line.days.days {
            let date = day.date
            days.append(day.iso)
            exact = exact + unit.day(pence, year: date.year, month: date.month)
          }
          // Half away from zero.
          let whole = (exact + Ratio(1, over: 2)).rounded(.down)
          #expect(line.net.pence == whole, "\(cut.name), \(cycle), \(line.days)")
          #expect(line.pricing.net == line.net)
        }
        days.sort()
        let from = try day(cut.from)
        let expected = (0...(try day(cut.through) - from)).map { (from + $0).iso }
        #expect(days == expected, "\(cut.name), \(cycle)")
      }
    }
  }
}
