import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

@Suite("Late news of releases and extras")
struct LateReleaseTests {
  /// £700 a week, of which £14 may be released for pottery.
  private func home(_ kind: FundingLine.Kind = .councilFee) throws -> SmallHome {
    var home = try SmallHome(vatNumber: "GB123456789", fee: "700.00", billedFrom: "2026-10-01")
    try home.add("fee", kind, .balance)
    home.register.services = [
      Service(
        id: "pottery", name: "Pottery", component: .activity, unit: .session, vat: .standard,
        prices: Timeline([.init(from: try day("2026-01-01"), try money("15.33"))]))
    ]
    home.releaseSplits = ["A1": .all(.activity)]
    return home
  }

  private func agree(
    _ home: inout SmallHome, from: String = "2026-10-01", through: String? = nil
  ) throws {
    home.register.agreements = [
      Agreement(
        id: "A1", placement: "P1",
        basket: [BasketItem(service: "pottery", quantity: Quantity(1))],
        release: Rate(try money("14.00")), payer: "fee", holding: .individualServiceFund,
        holder: "Shore Friends", from: try day(from), through: try through.map(day),
        review: try day("2027-10-01"), noticeWeeks: 4, agreedBy: "Rose Pell")
    ]
  }

  @Test("A release found late is credited on the invoice that billed its days")
  func foundLate() throws {
    var home = try home()
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try agree(&home, from: "2026-10-18")
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    let note = try #require(run.creditNotes.first)
    #expect("\(note.totals.gross)" == "£28.00" && note.corrects == october.invoices[0].number)
    #expect(note.lines[0].parts.activity == note.lines[0].net)
    #expect(run.invoices.flatMap(\.lines).map { "\($0.net)" } == ["£3,000.00", "-£60.00"])
  }

  @Test("A release that was never taken up is charged; a private payer is told first")
  func takenBack() throws {
    var home = try home()
    try agree(&home)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    #expect("\(october.invoices[0].totals.gross)" == "£3,038.00")
    try agree(&home, through: "2026-10-24")
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.isEmpty && run.held.isEmpty)
    let line = try #require(run.invoices[0].lines.last)
    #expect("\(line.net)" == "£14.00" && line.description.contains("taken back"))

    var own = try self.home(.selfFunded)
    try agree(&own)
    let before = try own.run.bill(try month("2026-10"), after: .nothing)
    try agree(&own, through: "2026-10-24")
    let held = try own.run.bill(try month("2026-11"), after: before.next)
    #expect(held.held.map(\.amount) == [try money("14.00")])
    #expect(held.invoices.flatMap(\.lines).map { "\($0.net)" } == ["£3,000.00"])
    let standing = held.next.runs.filter(\.net.isNegative).map(\.net).sum()
    #expect("\(standing)" == "-£62.00")
  }

  @Test("Where the fee of a day goes, its release goes with it on the same credit note")
  func togetherWithTheFee() throws {
    var home = try home()
    try agree(&home)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    let rose = home.register.placements[0]
    home.register.placements[0] = Placement(
      id: rose.id, resident: rose.resident, terms: rose.terms, admitted: rose.admitted,
      ending: Ending(day: try day("2026-10-25"), reason: .discharge), stays: rose.stays)
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.invoices.isEmpty)
    #expect(run.creditNotes.map { $0.lines.map { "\($0.net)" } } == [["£700.00", "-£14.00"]])
    #expect("\(run.creditNotes[0].totals.gross)" == "£686.00")
  }

  @Test("An extra that was entered wrong is credited with its VAT and billed anew")
  func extra() throws {
    var home = try home()
    home.add(payer: "resident", .resident)
    func deliver(_ quantity: Int) throws {
      home.register.extras = [
        Extra(
          id: "e1", day: try day("2026-10-08"), placement: "P1", service: "pottery",
          quantity: Quantity(quantity), payer: "resident", status: .confirmed)
      ]
    }
    try deliver(2)
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try deliver(1)
    let run = try home.run.bill(try month("2026-11"), after: october.next)
    #expect(run.creditNotes.map { "\($0.totals.net) + \($0.totals.vat)" } == ["£30.66 + £6.13"])
    let own = try #require(run.invoices.first { $0.payer.id == "resident" })
    #expect("\(own.totals.net) + \(own.totals.vat)" == "£15.33 + £3.07")
    #expect(TrialBalance(run.postings).difference == .zero)
  }
}
