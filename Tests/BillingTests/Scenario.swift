import Amounts
import Billing
import CareCalendar
import CareHome

/// A random placement with four payers, kept as plain numbers so that a biller of one day at a
/// time can be set beside the real one.
struct Scenario {
  let terms: ContractTerms
  let tier: AbsenceTier
  let weights: ByComponent<Ratio>
  let admitted: Day
  let ending: Ending
  /// A fee in pence from each day.
  let fees: [(from: Day, pence: Int)]
  let nursing: [(from: Day, pence: Int)]
  let contribution: Int
  let topUp: Int
  let absences: [Absence]
  let rules: [FundingLineID: FundingLine.AbsenceRule]
  let nursingIsBorne: Bool
  let cycles: [(Cycle, Timing)]

  static let start = Day(number: 20_454)  // 1 January 2026
  static let lastMonth = (Self.start + 280).month

  init(_ random: inout SeededNumbers) {
    let whole = Percentage(100)
    tier = AbsenceTier(
      reason: .hospital, fromDay: random.number(1...9),
      charged: ByComponent { _ in random.flip() ? whole : Percentage(random.number(50...99)) },
      clause: "Clause 7")
    terms = ContractTerms(
      id: "T", chargesAdmissionDay: random.flip(), chargesDischargeDay: random.flip(),
      chargesDayOfDeath: true, daysAfterDeath: random.number(0...3),
      leavingDayIsAway: random.flip(), returnDayIsAway: random.flip(), tiers: [tier])
    weights = ByComponent { _ in Ratio(random.number(10...90)) }
    admitted = Self.start + random.number(0...40)
    ending = Ending(
      day: Self.start + random.number(100...180), reason: random.flip() ? .death : .discharge)
    fees = [
      (admitted, random.number(90_000...150_000)),
      (admitted + random.number(20...60), random.number(90_000...150_000)),
    ]
    nursing = [
      (Self.start - 100, random.number(10_000...20_000)),
      (Self.start + random.number(50...100), random.number(10_000...20_000)),
    ]
    contribution = random.number(1_000...9_000)
    topUp = random.number(1_000...5_000)
    let first = admitted + random.number(5...30)
    let second = first + random.number(30...60)
    absences = [
      Absence(
        placement: "P1", reason: .hospital, left: first, returned: first + random.number(0...25)),
      Absence(
        placement: "P1", reason: .hospital, left: second,
        returned: random.flip() ? nil : second + random.number(0...25)),
    ]
    let all = FundingLine.AbsenceRule.allCases
    rules = [
      "nursing": all[random.number(0...2)], "contribution": all[random.number(0...2)],
      "topup": all[random.number(0...2)],
    ]
    nursingIsBorne = random.flip()
    cycles = (0..<4).map { _ in
      let anchor = Self.start + random.number(0...27)
      let cycle: Cycle = [.monthly, .weekly(from: anchor), .fourWeekly(from: anchor)][
        random.number(0...2)]
      return (cycle, random.flip() ? .advance : .arrears)
    }
  }

  func home() throws -> SmallHome {
    var home = try SmallHome(
      admitted: admitted.iso, ending: ending, terms: terms, billedFrom: Self.start.iso)
    home.bandSplits = ComponentSplit(weights: weights).map { ["residential": $0] } ?? [:]
    home.register.placements[0] = Placement(
      id: "P1", resident: "R1", terms: "T", admitted: admitted, ending: ending,
      stays: Timeline(
        fees.map { fee in
          .init(
            from: fee.from,
            Stay(room: "1", band: "residential", grossFee: Rate(Money(pence: fee.pence))))
        }))
    home.register.rates = RatesBook(
      nursing.map { row in
        RatesBook.Row(
          name: "FNC", nation: .england, from: row.from, through: nil,
          rate: .weekly(Rate(Money(pence: row.pence))), source: "made up", standing: .verified)
      })
    let ids: [PayerID] = ["nursing", "contribution", "topup", "council"]
    let kinds: [Payer.Kind] = [.nhs, .resident, .thirdParty, .council]
    for (index, id) in ids.enumerated() {
      home.add(payer: id, kinds[index], cycle: cycles[index].0, timing: cycles[index].1)
    }
    try home.add(
      "nursing", .fundedNursing, .published("FNC"), inHospital: rules["nursing"] ?? .stops,
      whenStopped: nursingIsBorne ? .balance(clause: "Clause 9") : .nobody)
    try home.add(
      "contribution", .clientContribution, .rate(.weekly(Rate(Money(pence: contribution)))),
      inHospital: rules["contribution"] ?? .stops)
    try home.add(
      "topup", .topUp, .rate(.weekly(Rate(Money(pence: topUp)))),
      inHospital: rules["topup"] ?? .stops)
    try home.add("council", .councilFee, .balance)
    home.register.absences = absences
    return home
  }

  /// Every month until all periods have fallen due.
  func runs(_ home: SmallHome) throws -> [RunResult] {
    try home.run.history(through: Self.lastMonth).runs
  }
}

/// Numbers by name from a seeded generator.
struct SeededNumbers {
  var generator: any RandomNumberGenerator

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func flip() -> Bool { number(0...1) == 1 }
}
