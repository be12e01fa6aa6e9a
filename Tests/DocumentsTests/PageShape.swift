import Foundation
import Testing

/// What every page of ours must hold to, read from its HTML alone.
struct PageShape {
  let html: String
  /// Start and end tags in order, without comments; the stylesheet's content is left out.
  let tags: [(name: String, isEnd: Bool, attributes: [String: String])]

  init(_ bytes: [UInt8]) {
    html = String(decoding: bytes, as: UTF8.self)
    let pattern = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"]*")*)\s*\/?>/
    tags = html.matches(of: pattern).map { match in
      var attributes: [String: String] = [:]
      for attribute in match.3.matches(of: /([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/) {
        attributes[String(attribute.1)] = String(attribute.2)
      }
      return (String(match.2), !match.1.isEmpty, attributes)
    }
  }

  private static let void: Set = ["meta", "br", "rect", "line", "path", "circle", "link"]

  func expectWellFormed(sourceLocation: SourceLocation = #_sourceLocation) {
    var open: [String] = []
    for tag in tags where !Self.void.contains(tag.name) {
      if tag.isEnd {
        #expect(open.popLast() == tag.name, "closed out of order", sourceLocation: sourceLocation)
      } else {
        open.append(tag.name)
      }
    }
    #expect(open.isEmpty, sourceLocation: sourceLocation)
    // Every "<" belongs to a tag that was read, so nothing hides in a malformed one.
    let brackets = html.utf8.count { $0 == UInt8(ascii: "<") }
    #expect(brackets == tags.count + 1, "the doctype and the tags", sourceLocation: sourceLocation)
    #expect(!html.contains("{{"), sourceLocation: sourceLocation)
  }

  func expectAccessible(sourceLocation: SourceLocation = #_sourceLocation) {
    let ids = tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "an id is used twice", sourceLocation: sourceLocation)
    for tag in tags {
      for name in tag.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
        #expect(ids.contains(String(name)), "no id \(name)", sourceLocation: sourceLocation)
      }
      if tag.name == "th", !tag.isEnd {
        #expect(tag.attributes["scope"] != nil, sourceLocation: sourceLocation)
      }
    }
    let starts = tags.filter { !$0.isEnd }
    let count = { (name: String) in starts.count { $0.name == name } }
    #expect(starts.first { $0.name == "html" }?.attributes["lang"] == "en-GB")
    #expect(count("main") == 1, sourceLocation: sourceLocation)
    #expect(count("h1") == 1, sourceLocation: sourceLocation)
    #expect(count("table") == count("caption"), sourceLocation: sourceLocation)
    #expect(count("svg") == starts.count { $0.attributes["role"] == "img" })
    let charts = starts.count { $0.attributes["class"] == "chart" }
    #expect(
      count("desc") == charts, "a chart has its figures in words", sourceLocation: sourceLocation)
    #expect(count("svg") == starts.count { $0.name == "title" } - 1, sourceLocation: sourceLocation)
  }

  /// Opens nothing from elsewhere and runs nothing.
  func expectSelfContained(sourceLocation: SourceLocation = #_sourceLocation) {
    for tag in tags {
      #expect(!["script", "link", "img", "iframe", "object"].contains(tag.name))
      #expect(tag.attributes["src"] == nil, sourceLocation: sourceLocation)
      #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, sourceLocation: sourceLocation)
      if let link = tag.attributes["href"] {
        #expect(!link.contains("//"), "\(link)", sourceLocation: sourceLocation)
      }
    }
    #expect(!html.contains("url("), sourceLocation: sourceLocation)
    #expect(!html.contains("@import"), sourceLocation: sourceLocation)
  }

  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) {
    expectWellFormed(sourceLocation: sourceLocation)
    expectAccessible(sourceLocation: sourceLocation)
    expectSelfContained(sourceLocation: sourceLocation)
  }
}
