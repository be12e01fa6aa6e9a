import CareHome
import Evidence
import TestSupport
import Testing

@testable import Documents

@Suite("Words of pages")
struct WordsTests {
  private static let file = "words-en.txt"

  private static func catalogue() throws -> WordCatalogue {
    try WordCatalogue(
      String(decoding: try #require(EmbeddedTemplates.files[file]), as: UTF8.self), file: file)
  }

  private func faults(
    _ overrides: [String: String], language: String = TemplateSet.standardLanguage
  ) -> [Fault] {
    do throws(Faults) {
      _ = try TemplateSet(
        overriding: overrides.mapValues { Array($0.utf8) }, language: language)
      return []
    } catch {
      return error.all
    }
  }

  /// The words that ship, each changed.
  private func words(_ change: (String, String) -> String?) throws -> String {
    try Self.catalogue().entries.sorted { $0.value.row < $1.value.row }.compactMap { name, entry in
      change(name, entry.text).map { "\(name) = \($0)" }
    }.joined(separator: "\n")
  }

  @Test("each of the words that ship is asked for by a template or by page code")
  func allUsed() throws {
    let sources = try TemplateSources(EmbeddedTemplates.files)
    var compiler = TemplateCompiler(
      templates: sources.templates, catalogue: try sources.catalogue(of: "en"))
    for variant in PageVariant.allCases {
      compiler.variant = variant
      for kind in TemplateSet.kinds {
        _ = compiler.compile(page: kind.template, schema: kind.schema)
      }
    }
    let chosen = Set(Word.allCases.map(\.name))
    let idle = Set(try Self.catalogue().entries.keys).subtracting(compiler.usedWords)
      .subtracting(chosen)
    #expect(idle.sorted() == [], "no page asks for these: take them out of \(Self.file)")
  }

  @Test("a template that ships holds no words of its own")
  func noWordsInTemplates() {
    for (file, bytes) in EmbeddedTemplates.files.sorted(by: { $0.key < $1.key })
    where TemplateParts.name(file) != nil {
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing(/<style>[\s\S]*?<\/style>|<!doctype html>/, with: "")
        .replacing(/\{\{[^}]*\}\}/, with: "")
      for match in text.matches(of: /(?:aria-label|alt|title|placeholder)="[^"]*\p{L}[^"]*"/) {
        Issue.record("\(file): \(match.0) belongs in \(Self.file), as {{words.name}}")
      }
      for match in text.replacing(/<[^>]*>|&[a-z]+;/, with: "\n").matches(of: /[^\n]*\p{L}[^\n]*/) {
        Issue.record("\(file): \"\(match.0)\" belongs in \(Self.file), as {{words.name}}")
      }
    }
  }

  @Test("a line that can't be read, and a name given twice, are errors with their row")
  func badLines() throws {
    let own = try words { $1 } + "\nno words\n1st = x\nempty =\ntoPay = again"
    let found = faults([Self.file: own])
    #expect(found.map(\.code) == Array(repeating: .templateBadWords, count: 4))
    let rows = try Self.catalogue().entries.count
    #expect(found.compactMap(\.location?.row) == (1...4).map { rows + $0 })
  }

  @Test("missing words are an error that says which line to add; so are words that nothing uses")
  func missingAndUnused() throws {
    let missing = faults([Self.file: try words { $0 == "nothingYet" ? nil : $1 }])
    #expect(Set(missing.map(\.code)) == [.templateMissingWords])
    #expect(missing.contains { $0.remedy == "Add a line: nothingYet = Nothing yet." })
    let code = faults([Self.file: try words { $0 == "january" ? nil : $1 }])
    #expect(code.map(\.code) == [.templateMissingWords])
    let unused = faults([Self.file: try words { $1 } + "\nnobody = asks for this"])
    #expect(unused.map(\.code) == [.templateUnusedWords])
    #expect(unused.first?.message.contains("nobody") == true)
  }

  @Test("a template that asks for words that are not there names them, itself and its row")
  func unknownWords() {
    let found = faults(["colophon.mustache": "<p>\n{{words.nowhere}}</p>"])
    #expect(found.map(\.code) == [.templateMissingWords])
    #expect(found.first?.location == SourceLocation(file: "colophon.mustache", row: 2))
  }

  @Test("words that name a figure which the place has not are an error in their own row")
  func unknownFigure() throws {
    let own = try words { $0 == "nothingYet" ? "Nothing, {{nobody}}." : $1 }
    let found = faults([Self.file: own])
    #expect(found.map(\.code) == [.templateUnknownField])
    #expect(found.first?.location?.file == Self.file)
  }

  @Test("words that page code chooses may name what it has, and no more")
  func valuesOfWords() throws {
    let own = try words { $0 == "dayOfMonth" ? "{{day}}. {{month}} {{century}}" : $1 }
    let found = faults([Self.file: own])
    #expect(found.map(\.code) == [.templateUnknownField])
    #expect(found.first?.message.contains("century") == true)
  }

  @Test("a language without words is an error that says how to give it some")
  func noSuchLanguage() {
    let found = faults([:], language: "cy")
    #expect(found.map(\.code) == [.templateMissingWords])
    #expect(found.first?.remedy.contains("words-cy.txt") == true)
  }

  @Test("words are made safe for the page")
  func safeWords() throws {
    let own = try words { $0 == "invoice" ? "<b>Invoice</b> & \"more\"" : $1 }
    let set = try TemplateSet(overriding: [Self.file: Array(own.utf8)])
    let html = String(decoding: set.render(InvoicePage(Fixtures.privateInvoice())), as: UTF8.self)
    #expect(html.contains("<h1>&lt;b&gt;Invoice&lt;/b&gt; &amp; &quot;more&quot;</h1>"))
  }
}
