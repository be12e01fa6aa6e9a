import Amounts
import Billing
import CareCalendar
import CareHome
import Documents
import Testing

/// Small documents of a made-up home, enough to show every part of a page.
enum Fixtures {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static func pounds(_ pounds: Int, _ pence: Int = 0) -> Money {
    Money(pence: pounds * 100 + (pounds < 0 ? -pence : pence))
  }

  static let october =
    DayRange(day(2026, 10, 1), through: day(2026, 10, 31)) ?? DayRange(day(2026, 10, 1))

  static func home(vatNumber: String? = "GB123456789") -> Home {
    Home(
      name: "Seaview", legalName: "Seaview Care (Southport) Ltd",
      address: Address(street: "12 Promenade", town: "Southport", postcode: "PR9 0AA"),
      nation: .england, registeredBeds: 40, companyNumber: "01234567", vatNumber: vatNumber,
      taxReference: "1234567890",
      contact: Contact(
        name: "Jean Ashworth", telephone: "01704 496 0123", email: "accounts@seaview.example"),
      electronicAddress: ElectronicAddress(scheme: "0088", identifier: "5060000000016"),
      bank: BankAccount(
        accountName: "Seaview Care (Southport) Ltd", sortCode: "123456",
        accountNumber: "12345678"),
      paymentDays: 30, series: "SV")
  }

  static let council = Payer(
    id: "north-council", kind: .council, name: "North Council",
    address: Address(street: "Town Hall, Lord Street", town: "Southport", postcode: "PR8 1DA"),
    email: nil, electronicAddress: ElectronicAddress(scheme: "0088", identifier: "5060000000023"),
    buyerReference: "ASC-RES-42", purchaseOrder: "4500012345",
    cycle: .fourWeekly(from: day(2026, 1, 5)),
    timing: .arrears)

  static func resident(named name: String = "Mrs Ada Brown") -> Resident {
    Resident(id: "R1", name: name, reference: "NC-77120")
  }

  static func privatePayer(named name: String = "Mrs Ada Brown") -> Payer {
    Payer(
      id: "brown", kind: .resident, name: name,
      address: Address(
        street: "Room 14, Seaview, 12 Promenade", town: "Southport", postcode: "PR9 0AA"),
      email: nil, electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: .monthly,
      timing: .arrears)
  }

  static func parts(_ premises: Int, _ services: Int, _ care: Int, _ activity: Int) -> ByComponent<
    Money
  > {
    ByComponent(
      premises: Money(pence: premises), services: Money(pence: services), care: Money(pence: care),
      activity: Money(pence: activity))
  }

  /// What no page or document shows; ``invoice`` puts in the account.
  static let origin = LineOrigin(
    account: PayerAccount(payer: "P1", resident: "R1"), placement: "PL1", reference: "REF",
    period: october, rate: "")

  /// A council's fee less a release for a part payment.
  static func councilInvoice(home: Home = home(), resident: Resident = resident()) -> Invoice {
    invoice(
      counter: 1, home: home, payer: council, resident: resident,
      lines: [
        InvoiceLine(
          number: 1, kind: .fee("F1", .councilFee), description: "Care home fee", days: october,
          pricing: .days(31, price: pounds(425), baseDays: 7), net: pounds(1_882, 14),
          parts: parts(436_12, 502_38, 870_03, 73_61), takenOut: .zero, vat: .exempt,
          workings: "31 days × £425.00 ÷ 7 = £1,882.14", notes: [], origin: origin),
        InvoiceLine(
          number: 2, kind: .release("A1"), description: "Release for services given up",
          days: october, pricing: .days(-31, price: pounds(18, 40), baseDays: 7),
          net: Money(pence: -81_49), parts: parts(0, -21_49, 0, -60_00), takenOut: .zero,
          vat: .exempt, workings: "−31 days × £18.40 ÷ 7 = −£81.49",
          notes: [
            "Agreement A1, from 1 September 2026.",
            "Given up: Day service, 1 session a week; Lunch, 2 meals a week.",
            "Held by Seaview.", "Held as an individual service fund, as agreed.",
          ], origin: origin),
      ])
  }

  /// A self-funder's fee with an absence in hospital, and extras of two VAT treatments.
  static func privateInvoice(resident: Resident = resident(), payer: Payer? = nil) -> Invoice {
    let first = DayRange(day(2026, 10, 1), through: day(2026, 10, 20)) ?? october
    let rest = DayRange(day(2026, 10, 21), through: day(2026, 10, 31)) ?? october
    return invoice(
      counter: 2, home: home(), payer: payer ?? privatePayer(), resident: resident,
      lines: [
        InvoiceLine(
          number: 1, kind: .fee("F2", .selfFunded), description: "Care home fee", days: first,
          pricing: .days(20, price: pounds(1_050), baseDays: 7), net: pounds(3_000),
          parts: parts(680_00, 790_00, 1_405_00, 125_00), takenOut: .zero, vat: .exempt,
          workings: "20 days × £1,050.00 ÷ 7 = £3,000.00", notes: [], origin: origin),
        InvoiceLine(
          number: 2, kind: .fee("F2", .selfFunded), description: "Care home fee",
          days: rest, pricing: .whole(pounds(1_541, 38)), net: pounds(1_541, 38),
          parts: parts(374_00, 325_88, 772_75, 68_75), takenOut: parts(0, 108_62, 0, 0),
          vat: .exempt,
          workings: "11 days × £1,050.00 ÷ 7 = £1,650.00, less £108.62 = £1,541.38",
          notes: [
            "In hospital from 21 October 2026 to 31 October 2026 (days 4 to 14 of the absence): "
              + "hotel (services) charged at 75 %, the rest in full. Clause 9.2.",
            "Taken out for the absence: £108.62 (hotel (services) £108.62).",
          ],
          origin: origin),
        InvoiceLine(
          number: 3, kind: .extra("E1", "theatre"), description: "Theatre ticket",
          days: DayRange(day(2026, 10, 9)),
          pricing: .units(Quantity(2), .item, price: pounds(24, 50)), net: pounds(49),
          parts: parts(0, 0, 0, 49_00), takenOut: .zero, vat: .standard,
          workings: "2 items × £24.50 = £49.00", notes: [], origin: origin),
      ])
  }

  /// Totals by the rules, whatever the lines.
  static func invoice(
    counter: Int, home: Home, payer: Payer, resident: Resident, lines: [InvoiceLine]
  ) -> Invoice {
    let account = PayerAccount(payer: payer.id, resident: resident.id)
    let lines = lines.map { $0.standing(in: account, reference: resident.reference) }
    let vat = VATTreatment.allCases.compactMap { treatment -> VATSummary? in
      let lines = lines.filter { $0.vat == treatment }
      guard !lines.isEmpty else { return nil }
      let taxable = lines.map(\.net).sum()
      return VATSummary(
        treatment: treatment, taxable: taxable,
        tax: (taxable.exact * treatment.rate.ratio).rounded(.halfAwayFromZero))
    }
    return Invoice(
      number: DocumentNumber(series: home.series, month: october.first.month, counter: counter),
      issued: october.last, due: october.last + home.paymentDays, period: october, home: home,
      payer: payer, subject: Subject(resident, for: payer),
      account: account, lines: lines, vat: vat,
      totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: vat.map(\.tax).sum()))
  }

  static func feeLetter() throws -> FeeLetter {
    let payer = Payer(
      id: "brown-son", kind: .resident, name: "Tom Brown, attorney",
      address: Address(street: "3 Hill Road", town: "Southport", postcode: "PR9 1AA"),
      email: nil, electronicAddress: nil, buyerReference: nil, purchaseOrder: nil, cycle: .monthly,
      timing: .arrears)
    return FeeLetter(
      home: home(), payer: payer, resident: resident(), from: day(2027, 4, 1),
      told: day(2027, 2, 1), fee: (pounds(1_250), pounds(1_312, 50)),
      share: (pounds(400), pounds(462, 50)), clause: "Clause 6.3",
      noticeDays: 28, reason: "Wages rise in April.")
  }
}

extension Fixtures {
  /// The page without its stylesheet, for goldens that only change with what a page says.
  static func unstyled(_ page: some Page) throws -> [UInt8] {
    try TemplateSet(overriding: ["style.css": []]).render(page)
  }
}

extension Billing.InvoiceLine {
  /// The same line in another account's books.
  func standing(in account: PayerAccount, reference: String) -> Billing.InvoiceLine {
    Billing.InvoiceLine(
      number: number, kind: kind, description: description, days: days, pricing: pricing, net: net,
      parts: parts, takenOut: takenOut, vat: vat, workings: workings, notes: notes,
      origin: LineOrigin(
        account: account, placement: origin.placement, reference: reference,
        period: origin.period, rate: origin.rate))
  }
}
