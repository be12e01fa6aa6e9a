import Amounts
import CareHome

/// One bar for the home and one for each band, as long as its unit cost, divided by what the
/// money is for.
enum ElementStack {
  private static let left = 190
  private static let full = 660
  private static let rowHeight = 62
  /// Of the widest common font, so that a label never leaves its part of the bar.
  private static let widthOfDigit = 15

  static func markup(
    _ rows: [(name: String, amounts: ByComponent<ExactMoney>)], id: String,
    title: Word = .elementStack, in words: PageWords
  ) -> Markup? {
    let most = rows.map(\.amounts.total.pence).max() ?? .zero
    guard most > .zero,
      rows.allSatisfy({ row in !row.amounts.values.contains(where: \.isNegative) })
    else { return nil }
    var drawing = Drawing()
    var told: [String] = []
    for (index, row) in rows.enumerated() {
      let top = index * rowHeight
      // The table beside the chart has the name in full.
      let name = row.name.count > 16 ? row.name.prefix(15) + "…" : row.name
      drawing.text(left - 14, top + 31, name, anchor: "end", style: "row")
      // Each edge is rounded by itself, so that the bar is as long as its total.
      var sum = Ratio.zero
      for component in Component.allCases {
        let start = edge(sum, of: most)
        sum = sum + row.amounts[component].pence
        let length = edge(sum, of: most) - start
        guard length > 0 else { continue }
        drawing.rectangle(start, top, max(length - 3, 1), 46, style: component.rawValue)
        let label = row.amounts[component].words
        if length >= label.count * widthOfDigit {
          drawing.text(
            start + length / 2, top + 31, label, anchor: "middle",
            style: "on-\(component.rawValue)")
        }
      }
      drawing.text(edge(sum, of: most) + 10, top + 31, row.amounts.total.words, style: "row-total")
      let parts = Component.allCases.map { "\(words.label($0)) \(row.amounts[$0].words)" }
      told.append("\(row.name), \(row.amounts.total.words): \(parts.joined(separator: ", "))")
    }
    return drawing.markup(
      id: id, width: 1_000, height: rows.count * rowHeight, title: words[title],
      description: told.joined(separator: "; ") + ".")
  }

  private static func edge(_ pence: Ratio, of most: Ratio) -> Int {
    left + ((pence / most * full).rounded(.halfAwayFromZero) ?? 0)
  }
}
