import Amounts
import Evidence
import TestSupport
import Testing

@testable import Documents

@Suite("Index of an output folder")
struct IndexTests {
  private let index = OutputIndex([
    .init(
      home: "Seaview", kind: .invoice, period: "October 2026", title: "SV-2610-002 · Mrs Ada Brown",
      amount: Fixtures.pounds(4_600, 18),
      files: ["seaview/SV-2610-002.html", "seaview/SV-2610-002.xml"]),
    .init(
      home: "Seaview", kind: .invoice, period: "October 2026", title: "SV-2610-001 · North Council",
      amount: Fixtures.pounds(1_800, 65),
      files: ["seaview/SV-2610-001.html", "seaview/SV-2610-001.xml"]),
    .init(
      home: "Seaview", kind: .costReport, title: "What Seaview costs",
      files: ["seaview/cost-report.html"]),
    .init(
      home: "Larch House", kind: .sheet, period: "October 2026", title: "Journal <b>",
      files: ["larch-house/journal.csv"]),
  ])

  @Test("as it is")
  func golden() throws {
    expectGolden(try Fixtures.unstyled(IndexPage(index)), named: "index.html")
    PageShape(TemplateSet.standard().render(IndexPage(index))).expectSound()
    PageShape(TemplateSet.standard().render(IndexPage(OutputIndex()))).expectSound()
  }

  @Test("it links every file and adds up each month")
  func links() throws {
    let html = PageShape(try Fixtures.unstyled(IndexPage(index))).html
    for file in index.entries.flatMap(\.files) { #expect(html.contains("href=\"\(file)\"")) }
    #expect(html.contains("£6,400.83"))
  }

  @Test("it is read back as it was written, and a second run replaces its own entries")
  func keeping() throws {
    let read = try OutputIndex(reading: Array(index.json.encoded.utf8))
    #expect(read == index)
    let again = read.adding(index.entries)
    #expect(again == index)
    #expect(again.json.encoded == index.json.encoded)
  }

  @Test("a document's other pages are listed with it, and its amount counts once")
  func variants() throws {
    let large = OutputIndex.Entry(
      home: "Seaview", kind: .invoice, period: "October 2026", title: "SV-2610-002 · Mrs Ada Brown",
      amount: Fixtures.pounds(4_600, 18),
      files: ["seaview/SV-2610-002-large-print.html", "seaview/SV-2610-002.xml"])
    let both = index.adding([large])
    #expect(both.entries.count == index.entries.count)
    #expect(both.adding(index.entries) == both)
    let entry = try #require(both.entries.first { $0.document == "seaview/SV-2610-002" })
    #expect(
      entry.files == [
        "seaview/SV-2610-002.html", "seaview/SV-2610-002.xml",
        "seaview/SV-2610-002-large-print.html",
      ])
    let page = PageShape(try Fixtures.unstyled(IndexPage(both)))
    #expect(page.html.contains("£6,400.83"))
    for file in entry.files { #expect(page.html.contains("href=\"\(file)\"")) }
    #expect(OutputIndex([large]).adding([large]).entries.first?.files == large.files)
  }

  @Test(
    "an index that leads outside its folder is refused",
    arguments: [
      "../secret.html", "/etc/passwd", "javascript:alert(1)", "http://x", "a//b", "a\\b", "",
    ])
  func outside(file: String) {
    let entry = OutputIndex.Entry(home: "H", kind: .invoice, title: "T", files: [file])
    do throws(Faults) {
      _ = try OutputIndex(reading: Array(OutputIndex([entry]).json.encoded.utf8))
      Issue.record("taken")
    } catch {
      #expect(error.all.map(\.code) == [.indexUnreadable])
    }
  }

  @Test("anything else is refused", arguments: ["", "[]", "{", "{\"entries\": 1}", "\u{0}"])
  func unreadable(text: String) {
    #expect(throws: Faults.self) { try OutputIndex(reading: Array(text.utf8)) }
  }
}
