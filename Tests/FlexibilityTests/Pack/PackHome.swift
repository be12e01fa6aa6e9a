import Amounts
import CareCalendar
import CareHome
import Costing

@testable import Flexibility

/// A home with a pack on the table: one line of one post and a fifth, one of many.
struct PackHome {
  var residents = 20
  var step = 10
  var most = 3
  var lunches = 4
  var cookPosts: Int? = 3
  var outingPosts: Int?
  /// The basket draws on no line but the cooks' and the food's.
  var lunchesOnly = false

  static let day = Day(number: 20_100)

  private func catalogue() throws -> Catalogue {
    var home = SmallHome(residents: residents)
    try home.line("rent", weekly: 4_000_00, .fixed, component: .premises)
    try home.line(
      "cooks", weekly: 1_500_00, .fixed, usage: Usage(unit: "meals", perResident: 21),
      component: .services, posts: cookPosts)
    try home.line(
      "food", weekly: 900_00, .variable, notice: 4, usage: Usage(unit: "meals", perResident: 21),
      component: .services)
    try home.line(
      "coordinators", weekly: 480_00, .stepped(.init(size: Ratio(step), minimum: 1)), notice: 12,
      posts: 1)
    try home.line(
      "outings", weekly: 200_00, .mixed(variable: Percentage(60)), notice: 4,
      posts: outingPosts)
    home.service(
      "lunch", standard: 7, component: .services, organising: 50, notice: 4,
      draws: [("cooks", 1), ("food", 1)])
    home.service(
      "session", standard: 2, organising: 25, notice: 4,
      draws: [("coordinators", Ratio(1, over: 4)), ("outings", Ratio(1, over: 5))])
    return try home.catalogue()
  }

  private func offer(_ pence: Int, notice: Int) -> Offer {
    Offer(
      basket: basket("lunch", lunches) + (lunchesOnly ? [] : basket("session", 1)),
      release: Rate(Money(pence: pence)),
      noticeWeeks: notice)
  }

  static func entry(
    _ id: NegotiationEntryID, _ party: NegotiationEntry.Party, _ act: NegotiationEntry.Act,
    why: String
  ) -> NegotiationEntry {
    NegotiationEntry(
      id: id, placement: "p0", day: day, party: party, name: "Mina Carter", act: act, why: why)
  }

  /// Everybody is paid for by two councils in turn; p0 is the subject.
  func input(
    inForce: [Agreement] = [], offers: [Int] = [1_50, 60_00], judgements: [Judgement] = []
  ) throws -> PackInput {
    let catalogue = try catalogue()
    let budget = catalogue.costs.budget
    let model = try FlexibilityModel(
      catalogue,
      Circumstances(
        residents: residents, band: max(1, residents - 3)...(residents + 2), largestOptOut: most,
        inForce: inForce))
    let placement = Placement(
      id: "p0", resident: "ada", terms: "terms", admitted: Day(number: 19_000), ending: nil,
      stays: Timeline())
    var entries: [NegotiationEntry] = []
    for (index, pence) in offers.enumerated() {
      let id = NegotiationEntryID("\(index + 1)")
      let earlier = NegotiationEntryID("\(index)")
      let offer = offer(pence, notice: index == 0 ? 4 : 12)
      entries.append(
        Self.entry(
          id, index == 0 ? .council : .home,
          index == 0 ? .propose(offer) : .counter(earlier, offer),
          why: index == 0 ? "A first offer." : "Cyril has given up as much."))
    }
    let negotiation = try Negotiation(
      entries, of: placement, authorities: [], in: model, position: Self.position)
    return PackInput(
      home: Self.home, subject: Resident(id: "ada", name: "Ada Brown", reference: "NC-1"),
      prepared: Self.day, costing: try HomeCosting(budget, averageFee: Money(pence: 700_00).exact),
      model: model, negotiation: negotiation,
      position: Self.position,
      people: (0..<residents).map { index in
        PackPerson(
          placement: PlacementID("p\(index)"), name: index == 0 ? "Ada Brown" : "Cyril Dunne",
          band: index == 1 ? "one" : "all", payers: [index.isMultiple(of: 2) ? "north" : "east"])
      }, stressResidents: residents * 3 / 4,
      redaction: Redaction(people: ["Ada Brown", "Cyril Dunne"]), judgements: judgements)
  }

  static let position = FeeToday(
    fee: Rate(Money(pence: 700_00)), payerPays: Rate(Money(pence: 425_00)),
    unitCost: Money(pence: 720_00).exact)

  static let home = Home(
    name: "Seaview", legalName: "Seaview Ltd",
    address: Address(street: "1 Promenade", town: "Southport", postcode: "PR9 0AA"),
    nation: .england, registeredBeds: 40, companyNumber: nil, vatNumber: nil,
    taxReference: nil,
    contact: Contact(name: "Jean", telephone: "01704 496 0123", email: "jean@seaview.example"),
    electronicAddress: nil,
    bank: BankAccount(accountName: "Seaview", sortCode: "123456", accountNumber: "12345678"),
    paymentDays: 30, series: "SV")
}
