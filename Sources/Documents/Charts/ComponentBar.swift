import Amounts
import CareHome

/// One bar, divided by what the money is for.
enum ComponentBar {
  private static let width = 1_000
  private static let height = 56

  /// Whether there is a length to each part and to all together: a part below zero has none.
  static func canDivide(_ parts: ByComponent<Money>) -> Bool {
    parts.values.allSatisfy { !$0.isNegative } && parts.total > .zero
  }

  /// Nil where there is nothing to divide.
  ///
  /// - Parameter undivided: what of the whole is not told apart; it takes its own part of the bar,
  ///   so that all shares are of the whole.
  static func drawing(
    _ parts: ByComponent<Money>, undivided: Money = .zero, id: String, in words: PageWords
  ) -> Markup? {
    let weights = (parts.values + [undivided]).map { Ratio($0.pence) }
    guard
      let widths = Apportionment.largestRemainder(Money(pence: width), by: weights),
      let shares = Apportionment.largestRemainder(Money(pence: 100), by: weights)
    else { return nil }
    var drawing = Drawing()
    var x = 0
    var told: [String] = []
    for (index, component) in Component.allCases.enumerated() where !parts[component].isZero {
      let length = widths[index].pence
      // A hair of paper between neighbours tells them apart without colour.
      drawing.rectangle(x, 0, max(length - 3, 1), height, style: component.rawValue)
      if length >= 80 {
        drawing.text(
          x + length / 2, 36, "\(shares[index].pence) %", anchor: "middle",
          style: "on-\(component.rawValue)")
      }
      told.append(
        words(
          .partOfBar,
          [
            "part": words.label(component), "amount": parts[component].description,
            "share": String(shares[index].pence),
          ]))
      x += length
    }
    if let length = widths.last?.pence, let share = shares.last?.pence, !undivided.isZero {
      drawing.rectangle(x, 0, max(length - 3, 1), height, style: "undivided")
      if length >= 80 {
        drawing.text(x + length / 2, 36, "\(share) %", anchor: "middle", style: "end")
      }
      told.append(
        words(
          .partOfBar,
          [
            "part": words[.undividedLines], "amount": undivided.description, "share": String(share),
          ]))
    }
    return drawing.markup(
      id: id, width: width, height: height, title: words[.partsChart],
      description: told.joined(separator: "; ") + ".")
  }
}
