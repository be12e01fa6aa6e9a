import CareHome
import TestSupport
import Testing

@testable import Documents

@Suite("Pages for people who read otherwise")
struct VariantTests {
  /// What residents, families and payers receive: each has a layout of its own that is easy to read.
  private static let easyKinds = [
    "invoice", "credit-note", "statement", "reminder", "fee-letter", "own-money",
    "payment-account",
  ]

  @Test("each kind of page for residents and payers has a layout that is easy to read")
  func easyReadTemplates() {
    for kind in Self.easyKinds {
      #expect(EmbeddedTemplates.files["\(kind)-easy-read.mustache"] != nil, "\(kind)")
    }
  }

  private func pages() throws -> [(name: String, page: any Page)] {
    [
      ("invoice", InvoicePage(Fixtures.privateInvoice())),
      ("invoice-consolidated", InvoicePage(Fixtures.consolidatedInvoice())),
      ("credit-note", CreditNotePage(Fixtures.privateCreditNote())),
      ("statement", StatementPage(Fixtures.statement())),
      ("statement-in-credit", StatementPage(Fixtures.statementInCredit())),
      (
        "reminder",
        ReminderPage(try #require(MoneyFixtures.reminder(3, to: Fixtures.privatePayer())))
      ),
      ("fee-letter", FeeLetterPage(try Fixtures.feeLetter())),
      ("own-money", OwnMoneyPage(MoneyFixtures.ownMoney())),
      ("cost-report", CostReportPage(try Fixtures.wholeCostReport())),
    ]
  }

  @Test("every page is sound in every variant, and easy ones are as they were looked at")
  func sound() throws {
    let set = TemplateSet.standard()
    for (name, page) in try pages() {
      for variant in PageVariant.allCases {
        let html = set.render(page, variant)
        PageShape(html).expectSound()
        guard variant == .easyRead, name != "cost-report" else { continue }
        let text = String(decoding: html, as: UTF8.self)
          .replacing(/<style>[\s\S]*?<\/style>/, with: "")
        expectGolden(text, named: "\(name)-easy-read.html")
      }
    }
  }

  /// Of 12 words and more a sentence is two ideas.
  @Test("what is easy to read is said in short sentences")
  func shortSentences() {
    for (name, entry) in WordCatalogue.shipped.entries where name.hasPrefix("easy") {
      for sentence in entry.text.split(whereSeparator: { ".?!:".contains($0) }) {
        let count = sentence.split(separator: " ").count
        #expect(count <= 12, "\(name): \"\(sentence)\" has \(count) words")
      }
    }
  }

  @Test("large print sets nothing smaller than 18 point")
  func largePrint() throws {
    let css = String(
      decoding: try #require(EmbeddedTemplates.files["large-print.css"]), as: UTF8.self)
    #expect(css.contains("html { font-size: 18pt; }"))
    for match in css.matches(of: /font-size: ([0-9.]+)(rem|pt)/) {
      let size = try #require(Double(match.1))
      #expect(match.2 == "rem" ? size >= 1 : size >= 18, "\(match.0)")
    }
    // Whatever the common stylesheet sets smaller, large print sets anew.
    let common = String(decoding: try #require(EmbeddedTemplates.files["style.css"]), as: UTF8.self)
    for match in common.matches(of: /(?m)^([^{}@\n]+)\{[^}]*font(?:-size)?: (\.[0-9]+)rem/) {
      for selector in match.1.split(separator: ",") {
        let name = selector.split(separator: " ").last.map(String.init) ?? ""
        #expect(css.contains(name), "\(selector) is \(match.2) rem in large print")
      }
    }
  }
}
