import Amounts
import CareHome

/// One bar, divided by what the money is for.
enum ComponentBar {
  private static let width = 1_000
  private static let height = 56

  /// Nil where there is nothing to divide: a part below zero has no length.
  static func drawing(_ parts: ByComponent<Money>, id: String, title: String) -> Markup? {
    let weights = parts.values.map { Ratio($0.pence) }
    guard
      let widths = Apportionment.largestRemainder(Money(pence: width), by: weights),
      let shares = Apportionment.largestRemainder(Money(pence: 100), by: weights)
    else { return nil }
    var drawing = Drawing()
    var x = 0
    var words: [String] = []
    for (index, component) in Component.allCases.enumerated() where !parts[component].isZero {
      let length = widths[index].pence
      // A hair of paper between neighbours tells them apart without colour.
      drawing.rectangle(x, 0, max(length - 3, 1), height, style: component.rawValue)
      if length >= 80 {
        drawing.text(
          x + length / 2, 36, "\(shares[index].pence) %", anchor: "middle",
          style: "on-\(component.rawValue)")
      }
      words.append(
        "\(Words.label(component)) \(parts[component]), \(shares[index].pence) per cent")
      x += length
    }
    return drawing.markup(
      id: id, width: width, height: height, title: title,
      description: words.joined(separator: "; ") + ".")
  }
}
