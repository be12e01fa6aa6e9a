import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Late news")
struct LateNewsTests {
  /// £850 a week from October 2026 on, for one payer.
  private func home(
    _ kind: FundingLine.Kind, cycle: Cycle = .monthly, fee: String = "850.00"
  ) throws -> SmallHome {
    var home = try SmallHome(fee: fee, billedFrom: "2026-10-01")
    home.add(payer: "fee", kind == .councilFee ? .council : .resident, cycle: cycle)
    try home.add("fee", kind, .balance)
    return home
  }

  @Test("B4: £850 to £900 from the 13th, told after issue: credit £2,307.15, charge £2,442.86")
  func backDatedRate() throws {
    var home = try home(.councilFee)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    #expect(october.invoices.map { "\($0.totals.gross)" } == ["£3,764.29"])
    try home.stay(from: "2026-10-13", fee: "900.00")
    let run = try home.run.bill(try month("2026-11"), after: october.next)

    let note = try #require(run.creditNotes.first)
    #expect(run.creditNotes.count == 1 && note.corrects == october.invoices[0].number)
    #expect("\(note.number)" == "SM-CN-2611-001" && "\(note.totals.gross)" == "£2,307.15")
    let line = try #require(note.lines.first)
    #expect(
      line.workings
        == "Billed £3,764.29; 12 days × £850.00 ÷ 7 = £1,457.14 remain; £2,307.15 less")
    #expect(
      line.notes == [
        "19 days alone would come to £2,307.14: 1 penny of rounding added, so that what remains "
          + "and what is credited add up to what was billed."
      ])
    #expect(line.invoiceLine == 1 && line.parts.total == line.net)
    #expect(line.days == DayRange(try day("2026-10-13"), through: try day("2026-10-31")))
    #expect(note.reason == "From 13 October 2026 another price holds.")

    let invoice = try #require(run.invoices.first)
    #expect(run.invoices.count == 1 && run.held.isEmpty)
    #expect(
      invoice.lines.map(\.workings) == [
        "30 days × £900.00 ÷ 7 = £3,857.14", "19 days × £900.00 ÷ 7 = £2,442.86",
      ])
    #expect(
      invoice.lines[1].notes == [
        "In place of what invoice SM-2610-001 billed for these days, which is credited."
      ])
    #expect(invoice.period.first == (try day("2026-10-13")))
    #expect(TrialBalance(run.postings).difference == .zero)
    #expect(try home.run.bill(try month("2026-11"), after: run.next).documents.isEmpty)
  }

  @Test("B4: for a private payer the credit goes out and the charge waits for clause and notice")
  func increaseIsHeld() throws {
    var home = try home(.selfFunded)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try home.stay(from: "2026-10-13", fee: "900.00")
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(november.creditNotes.map { "\($0.totals.gross)" } == ["£2,307.15"])
    // November at the new price waits for the same notice.
    #expect(november.invoices.isEmpty)
    let held = try #require(november.held.first)
    #expect(november.held.map { "\($0.amount ?? .zero)" } == ["£2,442.86", "£3,857.14"])
    #expect(held.amount == (try money("2442.86")))
    #expect(held.days == DayRange(try day("2026-10-13"), through: try day("2026-10-31")))
    #expect(held.remedy.contains("notices.csv"))
    // Nothing new: it goes on waiting, and is not charged in silence.
    let waiting = try home.run.bill(try month("2026-11"), after: november.next)
    #expect(waiting.documents.isEmpty && waiting.held == november.held)

    home.register.notices = [
      Notice(
        placement: "P1", from: try day("2026-10-13"), clause: "Clause 5.2",
        given: try day("2026-11-20"), by: "Ann Ford")
    ]
    let december = try home.run.bill(
      try month("2026-12"), after: november.next, since: try day("2026-12-01"))
    #expect(december.held.isEmpty && december.creditNotes.isEmpty)
    let lines = try #require(december.invoices.first?.lines)
    #expect(lines.map { "\($0.net)" } == ["£3,985.71", "£2,442.86", "£3,857.14"])
    let late = lines[1]
    #expect(late.notes.first == "Clause 5.2; notice was given on 20 November 2026.")
  }

  @Test("A notice of one increase says nothing of the next")
  func noticeIsOfOnePrice() throws {
    var home = try home(.selfFunded)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try home.stay(from: "2026-10-13", fee: "900.00")
    try home.stay(from: "2026-10-20", fee: "950.00")
    home.register.notices = [
      Notice(
        placement: "P1", from: try day("2026-10-13"), clause: "Clause 5.2",
        given: try day("2026-09-01"), by: "Ann Ford")
    ]
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.held.map(\.days.first) == [try day("2026-10-20"), try day("2026-11-01")])
    #expect(run.invoices[0].lines.map { "\($0.net)" }.contains("£900.00"))
  }

  @Test("B5: a death on the 12th told next month: the 12th and 13th stay, the rest is credited")
  func deathToldLate() throws {
    var home = try home(.selfFunded, fee: "700.00")
    home.register.terms = [ContractTerms(id: "T", daysAfterDeath: 3)]
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    let rose = home.register.placements[0]
    home.register.placements[0] = Placement(
      id: rose.id, resident: rose.resident, terms: rose.terms, admitted: rose.admitted,
      ending: Ending(day: try day("2026-10-12"), reason: .death), stays: rose.stays)
    home.register.residents.append(Resident(id: "R2", name: "Joe Lund", reference: "REF-2"))
    home.register.placements.append(
      Placement(
        id: "P2", resident: "R2", terms: "T", admitted: try day("2026-10-14"), ending: nil,
        stays: Timeline([
          .init(
            from: try day("2026-10-14"),
            Stay(room: "1", band: "residential", grossFee: Rate(try money("700.00"))))
        ])))
    try home.add("fee2", .selfFunded, .balance, placement: "P2")
    let run = try home.run.bill(
      try month("2026-11"), issued: try day("2026-11-03"), after: october.next)
    let note = try #require(run.creditNotes.first)
    #expect(run.creditNotes.count == 1 && "\(note.totals.gross)" == "£1,800.00")
    #expect(note.lines[0].days == DayRange(try day("2026-10-14"), through: try day("2026-10-31")))
    #expect(note.reason == "Rose Pell died on 12 October 2026. We are sorry for your loss.")
    #expect(note.notes.contains { $0.contains("within 28 days") })
    #expect(note.issued == (try day("2026-11-03")))
    // The newcomer's days since the 14th are caught up beside November's.
    let invoice = try #require(run.invoices.first)
    #expect(
      run.invoices.count == 1 && invoice.lines.map { "\($0.net)" } == ["£3,000.00", "£1,800.00"])
    #expect(invoice.lines[1].notes == ["These days had not been billed before."])
  }

  @Test("B9: running again bills nothing, and numbers go on without a gap")
  func again() throws {
    var home = try home(.councilFee)
    let first = try home.run.bill(try month("2026-10"), after: .nothing)
    let second = try home.run.bill(try month("2026-10"), after: first.next)
    #expect(second.documents.isEmpty && second.postings.isEmpty && second.next == first.next)
    home.add(payer: "daughter", .thirdParty)
    try home.add("daughter", .onTop, weekly("20.00"), from: "2026-10-05")
    let third = try home.run.bill(try month("2026-10"), after: second.next)
    #expect(third.invoices.map { "\($0.number)" } == ["SM-2610-002"])
  }

  @Test("B10: a credit note leaves on its invoice what it does not credit")
  func left() throws {
    var home = try home(.councilFee, fee: "700.00")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-21")
    home.register.terms = [
      ContractTerms(
        id: "T",
        tiers: [
          AbsenceTier(
            reason: .hospital, fromDay: 1, charged: ByComponent { _ in Percentage(60) },
            clause: "Clause 7.2")
        ])
    ]
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    let number = october.invoices[0].number
    // Ten days fall from £100.00 to £60.00: credited whole, and charged at what the clause says.
    #expect(run.creditNotes.map { "\($0.totals.gross)" } == ["£1,000.00"])
    #expect(run.creditNotes[0].reason == "An absence is charged as the contract says.")
    #expect("\(run.next.invoices[number]?.left(.exempt) ?? .zero)" == "£2,100.00")
    let late = try #require(run.invoices[0].lines.last)
    #expect("\(late.net)" == "£600.00" && late.notes.contains { $0.contains("Clause 7.2") })
  }

  @Test(
    "An absence taken back, shortened or found is told as an absence, a new price as a price",
    arguments: [FundingLine.Kind.councilFee, .selfFunded])
  func absenceTakenBack(_ kind: FundingLine.Kind) throws {
    var home = try home(kind, fee: "700.00")
    home.register.terms = [
      ContractTerms(
        id: "T",
        tiers: [
          AbsenceTier(
            reason: .hospital, fromDay: 4,
            charged: ByComponent(
              premises: .all, services: Percentage(75), care: .all, activity: .all),
            clause: "Clause 7.2")
        ])
    ]
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-21")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.absences = []
    home.register.notices = [
      Notice(
        placement: "P1", from: try day("2026-10-01"), clause: "Clause 7.2",
        given: try day("2026-11-02"), by: "Ann Ford")
    ]
    let back = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(back.creditNotes.map(\.reason) == ["The days of an absence have been corrected."])
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-16")
    let shorter = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(shorter.creditNotes.map(\.reason) == ["The days of an absence have been corrected."])
    home.register.absences = []
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-21")
    try home.stay(from: "2026-10-13", fee: "690.00")
    let priced = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(
      priced.creditNotes.map(\.reason).joined().contains("From 13 October 2026 another price"))
  }

  @Test("B14: moved to another payer mid-month: each its own days, and nobody waits for notice")
  func movedPayer() throws {
    var home = try home(.selfFunded, fee: "700.00")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.fundingLines = []
    try home.add("fee", .selfFunded, .balance, through: "2026-10-14")
    try home.add("council", .councilFee, .balance, from: "2026-10-15")
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.map { "\($0.totals.gross)" } == ["£1,700.00"])
    #expect(run.creditNotes[0].reason == "These days are not yours to pay.")
    #expect(run.held.isEmpty)
    #expect(
      run.invoices.flatMap(\.lines).map(\.workings) == [
        "30 days × £700.00 ÷ 7 = £3,000.00", "17 days × £700.00 ÷ 7 = £1,700.00",
      ])
  }

  @Test("A payer’s new cycle begins where the old one ended: no day is billed twice or left out")
  func newCycle() throws {
    var home = try home(.councilFee, fee: "700.00")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.payers = []
    home.add(payer: "fee", .council, cycle: .fourWeekly(from: try day("2026-10-12")))
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    let december = try home.run.bill(try month("2026-12"), after: november.next)
    #expect(november.creditNotes.isEmpty && december.creditNotes.isEmpty)
    #expect(
      (november.invoices + december.invoices).map(\.period.description) == [
        "2026-11-01 to 2026-11-08", "2026-11-09 to 2026-12-06",
      ])
  }

  @Test("A stay that was never there is credited whole, also when it has left the sheets")
  func withdrawn() throws {
    var home = try home(.councilFee, fee: "700.00")
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.placements = []
    home.register.fundingLines = []
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.map { "\($0.totals.gross)" } == ["£3,100.00"])
    #expect(run.creditNotes[0].lines[0].workings.contains("nothing of it remains"))
    #expect(run.next.runs.isEmpty && run.invoices.isEmpty)
  }
}
