import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

/// Late news of which only pence, or only the kind of a line, come: each was found by breaking the
/// comparison on purpose and seeing that nothing else noticed.
@Suite("Late news, to the penny")
struct LateRoundingTests {
  /// Five days at £850.00 a week: £607.14 in one line, £242.86 and £364.29 in two.
  private func home(
    _ kind: FundingLine.Kind = .councilFee, inTwo: Bool = false
  ) throws -> SmallHome {
    var home = try SmallHome(
      ending: Ending(day: try day("2026-10-06"), reason: .discharge), fee: "850.00",
      billedFrom: "2026-10-01")
    try home.add("fee", kind, weekly("850.00"), through: inTwo ? "2026-10-02" : nil)
    if inTwo { try home.add("fee", kind, weekly("850.00"), from: "2026-10-03") }
    return home
  }

  /// Bills October as it was first told and November as it is told now; what stands then, by line.
  private func told(
    _ first: SmallHome, _ now: SmallHome
  ) throws -> (run: RunResult, standing: Money) {
    let october = try first.run.bill(try month("2026-10"), after: .nothing)
    let run = try now.run.bill(try month("2026-11"), after: october.next)
    for note in run.creditNotes { #expect(note.totals.net > .zero) }
    for invoice in run.invoices { #expect(invoice.totals.net > .zero) }
    let perfect = try now.run.bill(try month("2026-11"), after: .nothing)
    #expect(run.next.runs.map(\.net).sum() == perfect.next.runs.map(\.net).sum())
    let left = run.next.invoices.values.flatMap(\.left).map(\.net)
    #expect(left.sum() == run.next.runs.map(\.net).sum() && left.allSatisfy { !$0.isNegative })
    return (run, run.next.runs.map(\.net).sum())
  }

  @Test("Two lines that become one give the penny back; one that becomes two asks for it")
  func penny() throws {
    let joined = try told(home(inTwo: true), home())
    #expect("\(joined.standing)" == "£607.14")
    #expect(joined.run.creditNotes.map { "\($0.totals.gross)" } == ["£0.01"])
    #expect(joined.run.invoices.isEmpty)
    let cut = try told(home(), home(inTwo: true))
    #expect("\(cut.standing)" == "£607.15")
  }

  @Test("A penny more by another unit of price is rounding, and no increase to hold")
  func pennyIsNoIncrease() throws {
    func home(_ amount: FundingLine.Amount) throws -> SmallHome {
      var home = try SmallHome(
        ending: Ending(day: try day("2026-10-04"), reason: .discharge), fee: "700.00",
        billedFrom: "2026-10-01")
      home.add(payer: "own", .resident)
      try home.add("council", .councilFee, .balance)
      try home.add("own", .clientContribution, amount)
      return home
    }
    let daily = FundingLine.Amount.rate(.daily(Rate(try money("10.00"))))
    // Three days: £30.00, £30.01 and £30.02.
    let one = try told(home(daily), home(weekly("70.02")))
    #expect(one.run.held.isEmpty)
    let october = try home(daily).run.bill(try month("2026-10"), after: .nothing)
    let two = try home(weekly("70.05")).run.bill(try month("2026-11"), after: october.next)
    #expect(two.held.map { "\($0.amount ?? .zero)" } == ["£30.02"])
  }

  @Test("A top-up that is no part of the fee is credited and billed anew: its VAT is another")
  func otherTreatment() throws {
    func home(_ kind: FundingLine.Kind) throws -> SmallHome {
      var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-01")
      try home.add("council", .councilFee, .balance)
      try home.add("t", kind, weekly("21.00"), payer: "family", council: "council")
      home.register.payers.removeAll { $0.id == "family" }
      home.add(payer: "family", .thirdParty)
      return home
    }
    let (run, _) = try told(home(.topUp), home(.onTop))
    let note = try #require(run.creditNotes.first { $0.payer.id == "family" })
    #expect(note.vat.map(\.treatment) == [.exempt] && "\(note.totals.gross)" == "£93.00")
    #expect(
      run.next.runs.filter { $0.account.payer == "family" }.allSatisfy { $0.vat == .outsideScope })
  }

  @Test("A contract’s month conversion put right changes the price of every month")
  func conversion() throws {
    func home(_ conversion: MonthConversion) throws -> SmallHome {
      var home = try SmallHome(
        fee: "1000.00", terms: ContractTerms(id: "T", monthConversion: conversion),
        billedFrom: "2026-10-01")
      try home.add("fee", .councilFee, .balance)
      return home
    }
    let (run, standing) = try told(home(.yearTwelfths), home(.fiftyTwoTwelfths))
    #expect(run.creditNotes.map { "\($0.totals.gross)" } == ["£4,345.24"])
    #expect("\(standing)" == "£8,666.66")
  }

  @Test("A rate in doubt again keeps what stands; other payers’ news goes on")
  func doubt() throws {
    func home(_ standing: RatesBook.Standing, fee: String = "700.00") throws -> SmallHome {
      var home = try SmallHome(fee: fee, billedFrom: "2026-10-01")
      home.register.rates = RatesBook([
        RatesBook.Row(
          name: "FNC", nation: .england, from: try day("2026-04-01"), through: nil,
          rate: .weekly(Rate(try money("210.00"))), source: "made up", standing: standing)
      ])
      try home.add("fnc", .fundedNursing, .published("FNC"), payer: "icb")
      try home.add("top", .topUp, weekly("70.00"), payer: "family", council: "council")
      try home.add("council", .councilFee, .balance)
      return home
    }
    let october = try home(.verified).run.bill(try month("2026-10"), after: .nothing)
    var doubtful = try home(.unverified)
    doubtful.register.fundingLines.removeAll { $0.id == "top" }
    try doubtful.add("top", .topUp, weekly("63.00"), payer: "family", council: "council")
    let november = try doubtful.run.bill(try month("2026-11"), after: october.next)
    #expect(november.creditNotes.map(\.payer.id) == ["family"])
    #expect(november.lines(of: "icb").isEmpty && november.lines(of: "council").isEmpty)
    #expect(november.held.contains { $0.account.payer == "icb" })
    let kept = november.next.runs.filter { $0.account.payer == "icb" }
    #expect(kept == october.next.runs.filter { $0.account.payer == "icb" } && !kept.isEmpty)
  }

  @Test("A caught-up line of nothing is not billed")
  func nothing() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-01")
    try home.add("council", .councilFee, .balance)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.add(payer: "family", .thirdParty)
    try home.add(
      "t", .onTop, weekly("0.03"), payer: "family", from: "2026-10-05", through: "2026-10-05")
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(november.lines(of: "family").isEmpty && november.invoices.count == 1)
  }

  @Test("A release of all of a fee goes with it, and no credit note comes to nothing")
  func wholeFeeReleased() throws {
    var home = try SmallHome(fee: "70.00", billedFrom: "2026-10-01")
    try home.add("council", .councilFee, .balance)
    home.releaseSplits = ["A1": .all(.activity)]
    home.register.agreements = [
      Agreement(
        id: "A1", placement: "P1", basket: [], release: Rate(try money("70.00")), payer: "council",
        holding: .individualServiceFund, holder: "Shore Friends", from: try day("2026-10-01"),
        through: nil, review: try day("2027-01-01"), noticeWeeks: 4, agreedBy: "Rose Pell")
    ]
    var ended = home
    let stay = ended.register.placements[0]
    ended.register.placements[0] = Placement(
      id: stay.id, resident: stay.resident, terms: stay.terms, admitted: stay.admitted,
      ending: Ending(day: try day("2026-10-15"), reason: .discharge), stays: stay.stays)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    let run = try ended.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.allSatisfy { $0.totals.net > .zero })
    #expect(run.next.runs.map(\.net).sum() == .zero)
    #expect(run.documents.map(\.signedGross).sum() == .zero)
  }

  @Test("No credit note bears a day before its invoice’s")
  func dates() throws {
    let october = try home().run.bill(
      try month("2026-10"), issued: try day("2026-11-05"), after: .nothing)
    var less = try home()
    less.register.fundingLines = []
    try less.add("fee", .councilFee, weekly("850.00"), through: "2026-10-04")
    try less.add("own", .selfFunded, weekly("850.00"), from: "2026-10-05")
    let run = try less.run.bill(
      try month("2026-11"), issued: try day("2026-11-02"), after: october.next)
    #expect(run.creditNotes.map(\.issued) == [try day("2026-11-05")])
  }

  @Test("The last price that a payer was billed is the measure of an increase, not the first")
  func lastPrice() throws {
    func home(fee: String, ended: Bool = false) throws -> SmallHome {
      var home = try SmallHome(
        ending: ended ? Ending(day: try day("2026-10-01"), reason: .discharge) : nil, fee: fee,
        billedFrom: "2026-10-01")
      try home.add("own", .selfFunded, .balance)
      return home
    }
    var before = BilledBefore.nothing
    for (text, told) in [
      ("2026-10", try home(fee: "700.00")), ("2026-10", try home(fee: "690.00")),
      ("2026-10", try home(fee: "690.00", ended: true)),
    ] {
      before = try told.run.bill(try month(text), after: before).next
    }
    let again = try home(fee: "695.00").run.bill(try month("2026-10"), after: before)
    #expect(again.documents.isEmpty && again.held.map { "\($0.amount ?? .zero)" } == ["£3,077.86"])
  }

  @Test("What an invoice has not left is credited on the account’s newest")
  func newestFirst() throws {
    var home = try SmallHome(fee: "700.00", billedFrom: "2026-10-01")
    try home.add("council", .councilFee, .balance)
    home.releaseSplits = ["A1": .all(.activity)]
    home.register.agreements = [
      Agreement(
        id: "A1", placement: "P1", basket: [], release: Rate(try money("7.00")), payer: "council",
        holding: .individualServiceFund, holder: "Shore Friends", from: try day("2026-10-01"),
        through: try day("2026-10-31"), review: try day("2027-01-01"), noticeWeeks: 4,
        agreedBy: "Rose Pell")
    ]
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    home.register.agreements = []
    let november = try home.run.bill(try month("2026-11"), after: october.next)
    let december = try home.run.bill(try month("2026-12"), after: november.next)
    home.register.placements[0] = Placement(
      id: "P1", resident: "R1", terms: "T", admitted: try day("2026-11-01"), ending: nil,
      stays: home.register.placements[0].stays)
    let january = try home.run.bill(try month("2027-01"), after: december.next)
    #expect(
      january.creditNotes.map { "\($0.corrects) \($0.totals.gross)" } == [
        "SM-2610-001 £3,069.00", "SM-2612-001 £31.00",
      ])
  }
}
