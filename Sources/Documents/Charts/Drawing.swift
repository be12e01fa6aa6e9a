import Amounts

/// An inline SVG picture with its alternative in words. Coordinates are whole numbers, so that the
/// same figures draw the same bytes everywhere.
struct Drawing {
  private var body = ""

  mutating func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, style: String = "", attributes: String = ""
  ) {
    let look = Self.styleClass(style) + attributes
    body += .phrase(
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(look)/>\n")
  }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, style: String = "") {
    body += .phrase(
      "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"\(Self.styleClass(style))/>\n")
  }

  mutating func path(_ points: [(x: Int, y: Int)], style: String) {
    guard let first = points.first else { return }
    var commands = "M\(first.x) \(first.y)"
    for point in points.dropFirst() { commands += "L\(point.x) \(point.y)" }
    body += .phrase("<path d=\"\(commands)\"\(Self.styleClass(style))/>\n")
  }

  mutating func circle(_ x: Int, _ y: Int, radius: Int, style: String) {
    body += .phrase(
      "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"\(Self.styleClass(style))/>\n")
  }

  /// `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ x: Int, _ y: Int, _ text: String, anchor: String = "start", style: String = ""
  ) {
    body += .phrase(
      "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(Self.styleClass(style))>")
    body += HTMLText.escape(text) + "</text>\n"
  }

  private static func styleClass(_ style: String) -> String {
    style.isEmpty ? "" : .phrase(" class=\"\(style)\"")
  }

  /// The picture; `id` is the page's own and unlike any other there.
  func markup(id: String, width: Int, height: Int, title: String, description: String) -> Markup {
    Markup(
      .phrase(
        """
        <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" \
        aria-labelledby="\(id)-title \(id)-description">
        <title id="\(id)-title">\(HTMLText.escape(title))</title>
        <desc id="\(id)-description">\(HTMLText.escape(description))</desc>
        \(body)</svg>
        """))
  }
}
