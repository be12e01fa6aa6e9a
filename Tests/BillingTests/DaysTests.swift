import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Days")
struct DaysTests {
  /// A self-funder in room 1 who died on 12 October 2026.
  private func death(
    _ terms: ContractTerms, belongingsUntil: String? = nil, relet: String? = nil,
    room: String = "1"
  ) throws -> SmallHome {
    let ending = Ending(
      day: try day("2026-10-12"), reason: .death, belongingsUntil: try belongingsUntil.map(day))
    var home = try SmallHome(ending: ending, fee: "700.00", terms: terms)
    try home.add("self", .selfFunded, try weekly("700.00"))
    if let relet {
      let stay = Stay(room: room, band: "residential", grossFee: Rate(try money("700.00")))
      home.register.residents.append(Resident(id: "R2", name: "Next", reference: "REF-2"))
      home.register.placements.append(
        Placement(
          id: "P2", resident: "R2", terms: "T", admitted: try day(relet), ending: nil,
          stays: Timeline([.init(from: try day(relet), stay)])))
      try home.add(
        "next", .selfFunded, try weekly("700.00"), placement: "P2", from: relet)
    }
    return home
  }

  private func lastDay(_ home: SmallHome) throws -> String {
    let lines = try home.bill("2026-10").lines(of: "self")
    #expect(lines.count == 1)
    return try #require(lines.last).days.last.iso
  }

  @Test("B5: after a death, the day before the re-let is the last that is charged")
  func relet() throws {
    let terms = ContractTerms(id: "T", daysAfterDeath: 3)
    #expect(try lastDay(death(terms, relet: "2026-10-14")) == "2026-10-13")
    #expect(try lastDay(death(terms)) == "2026-10-15")
    #expect(try lastDay(death(terms, relet: "2026-10-30")) == "2026-10-15")
    let both = try death(terms, relet: "2026-10-14").bill("2026-10")
    #expect(both.nets(of: "self") == ["£1,300.00"])
    #expect(both.lines(of: "next").map(\.days.description) == ["2026-10-14 to 2026-10-31"])
  }

  @Test("A room is let again however its name is written")
  func reletInCapitals() throws {
    let terms = ContractTerms(id: "T", daysAfterDeath: 3)
    var home = try death(terms, relet: "2026-10-14", room: "garden")
    try home.stay(from: "2026-10-01", fee: "700.00", room: "Garden")
    #expect(try lastDay(home) == "2026-10-13")
  }

  @Test("After a death nobody bears a line that an absence has stopped, whatever the clause")
  func diedAway() throws {
    var home = try SmallHome(
      ending: Ending(day: try day("2026-10-12"), reason: .death),
      terms: ContractTerms(id: "T", daysAfterDeath: 3))
    try home.add("council", .councilFee, .balance)
    try home.add(
      "family", .topUp, try weekly("100.00"), inHospital: .stops,
      whenStopped: .balance(clause: "Clause 9"))
    try home.away(.hospital, left: "2026-10-09", returned: nil)
    #expect(
      try home.bill("2026-10").workings(of: "council") == [
        "9 days × £900.00 ÷ 7 = £1,157.14", "3 days × £1,000.00 ÷ 7 = £428.57",
        "3 days × £900.00 ÷ 7 = £385.71",
      ])
  }

  @Test("A new price in a room that two share is no re-let")
  func sharedRoom() throws {
    var home = try death(ContractTerms(id: "T", daysAfterDeath: 3))
    let stays = try ["2026-01-01", "2026-10-14"].map { from in
      Timeline<Stay>.Entry(
        from: try day(from),
        Stay(room: "1", band: "residential", grossFee: Rate(try money("700.00"))))
    }
    home.register.residents.append(Resident(id: "R2", name: "Husband", reference: "REF-2"))
    home.register.placements.append(
      Placement(
        id: "P2", resident: "R2", terms: "T", admitted: try day("2026-01-01"), ending: nil,
        stays: Timeline(stays)))
    try home.add("other", .selfFunded, try weekly("700.00"), placement: "P2")
    #expect(try lastDay(home) == "2026-10-15")
  }

  @Test("Days after a death: at most 3, up to 10 while belongings remain, and a warning")
  func limits() throws {
    let greedy = ContractTerms(id: "T", daysAfterDeath: 14, daysWithBelongings: 28)
    #expect(try lastDay(death(greedy)) == "2026-10-15")
    #expect(try lastDay(death(greedy, belongingsUntil: "2026-10-18")) == "2026-10-18")
    #expect(try lastDay(death(greedy, belongingsUntil: "2026-10-31")) == "2026-10-22")
    let warnings = try death(greedy).bill("2026-10").warnings
    #expect(warnings.map(\.code) == [.daysAfterDeath, .daysAfterDeath])
    let plain = ContractTerms(id: "T")
    #expect(try lastDay(death(plain, belongingsUntil: "2026-10-31")) == "2026-10-12")
    let unpaid = ContractTerms(id: "T", chargesDayOfDeath: false)
    #expect(try lastDay(death(unpaid)) == "2026-10-11")
  }

  @Test("Nursing care stops at death, a top-up with the council's payment; nobody bears either")
  func afterDeath() throws {
    let ending = Ending(day: try day("2026-10-12"), reason: .death)
    let terms = ContractTerms(id: "T", daysAfterDeath: 3)
    var home = try SmallHome(ending: ending, terms: terms)
    try home.add(
      "fnc", .fundedNursing, try weekly("210.00"), whenStopped: .balance(clause: "Clause 9"))
    try home.add("council", .councilFee, try weekly("500.00"), through: "2026-10-13")
    try home.add("topup", .topUp, try weekly("70.00"))
    try home.add("self", .selfFunded, try weekly("220.00"), through: "2026-10-13")
    try home.add("estate", .selfFunded, try weekly("720.00"), from: "2026-10-14")
    let run = try home.bill("2026-10")
    #expect(run.lines(of: "fnc").map(\.days.last.iso) == ["2026-10-12"])
    #expect(run.lines(of: "topup").map(\.days.last.iso) == ["2026-10-13"])
    #expect(run.lines(of: "estate").map(\.days.description) == ["2026-10-14 to 2026-10-15"])

    home.register.fundingLines.removeAll { ["self", "estate", "council"].contains($0.id.text) }
    try home.add("council", .councilFee, .balance)
    let balanced = try home.bill("2026-10")
    // £720.00 a week throughout: nobody bears the nursing care after the 12th, clause or not.
    #expect(balanced.workings(of: "council") == ["15 days × £720.00 ÷ 7 = £1,542.86"])
  }

  @Test("Admission and discharge days, by the contract")
  func ends() throws {
    for (terms, expected) in [
      (ContractTerms(id: "T"), "2026-10-05 to 2026-10-19"),
      (
        ContractTerms(id: "T", chargesAdmissionDay: false, chargesDischargeDay: true),
        "2026-10-06 to 2026-10-20"
      ),
    ] {
      var home = try SmallHome(
        admitted: "2026-10-05",
        ending: Ending(day: try day("2026-10-20"), reason: .discharge), terms: terms)
      try home.add("self", .selfFunded, .balance)
      #expect(try home.bill("2026-10").lines(of: "self").map(\.days.description) == [expected])
    }
  }

  @Test("Nothing before the first billed day; in advance, the period that it falls in is caught up")
  func billedFrom() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-10")
    try home.add("self", .selfFunded, .balance)
    #expect(
      try home.bill("2026-10").lines(of: "self").map(\.days.description)
        == ["2026-10-10 to 2026-10-31"])
    home.register.payers = []
    home.add(
      payer: "self", .resident, cycle: .fourWeekly(from: try day("2026-09-20")), timing: .advance)
    let runs = try ["2026-10", "2026-11"].flatMap { try home.bill($0).lines(of: "self") }
    #expect(
      runs.map(\.days.description)
        == ["2026-10-10 to 2026-10-17", "2026-10-18 to 2026-11-14", "2026-11-15 to 2026-12-12"])
  }

  @Test("On a move the receiving room's rate applies that day")
  func move() throws {
    var home = try SmallHome(fee: "700.00")
    try home.stay(from: "2026-10-20", fee: "770.00", room: "2")
    try home.add("self", .selfFunded, .balance)
    let run = try home.bill("2026-10")
    #expect(
      run.workings(of: "self") == [
        "19 days × £700.00 ÷ 7 = £1,900.00", "12 days × £770.00 ÷ 7 = £1,320.00",
      ])
  }
}
