import Amounts
import Flexibility

/// The average cost of what is given up as one bar: what is sure to be saved, what is saved as
/// things stand, and what does not go away.
enum ReleaseBar {
  /// Nil where nothing that costs anything is given up.
  static func markup(_ share: FlexibleShare, id: String) -> Markup? {
    markup(
      covered: share.covered, expected: share.expected, stranded: share.stranded, id: id)
  }

  static func markup(
    covered: Money, expected: Money, stranded: Money, isWhole: Bool = true, id: String
  ) -> Markup? {
    let strandedLabel = FlexibleWords.stranded(isWhole: isWhole)
    let parts = [
      (FlexibleWords.covered, covered, "care"),
      (FlexibleWords.expected, max(.zero, expected - covered), "services"),
      (strandedLabel, stranded, "premises"),
    ]
    guard
      let widths = Apportionment.largestRemainder(
        Money(pence: 1_000), by: parts.map { Ratio($0.1.pence) })
    else { return nil }
    var drawing = Drawing()
    var x = 0
    for ((_, amount, style), width) in zip(parts, widths.map(\.pence)) where width > 0 {
      drawing.rectangle(x, 0, max(width - 3, 1), 56, style: style)
      if width >= 100 {
        drawing.text(x + width / 2, 36, amount.words, anchor: "middle", style: "on-\(style)")
      }
      x += width
    }
    let description =
      "\(FlexibleWords.covered) \(covered.words); \(FlexibleWords.expected) "
      + "\(expected.words); \(strandedLabel) \(stranded.words)."
    return drawing.markup(
      id: id, width: 1_000, height: 56, title: FlexibleWords.ceiling(isWhole: isWhole),
      description: description)
  }
}
