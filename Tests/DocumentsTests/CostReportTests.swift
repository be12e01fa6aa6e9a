import Amounts
import CareHome
import Costing
import Evidence
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Cost report")
struct CostReportTests {
  @Test("the text, the JSON and the page, as they are")
  func goldens() throws {
    let report = try Fixtures.costReport()
    expectGolden(report.text, named: "cost-report.txt")
    expectGolden(report.json.encoded, named: "cost-report.json")
    expectGolden(try Fixtures.unstyled(CostReportPage(report)), named: "cost-report.html")
    PageShape(try TemplateSet.standard().render(CostReportPage(report))).expectSound()
  }

  @Test("the text stays within 100 columns")
  func width() throws {
    let lines = try Fixtures.costReport().text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("all three say the reconciliation and the break-even of the model")
  func agreement() throws {
    let report = try Fixtures.costReport()
    let page = PageShape(try Fixtures.unstyled(CostReportPage(report))).html
    let breakEven = try #require(report.costing.breakEven?.residents)
    let json = report.json.encoded
    for text in [page, report.text.replacing("\n", with: " ")] {
      #expect(text.contains(report.budget.total.words))
      #expect(text.contains("(difference £0.00)"))
      #expect(text.contains("From \(breakEven) residents on"))
    }
    #expect(json.contains("\"homeDifference\": \"0.00\""))
    #expect(json.contains("\"residents\": \(breakEven),"))
    #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
  }

  @Test("each chart has its alternative in words")
  func alternatives() throws {
    let shape = PageShape(try Fixtures.unstyled(CostReportPage(Fixtures.costReport())))
    let charts = shape.tags.filter { $0.name == "svg" && !$0.isEnd }
    #expect(charts.count == 2)
    #expect(charts.allSatisfy { $0.attributes["role"] == "img" })
    #expect(shape.html.contains("Cost per resident a week, 16 residents:"))
    #expect(shape.html.contains("Dementia, £"))
  }

  @Test("charts hold whole coordinates alone, whatever the figures")
  func coordinates() throws {
    let html = PageShape(try Fixtures.unstyled(CostReportPage(Fixtures.costReport()))).html
    let attributes = html.matches(of: /\s(?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|d)="([^"]*)"/)
    #expect(attributes.count > 50)
    for attribute in attributes {
      #expect(attribute.1.allSatisfy { "ML 0123456789-".contains($0) })
    }
  }

  @Test("a home without fees has no margin, and says so")
  func withoutFees() throws {
    let report = try Fixtures.costReport()
    let bare = CostReport(
      home: report.home, costing: try HomeCosting(report.budget), stress: report.stress)
    #expect(bare.text.contains(CostWords.noFees))
    PageShape(try TemplateSet.standard().render(CostReportPage(bare))).expectSound()
  }
}

@Suite("Scale")
struct ScaleTests {
  @Test("steps are round and hold every amount")
  func holds() {
    forAll("held", seed: 11) { generator in
      let amounts = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        Money(pence: Int.random(in: -9_000_000...9_000_000, using: &generator))
      }
      let scale = Scale(holding: amounts)
      let first = String(scale.step).first ?? "0"
      return amounts.allSatisfy { scale.low <= $0.pence && $0.pence <= scale.high }
        && "125".contains(first) && scale.low.isMultiple(of: scale.step)
        && scale.ticks.count <= 8
        && scale.y(Money(pence: scale.high), bottom: 100, height: 100) == 0
        && scale.y(Money(pence: scale.low), bottom: 100, height: 100) == 100
    }
  }
}
