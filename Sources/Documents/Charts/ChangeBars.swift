import Amounts
import Funding

/// What changes for each person, a bar each, from who loses most to who gains most.
enum ChangeBars {
  private static let width = 1_000
  private static let height = 320
  private static let left = 130
  private static let right = 10
  private static let middle = 150
  private static let reach = 120

  /// Nil where nothing changes for anybody, or nobody is there.
  ///
  /// - Parameter changes: in the order in which they are drawn.
  static func markup(
    _ changes: [(name: String, change: Money)], _ currency: RASCurrency, id: String,
    in words: RASWords
  ) -> Markup? {
    let most = changes.map(\.change.magnitude.pence).max() ?? 0
    guard most > 0 else { return nil }
    // More people than there is room for share a bar, which shows their mean.
    let room = width - left - right
    let count = min(changes.count, room / 4)
    var drawing = Drawing()
    for index in 0..<count {
      let rows = (index * changes.count / count)..<((index + 1) * changes.count / count)
      let sum = changes[rows].reduce(0) { $0 + $1.change.pence }
      let size = abs(sum) * reach / most / rows.count
      let x = left + index * room / count
      let wide = max(left + (index + 1) * room / count - x - (count > 150 ? 0 : 2), 1)
      drawing.rectangle(
        x, sum < 0 ? middle : middle - size, wide, max(size, sum == 0 ? 0 : 1),
        style: sum < 0 ? "loss" : "gain")
    }
    drawing.line(left, middle, width - right, middle, style: "zero")
    for (y, amount) in [(middle - reach, most), (middle, 0), (middle + reach, -most)] {
      drawing.text(
        left - 12, y + 6, currency.change(Money(pence: amount)), anchor: "end", style: "tick")
    }
    drawing.text(
      left, height - 12, words[count < changes.count ? .barOfAFew : .barOfOne],
      style: "axis-title")
    let ends = [changes.first, changes.last].map { end in
      end.map { "\($0.name), \(currency.change($0.change))" } ?? ""
    }
    return drawing.markup(
      id: id, width: width, height: height, title: words[.differenceForEach],
      description: words(.fromEndToEnd, ["first": ends[0], "last": ends[1]]))
  }
}
