import Amounts
import CareCalendar
import CareHome
import Testing

@Suite("The register")
struct RegisterTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func placement(
    _ id: PlacementID, from: String, fee pence: Int, _ ending: Ending? = nil
  ) throws -> Placement {
    let admitted = try day(from)
    return Placement(
      id: id, resident: ResidentID(id.text), terms: "T", admitted: admitted, ending: ending,
      stays: Timeline([
        .init(from: admitted, Stay(room: id.text, band: "B", grossFee: Rate(Money(pence: pence))))
      ]))
  }

  private func register(_ placements: [Placement]) throws -> Register {
    let home = Home(
      name: "H", legalName: "H Ltd", address: Address(street: "1", town: "T", postcode: "P"),
      nation: .england, registeredBeds: 3, companyNumber: nil, vatNumber: nil,
      taxReference: "1", contact: Contact(name: "C", telephone: "1", email: "e"),
      electronicAddress: nil,
      bank: BankAccount(accountName: "H", sortCode: "00-00-00", accountNumber: "00000000"),
      paymentDays: 30, series: "H")
    return Register(home: home, placements: placements, billedFrom: try day("2026-04-01"))
  }

  @Test("a place is taken from admission to the day before discharge, or to the day of death")
  func current() throws {
    let left = try placement(
      "P1", from: "2026-10-02", fee: 1, Ending(day: try day("2026-10-10"), reason: .discharge))
    let died = try placement(
      "P2", from: "2026-10-02", fee: 1, Ending(day: try day("2026-10-10"), reason: .death))
    #expect(!left.isCurrent(on: try day("2026-10-01")))
    #expect(left.isCurrent(on: try day("2026-10-02")))
    #expect(left.isCurrent(on: try day("2026-10-09")))
    #expect(!left.isCurrent(on: try day("2026-10-10")))
    #expect(died.isCurrent(on: try day("2026-10-10")))
    #expect(!died.isCurrent(on: try day("2026-10-11")))
  }

  @Test("the average fee is exact, and of those who live here on the day")
  func average() throws {
    let register = try register([
      placement("P1", from: "2026-04-01", fee: 1_000_00),
      placement("P2", from: "2026-04-01", fee: 900_00),
      placement("P3", from: "2026-09-01", fee: 800_00),
    ])
    #expect(register.averageGrossFee(on: try day("2026-03-31")) == nil)
    #expect(register.averageGrossFee(on: try day("2026-04-01")) == Money(pence: 950_00).exact)
    #expect(register.averageGrossFee(on: try day("2026-09-01")) == Money(pence: 900_00).exact)
  }
}
