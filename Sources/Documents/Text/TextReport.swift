/// A report for the terminal, put together from headings, sentences and tables.
struct TextReport {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func title(_ title: String) {
    lines += [title, String(repeating: "═", count: min(title.count, TextTable.width))]
  }

  mutating func heading(_ heading: String) {
    lines += ["", heading, ""]
  }

  mutating func table(_ table: TextTable) { lines += table.lines }

  mutating func blank() { lines.append("") }

  /// A line as it is, however long.
  mutating func line(_ text: String) { lines.append(text) }

  /// A sentence or two, broken between words.
  mutating func paragraph(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > TextTable.width {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(margin + line)
  }

  /// Figures beside what they are, in one column.
  mutating func facts(_ facts: [(label: String, value: String)]) {
    let width = facts.map(\.label.count).max() ?? 0
    for fact in facts {
      let space = String(repeating: " ", count: width - fact.label.count + 2)
      lines.append(fact.label + space + fact.value)
    }
  }
}
