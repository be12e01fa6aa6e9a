import Amounts
import CareCalendar
import CareHome
import Costing
import Evidence
import Flexibility
import XMLKit

@testable import Documents

/// A home as a curious council sees it: all packs of all residents who have made an offer, and the
/// price list, as XML.
///
/// Its amounts are large round multiples, so that no figure is rounded and each answers to a change
/// of any amount exactly in proportion.
struct AttackedHome {
  /// What somebody might want to know: a line's amount, or what an agreement releases.
  enum Secret: Hashable {
    case line(CostLineID)
    case release(PlacementID)
    case listPrice, boughtCost, otherFees
  }

  /// One pound a week of a line, in units that every figure divides.
  static let unit = 504 * 21 * 6 * 20 * 100
  static let lines: [(CostLineID, Int)] = [
    ("rent", 900), ("cooks", 700), ("food", 400), ("coordinators", 300), ("reception", 250),
    ("training", 40), ("cleaners", 500), ("outings", 120), ("taxi", 20), ("power", 200),
  ]
  /// What they give up, each another mix.
  static let agreed: [(PlacementID, [(ServiceID, Int)])] = [
    ("p4", [("lunch", 2)]), ("p5", [("lunch", 1), ("club", 1)]),
    ("p6", [("lunch", 3), ("club", 1)]), ("p7", [("lunch", 1), ("club", 2)]),
  ]

  /// What is changed by one unit; nil for the home as it is.
  var changed: Secret?

  private func amount(_ line: CostLineID, _ weekly: Int) -> Money {
    Money(pence: (weekly + (changed == .line(line) ? 1 : 0)) * Self.unit * 52)
  }

  private func line(
    _ id: CostLineID, _ category: String, _ behaviour: Behaviour, notice: Int? = nil,
    usage: Usage = .residents, posts: Int? = nil, split: ComponentSplit = .all(.services),
    named: [NamedResident] = []
  ) throws -> CostLine {
    guard let category = CostCategory(named: category),
      let weekly = Self.lines.first(where: { $0.0 == id })?.1
    else { throw AttackedHomeError() }
    return CostLine(
      id: id, description: "The \(id)", category: category, amount: amount(id, weekly),
      split: split, basis: .rota, behaviour: behaviour,
      flexibility: notice.map { .avoidable(noticeWeeks: $0) } ?? .rigid,
      driver: named.isEmpty ? .residentDays : .namedResidents, namedResidents: named, usage: usage,
      posts: posts.map { Quantity($0) }, source: SourceLocation(file: "budget.csv"))
  }

  private func budget() throws -> PooledBudget {
    guard let year = DayRange(Day(number: 20_000), through: Day(number: 20_363)) else {
      throw AttackedHomeError()
    }
    let meals = Usage(unit: "meals", perResident: 21)
    return PooledBudget(
      year: year, residentDays: Quantity(8 * year.count), registeredBeds: 9,
      bands: [
        BandShare(band: Band(id: "a", name: "A", careHours: Quantity(20)), residents: Ratio(4)),
        BandShare(band: Band(id: "b", name: "B", careHours: Quantity(20)), residents: Ratio(4)),
      ],
      lines: [
        try line("rent", "Other care home premises costs", .fixed, split: .all(.premises)),
        try line("cooks", "Chefs / Cooks", .fixed, usage: meals, posts: 3),
        try line("food", "Food supplies", .variable, notice: 4, usage: meals),
        try line(
          "coordinators", "Activity coordinators", .stepped(.init(size: 3, minimum: 1)),
          notice: 12, posts: 1, split: .all(.activity)),
        try line("reception", "Reception and admin staff at the home", .fixed, posts: 1),
        try line("training", "Other care home staffing", .fixed),
        try line(
          "cleaners", "Domestic staff (cleaning, laundry and kitchen)",
          .mixed(variable: Percentage(50)), notice: 4, posts: 2),
        try line(
          "outings", "Transport and activities", .mixed(variable: Percentage(60)), notice: 4,
          split: .all(.activity)),
        try line(
          "taxi", "Transport and activities", .fixed, split: .all(.activity),
          named: [NamedResident("r1", in: "a")]),
        try line("power", "Electricity, gas and water", .mixed(variable: Percentage(25))),
      ])
  }

  private func service(
    _ id: ServiceID, standard: Int, _ draws: [ServiceDraw], bought: Int? = nil
  ) -> FlexibleService {
    let price = changed == .listPrice ? 2 : 1
    return FlexibleService(
      service: Service(
        id: id, name: "The \(id)", component: .services, unit: .session, vat: .exempt,
        prices: Timeline([
          .init(from: Day(number: 0), Money(pence: (bought == nil ? price : 1) * Self.unit))
        ])),
      standardQuantity: Quantity(standard), minimumAttendance: nil,
      organisingCost: Rate(Money(pence: 50)), noticeWeeks: 4, draws: draws,
      buildUp: bought.map { BuildUp([.init("ticket", .consumables(Money(pence: $0)))]) })
  }

  private func catalogue(_ model: CostModel) throws -> Catalogue {
    try Catalogue(
      [
        service(
          "lunch", standard: 7,
          [ServiceDraw(line: "cooks", units: 1), ServiceDraw(line: "food", units: 1)]),
        service(
          "club", standard: 2,
          [
            ServiceDraw(line: "coordinators", units: Ratio(1, over: 4)),
            ServiceDraw(line: "outings", units: Ratio(1, over: 5)),
          ]),
        service("laundry", standard: 1, [ServiceDraw(line: "cleaners", units: Ratio(1, over: 2))]),
        service("ride", standard: 1, [ServiceDraw(line: "taxi", units: Ratio(1, over: 10))]),
        service("trip", standard: 0, [], bought: changed == .boughtCost ? 700 : 500),
      ], costs: model)
  }

  private func agreements() -> [Agreement] {
    Self.agreed.map { placement, basket in
      Agreement(
        id: AgreementID(placement.text), placement: placement,
        basket: basket.map { BasketItem(service: $0.0, quantity: Quantity($0.1)) },
        release: Rate(
          Money(pence: Self.unit * (changed == .release(placement) ? 2 : 1) / 100)),
        payer: "self", holding: .individualServiceFund, holder: "Club", from: Day(number: 20_000),
        through: nil,
        review: Day(number: 20_300), noticeWeeks: 4, agreedBy: "The resident")
    }
  }

  /// Who gives up what: each of them another mix, so that no two figures are the same sum.
  private static let baskets: [(PlacementID, [(ServiceID, Int)])] = [
    ("p0", [("lunch", 3), ("club", 1)]), ("p1", [("lunch", 1), ("club", 2)]),
    ("p2", [("lunch", 2), ("laundry", 1), ("ride", 1)]), ("p3", [("club", 1), ("laundry", 1)]),
  ]

  /// All packs for one audience, and for councils the price list.
  func documents(for audience: PackAudience) throws -> [[UInt8]] {
    let costing = try HomeCosting(try budget(), averageFee: Money(pence: 700_00).exact)
    let catalogue = try catalogue(costing.model)
    let model = try FlexibilityModel(
      catalogue,
      Circumstances(residents: 8, band: 7...9, largestOptOut: 2, inForce: agreements()))
    var documents = try Self.baskets.map { placement, basket in
      try pack(placement, basket, costing, model, audience).xml()
    }
    guard case .council = audience else { return documents }
    let on = Day(number: 20_100)
    documents.append(
      try PriceList(
        home: Fixtures.home(), services: catalogue.services.map(\.service), catalogue: catalogue,
        prices: try model.prices(on: on), on: on, for: .council
      ).xml())
    return documents
  }

  private func pack(
    _ placement: PlacementID, _ basket: [(ServiceID, Int)], _ costing: HomeCosting,
    _ model: FlexibilityModel, _ audience: PackAudience
  ) throws -> NegotiationPack {
    let offer = Offer(
      basket: basket.map { BasketItem(service: $0.0, quantity: Quantity($0.1)) },
      release: Rate(Money(pence: 5 * Self.unit)), noticeWeeks: 4)
    let position = FeeToday(
      fee: Rate(Money(pence: changed == .otherFees ? 900_00 : 700_00)),
      payerPays: Rate(Money(pence: 425_00)), unitCost: costing.unitCosts.home.total)
    let negotiation = try Negotiation(
      [
        NegotiationEntry(
          id: "1", placement: placement, day: Day(number: 20_050), party: .council, name: "Ann",
          act: .propose(offer), why: "A first offer.")
      ],
      of: Placement(
        id: placement, resident: "r", terms: "t", admitted: Day(number: 19_000), ending: nil,
        stays: Timeline()), authorities: [], in: model, position: position)
    return try NegotiationPack(
      PackInput(
        home: Fixtures.home(), subject: Resident(id: "r", name: "Ada", reference: "NC"),
        prepared: Day(number: 20_100), costing: costing, model: model, negotiation: negotiation,
        position: position,
        people: (0..<8).map {
          PackPerson(
            placement: PlacementID("p\($0)"), name: "Cyril Dunne", band: $0 < 4 ? "a" : "b",
            payers: [$0 < 4 ? "north" : "self"])
        }, councils: ["north"], stressResidents: 7), for: audience)
  }
}

struct AttackedHomeError: Error {}

extension AttackedHome {
  /// Every number of every document, in order, whatever it is called.
  func numbers(for audience: PackAudience) throws -> [Ratio] {
    try documents(for: audience).flatMap { document -> [Ratio] in
      Self.numbers(try XMLReader.read(document, named: "document.xml"))
    }
  }

  private static func numbers(_ node: XMLNode) -> [Ratio] {
    (node.attributes.map(\.value) + (node.children.isEmpty ? [node.text] : []))
      .compactMap(number) + node.children.flatMap(numbers)
  }

  /// Whole numbers, fractions and decimals of any length.
  private static func number(_ text: String) -> Ratio? {
    if let fraction = Ratio(fraction: text) { return fraction }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let pence = Ratio(fraction: parts.joined()) else { return nil }
    return parts[1].reduce(pence) { value, _ in value / 10 } * 100
  }
}
