import Amounts
import Flexibility

/// The average cost of what is given up as one bar: what is sure to be saved, what is saved as
/// things stand, and what does not go away.
enum ReleaseBar {
  /// Nil where nothing that costs anything is given up.
  static func markup(_ share: FlexibleShare, id: String, in words: PageWords) -> Markup? {
    markup(
      covered: share.covered, expected: share.expected, stranded: share.stranded, id: id,
      in: words)
  }

  static func markup(
    covered: Money, expected: Money, stranded: Money, isWhole: Bool = true, id: String,
    in words: PageWords
  ) -> Markup? {
    let parts = [
      (amount: covered, style: "care"),
      (amount: max(.zero, expected - covered), style: "services"),
      (amount: stranded, style: "premises"),
    ]
    guard
      let widths = Apportionment.largestRemainder(
        Money(pence: 1_000), by: parts.map { Ratio($0.amount.pence) })
    else { return nil }
    var drawing = Drawing()
    var x = 0
    for ((amount, style), width) in zip(parts, widths.map(\.pence)) where width > 0 {
      drawing.rectangle(x, 0, max(width - 3, 1), 56, style: style)
      if width >= 100 {
        drawing.text(x + width / 2, 36, amount.words, anchor: "middle", style: "on-\(style)")
      }
      x += width
    }
    let book = FlexibleWords(words)
    let description =
      "\(words[.sureToBeSaved]) \(covered.words); \(words[.savedAsThingsStand]) "
      + "\(expected.words); \(book.stranded(isWhole: isWhole)) \(stranded.words)."
    return drawing.markup(
      id: id, width: 1_000, height: 56, title: book.ceiling(isWhole: isWhole),
      description: description)
  }
}
