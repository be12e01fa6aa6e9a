import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("The estate as payer")
struct EstateTests {
  /// Rose Pell, for £100 a day from September 2026 on.
  private func home() throws -> SmallHome {
    var home = try SmallHome(
      fee: "700.00", terms: ContractTerms(id: "T", daysAfterDeath: 3), billedFrom: "2026-09-01")
    try home.add("fee", .selfFunded, .balance)
    return home
  }

  private func tell(_ home: inout SmallHome, executor: String? = nil, from: String = "") throws {
    let rose = home.register.placements[0]
    home.register.placements[0] = Placement(
      id: rose.id, resident: rose.resident, terms: rose.terms, admitted: rose.admitted,
      ending: Ending(day: try day("2026-10-12"), reason: .death), stays: rose.stays)
    guard let executor else { return }
    home.register.estates = [
      Estate(
        placement: "P1", executor: executor,
        address: Address(street: "2 Hill Rise", town: "Ormskirk", postcode: "L39 1AA"),
        from: try day(from))
    ]
  }

  @Test("Rule 13: told late, the credit goes to the executors, with the day of the refund")
  func credit() throws {
    var home = try home()
    let september = try home.run.bill(try month("2026-09"), after: .nothing)
    let october = try home.run.bill(try month("2026-10"), after: september.next)
    try tell(&home, executor: "Ann Pell and Tom Pell", from: "2026-11-02")
    let run = try home.run.bill(
      try month("2026-11"), issued: try day("2026-11-03"), after: october.next)
    let note = try #require(run.creditNotes.first)
    #expect(run.creditNotes.count == 1 && "\(note.totals.gross)" == "£1,600.00")
    #expect(note.payer.kind == .estate && note.payer.name == "The executors of Rose Pell")
    #expect(note.payer.address.street == "Ann Pell and Tom Pell, 2 Hill Rise")
    #expect(note.payer.id == "fee" && note.account == october.invoices[0].account)
    #expect(note.reason == "Rose Pell died on 12 October 2026. We are sorry for your loss.")
    #expect(
      note.notes == [
        "What this leaves in credit is paid back to the estate within 28 days, by 1 December 2026."
      ])
    // What was issued stays as it was.
    let billed = try #require(run.next.invoices[october.invoices[0].number])
    #expect(billed.payer == october.invoices[0].payer && billed.payer.name == "Payer fee")
    #expect(try home.run.bill(try month("2026-11"), after: run.next).documents.isEmpty)
  }

  @Test("Rule 13: until somebody acts for it, the estate is written to where the payer was")
  func nobodyYet() throws {
    var home = try home()
    let october = try home.run.bill(try month("2026-10"), after: .nothing)
    try tell(&home, executor: "Ann Pell", from: "2026-11-20")
    let run = try home.run.bill(
      try month("2026-11"), issued: try day("2026-11-03"), after: october.next)
    let note = try #require(run.creditNotes.first)
    #expect(note.payer.name == "The estate of Rose Pell")
    #expect(note.payer.address == SmallHome.address)
    #expect(
      note.notes == [
        "What this leaves in credit is paid back to the estate within 28 days of our hearing who "
          + "acts for it."
      ])
  }

  @Test("Rule 13: from sheets alone, the estate pays from the day after the death on")
  func fromSheets() throws {
    var home = try home()
    try tell(&home, executor: "Ann Pell", from: "2026-10-20")
    let september = try home.run.bill(try month("2026-09"))
    let october = try home.run.bill(try month("2026-10"))
    #expect(september.invoices.map(\.payer.name) == ["Payer fee"])
    #expect(october.invoices.map(\.payer.name) == ["The executor of Rose Pell"])
    let estates = Estates(home.register)
    let payer = home.register.payers[0]
    #expect(estates.addressee(payer, for: "R1", on: try day("2026-10-12")) == payer)
    #expect(
      estates.addressee(payer, for: "R1", on: try day("2026-10-13")).name
        == "The estate of Rose Pell")
    #expect(estates.addressee(payer, for: "R2", on: try day("2026-12-01")) == payer)
    home.add(payer: "council", .council)
    home.add(payer: "daughter", .thirdParty)
    for other in home.register.payers.dropFirst() {
      #expect(estates.addressee(other, for: "R1", on: try day("2026-12-01")) == other)
    }
  }

  @Test("Rule 13: a statement says by when the estate has its money back")
  func statement() throws {
    var home = try MoneyHome()
    try home.bill("500.00")
    home.documents.append(
      AccountDocument(
        number: try MoneyHome.number(1, "2026-11"), account: home.documents[0].account,
        issued: try day("2026-11-20"), due: try day("2026-11-20"),
        period: try month("2026-10").range, amount: try money("-800.00"), description: "Credit"))
    home.register.placements = [
      try SmallHome(ending: Ending(day: try day("2026-11-12"), reason: .death)).register
        .placements[0]
    ]
    func statement(executorFrom: String, asOf: String) throws -> Statement {
      home.register.estates = [
        Estate(
          placement: "P1", executor: "Ann Pell", address: SmallHome.address,
          from: try day(executorFrom))
      ]
      return try #require(
        home.history.statement(
          for: home.documents[0].account, period: try month("2026-11").range,
          asOf: try day(asOf)))
    }
    let known = try statement(executorFrom: "2026-11-15", asOf: "2026-12-10")
    #expect(known.payer.name == "The executor of Resident 1")
    #expect("\(known.inCredit)" == "£300.00")
    #expect(known.refundBy == (try day("2026-12-18")))
    let late = try statement(executorFrom: "2026-12-01", asOf: "2026-12-10")
    #expect(late.refundBy == (try day("2026-12-29")))
    let unknown = try statement(executorFrom: "2026-12-11", asOf: "2026-12-10")
    #expect(unknown.payer.name == "The estate of Resident 1" && unknown.refundBy == nil)
  }

  @Test("Rule 13: nothing is collected by Direct Debit after a death")
  func collection() throws {
    var home = try MoneyHome()
    try home.bill("500.00")
    let mandates = [
      Mandate(
        reference: "PELL-1", payer: "pell",
        account: BankAccount(accountName: "J Pell", sortCode: "000000", accountNumber: "00000001"),
        signed: try day("2026-01-05"))
    ]
    let due = try day("2026-12-01")
    #expect(home.history.collections(mandates, on: due).collections.map(\.amount.pence) == [50_000])
    home.register.placements = [
      try SmallHome(ending: Ending(day: try day("2026-11-12"), reason: .death)).register
        .placements[0]
    ]
    let after = home.history.collections(mandates, on: due)
    #expect(after.collections.isEmpty && after.skipped.map(\.amount.pence) == [50_000])
  }
}
