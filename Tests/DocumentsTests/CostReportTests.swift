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
  @Test("the text, the JSON, the XML and the page, as they are")
  func goldens() throws {
    try expectGoldens(Fixtures.costReport(), named: "cost-report")
  }

  @Test("the same with all that a home's sheets can give")
  func wholeGoldens() throws {
    try expectGoldens(Fixtures.wholeCostReport(), named: "cost-report-whole")
  }

  private func expectGoldens(_ report: CostReport, named name: String) throws {
    expectGolden(report.text, named: "\(name).txt")
    expectGolden(report.json.encoded, named: "\(name).json")
    expectGolden(try CostReportXML.bytes(report), named: "\(name).xml")
    expectGolden(try Fixtures.unstyled(CostReportPage(report)), named: "\(name).html")
    PageShape(TemplateSet.standard().render(CostReportPage(report))).expectSound()
  }

  @Test("the XML keeps the schema that is shipped, with little and with all")
  func schema() throws {
    for report in [try Fixtures.costReport(), try Fixtures.wholeCostReport()] {
      try OwnSchema.costReport.validate(CostReportXML.bytes(report), named: "cost-report.xml")
    }
  }

  @Test(
    "a report that breaks its schema is found out",
    arguments: [
      ("behaviour=\"fixed\"", "behaviour=\"sometimes\""), ("total=\"", "total=\"£"),
      ("currency=\"GBP\"", "currency=\"EUR\""), ("<Step line=\"", "<Step line=\"no-such-"),
      ("<Source>", "<Origin/><Source>"),
    ])
  func brokenSchema(good: String, bad: String) throws {
    let xml = String(
      decoding: try CostReportXML.bytes(Fixtures.wholeCostReport()), as: UTF8.self)
    let broken = xml.replacing(good, with: bad, maxReplacements: 1)
    #expect(broken != xml)
    #expect(throws: Faults.self) {
      try OwnSchema.costReport.validate(Array(broken.utf8), named: "cost-report.xml")
    }
  }

  @Test("text, JSON, XML and page say the same of fees, the next resident and the estimates")
  func renderings() throws {
    let report = try Fixtures.wholeCostReport()
    let text = report.text
    let page = PageShape(try Fixtures.unstyled(CostReportPage(report))).html
    let json = report.json.encoded
    let xml = String(decoding: try CostReportXML.bytes(report), as: UTF8.self)
    let next = try #require(report.nextResident)
    let adequacy = try #require(report.fees?.adequacy)
    let subsidy = try #require(adequacy.crossSubsidyPerSelfFunder).shown
    for amount in [next.lowestFeeShown, subsidy, adequacy.shortfall.shown] {
      #expect(text.contains(amount.words) && page.contains(amount.words), "\(amount)")
      #expect(
        json.contains("\"\(amount.decimal)\"") && xml.contains("\"\(amount.decimal)\"")
          || xml.contains(">\(amount.decimal)<"), "\(amount)")
    }
    let sensitivity = try #require(report.sensitivity)
    for element in sensitivity.elements {
      #expect(text.contains(element.least.words) && page.contains(element.most.words))
      #expect(xml.contains("least=\"\(element.least.shown.decimal)\""))
    }
    for rendering in [text, page, json, xml] {
      #expect(rendering.contains("reciprocal"))
      #expect(rendering.contains(Sensitivity.method.prefix(40)))
    }
    #expect(page.contains("5 % of cost") && text.contains("5 % of cost"))
  }

  @Test("text, JSON, XML and page say the same of other payers, beside today's")
  func payers() throws {
    let report = try Fixtures.wholeCostReport()
    let page = PageShape(try Fixtures.unstyled(CostReportPage(report))).html
    let json = report.json.encoded
    let xml = String(decoding: try CostReportXML.bytes(report), as: UTF8.self)
    #expect(
      report.payerRows.map { $0.name(in: .english) } == [
        "as today", "fewer self-funders", "all at the council's rate",
      ])
    #expect(report.payerOccupancies == [36, 30])
    for row in report.payerRows {
      #expect(row.left.count == 2)
      for amount in [row.averageFee] + row.left {
        #expect(report.text.contains(amount.words) && page.contains(amount.words), "\(amount)")
        #expect(json.contains("\"\(amount.shown.decimal)\""), "\(amount)")
        #expect(xml.contains(amount.shown.decimal), "\(amount)")
      }
    }
    // (14 × £690 + 7 × £760) ÷ 21 is £713.33, (10 × £940 + 5 × £1,050) ÷ 15 is £976.67.
    #expect(report.payerRows[1].averageFee == Money(pence: 792_33).exact + ExactMoney(pence: 1) / 3)
    #expect(report.payerRows[2].averageFee.words == "£713.33")
    #expect(report.payerRows[2].breakEven(in: .english) == "never")
  }

  @Test("what a home's sheets do not give is not shown")
  func nothingEmpty() throws {
    let report = try Fixtures.costReport()
    let page = PageShape(try Fixtures.unstyled(CostReportPage(report))).html
    for word in [
      Word.ifPayersWereOtherwise, .estimatesTitle, .overheadsTitle, .comparisonTitle,
    ] {
      let words = PageWords.english[word]
      #expect(!report.text.contains(words) && !page.contains(words), "\(words)")
    }
    #expect(!page.contains("Who pays what it costs") && !page.contains("self-funder"))
    #expect(!page.contains("<p></p>") && !page.contains("<td class=\"figure\"></td><td>"))
  }

  @Test("the trees of the page end in the rows of the sheets")
  func trees() throws {
    let page = PageShape(try Fixtures.unstyled(CostReportPage(Fixtures.wholeCostReport()))).html
    #expect(page.contains("<summary>Unit cost of care: <b>"))
    #expect(page.contains("from budget.csv, row 2"))
    #expect(page.contains("<summary>Cross-subsidy of each self-funder: <b>"))
  }

  @Test("the text stays within 100 columns")
  func width() throws {
    let lines = try [Fixtures.costReport(), Fixtures.wholeCostReport()]
      .flatMap { $0.text.split(separator: "\n") }
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
    let whole = PageShape(try Fixtures.unstyled(CostReportPage(Fixtures.wholeCostReport())))
    #expect(whole.tags.count { $0.name == "svg" && !$0.isEnd } == 3)
    #expect(whole.html.contains("All of them together, the least and the most of every"))
    #expect(charts.allSatisfy { $0.attributes["role"] == "img" })
    #expect(shape.html.contains("Cost per resident a week, 16 residents:"))
    #expect(shape.html.contains("Dementia, £"))
  }

  @Test("charts hold whole coordinates alone, whatever the figures")
  func coordinates() throws {
    let html = PageShape(try Fixtures.unstyled(CostReportPage(Fixtures.wholeCostReport()))).html
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
    #expect(bare.text.contains(PageWords.english[.noFeesNoMargin]))
    PageShape(TemplateSet.standard().render(CostReportPage(bare))).expectSound()
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
