import Amounts
import Billing
import CareCalendar
import CareHome
import Evidence
import Testing

/// A home of one resident, to which each test adds what it is about.
struct SmallHome {
  var register: Register
  var bandSplits: [BandID: ComponentSplit]
  var releaseSplits: [AgreementID: ComponentSplit] = [:]
  var releaseNotes: [AgreementID: String] = [:]
  var packageServices: Set<ServiceID> = []

  static let contact = Contact(name: "Ann Ford", telephone: "0151 496 0100", email: "a@example.org")
  static let address = Address(street: "1 Shore Road", town: "Southport", postcode: "PR8 1AA")

  init(
    vatNumber: String? = nil, admitted: String = "2024-01-01", ending: Ending? = nil,
    fee: String = "1000.00", terms: ContractTerms = ContractTerms(id: "T"),
    billedFrom: String = "2024-01-01"
  ) throws {
    let home = Home(
      name: "Small Home", legalName: "Small Home Ltd", address: Self.address, nation: .england,
      registeredBeds: 6, companyNumber: nil, vatNumber: vatNumber, taxReference: "123/A456",
      contact: Self.contact, electronicAddress: nil,
      bank: BankAccount(accountName: "Small Home", sortCode: "000000", accountNumber: "00000000"),
      paymentDays: 30, series: "SM")
    let stay = Stay(room: "1", band: "residential", grossFee: Rate(try money(fee)))
    register = Register(
      home: home, bands: [Band(id: "residential", name: "Residential", careHours: Quantity(18))],
      residents: [Resident(id: "R1", name: "Rose Pell", reference: "REF-1")], terms: [terms],
      placements: [
        Placement(
          id: "P1", resident: "R1", terms: "T", admitted: try day(admitted), ending: ending,
          stays: Timeline([.init(from: try day(admitted), stay)]))
      ], billedFrom: try day(billedFrom))
    bandSplits = ["residential": try #require(Self.split(20, 30, 40, 10))]
  }

  static func split(
    _ premises: Int, _ services: Int, _ care: Int, _ activity: Int
  ) -> ComponentSplit? {
    ComponentSplit(
      weights: ByComponent(
        premises: Ratio(premises), services: Ratio(services), care: Ratio(care),
        activity: Ratio(activity)))
  }

  mutating func add(
    payer: PayerID, _ kind: Payer.Kind, cycle: Cycle = .monthly, timing: Timing = .arrears
  ) {
    guard !register.payers.contains(where: { $0.id == payer }) else { return }
    register.payers.append(
      Payer(
        id: payer, kind: kind, name: "Payer \(payer)", address: Self.address, email: nil,
        electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: cycle,
        timing: timing))
  }

  /// A funding line whose payer is added where it is not there yet.
  mutating func add(
    _ line: FundingLineID, _ kind: FundingLine.Kind, _ amount: FundingLine.Amount,
    payer: PayerID? = nil, placement: PlacementID = "P1", from: String = "2024-01-01",
    through: String? = nil, inHospital: FundingLine.AbsenceRule = .reduces,
    onHoliday: FundingLine.AbsenceRule = .reduces, whenStopped: FundingLine.Bearer = .nobody,
    council: PayerID? = nil, split: ComponentSplit? = nil
  ) throws {
    let payer = payer ?? PayerID(line.text)
    add(payer: payer, Self.payerKind(kind))
    register.fundingLines.append(
      FundingLine(
        id: line, placement: placement, payer: payer, kind: kind, amount: amount,
        from: try day(from), through: try through.map(day), inHospital: inHospital,
        onHoliday: onHoliday, whenStopped: whenStopped, council: council, split: split))
  }

  private static func payerKind(_ kind: FundingLine.Kind) -> Payer.Kind {
    switch kind {
    case .councilFee: .council
    case .fundedNursing, .continuingHealthcare: .nhs
    case .topUp: .thirdParty
    default: .resident
    }
  }

  mutating func away(_ reason: Absence.Reason, left: String, returned: String?) throws {
    register.absences.append(
      Absence(
        placement: "P1", reason: reason, left: try day(left), returned: try returned.map(day)))
  }

  mutating func stay(from: String, fee: String, room: String = "1") throws {
    let placement = register.placements[0]
    let entry = Timeline<Stay>.Entry(
      from: try day(from),
      Stay(room: room, band: "residential", grossFee: Rate(try money(fee))))
    register.placements[0] = Placement(
      id: placement.id, resident: placement.resident, terms: placement.terms,
      admitted: placement.admitted, ending: placement.ending,
      stays: Timeline(placement.stays.entries + [entry]))
  }

  /// A notice of a higher price, given long before.
  mutating func tell(ofRiseFrom day: String, given: String = "2026-01-05") throws {
    register.notices.append(
      Notice(
        placement: "P1", from: try BillingTests.day(day), clause: "Clause 5",
        given: try BillingTests.day(given), by: "Ann Ford"))
  }

  var run: BillingRun {
    BillingRun(
      BillingInput(
        register: register, bandSplits: bandSplits, releaseSplits: releaseSplits,
        releaseNotes: releaseNotes, packageServices: packageServices))
  }

  func bill(_ text: String) throws -> RunResult { try run.bill(try month(text)) }

  /// The faults that refuse the run; records an issue where it goes through.
  func refusal(_ text: String) throws -> [Fault] {
    do throws(Faults) {
      _ = try run.bill(try Self.required(Month(iso: text)))
    } catch {
      return error.all
    }
    Issue.record("\(text) was billed, but should have been refused")
    return []
  }

  private static func required(_ month: Month?) throws(Faults) -> Month {
    guard let month else { throw Faults(Fault("test", "no such month", remedy: "")) }
    return month
  }
}

extension RunResult {
  /// All lines of one payer, in order of document.
  func lines(of payer: PayerID) -> [InvoiceLine] {
    invoices.filter { $0.payer.id == payer }.flatMap(\.lines)
  }

  func nets(of payer: PayerID) -> [String] { lines(of: payer).map { "\($0.net)" } }

  func workings(of payer: PayerID) -> [String] { lines(of: payer).map(\.workings) }
}

func money(_ text: String) throws -> Money { try Money(parsing: text) }
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
func month(_ iso: String) throws -> Month { try #require(Month(iso: iso)) }
func weekly(_ text: String) throws -> FundingLine.Amount { .rate(.weekly(Rate(try money(text)))) }
