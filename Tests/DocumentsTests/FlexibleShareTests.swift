import Amounts
import CareCalendar
import CareHome
import Costing
import Flexibility
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Flexible-share report")
struct FlexibleShareTests {
  @Test("the text, the JSON and the page, as they are")
  func goldens() throws {
    let report = try Fixtures.flexibleShareReport(proposing: Fixtures.pounds(12))
    expectGolden(report.text, named: "flexible-share.txt")
    expectGolden(report.json.encoded, named: "flexible-share.json")
    expectGolden(try Fixtures.unstyled(FlexibleSharePage(report)), named: "flexible-share.html")
    PageShape(TemplateSet.standard().render(FlexibleSharePage(report))).expectSound()
    #expect(report.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect((try? JSONSerialization.jsonObject(with: Data(report.json.encoded.utf8))) != nil)
  }

  @Test("without a proposal it says what is sure to be saved, and shows no payer")
  func withoutProposal() throws {
    let report = try Fixtures.flexibleShareReport(proposing: nil)
    let page = PageShape(TemplateSet.standard().render(FlexibleSharePage(report)))
    page.expectSound()
    for text in [report.text, page.html] {
      #expect(text.contains("Up to \(report.share.covered.words) a week can be released"))
      #expect(!text.contains("Who pays the difference"))
    }
  }

  @Test("text, page and JSON say the figures of the model")
  func agreement() throws {
    let report = try Fixtures.flexibleShareReport(proposing: Fixtures.pounds(500))
    let page = PageShape(try Fixtures.unstyled(FlexibleSharePage(report))).html
    let proposal = try #require(report.proposal)
    #expect(proposal.verdict.name == "uncovered")
    for text in [page, report.text] {
      #expect(text.contains(report.share.covered.words))
      #expect(text.contains(report.share.expected.words))
      #expect(text.contains(proposal.whoPays.uncovered.words))
    }
    #expect(report.json.encoded.contains("\"verdict\": \"uncovered\""))
    #expect(page.contains("stays, whoever buys elsewhere"))
  }

  @Test("ordinals", arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd")])
  func ordinals(number: Int, words: String) {
    #expect(FlexibleWords.english.ordinal(number) == words)
  }
}

extension Fixtures {
  /// One resident gives up a day-service session and two lunches a week.
  static func flexibleShareReport(proposing release: Money?) throws -> FlexibleShareReport {
    let costing = try costReport().costing
    func service(
      _ id: ServiceID, _ name: String, _ component: Component, _ unit: ServiceUnit,
      draws: [(CostLineID, Ratio)]
    ) -> FlexibleService {
      FlexibleService(
        service: Service(
          id: id, name: name, component: component, unit: unit, vat: .exempt,
          prices: Timeline([.init(from: day(2026, 4, 1), pounds(18))])),
        standardQuantity: Quantity(3), minimumAttendance: nil,
        organisingCost: Rate(Money(pence: 75)), noticeWeeks: 4,
        draws: draws.map { ServiceDraw(line: $0.0, units: $0.1) })
    }
    let catalogue = try Catalogue(
      [
        service(
          "day-session", "day service", .activity, .session,
          draws: [("coordinators", Ratio(1, over: 3)), ("outings", Ratio(1, over: 3))]),
        service(
          "lunch", "lunch", .services, .meal,
          draws: [("food", Ratio(1, over: 14)), ("kitchen", Ratio(1, over: 14))]),
      ], costs: costing.model)
    let model = try FlexibilityModel(
      catalogue,
      Circumstances(residents: 36, band: 30...40, residentsOut: 1, largestOptOut: 3))
    let basket = [
      BasketItem(service: "day-session", quantity: Quantity(1)),
      BasketItem(service: "lunch", quantity: Quantity(2)),
    ]
    return FlexibleShareReport(
      home: home(), resident: resident(), catalogue: catalogue,
      share: try model.share(of: basket, noticeWeeks: 4),
      schedule: try model.schedule(of: basket, contractNotice: 4),
      proposal: try release.map {
        try model.assess(
          Rate($0), for: basket, noticeWeeks: 4,
          position: FeeToday(
            fee: Rate(pounds(745)), payerPays: Rate(pounds(425)),
            unitCost: costing.unitCosts.home.total))
      },
      holdingNote: release == nil ? nil : "Held as an individual service fund, as agreed.")
  }
}
