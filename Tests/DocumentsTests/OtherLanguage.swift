import CareHome
import Foundation
import Testing

@testable import Documents

/// A language of letters that English has not, to find whatever does not come from the catalogue.
enum OtherLanguage {
  static func said(_ text: String) -> String {
    PageWords.pieces(of: text).map { piece in
      switch piece {
      case .words(let words): String(words.map { $0.isLetter ? "ж" : $0 })
      case .value(let name): "{{\(name)}}"
      }
    }.joined()
  }

  static func set() throws -> TemplateSet {
    let lines = WordCatalogue.shipped.entries.map { name, entry in
      "\(name) = \(name == "language" ? "en-GB" : said(entry.text))"
    }
    return try TemplateSet(
      overriding: ["words-zz.txt": Array(lines.sorted().joined(separator: "\n").utf8)],
      language: "zz")
  }

  /// What a reader sees or hears of a page: text, and words in attributes.
  static func readable(_ html: [UInt8]) -> String {
    let text = String(decoding: html, as: UTF8.self)
      .replacing(/<style>[\s\S]*?<\/style>|<!doctype html>/, with: "")
    let labels = text.matches(of: /(?:aria-label|alt)="([^"]*)"/).map { String($0.1) }
    return text.replacing(/<[^>]*>/, with: "\n").replacing("&#39;", with: "'").replacing(
      "&quot;", with: "\""
    ).replacing("&amp;", with: "&")
      .replacing(/&[a-z#0-9]+;/, with: " ") + labels.joined(separator: "\n")
  }

  /// Words of more than one letter of the English alphabet.
  static func english(_ text: String) -> Set<String> {
    Set(text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { $0.count > 1 })
  }
}

extension OtherLanguage {
  /// Every text within a value that a person wrote: names, addresses, references. What the core says in
  /// English is no name.
  static func names(in value: Any) -> Set<String> {
    if let text = value as? String {
      let isOurs =
        PageWords.isSentence(text)
        || PageWords.english.said(text[...], of: PageWords.explanations) != nil
      return isOurs || text.count < 2 ? [] : [text]
    }
    return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(names(in: $1.value)) }
  }

  /// What is left in English of a page: words outside the names that stand in the data, each of which
  /// is taken out whole, however a page shortens it or begins it.
  static func left(
    of page: some Page, _ variant: PageVariant, names: Set<String>, in set: TemplateSet
  ) -> Set<String> {
    let shown = names.flatMap { name in
      [name, name.firstCapital, name.lowercased()]
        + [15, 29, 39].filter { $0 < name.count }.map { name.prefix($0) + "…" }
    }
    var text = readable(set.render(page, variant))
      // The rule that a figure follows is a citation.
      .replacing(/[a-z-]+\.md[^;\n]*/, with: " ")
    for name in Set(shown).sorted(by: { ($0.count, $0) > ($1.count, $1) }) {
      text = text.replacingOccurrences(of: name, with: " ")
    }
    return english(text)
  }

  static func expectNoEnglish(
    _ page: some Page, about data: Any..., allowing: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let names = data.reduce(into: allowing) { $0.formUnion(self.names(in: $1)) }
    let set = try set()
    for variant in [PageVariant.standard, .easyRead] {
      let left = left(of: page, variant, names: names, in: set)
      #expect(left.isEmpty, "\(variant): \(left.sorted())", sourceLocation: sourceLocation)
    }
  }
}
