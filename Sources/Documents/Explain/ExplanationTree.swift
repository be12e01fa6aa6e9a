import Evidence

/// The tree behind a figure as details that open one within the other, without a script.
///
/// It is markup and no template, as a tree is as deep as it happens to be.
enum ExplanationTree {
  static func markup(_ explanation: Explanation, in words: PageWords) -> Markup {
    Markup(html(explanation, words))
  }

  private static func html(_ explanation: Explanation, _ words: PageWords) -> String {
    let label = escape(words.explained(explanation.label))
    let figure = "<b>\(escape(words.explained(explanation.figure)))</b>"
    guard !explanation.parts.isEmpty else {
      return "<p class=\"leaf\">\(label): \(figure)\(notes(explanation, words))</p>\n"
    }
    return """
      <details class="tree">
      <summary>\(label): \(figure)</summary>
      <div class="branch">
      <p class="why">\(told(explanation, words).map(escape).joined(separator: "<br>"))</p>
      \(explanation.parts.map { html($0, words) }.joined())</div>
      </details>

      """
  }

  private static func notes(_ explanation: Explanation, _ words: PageWords) -> String {
    let told = told(explanation, words)
    guard !told.isEmpty else { return "" }
    return "<span class=\"detail\">\(told.map(escape).joined(separator: "; "))</span>"
  }

  /// How it was worked out, where it was read and by which rule, as far as there is one of each.
  private static func told(_ explanation: Explanation, _ words: PageWords) -> [String] {
    let places = explanation.sources.map(words.place)
    return [
      explanation.working.map(words.explained),
      places.isEmpty ? nil : words(.readFrom, ["places": places.joined(separator: "; ")]),
      explanation.rule.map { words(.byTheRule, ["rule": $0]) },
    ].compactMap(\.self)
  }

  private static func escape(_ text: String) -> String { HTMLText.escape(text) }
}
