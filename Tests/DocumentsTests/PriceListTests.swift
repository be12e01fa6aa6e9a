import Amounts
import CareCalendar
import CareHome
import Costing
import Flexibility
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Price list")
struct PriceListTests {
  private func list(_ audience: PriceList.Audience) throws -> PriceList {
    try Fixtures.priceList(for: audience)
  }

  @Test(
    "each list as text, JSON, XML by the schema that is shipped, and page",
    arguments: PriceList.Audience.allCases)
  func goldens(audience: PriceList.Audience) throws {
    let list = try list(audience)
    let name = "price-list-\(audience.rawValue)"
    let xml = try list.xml()
    try OwnSchema.priceList.validate(xml, named: "list.xml")
    expectGolden(xml, named: "\(name).xml")
    expectGolden(list.text, named: "\(name).txt")
    expectGolden(list.json.encoded, named: "\(name).json")
    expectGolden(try Fixtures.unstyled(PriceListPage(list)), named: "\(name).html")
    PageShape(TemplateSet.standard().render(PriceListPage(list))).expectSound()
    #expect(list.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect((try? JSONSerialization.jsonObject(with: Data(list.json.encoded.utf8))) != nil)
  }

  @Test("a council is told a service's cost or its price, never both; the home is told all")
  func neverBoth() throws {
    let council = try list(.council).entries
    #expect(council.allSatisfy { $0.list == nil || $0.fullCost == nil && $0.marginal == nil })
    #expect(council.contains { $0.list != nil } && council.contains { $0.fullCost != nil })
    #expect(council.allSatisfy { $0.margin == nil && $0.withMargin == nil && $0.parts.isEmpty })
    let home = try list(.home).entries
    let hair = try #require(home.first { $0.service.id == "hair" })
    #expect(hair.fullCost == Money(pence: 9_65) && hair.withMargin == Money(pence: 10_62))
    #expect(hair.margin == Money(pence: 5_68))
    #expect(hair.parts.map(\.working) == ["60 minutes at £8.45 an hour", "£1.20"])
    #expect(home.contains { $0.service.id == "escort" && $0.list == nil })
  }

  @Test("each line that services draw on is its services and its core, to the penny")
  func lines() throws {
    let lines = try list(.home).lines
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.drawn.map(\.amount).sum() + line.core == line.amount) }
    #expect(try list(.council).lines.isEmpty && list(.residents).lines.isEmpty)
  }

  @Test("residents see VAT, councils don't; nobody before its first price")
  func vat() throws {
    let residents = try list(.residents).entries
    let council = try list(.council).entries
    #expect(residents.map(\.service.id) == ["day-session", "lunch", "breakfast", "hair"])
    #expect(council.map(\.service.id) == ["day-session", "lunch", "breakfast", "hair"])
    // £15.33 and 20 % of it, £3.066.
    #expect(residents[3].list == Money(pence: 18_40))
    #expect(council[3].list == Money(pence: 15_33))
  }

  @Test("the residents' list has no cost; a withheld cost stands in no form")
  func redaction() throws {
    let full = try #require(try list(.council).entries.compactMap(\.fullCost).first)
    let residents = try forms(.residents)
    for text in residents {
      #expect(!text.contains(full.decimal))
      #expect(!text.lowercased().contains("cost") && !text.contains("Does it add up"))
    }
    let council = try forms(.council)
    #expect(council.allSatisfy { $0.contains(full.decimal) })
    for text in council + residents { #expect(!text.contains("8.45")) }
  }

  /// Text, JSON, XML and page.
  private func forms(_ audience: PriceList.Audience) throws -> [String] {
    let list = try list(audience)
    return [
      list.text, list.json.encoded, String(decoding: try list.xml(), as: UTF8.self),
      String(decoding: try Fixtures.unstyled(PriceListPage(list)), as: UTF8.self),
    ]
  }

  @Test("services and core package sum to the budget; a withheld one is left in the rest")
  func reconciles() throws {
    let reconciliation = try #require(try list(.council).reconciliation)
    #expect(reconciliation.drawn + reconciliation.rest == reconciliation.budget)
    #expect(reconciliation.drawn > .zero && reconciliation.difference == .zero)
    // Nobody wrote down the posts of coordinators and kitchen, so that they may be one.
    #expect(reconciliation.services.map(\.service.id) == ["breakfast"])
    #expect(reconciliation.restHoldsServices)
  }
}

extension Fixtures {
  /// The services of the flexible-share report, a hairdresser whose price has VAT, and an escort
  /// who is paid and no more.
  static func priceList(for audience: PriceList.Audience) throws -> PriceList {
    let report = try flexibleShareReport(proposing: nil)
    let pay = BuildUp.Part(
      "Escort", .staff(minutes: Quantity(60), .stated(Rate(Money(pence: 8_45)))))
    func bought(
      _ id: ServiceID, _ name: String, _ vat: VATTreatment, price: Money, from: Day,
      _ parts: [BuildUp.Part]
    ) -> FlexibleService {
      FlexibleService(
        service: Service(
          id: id, name: name, component: .activity, unit: .hour, vat: vat,
          prices: Timeline([.init(from: from, price)]), outcome: "looking & feeling well"),
        standardQuantity: .zero, minimumAttendance: 4, organisingCost: Rate(.zero),
        noticeWeeks: 0, draws: [], buildUp: BuildUp(parts))
    }
    let breakfast = FlexibleService(
      service: Service(
        id: "breakfast", name: "Breakfast", component: .services, unit: .meal, vat: .exempt,
        prices: Timeline([.init(from: day(2026, 4, 1), pounds(3))])),
      standardQuantity: Quantity(7), minimumAttendance: nil, organisingCost: Rate(.zero),
      noticeWeeks: 4, draws: [ServiceDraw(line: "food", units: Ratio(1, over: 21))])
    let services = [
      breakfast,
      bought(
        "hair", "Hairdressing", .standard, price: Money(pence: 15_33), from: day(2026, 4, 1),
        [pay, BuildUp.Part("Shampoo", .consumables(Money(pence: 1_20)))]),
      bought(
        "escort", "Escort", .exempt, price: Money(pence: 11_00), from: day(2026, 10, 2), [pay]),
    ]
    let catalogue = try Catalogue(
      report.catalogue.services + services, costs: report.catalogue.costs)
    let model = try FlexibilityModel(
      catalogue,
      Circumstances(residents: 36, band: 30...40, residentsOut: 1, largestOptOut: 3))
    let on = day(2026, 10, 1)
    return PriceList(
      home: home(), services: catalogue.services.map(\.service), catalogue: catalogue,
      prices: try model.prices(on: on), on: on, for: audience, margin: Percentage(10),
      warnings: model.guards(for: try model.prices(on: on), margin: Percentage(10)))
  }
}
