import Evidence

/// The tree behind a figure as details that open one within the other, without a script.
///
/// It is markup and no template, as a tree is as deep as it happens to be.
enum ExplanationTree {
  static func markup(_ explanation: Explanation) -> Markup {
    Markup(html(explanation))
  }

  private static func html(_ explanation: Explanation) -> String {
    let figure = "<b>\(escape(explanation.figure))</b>"
    guard !explanation.parts.isEmpty else {
      return "<p class=\"leaf\">\(escape(explanation.label)): \(figure)\(notes(explanation))</p>\n"
    }
    return """
      <details class="tree">
      <summary>\(escape(explanation.label)): \(figure)</summary>
      <div class="branch">
      <p class="why">\(words(explanation).map(escape).joined(separator: "<br>"))</p>
      \(explanation.parts.map(html).joined())</div>
      </details>

      """
  }

  private static func notes(_ explanation: Explanation) -> String {
    let words = words(explanation)
    guard !words.isEmpty else { return "" }
    return "<span class=\"detail\">\(words.map(escape).joined(separator: "; "))</span>"
  }

  /// How it was worked out, where it was read and by which rule, as far as there is one of each.
  private static func words(_ explanation: Explanation) -> [String] {
    let origins = explanation.origins
    return [
      explanation.working, origins.isEmpty ? nil : "from \(origins)",
      explanation.rule.map { "by \($0)" },
    ].compactMap { $0 }
  }

  private static func escape(_ text: String) -> String { HTMLText.escape(text) }
}
