import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Runs")
struct RunTests {
  private func withService(
    _ home: inout SmallHome, vat: VATTreatment, from: String = "2026-01-01"
  ) throws {
    home.register.services.append(
      Service(
        id: "pottery", name: "Pottery", component: .activity, unit: .session, vat: vat,
        prices: Timeline([.init(from: try day(from), try money("15.33"))])))
  }

  private func extra(
    _ id: String, on iso: String, quantity: Int = 1, status: Extra.Status = .confirmed
  ) throws -> Extra {
    Extra(
      id: Identifier(id), day: try day(iso), placement: "P1", service: "pottery",
      quantity: Quantity(quantity), payer: "resident", status: status)
  }

  /// £425 a week, of it £18.40 released for a session of pottery.
  private func partDirectPayment(holder: String = "Shore Friends") throws -> SmallHome {
    var home = try SmallHome(vatNumber: "GB123456789", fee: "425.00")
    try home.add("council", .councilFee, .balance)
    home.add(payer: "resident", .resident)
    try withService(&home, vat: .standard)
    home.register.agreements.append(
      Agreement(
        id: "A1", placement: "P1",
        basket: [BasketItem(service: "pottery", quantity: Quantity(1))],
        release: Rate(try money("18.40")), payer: "council", holding: .individualServiceFund,
        holder: holder, from: try day("2026-09-01"), through: nil,
        review: try day("2027-09-01"), noticeWeeks: 4, agreedBy: "Rose Pell"))
    home.releaseSplits = ["A1": .all(.activity)]
    home.releaseNotes = ["A1": "Barred as a direct payment in England."]
    return home
  }

  @Test("B12: a release of £18.40 out of £425: council £406.60, resident only what was delivered")
  func release() throws {
    var home = try partDirectPayment()
    home.register.extras = [
      try extra("e1", on: "2026-10-08", quantity: 2),
      try extra("e2", on: "2026-10-15", status: .delivered),
    ]
    let before = try SmallHome.withoutAgreements(home).bill("2026-10")
    let run = try home.bill("2026-10")
    let lines = run.lines(of: "council")
    #expect(
      lines.map(\.workings) == [
        "31 days × £425.00 ÷ 7 = £1,882.14", "−31 days × £18.40 ÷ 7 = −£81.49",
      ])
    #expect(lines[1].pricing == .days(-31, price: try money("18.40"), baseDays: 7))
    #expect(lines[1].vat == .exempt && lines[1].parts.activity == lines[1].net)
    #expect(lines[1].notes.contains("Given up: Pottery, 1 session a week."))
    #expect(lines[1].notes.contains("Held by Shore Friends."))
    #expect(lines[1].notes.contains("Barred as a direct payment in England."))
    let invoice = try #require(run.invoices.first { $0.payer.id == "council" })
    let whole = try #require(before.invoices.first { $0.payer.id == "council" })
    #expect(whole.totals.gross - invoice.totals.gross == (try money("81.49")))
    // The resident is billed for the confirmed sessions and their VAT, and for nothing else.
    let own = try #require(run.invoices.first { $0.payer.id == "resident" })
    #expect(own.lines.map(\.workings) == ["2 sessions × £15.33 = £30.66"])
    #expect("\(own.totals.vat)" == "£6.13" && "\(own.totals.payable)" == "£36.79")
    // Each payer's statement shows what its own bill is made of.
    let history = try home.run.history(through: try month("2026-10"))
    func items(_ invoice: Invoice) -> [String] {
      history.statement(for: invoice.account, period: invoice.period)?.entries.last?.items.map {
        "\($0.description) \($0.amount)"
      } ?? []
    }
    #expect(
      items(invoice) == ["Care home fee £1,882.14", "Release for services given up -£81.49"])
    #expect(items(own) == ["Pottery £30.66", "VAT £6.13"])
    // By the week the council pays £406.60.
    home.register.payers = home.register.payers.map(\.byTheWeek)
    let week = try #require(try home.bill("2026-10").invoices.first { $0.payer.id == "council" })
    #expect("\(week.totals.payable)" == "£406.60")
  }

  @Test("A release stops while the resident is away, unless the agreement says otherwise")
  func releaseInAbsence() throws {
    var home = try partDirectPayment()
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-21")
    #expect(
      try home.bill("2026-10").lines(of: "council").map(\.days.description) == [
        "2026-10-01 to 2026-10-31", "2026-10-01 to 2026-10-10", "2026-10-21 to 2026-10-31",
      ])
  }

  @Test("Lines that do not add up are refused, all placements at once, saying by how much and when")
  func doesNotAddUp() throws {
    var home = try SmallHome(fee: "1000.00")
    try home.add("self", .selfFunded, try weekly("980.00"), through: "2026-10-20")
    try home.add("more", .selfFunded, try weekly("1012.00"), from: "2026-10-21")
    let faults = try home.refusal("2026-10")
    #expect(faults.map(\.code) == [.doesNotAddUp, .doesNotAddUp])
    #expect(faults[0].message.contains("1 October 2026 to 20 October 2026"))
    #expect(faults[0].message.contains("£20.00 too little"))
    #expect(faults[1].message.contains("£12.00 too much"))
    // Nobody pays at all: still refused.
    home.register.fundingLines = []
    #expect(try home.refusal("2026-10")[0].message.contains("£1,000.00 too little"))
    // A line entered after the release: told how it is meant.
    home = try partDirectPayment()
    home.register.fundingLines = []
    try home.add("council", .councilFee, try weekly("406.60"))
    #expect(try home.refusal("2026-10")[0].remedy.contains("before the release"))
  }

  @Test("Two balances, a release above the line, and a top-up on continuing healthcare are refused")
  func refusals() throws {
    var home = try SmallHome()
    try home.add("a", .councilFee, .balance)
    try home.add("b", .selfFunded, .balance)
    #expect(try home.refusal("2026-10").map(\.code) == [.twoBalances])

    home = try SmallHome()
    try home.add("nhs", .continuingHealthcare, .balance)
    try home.add("topup", .topUp, try weekly("50.00"), from: "2026-10-05", through: "2026-10-06")
    let faults = try home.refusal("2026-10")
    #expect(faults.map(\.code) == [.topUpOnContinuingHealthcare])
    #expect(faults[0].message.contains("5 October 2026 to 6 October 2026"))

    home = try partDirectPayment()
    home.register.fundingLines = []
    try home.add("resident", .selfFunded, .balance)
    #expect(try home.refusal("2026-10").map(\.code) == [.releaseExceedsLine])
  }

  @Test("A rate that nobody has seen holds its line and the balance; a confirmation is printed")
  func ratesBook() throws {
    func run(_ standing: RatesBook.Standing?) throws -> RunResult {
      var home = try SmallHome()
      home.register.rates = RatesBook(
        try standing.map { standing in
          [
            RatesBook.Row(
              name: "FNC", nation: .england, from: try day("2026-04-01"), through: nil,
              rate: .weekly(Rate(try money("235.88"))), source: "notice", standing: standing)
          ]
        } ?? [])
      try home.add("fnc", .fundedNursing, .published("FNC"))
      try home.add("council", .councilFee, .balance)
      try home.add("contribution", .clientContribution, try weekly("100.00"))
      return try home.bill("2026-10")
    }
    for standing in [RatesBook.Standing.unverified, nil] {
      let held = try run(standing)
      #expect(held.held.map(\.key.text).sorted() == ["council", "fnc"])
      #expect(held.held.allSatisfy { $0.days.count == 31 && !$0.reason.isEmpty })
      #expect(held.invoices.map(\.payer.id) == ["contribution"])
    }
    let confirmed = try run(.confirmed(by: "J. Marsh"))
    #expect(confirmed.held.isEmpty)
    #expect(confirmed.lines(of: "fnc")[0].notes[0].contains("J. Marsh confirmed it"))
    let verified = try run(.verified)
    #expect(verified.lines(of: "fnc")[0].notes.isEmpty)
    #expect(verified.nets(of: "council") == ["£2,941.10"])
    #expect(verified.lines(of: "fnc")[0].parts.care == verified.lines(of: "fnc")[0].net)
    // The lines together split as the gross fee does: care is 40 % of £4,428.57.
    let care = verified.invoices.flatMap(\.lines).map(\.parts.care).sum()
    #expect((care - (try money("1771.43"))).magnitude.pence <= 1)
  }

  @Test("A published rate that changes inside the month gives two charges")
  func rateChange() throws {
    var home = try SmallHome()
    home.register.rates = RatesBook(
      try [("2026-04-01", "2026-10-11", "235.88"), ("2026-10-12", nil, "240.00")].map {
        from, through, amount in
        RatesBook.Row(
          name: "FNC", nation: .england, from: try day(from),
          through: try (through as String?).map(day), rate: .weekly(Rate(try money(amount))),
          source: "notice", standing: .verified)
      })
    try home.add("fnc", .fundedNursing, .published("FNC"))
    try home.add("council", .councilFee, .balance)
    try home.add("contribution", .clientContribution, try weekly("100.00"))
    let run = try home.bill("2026-10")
    #expect(
      run.workings(of: "fnc") == [
        "11 days × £235.88 ÷ 7 = £370.67", "20 days × £240.00 ÷ 7 = £685.71",
      ])
    // The contribution is one charge; the balance has two, and all add up.
    #expect(run.lines(of: "contribution").count == 1 && run.lines(of: "council").count == 2)
    let net = run.invoices.map(\.totals.net).sum()
    // Two roundings of the gross fee: 11 and 20 days.
    #expect(net == (try money("1571.43")) + (try money("2857.14")))
  }

  @Test("A council that pays gross is charged the client contribution, from its date on")
  func grossPayment() throws {
    var home = try SmallHome()
    try home.add("council", .councilFee, .balance)
    try home.add(
      "contribution", .clientContribution, try weekly("140.00"), payer: "self", council: "council")
    home.register.councilPayments = [
      "council": Timeline([.init(from: try day("2026-10-15"), .gross)])
    ]
    let run = try home.bill("2026-10")
    #expect(run.nets(of: "self") == ["£280.00"])
    #expect(run.nets(of: "council").last == "£340.00")
  }

  @Test("A sum on top lies outside the fee: its own document, a liability, never income")
  func onTop() throws {
    var home = try SmallHome()
    try home.add("council", .councilFee, .balance)
    try home.add(
      "ontop", .onTop, .rate(.monthly(Rate(try money("20.00")))), payer: "council")
    let run = try home.bill("2026-10")
    #expect(run.invoices.map { $0.vat.map(\.treatment) } == [[.exempt], [.outsideScope]])
    #expect("\(run.invoices[1].totals.payable)" == "£20.00")
    #expect(
      run.postings.filter { $0.account == .fundsHeld("R1") }.map(\.credit) == [Money(pence: 2_000)])
    #expect(run.invoices[1].lines[0].parts.total == .zero)
  }

  @Test("Extras without a price, with VAT but no number, or outside the stay: all refused at once")
  func extras() throws {
    var home = try SmallHome(admitted: "2026-10-01")
    try home.add("council", .councilFee, .balance)
    home.add(payer: "resident", .resident)
    try withService(&home, vat: .standard, from: "2026-10-10")
    home.register.extras = [
      try extra("early", on: "2026-09-30"), try extra("late", on: "2026-10-20"),
    ]
    home.register.billedFrom = try day("2026-09-01")
    #expect(
      try home.refusal("2026-09").map(\.code) == [
        .extraWithoutPrice, .vatWithoutNumber, .extraOutsideStay,
      ])
    #expect(try home.refusal("2026-10").map(\.code) == [.vatWithoutNumber])
    home.register.services = []
    try withService(&home, vat: .zero)
    home.register.extras.removeFirst()
    home.packageServices = ["pottery"]
    let run = try home.bill("2026-10")
    #expect(run.nets(of: "resident") == ["£15.33"])
    #expect(run.warnings.map(\.code) == [.extraInFee])
  }

  @Test("Public bodies get the reference, not the name; no line tells of another payer")
  func privacy() throws {
    let tier = AbsenceTier(
      reason: .hospital, fromDay: 1, charged: ByComponent { _ in Percentage(80) }, clause: "C 7")
    var home = try SmallHome(terms: ContractTerms(id: "T", tiers: [tier]))
    try home.add("council", .councilFee, .balance)
    try home.add("fnc", .fundedNursing, try weekly("235.88"))
    try home.add("topup", .topUp, try weekly("50.00"))
    try home.away(.hospital, left: "2026-10-10", returned: "2026-10-21")
    for invoice in try home.bill("2026-10").invoices {
      #expect((invoice.subject.name == nil) == invoice.payer.kind.isPublicBody)
      let texts = invoice.lines.flatMap { [$0.description, $0.workings] + $0.notes }
      var secrets = ["hospital", "Rose Pell", "residential"]
      if invoice.payer.id != "fnc" { secrets += ["NHS", "ursing", "235.88"] }
      if invoice.payer.id == "topup" { secrets += ["1,000.00", "664.12"] }
      if invoice.payer.id == "council" { secrets += ["£50.00"] }
      for text in texts {
        for secret in secrets { #expect(!text.contains(secret), "\(invoice.payer.id)") }
      }
    }
  }

  @Test("A council does not read its resident's name as the holder of a release either")
  func holderIsNoName() throws {
    for (holder, expected) in [
      ("Rose Pell", "Held by the resident."), ("Shore Friends", "Held by Shore Friends."),
      ("Mr A. PELL, deputy", "Held by the resident or somebody of their name."),
      ("Rose’s card", "Held by the resident or somebody of their name."),
      ("Rosemary Pellew", "Held by Rosemary Pellew."),
    ] {
      let notes = try partDirectPayment(holder: holder).bill("2026-10").lines(of: "council")
        .flatMap(\.notes)
      #expect(notes.contains(expected))
      #expect(!notes.contains { $0.contains("Rose Pell") })
    }
  }

  @Test("Documents of different periods and timings; numbers without a gap in order of account")
  func numbering() throws {
    var home = try SmallHome()
    home.add(payer: "council", .council, cycle: .weekly(from: try day("2026-10-01")))
    home.add(payer: "self", .resident, timing: .advance)
    try home.add("self", .selfFunded, try weekly("300.00"))
    try home.add("council", .councilFee, .balance)
    let run = try home.bill("2026-10")
    #expect(run.invoices.map(\.number.description) == (1...5).map { "SM-2610-00\($0)" })
    #expect(run.invoices.map(\.payer.id) == ["council", "council", "council", "council", "self"])
    #expect(
      run.invoices.map(\.issued.iso)
        == ["2026-10-07", "2026-10-14", "2026-10-21", "2026-10-28", "2026-10-01"])
    #expect(run.invoices[4].due.iso == "2026-10-31")
    let issued = try home.run.bill(try month("2026-10"), issued: try day("2026-11-02"))
    #expect(Set(issued.invoices.map(\.issued.iso)) == ["2026-11-02"])
    #expect(try home.bill("2026-10") == run)
  }
}

extension SmallHome {
  static func withoutAgreements(_ home: SmallHome) -> SmallHome {
    var home = home
    home.register.agreements = []
    return home
  }
}
