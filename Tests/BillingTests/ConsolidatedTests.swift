import Amounts
import Billing
import CareCalendar
import CareHome
import Testing

@Suite("Consolidated invoices")
struct ConsolidatedTests {
  /// Three residents of one council, whose references stand in another order than the residents.
  private func home(isConsolidated: Bool) throws -> SmallHome {
    var home = try SmallHome(fee: "700.00")
    home.register.payers = [
      Payer(
        id: "council", kind: .council, name: "Council", address: SmallHome.address, email: nil,
        electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: .monthly,
        timing: .arrears, isConsolidated: isConsolidated)
    ]
    try home.add("F1", .councilFee, .balance, payer: "council")
    try home.add(
      "C1", .clientContribution, try weekly("100.00"), payer: "child1", council: "council")
    for (number, reference, fee) in [(2, "REF-0", "650.00"), (3, "REF-5", "701.23")] {
      let from = try day("2026-10-\(number)1")
      home.register.residents.append(
        Resident(id: ResidentID("R\(number)"), name: "Person \(number)", reference: reference))
      home.register.placements.append(
        Placement(
          id: PlacementID("P\(number)"), resident: ResidentID("R\(number)"), terms: "T",
          admitted: from, ending: nil,
          stays: Timeline([
            .init(
              from: from,
              Stay(room: "\(number)", band: "residential", grossFee: Rate(try money(fee))))
          ])))
      try home.add(
        FundingLineID("F\(number)"), .councilFee, .balance, payer: "council",
        placement: PlacementID("P\(number)"), from: "2026-10-\(number)1")
    }
    return home
  }

  @Test("one invoice for all of a council's residents, sorted by its own references")
  func one() throws {
    let run = try home(isConsolidated: true).bill("2026-10")
    #expect(run.invoices.map(\.payer.id) == ["child1", "council"])
    #expect(run.invoices.map(\.number.counter) == [1, 2])
    let invoice = run.invoices[1]
    #expect(invoice.isConsolidated && invoice.subject.name == nil)
    #expect(invoice.lines.map(\.reference) == ["REF-0", "REF-1", "REF-5"])
    #expect(invoice.lines.map(\.number) == [1, 2, 3])
    #expect(invoice.account == invoice.lines[0].account)
  }

  @Test("the same lines, sums and books as an invoice each")
  func same() throws {
    let together = try home(isConsolidated: true).bill("2026-10")
    let apart = try home(isConsolidated: false).bill("2026-10")
    let council = apart.invoices.filter { $0.payer.id == "council" }
    #expect(council.count == 3)
    #expect(together.invoices[1].totals.gross == council.map(\.totals.gross).sum())
    #expect(
      Set(together.invoices[1].lines.map(\.workings))
        == Set(council.flatMap(\.lines).map(\.workings))
    )
    #expect(TrialBalance(together.postings) == TrialBalance(apart.postings))
    #expect(
      together.invoices[1].amounts
        == council.flatMap(\.amounts).sorted { $0.account < $1.account })
    #expect(TrialBalance(together.postings).difference == .zero)
  }
}
