import Flexibility
import Mustache
import Testing

@testable import Documents

/// Hearth reads its templates itself; swift-mustache is the judge of how, but for the indentation
/// of lines within blocks and parts, which it changes and which no page shows.
@Suite("Templates beside swift-mustache")
struct MustacheTests {
  @Test("every page that ships comes out byte for byte as swift-mustache writes it")
  func pages() throws {
    try expectSame(InvoicePage(Fixtures.councilInvoice()))
    try expectSame(InvoicePage(Fixtures.privateInvoice()))
    try expectSame(InvoicePage(Fixtures.consolidatedInvoice()))
    try expectSame(CreditNotePage(Fixtures.privateCreditNote()))
    try expectSame(CreditNotePage(Fixtures.consolidatedCreditNote()))
    try expectSame(StatementPage(Fixtures.statement()))
    try expectSame(StatementPage(Fixtures.statementInCredit()))
    try expectSame(CostReportPage(try Fixtures.wholeCostReport()))
    try expectSame(NegotiationPackPage(try Fixtures.negotiationPack(for: .home)))
    try expectSame(PriceListPage(try Fixtures.priceList(for: .residents)))
  }

  @Test(
    "sections, lines of their own, inverses and what is around them are read alike",
    arguments: [
      "", "\n", "a", "a\n", "{{number}}", "\n{{number}}\n", "{{{number}}}{{&number}}",
      "{{#lines}}\n{{description}}\n{{/lines}}\n", "{{#lines}}{{description}}, {{/lines}}",
      "x {{#lines}}\n  {{number}} {{amount}}\n{{/lines}} y\r\n",
      "  {{#isOwed}}  \nowed {{/isOwed}}\n{{^isOwed}}\nnot\n{{/isOwed}}",
      "{{#buyerReference}}[{{.}}|{{buyerReference}}]{{/buyerReference}}{{^buyerReference}}none{{/buyerReference}}",
      "{{! nothing }}\n{{^lines}}no lines{{/lines}}\n{{#hasVAT}}\nVAT\n{{/hasVAT}}\nend",
      "{{#lines}}{{#notes}}{{note}}{{#parts}}{{label}}{{/parts}}{{/notes}}{{/lines}}",
      "a\r\n{{#isOwed}}\r\nb\r\n{{/isOwed}}\r\nc", "{{>colophon}}\nafter", "<{{>colophon}}>",
    ])
  func readings(text: String) throws {
    for invoice in [Fixtures.councilInvoice(), Fixtures.privateInvoice()] {
      let template =
        "{{<layout}}\n{{$content}}\n{{#billed}}\n\(text)\n{{/billed}}\n{{/content}}\n{{/layout}}\n"
      try expectSame(InvoicePage(invoice), overriding: ["invoice": template])
    }
  }

  /// `template` with the catalogue's words in place of their names, which are no part of Mustache.
  private func withWords(_ template: String) throws -> String {
    let file = "words-en.txt"
    let words = try WordCatalogue(
      String(decoding: EmbeddedTemplates.files[file] ?? [], as: UTF8.self), file: file)
    return template.replacing(/\{\{words\.([A-Za-z0-9]+)\}\}/) { match in
      WordCatalogue.markup(words.entries[String(match.1)]?.text ?? "")
    }
  }

  private func expectSame<Content: Page>(
    _ page: Content, overriding own: [String: String] = [:]
  ) throws {
    var library = MustacheLibrary()
    var files = EmbeddedTemplates.files
    for (name, text) in own { files[name + ".mustache"] = Array(text.utf8) }
    for (file, bytes) in files where file.hasSuffix(".mustache") {
      // Values come escaped already.
      try library.register(
        "{{% CONTENT_TYPE:TEXT}}\n" + withWords(String(decoding: bytes, as: UTF8.self)),
        named: String(file.dropLast(".mustache".count)))
    }
    let shell = PageShell(content: page, stylesheet: Markup("p { margin: 0 }"))
    let judge = Judged(frame: .of(shell), schema: PageSchema<PageShell<Content>>())
    let expected = library.render(judge, withTemplate: Content.template)
    files["style.css"] = Array("p { margin: 0 }".utf8)
    let html = String(decoding: try TemplateSet(overriding: files).render(page), as: UTF8.self)
    #expect(html == expected)
  }
}

/// A frame as swift-mustache asks for it: by name, each time.
private struct Judged: MustacheParent {
  let frame: Frame
  let schema: any AnyPageSchema

  func child(named name: String) -> Any? {
    switch schema.shape(of: name) {
    case .text(let write): text(write)
    case .optionalText(let isThere, let write): isThere(frame) ? text(write) : nil
    case .flag(let isTrue): isTrue(frame)
    case .section(let schema, let parts):
      parts(frame, .english, frame).map { Judged(frame: $0, schema: schema()) }
    case nil: nil
    }
  }

  private func text(_ write: FieldShape.Write) -> String {
    var html: [UInt8] = []
    write(frame, .english, &html)
    return String(decoding: html, as: UTF8.self)
  }
}
