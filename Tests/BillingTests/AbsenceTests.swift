import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Absence")
struct AbsenceTests {
  private func tier(
    _ from: Int, _ premises: Int, _ services: Int, _ care: Int, _ activity: Int,
    reason: Absence.Reason = .hospital
  ) -> AbsenceTier {
    AbsenceTier(
      reason: reason, fromDay: from,
      charged: ByComponent(
        premises: Percentage(premises), services: Percentage(services), care: Percentage(care),
        activity: Percentage(activity)), clause: "Clause 7.\(from)")
  }

  @Test("B6: 28 days in full, then 60 %: 40 days away, with their clauses")
  func twoTiers() throws {
    let tiers = [tier(1, 100, 100, 100, 100), tier(29, 60, 60, 60, 60)]
    var home = try SmallHome(fee: "700.00", terms: ContractTerms(id: "T", tiers: tiers))
    // One period of exactly the 40 days away: 1 October to 9 November.
    home.register.billedFrom = try day("2026-10-01")
    home.add(payer: "self", .resident, cycle: .fourWeekly(from: try day("2026-10-01")))
    try home.add("self", .selfFunded, .balance, through: "2026-11-09")
    try home.away(.hospital, left: "2026-09-30", returned: "2026-11-10")
    home.register.placements[0] = home.register.placements[0].ended(
      Ending(day: try day("2026-11-10"), reason: .discharge))
    let lines = try ["2026-10", "2026-11"].flatMap { try home.bill($0).lines(of: "self") }
    #expect(lines.map(\.days.count) == [28, 12])
    #expect(
      lines.map(\.workings) == [
        "28 days × £700.00 ÷ 7 = £2,800.00", "12 days × £420.00 ÷ 7 = £720.00",
      ])
    #expect(
      lines[0].notes == [
        "In hospital from 1 October 2026 to 28 October 2026 (days 1 to 28 of the absence): charged in full. Clause 7.1."
      ])
    #expect(lines[1].notes[0].hasSuffix("charged at 60 %. Clause 7.29."))
    #expect(lines[1].takenOut.total == (try money("480.00")))
  }

  @Test("B7: hotel −25 % from day 4, premises unchanged: ten days away")
  func byComponent() throws {
    let terms = ContractTerms(id: "T", tiers: [tier(4, 100, 75, 100, 100)])
    // Premises 20 %, services 30 %, care 40 %, activity 10 % of £1,000 a week.
    var home = try SmallHome(terms: terms)
    home.add(payer: "self", .resident)
    try home.add("self", .selfFunded, .balance)
    try home.away(.hospital, left: "2026-10-04", returned: "2026-10-15")
    let lines = try home.bill("2026-10").lines(of: "self")
    #expect(
      lines.map(\.days.description) == [
        "2026-10-01 to 2026-10-07", "2026-10-08 to 2026-10-14", "2026-10-15 to 2026-10-31",
      ])
    #expect(lines.map { "\($0.net)" } == ["£1,000.00", "£925.00", "£2,428.57"])
    #expect(lines[1].parts.services == (try money("225.00")))
    #expect(lines[1].parts.premises == (try money("200.00")))
    #expect(lines[1].parts.care == (try money("400.00")))
    #expect(lines[1].takenOut.services == (try money("75.00")))
    #expect(lines[1].takenOut.total == (try money("75.00")))
    #expect(lines[1].notes.contains("Taken out for the absence: £75.00 (hotel (services) £75.00)."))
    // A line with its own price that follows the tiers is reduced alike.
    home.register.fundingLines = []
    try home.add("self", .selfFunded, try weekly("1000.00"))
    let fixed = try home.bill("2026-10").lines(of: "self")
    #expect(fixed.map { "\($0.net)" } == ["£1,000.00", "£925.00", "£2,428.57"])
    #expect(fixed[1].parts == lines[1].parts)
    #expect(
      fixed[1].workings
        == "7 days × £1,000.00 ÷ 7 = £1,000.00, less £75.00 for the absence = £925.00")
  }

  @Test("Leaving and return days, and absences that add up over the calendar year")
  func counting() throws {
    func days(_ terms: ContractTerms) throws -> [String] {
      var home = try SmallHome(terms: terms)
      try home.add("self", .selfFunded, .balance)
      try home.away(.holiday, left: "2026-08-01", returned: "2026-08-04")
      try home.away(.holiday, left: "2026-09-01", returned: "2026-09-04")
      try home.away(.holiday, left: "2026-10-01", returned: "2026-10-09")
      return try home.bill("2026-10").lines(of: "self")
        .filter { $0.net.pence < $0.days.count * 14_200 }.map(\.days.description)
    }
    let tiers = [tier(7, 50, 50, 50, 50, reason: .holiday)]
    #expect(try days(ContractTerms(id: "T", tiers: tiers)) == ["2026-10-08"])
    #expect(
      try days(
        ContractTerms(id: "T", leavingDayIsAway: true, returnDayIsAway: true, tiers: tiers))
        == ["2026-10-07 to 2026-10-09"])
    #expect(
      try days(ContractTerms(id: "T", absencesAddUp: true, tiers: tiers))
        == ["2026-10-04 to 2026-10-08"])
  }

  @Test("A contract that promises a reduction which the lines lack is refused")
  func promiseKept() throws {
    let terms = ContractTerms(id: "T", tiers: [tier(1, 80, 80, 80, 80)])
    var home = try SmallHome(terms: terms)
    try home.add("self", .selfFunded, try weekly("1000.00"), inHospital: .continues)
    try home.away(.hospital, left: "2026-10-09", returned: "2026-10-20")
    let faults = try home.refusal("2026-10")
    #expect(faults.map(\.code) == [.absenceNotReduced])
    #expect(faults[0].message.contains("10 October 2026 to 19 October 2026"))
    #expect(faults[0].message.contains("£200.00 too much"))
  }

  @Test("What was taken out and what is left are together the fee of those days, to the penny")
  func takenOutAddsUp() throws {
    let terms = ContractTerms(id: "T", tiers: [tier(1, 60, 60, 60, 60)])
    var home = try SmallHome(fee: "1128.00", terms: terms)
    try home.add("council", .councilFee, .balance)
    try home.add("own", .clientContribution, try weekly("176.80"), inHospital: .continues)
    try home.add("fnc", .fundedNursing, try weekly("267.68"), inHospital: .stops)
    try home.away(.hospital, left: "2026-10-08", returned: "2026-10-19")
    // £1,128.00 − £176.80 − £267.68 = £683.52 a week; for ten days £976.46.
    let away = try home.bill("2026-10").lines(of: "council")[1]
    #expect(away.days.count == 10)
    #expect("\(away.net)" == "£484.85")
    #expect("\(away.takenOut.total)" == "£491.61")
  }

  @Test("The balance never falls below zero; a person is asked to look")
  func balanceFloor() throws {
    let terms = ContractTerms(id: "T", tiers: [tier(1, 10, 10, 10, 10)])
    var home = try SmallHome(terms: terms)
    try home.add("fnc", .fundedNursing, try weekly("235.88"), inHospital: .continues)
    try home.add("council", .councilFee, .balance)
    try home.away(.hospital, left: "2026-09-30", returned: nil)
    let run = try home.bill("2026-10")
    #expect(run.lines(of: "council").isEmpty)
    #expect(run.nets(of: "fnc") == ["£1,044.61"])
    #expect(run.warnings.map(\.code) == [.exceedsReducedFee])
  }
}
