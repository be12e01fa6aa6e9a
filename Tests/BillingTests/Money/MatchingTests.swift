import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Matching")
struct MatchingTests {
  private func proposal(_ home: MoneyHome) throws -> MatchProposal {
    try #require(Matcher(home.history).proposals().first)
  }

  @Test(
    "By the document's number, however it was typed",
    arguments: [
      "SM-2610-001", "PELL SM2610001", "sm 2610 001 thanks", "INV:SM/2610/001.",
    ])
  func byNumber(_ text: String) throws {
    var home = try MoneyHome()
    let invoice = try home.bill("500.00")
    try home.receive("500.00", text)
    let found = try proposal(home)
    #expect(found.strength == .certain)
    #expect(found.parts.map(\.debt) == [invoice])
    #expect(found.rest == .zero)
  }

  @Test("A piece of a longer number is no number")
  func notWithinANumber() throws {
    var home = try MoneyHome()
    try home.bill("500.00")
    try home.receive("500.00", "SM-2610-0017")
    #expect(try proposal(home).strength == .possible)
  }

  @Test("Short, exact and over, each said in words")
  func amounts() throws {
    for (amount, strength, words, parts) in [
      ("499.99", MatchProposal.Strength.certain, "£0.01 short", ["£499.99"]),
      ("500.00", .certain, "the sum agrees", ["£500.00"]),
      ("512.00", .likely, "£12.00 too much", ["£500.00", "£12.00"]),
    ] {
      var home = try MoneyHome()
      try home.bill("500.00")
      try home.receive(amount, "SM-2610-001")
      let found = try proposal(home)
      #expect(found.strength == strength)
      #expect(found.reason.contains(words))
      #expect(found.parts.map { "\($0.amount)" } == parts)
    }
  }

  @Test("By the resident's reference: an exact document, else the oldest first")
  func byReference() throws {
    var home = try MoneyHome()
    let october = try home.bill("500.00")
    let november = try home.bill("520.00", month: "2026-11")
    try home.receive("520.00", "nc1001 november")
    #expect(try proposal(home).parts.map(\.debt) == [november])
    home.entries = []
    try home.receive("600.00", "NC-1001")
    let found = try proposal(home)
    #expect(found.strength == .likely)
    #expect(found.parts.map(\.debt) == [october, november])
    #expect(found.parts.map { "\($0.leaves)" } == ["£0.00", "£420.00"])
  }

  @Test("By who paid: a name the bank shows, or one confirmed before")
  func byPayer() throws {
    var home = try MoneyHome()
    let october = try home.bill("500.00")
    try home.receive("500.00", "STANDING ORDER XQ", from: nil)
    // Only the sum to go by.
    #expect(try proposal(home).strength == .possible)
    try home.put("P0001", "500.00", to: october)
    let november = try home.bill("500.00", month: "2026-11")
    // Another of the same sum, so that the sum alone decides nothing.
    try home.bill("north-council", "R1", "500.00", month: "2026-11")
    try home.receive("500.00", on: "2026-12-05", "STANDING ORDER XQ")
    let found = try proposal(home)
    #expect(found.strength == .likely)
    #expect(found.parts.map(\.debt) == [november])
  }

  @Test("Two payments of one sum are not both proposed for one document")
  func notTwice() throws {
    var home = try MoneyHome()
    try home.bill("500.00")
    try home.receive("500.00", "a")
    try home.receive("500.00", "b")
    let found = Matcher(home.history).proposals()
    #expect(found.map(\.strength) == [.possible, .unknown])
    #expect(found.map { "\($0.rest)" } == ["£0.00", "£500.00"])
  }

  @Test("Nothing is guessed where two documents fit, nor of text that means harm")
  func ambiguity() throws {
    var home = try MoneyHome(residents: 2)
    try home.bill("pell", "R1", "500.00")
    try home.bill("north-council", "R2", "500.00")
    try home.receive("500.00", "=cmd|' /C calc'!A0")
    try home.receive("500.00", "")
    #expect(Matcher(home.history).proposals().allSatisfy { $0.parts.isEmpty })
  }

  @Test("B13: a remittance of one sum for 37 residents, two short-paid: 35 settled, 2 named")
  func remittance() throws {
    var home = try MoneyHome(residents: 37)
    var lines: [Remittance.Line] = []
    for index in 1...37 {
      let billed = "\(2_000 + index).4\(index % 10)"
      let debt = try home.bill("north-council", ResidentID("R\(index)"), billed)
      let short = index == 9 || index == 30
      lines.append(
        Remittance.Line(
          document: index.isMultiple(of: 2) ? "\(debt)" : "", resident: "NC \(1_000 + index)",
          amount: try money(billed) - (short ? try money("100.01") : .zero)))
    }
    let remittance = Remittance(
      payer: "north-council", reference: "RA-77", day: nil, lines: lines)
    let payment = try home.receive("\(remittance.total.decimal)", "BACS", from: "north-council")
    let match = try Matcher(home.history).match(payment, remittance)
    #expect(match.rows.filter { $0.verdict == .settled }.count == 35)
    #expect(
      match.rows.enumerated().filter { $0.element.verdict == .short(by: Money(pence: 10_001)) }
        .map(\.offset) == [8, 29])
    #expect(
      match.proposal.reason == "The remittance names 37: 35 settled; 2 part-paid, £200.02 short.")
    #expect(match.proposal.rest == .zero)
    for entry in match.proposal.entries(on: try day("2026-11-06"), by: "Ann Ford") {
      #expect(home.history.faults(of: entry).isEmpty)
      home.entries.append(entry)
    }
    let open = home.history.accounts.flatMap { home.history.state(of: $0).open }
    #expect(open.map { "\($0.left)" } == ["£100.01", "£100.01"])
    #expect(home.history.money.unmatched.isEmpty)
    #expect(TrialBalance(home.history.postings).difference.isZero)
  }

  @Test("A remittance that does not add up to the payment is refused with the difference")
  func wrongSum() throws {
    var home = try MoneyHome()
    try home.bill("north-council", "R1", "500.00")
    let payment = try home.receive("499.00")
    let remittance = Remittance(
      payer: "north-council", reference: "", day: nil,
      lines: [.init(document: "", resident: "NC-1001", amount: try money("500.00"))])
    do {
      _ = try Matcher(home.history).match(payment, remittance)
      Issue.record("it was matched")
    } catch {
      #expect(error.all.map(\.code.rawValue) == ["remittance.sum-differs"])
      #expect(error.all.first?.message.contains("£1.00 too much") == true)
    }
  }

  @Test("What a council keeps back must be in credit; what it names wrongly waits")
  func keptBack() throws {
    var home = try MoneyHome(residents: 2)
    let paid = try home.bill("north-council", "R1", "500.00")
    let council = PayerAccount(payer: "north-council", resident: "R1")
    try home.put(try home.receive("500.00"), "500.00", to: paid, of: council)
    try home.credit(paid, "70.00", on: "2026-11-20")
    let next = try home.bill("north-council", "R2", "400.00", month: "2026-11")
    let payment = try home.receive("345.00", on: "2026-12-20")
    let match = try Matcher(home.history).match(
      payment,
      Remittance(
        payer: "north-council", reference: "RA-78", day: nil,
        lines: [
          .init(document: "\(next)", resident: "", amount: try money("400.00")),
          .init(document: "", resident: "NC-1001", amount: try money("-70.00")),
          .init(document: "", resident: "NC-9999", amount: try money("15.00")),
        ]))
    #expect(match.rows[0].verdict == .settled)
    #expect(match.rows[1].verdict == .keptBack)
    #expect(
      match.rows[2].verdict == .unknown("NC-9999 is no open document and no resident of this payer")
    )
    #expect(match.proposal.rest == (try money("15.00")))
    for entry in match.proposal.entries(on: try day("2026-12-20"), by: "Ann Ford") {
      #expect(home.history.faults(of: entry).isEmpty)
      home.entries.append(entry)
    }
    #expect(home.history.state(of: council).credit == .zero)
    #expect(home.history.money.left(of: payment) == (try money("15.00")))
  }

  @Test("Where nobody here has the reference, the document tells whom a line is for")
  func strangeReference() throws {
    var home = try MoneyHome(residents: 2)
    let document = try home.bill("north-council", "R1", "500.00")
    try home.bill("north-council", "R2", "400.00")
    let lines: [Remittance.Line] = [
      .init(document: "\(document)", resident: "NC-X", amount: try money("500.00"))
    ]
    let remittance = Remittance(payer: "north-council", reference: "", day: nil, lines: lines)
    let payment = try home.receive("500.00")
    let match = try Matcher(home.history).match(payment, remittance)
    #expect(match.rows.map(\.verdict) == [.settled])
    #expect(match.rows.map(\.account?.resident) == ["R1"])
    let comparison = ScheduleComparison(
      Remittance(
        payer: "north-council", reference: "", day: nil,
        lines: lines + [
          .init(document: "NO-0000-000", resident: "", amount: try money("1.00"))
        ]), for: try month("2026-10").range, in: home.history)
    #expect(comparison.rows.map(\.resident) == ["R1", "R2", nil])
    #expect(comparison.rows.map(\.difference.pence) == [0, 40_000, -100])
    #expect(comparison.rows.last?.reference == "NO-0000-000")
  }

  @Test("A council's own schedule is held against what was billed, before the cash comes")
  func schedule() throws {
    var home = try MoneyHome(residents: 4)
    for (resident, amount) in [("R1", "3100.00"), ("R2", "3100.00"), ("R3", "3100.00")] {
      try home.bill("north-council", ResidentID(resident), amount)
    }
    let schedule = Remittance(
      payer: "north-council", reference: "", day: nil,
      lines: [
        .init(document: "", resident: "NC-1001", amount: try money("3100.00")),
        .init(document: "", resident: "NC-1002", amount: try money("2800.00")),
        .init(document: "", resident: "NC-1004", amount: try money("900.00")),
        .init(document: "", resident: "NC-77", amount: try money("10.00")),
      ])
    let comparison = ScheduleComparison(
      schedule, for: try month("2026-10").range, in: home.history)
    #expect(
      comparison.rows.map(\.reference) == ["NC-1001", "NC-1002", "NC-1003", "NC-1004", "NC-77"])
    #expect(
      comparison.rows.map(\.finding) == [
        nil, "£300.00 less: exactly 3 days of the 31 billed. Compare the dates.",
        "Not on the schedule, though it was billed.",
        "On the schedule, though nothing was billed.",
        "Nobody here is known by this reference.",
      ])
    #expect(comparison.billed - comparison.scheduled == comparison.rows.map(\.difference).sum())
  }
}
