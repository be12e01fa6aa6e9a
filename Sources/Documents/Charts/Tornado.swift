import Amounts
import CareHome
import Costing

/// How far each estimate moves an element's unit cost, one at a time, the widest swing first, with
/// all of them together below: a panel for each element that an estimate moves.
struct Tornado {
  private static let width = 1_000
  private static let centre = 700
  private static let reach = 170
  private static let rowHeight = 46

  /// One bar: what it is of, and the unit cost at its two ends.
  private struct Bar {
    let label: String
    let detail: String
    let ends: [ExactMoney]
    let style: String
  }

  private let most: ExactMoney
  private var drawing = Drawing()
  private var y = 0
  private let words: PageWords
  private var told: [String] = []

  /// Nil where no estimate moves anything.
  ///
  /// - Parameter name: how a line of the budget is called.
  static func markup(
    _ sensitivity: Sensitivity, id: String, in words: PageWords, line name: (CostLineID) -> String
  ) -> Markup? {
    let panels = sensitivity.elements.filter { !$0.swings.isEmpty }
    let distances = panels.flatMap { panel in
      [panel.budgeted - panel.least, panel.most - panel.budgeted]
    }
    guard let most = distances.max(), most > .zero else { return nil }
    var chart = Tornado(most: most, in: words)
    for panel in panels { chart.draw(panel, name) }
    return chart.drawing.markup(
      id: id, width: width, height: chart.y, title: words[.estimatesChart],
      description: chart.told.joined(separator: " "))
  }

  private init(most: ExactMoney, in words: PageWords) {
    self.most = most
    self.words = words
  }

  private mutating func draw(
    _ panel: Sensitivity.ElementSensitivity, _ name: (CostLineID) -> String
  ) {
    let title = words.label(panel.element)
    drawing.text(0, y + 30, title, style: "panel-title")
    drawing.text(
      Self.centre, y + 30, words(.budgetedAtMark, ["amount": panel.budgeted.words]),
      anchor: "middle", style: "tick")
    told.append(words(.budgetedAt, ["element": title, "amount": panel.budgeted.words]))
    y += 44
    let top = y
    let bars =
      panel.swings.map { swing in
        Bar(
          label: name(swing.judgement.line),
          detail: SensitivityWords(words).estimate(swing.judgement),
          ends: [swing.atLow, swing.atHigh], style: "swing")
      } + [
        Bar(
          label: words[.allEstimates], detail: words[.everyCombination],
          ends: [panel.least, panel.most], style: "swing-all")
      ]
    for bar in bars { draw(bar, around: panel.budgeted) }
    drawing.line(Self.centre, top, Self.centre, y - 6, style: "zero")
    y += 14
  }

  private mutating func draw(_ bar: Bar, around budgeted: ExactMoney) {
    // The table below the chart has each name in full.
    let label = bar.label.count > 40 ? bar.label.prefix(39) + "…" : bar.label
    drawing.text(0, y + 17, label, style: "row")
    drawing.text(0, y + 36, bar.detail, style: "tick")
    let ends = bar.ends.sorted().map { (x: x($0 - budgeted), amount: $0.words) }
    if let low = ends.first, let high = ends.last {
      drawing.rectangle(low.x, y + 2, max(high.x - low.x, 2), 28, style: bar.style)
      drawing.text(low.x - 8, y + 23, low.amount, anchor: "end", style: "end")
      drawing.text(high.x + 8, y + 23, high.amount, style: "end")
      told.append(
        words(
          .swingOfBar,
          [
            "bar": bar.label, "estimate": bar.detail, "low": low.amount, "high": high.amount,
          ]))
    }
    y += Self.rowHeight
  }

  private func x(_ distance: ExactMoney) -> Int {
    Self.centre + ((distance / most * Self.reach).rounded(.halfAwayFromZero) ?? 0)
  }
}
