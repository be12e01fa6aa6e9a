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
    return text.replacing(/<[^>]*>/, with: "\n").replacing("&#39;", with: "'")
      .replacing(/&[a-z#0-9]+;/, with: " ") + labels.joined(separator: "\n")
  }

  /// Words of more than one letter of the English alphabet.
  static func english(_ text: String) -> Set<String> {
    Set(text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { $0.count > 1 })
  }
}
