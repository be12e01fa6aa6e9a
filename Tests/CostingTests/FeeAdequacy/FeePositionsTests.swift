import Amounts
import CareCalendar
import CareHome
import Costing
import Testing

@Suite("Who pays what for whom")
struct FeePositionsTests {
  private let day = days("2026-10-01", "2026-10-01").first

  private func payer(_ id: PayerID, _ kind: Payer.Kind, _ name: String) -> Payer {
    Payer(
      id: id, kind: kind, name: name, address: Address(street: "s", town: "t", postcode: "p"),
      email: nil, electronicAddress: nil, buyerReference: nil, purchaseOrder: nil,
      cycle: .monthly, timing: .arrears)
  }

  private func placement(_ id: PlacementID, fee: Int) -> Placement {
    let stay = Stay(room: id.text, band: "residential", grossFee: Rate(pounds(fee)))
    return Placement(
      id: id, resident: ResidentID(id.text), terms: "t", admitted: day - 30, ending: nil,
      stays: Timeline([.init(from: day - 30, stay)]))
  }

  private func line(
    _ placement: PlacementID, _ payer: PayerID, _ kind: FundingLine.Kind, through: Day? = nil
  ) -> FundingLine {
    FundingLine(
      id: FundingLineID("\(placement)-\(kind.rawValue)"), placement: placement, payer: payer,
      kind: kind, amount: .balance, from: day - 30, through: through)
  }

  @Test(
    "residents with the same main payer, band and fee stand together; self-funders have no name")
  func positions() {
    let home = Home(
      name: "h", legalName: "h", address: Address(street: "s", town: "t", postcode: "p"),
      nation: .england, registeredBeds: 10, companyNumber: nil, vatNumber: nil, taxReference: nil,
      contact: Contact(name: "c", telephone: "0", email: "e"), electronicAddress: nil,
      bank: BankAccount(accountName: "a", sortCode: "000000", accountNumber: "00000000"),
      paymentDays: 30, series: "H")
    let register = Register(
      home: home,
      payers: [
        payer("council", .council, "Northshire"), payer("ann", .resident, "Ann"),
        payer("charity", .trust, "Mariners"), payer("board", .nhs, "Board"),
        payer("hsc", .trust, "Western Trust"),
      ],
      placements: [
        placement("a", fee: 900), placement("b", fee: 700), placement("c", fee: 700),
        placement("d", fee: 900), placement("e", fee: 700), placement("f", fee: 700),
        placement("g", fee: 900), placement("h", fee: 800), placement("i", fee: 600),
      ],
      fundingLines: [
        line("a", "ann", .selfFunded), line("d", "ann", .selfFunded),
        // A council's resident contributes; the council stays the main payer.
        line("b", "ann", .clientContribution), line("b", "council", .councilFee),
        // A charity pays in a resident's place; a Northern Irish trust as a council does.
        line("g", "charity", .selfFunded), line("h", "board", .continuingHealthcare),
        line("i", "hsc", .councilFee),
        line("c", "council", .councilFee), line("e", "ann", .fullDirectPayment),
        // A council's promise that has ended no longer counts.
        line("f", "council", .councilFee, through: day - 1), line("f", "ann", .topUp),
      ], billedFrom: day - 30)
    let positions = register.feePositions(on: day)
    #expect(
      positions.map(\.payer) == [
        "self-funders", "Northshire", "direct payments", "no main payer", "trusts", "Board",
        "Western Trust",
      ])
    #expect(
      positions.map(\.group) == [
        .selfFunders, .council("council"), .directPayments, .nobody, .trusts, .nhs, .trusts,
      ])
    #expect(positions.map(\.residents) == [2, 2, 1, 1, 1, 1, 1])
    #expect(positions.map(\.isSelfFunded) == [true] + Array(repeating: false, count: 6))
    #expect(
      positions.map(\.fee.amount) == [900, 700, 700, 700, 900, 800, 600].map { pounds($0) })
    #expect(register.feePositions(on: day - 31).isEmpty)
  }
}
