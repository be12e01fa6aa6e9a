import Amounts
import Billing
import CareCalendar
import CareHome

/// A group of made-up homes with a month of billing, in plain numbers: one invoice of twelve lines
/// for each resident, two of them the fee, whose price changes in the month, ten of them extras.
struct BillingPlan: Encodable {
  struct Home: Encodable {
    let series: String
    let name: String
    let residents: [Resident]
  }

  struct Resident: Encodable {
    let id: String
    let name: String
    let reference: String
    /// Pence a week up to the 12th, and from the 13th on.
    let fees: [Int]
    /// Per cent of premises, services, care and activity.
    let split: [Int]
    let extras: [Extra]
  }

  struct Extra: Encodable {
    let day: Int
    let service: Int
    let quantity: Int
  }

  struct Service: Encodable {
    let name: String
    let component: String
    let unit: String
    let vat: String
    let pence: Int
  }

  let services: [Service]
  let homes: [Home]
}

extension BillingPlan {
  static let services = [
    Service(
      name: "Theatre & café outing", component: "activity", unit: "item", vat: "standard",
      pence: 2_450),
    Service(
      name: "Hairdressing", component: "services", unit: "session", vat: "standard", pence: 1_875),
    Service(name: "Newspaper", component: "services", unit: "item", vat: "zero", pence: 165),
    Service(
      name: "Day session", component: "activity", unit: "session", vat: "exempt", pence: 3_120),
    Service(name: "One-to-one hour", component: "care", unit: "hour", vat: "exempt", pence: 2_240),
  ]

  static func make(homes: Int, residents: Int, seed: UInt64) -> BillingPlan {
    var random = SeededGenerator(seed: seed)
    return BillingPlan(
      services: services,
      homes: (0..<homes).map { number in
        Home(
          series: "H\(number)", name: "Seaview House \(number)",
          residents: (0..<residents).map { resident($0, using: &random) })
      })
  }

  private static let firstNames = ["Ada", "Stanley", "Joan", "Harbhajan", "Margaret", "Ewan"]
  private static let lastNames = [
    "Brown", "O'Neill", "Eccleston", "Gill & Sons", "Okafor", "Whitworth",
  ]

  private static func resident(_ number: Int, using random: inout SeededGenerator) -> Resident {
    let text = String(number + 10_000)
    let fee = Int.random(in: 80_000...140_000, using: &random)
    return Resident(
      id: "R" + text, name: "\(random.pick(firstNames)) \(random.pick(lastNames))",
      reference: "REF-" + text, fees: [fee, fee + Int.random(in: 500...9_000, using: &random)],
      split: random.pick([[20, 30, 40, 10], [23, 27, 45, 5], [17, 29, 41, 13]]),
      extras: (0..<10).map { _ in
        Extra(
          day: Int.random(in: 1...31, using: &random),
          service: Int.random(in: services.indices, using: &random),
          quantity: Int.random(in: 1...6, using: &random))
      }.sorted { $0.day < $1.day })
  }
}

extension BillingPlan {
  /// October 2026.
  static let month = Day(number: 20_727).month
  private static let dayOfChange = 12

  /// What a billing run of each home starts from.
  var inputs: [BillingInput] { homes.map { input($0) } }

  private func input(_ plan: Home) -> BillingInput {
    var register = Register(home: Self.home(plan), billedFrom: Self.month.first)
    register.terms = [ContractTerms(id: "terms")]
    register.services = services.enumerated().map { Self.service($0, $1) }
    for resident in plan.residents { Self.add(resident, to: &register) }
    return BillingInput(register: register, bandSplits: [:])
  }

  private static func add(_ plan: Resident, to register: inout Register) {
    let placement = PlacementID("P-" + plan.id)
    let payer = PayerID("payer-" + plan.id)
    let admitted = month.first - 400
    let weights = ByComponent(
      premises: Ratio(plan.split[0]), services: Ratio(plan.split[1]), care: Ratio(plan.split[2]),
      activity: Ratio(plan.split[3]))
    let stays = zip([admitted, month.first + dayOfChange], plan.fees).map { day, fee in
      Timeline<Stay>.Entry(
        from: day,
        Stay(
          room: plan.id, band: "residential", grossFee: Rate(Money(pence: fee)),
          contractSplit: ComponentSplit(weights: weights)))
    }
    register.residents.append(
      CareHome.Resident(id: ResidentID(plan.id), name: plan.name, reference: plan.reference))
    register.payers.append(
      Payer(
        id: payer, kind: .resident, name: plan.name,
        address: Address(
          street: "Room \(plan.id), 12 Promenade", town: "Southport", postcode: "PR9 0AA"),
        email: nil, electronicAddress: nil, buyerReference: nil, purchaseOrder: nil,
        cycle: .monthly, timing: .arrears))
    register.placements.append(
      Placement(
        id: placement, resident: ResidentID(plan.id), terms: "terms", admitted: admitted,
        ending: nil, stays: Timeline(stays)))
    // Without it the higher fee would be held.
    register.notices.append(
      Notice(
        placement: placement, from: month.first + dayOfChange, clause: "Clause 5",
        given: month.first - 30, by: "Jean Ashworth"))
    register.fundingLines.append(
      FundingLine(
        id: FundingLineID("F-" + plan.id), placement: placement, payer: payer, kind: .selfFunded,
        amount: .balance, from: admitted))
    for (number, extra) in plan.extras.enumerated() {
      register.extras.append(
        CareHome.Extra(
          id: Identifier("\(plan.id)-\(number)"), day: month.first + (extra.day - 1),
          placement: placement, service: ServiceID("service-\(extra.service)"),
          quantity: Quantity(extra.quantity), payer: payer, status: .confirmed))
    }
  }

  private static func service(_ number: Int, _ plan: Service) -> CareHome.Service {
    CareHome.Service(
      id: ServiceID("service-\(number)"), name: plan.name,
      component: Component(rawValue: plan.component) ?? .services,
      unit: ServiceUnit(rawValue: plan.unit) ?? .item,
      vat: VATTreatment(rawValue: plan.vat) ?? .exempt,
      prices: Timeline([.init(from: Day(number: 0), Money(pence: plan.pence))]))
  }

  private static func home(_ plan: Home) -> CareHome.Home {
    CareHome.Home(
      name: plan.name, legalName: "Seaview Care (Southport) Ltd",
      address: Address(street: "12 Promenade", town: "Southport", postcode: "PR9 0AA"),
      nation: .england, registeredBeds: 120, companyNumber: "01234567", vatNumber: "GB123456789",
      taxReference: "1234567890",
      contact: Contact(
        name: "Jean Ashworth", telephone: "01704 496 0123", email: "accounts@seaview.example"),
      electronicAddress: nil,
      bank: BankAccount(
        accountName: "Seaview Care (Southport) Ltd", sortCode: "123456", accountNumber: "12345678"),
      paymentDays: 30, series: plan.series)
  }
}
