import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Fair-contract checks")
struct FairContractTests {
  private func warnings(_ home: SmallHome, _ month: String = "2026-10") throws -> [Fault.Code] {
    try home.bill(month).warnings.map(\.code)
  }

  @Test("A price rise without the promised notice is told; with it, or where none is promised, not")
  func increases() throws {
    var home = try SmallHome(
      fee: "850.00", terms: ContractTerms(id: "T", increaseNoticeDays: 28))
    try home.add("self", .selfFunded, .balance)
    try home.stay(from: "2026-10-13", fee: "900.00")
    #expect(try warnings(home) == [.increaseWithoutNotice])
    #expect(try warnings(home, "2026-11").isEmpty)
    func told(_ given: String) throws {
      home.register.notices = [
        Notice(
          placement: "P1", from: try day("2026-10-13"), clause: "Clause 5", given: try day(given),
          by: "Ann Ford")
      ]
    }
    try told("2026-09-30")
    let short = try home.bill("2026-10").warnings
    #expect(short.map(\.code) == [.increaseWithoutNotice])
    #expect(short[0].message.contains("28 days") && short[0].message.contains("30 September 2026"))
    try told("2026-09-15")
    #expect(try warnings(home).isEmpty)

    var unpromised = try SmallHome(fee: "850.00")
    try unpromised.add("self", .selfFunded, .balance)
    try unpromised.stay(from: "2026-10-13", fee: "900.00")
    #expect(try warnings(unpromised).isEmpty)
  }

  @Test(
    "A dearer line after another of the same payer is a rise; a cheaper one, or a council's, not")
  func lines() throws {
    for (amount, codes) in [
      ("60.00", [Fault.Code.increaseWithoutNotice]), ("40.00", []),
    ] {
      var home = try SmallHome(terms: ContractTerms(id: "T", increaseNoticeDays: 28))
      try home.add("council", .councilFee, .balance)
      try home.add(
        "c1", .clientContribution, weekly("50.00"), payer: "own", through: "2026-10-12")
      try home.add("c2", .clientContribution, weekly(amount), payer: "own", from: "2026-10-13")
      try home.stay(from: "2026-10-20", fee: "1100.00")
      #expect(try warnings(home) == codes)
    }
  }

  @Test("A private payer charged in full where the contract promises less during an absence")
  func absenceNotReduced() throws {
    let tier = AbsenceTier(
      reason: .hospital, fromDay: 4, charged: ByComponent { _ in Percentage(60) },
      clause: "Clause 7.2")
    for (rule, kind, codes) in [
      (FundingLine.AbsenceRule.continues, FundingLine.Kind.topUp, [Fault.Code.absenceNotReduced]),
      (.reduces, .topUp, []), (.continues, .clientContribution, []),
    ] {
      var home = try SmallHome(terms: ContractTerms(id: "T", tiers: [tier]))
      try home.add("council", .councilFee, .balance)
      try home.add(
        "own", kind, weekly("60.00"), inHospital: rule, council: "council")
      #expect(try warnings(home).isEmpty)
      try home.away(.hospital, left: "2026-10-02", returned: "2026-10-20")
      let found = try home.bill("2026-10").warnings
      #expect(found.map(\.code) == codes)
      if let one = found.first {
        #expect(one.message.contains("6 October 2026") && one.message.contains("Clause 7.2"))
      }
    }
  }

  @Test("A top-up beside a council's payment names the council that agreed to it")
  func topUps() throws {
    var home = try SmallHome()
    try home.add("council", .councilFee, .balance)
    try home.add("topup", .topUp, weekly("40.00"))
    #expect(try warnings(home) == [.undisclosedTopUp])
    home.register.fundingLines.removeLast()
    try home.add("topup", .topUp, weekly("40.00"), council: "council")
    #expect(try warnings(home).isEmpty)
  }

  @Test("A delivered extra to which nobody agreed is not billed, and is told in its own month")
  func extras() throws {
    var home = try SmallHome()
    try home.add("council", .councilFee, .balance)
    home.add(payer: "own", .resident)
    home.register.services = [
      Service(
        id: "hair", name: "Hairdressing", component: .services, unit: .item, vat: .zero,
        prices: Timeline([.init(from: try day("2026-01-01"), try money("20.00"))]))
    ]
    home.register.extras = [
      Extra(
        id: "e1", day: try day("2026-10-08"), placement: "P1", service: "hair",
        quantity: Quantity(1), payer: "own", status: .delivered)
    ]
    let run = try home.bill("2026-10")
    #expect(run.warnings.map(\.code) == [.extraWithoutConsent])
    #expect(run.lines(of: "own").isEmpty)
    #expect(try warnings(home, "2026-11").isEmpty)
  }

  @Test("A full direct payment: the resident is billed the council's line, the NHS pays as before")
  func fullDirectPayment() throws {
    var home = try SmallHome(billedFrom: "2026-10-01")
    try home.add("nursing", .fundedNursing, weekly("200.00"))
    try home.add("council", .councilFee, .balance)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    // Agreed from the 15th, and told in November.
    home.register.fundingLines = []
    try home.add("nursing", .fundedNursing, weekly("200.00"))
    try home.add("council", .councilFee, .balance, through: "2026-10-14")
    try home.add("dp", .fullDirectPayment, .balance, payer: "rose", from: "2026-10-15")
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.map { "\($0.payer.id) \($0.totals.gross)" } == ["council £1,942.86"])
    #expect(run.nets(of: "rose") == ["£3,428.57", "£1,942.86"])
    #expect(run.nets(of: "nursing") == ["£857.14"] && run.held.isEmpty)
  }
}
