/// Puts a page's rules for pictures into each picture, as WeasyPrint draws every picture by itself and
/// the page's stylesheet does not reach it.
enum PictureStyles {
  private static let classes = ["chart", "symbol"]

  static func inside(_ page: [UInt8]) -> [UInt8] {
    let html = String(decoding: page, as: UTF8.self)
    guard let start = html.firstRange(of: "<style>"), let end = html.firstRange(of: "</style>"),
      start.upperBound < end.lowerBound
    else { return page }
    let css = html[start.upperBound..<end.lowerBound]
    let colours = colours(in: css)
    var result = html
    for name in classes {
      let rules = rules(for: name, in: css).map { resolved($0, colours) }.joined()
      guard !rules.isEmpty else { continue }
      let parts = result.split(
        separator: "<svg class=\"\(name)\"", omittingEmptySubsequences: false)
      result = parts.dropFirst().reduce(String(parts[0])) { done, part in
        let end = part.firstIndex(of: ">").map { part.index(after: $0) } ?? part.endIndex
        return done + "<svg class=\"\(name)\"\(part[..<end])<style>\(rules)</style>\(part[end...])"
      }
    }
    return Array(result.utf8)
  }

  /// `--care: #2c6a66;` The last counts, as in a stylesheet.
  private static func colours(in css: Substring) -> [String: String] {
    var colours: [String: String] = [:]
    for match in css.matches(of: /--([a-z-]+): ([^;{}]+);/) {
      colours[String(match.1)] = String(match.2)
    }
    return colours
  }

  /// `.chart .care { … }` as `.care { … }`, and `.symbol { … }` for all that is within.
  private static func rules(for name: String, in css: Substring) -> [String] {
    css.matches(of: /(?m)^\.([a-z]+)( [^{}\n]+)? \{([^{}]*)\}/).compactMap { match in
      guard match.1 == name else { return nil }
      guard let inner = match.2 else { return name == "symbol" ? "svg {\(match.3)}" : nil }
      return "\(inner.dropFirst()) {\(match.3)}"
    }
  }

  private static func resolved(_ rule: String, _ colours: [String: String]) -> String {
    rule.replacing(/var\(--([a-z-]+)\)/) { colours[String($0.1)] ?? "currentColor" }
  }
}
