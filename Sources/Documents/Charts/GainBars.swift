import Amounts
import Funding

/// What each model changes in a week for residents, home and council: to the right of the middle
/// they are better off, to the left worse.
enum GainBars {
  private static let width = 1_320
  private static let centre = 850
  private static let reach = 300
  private static let barHeight = 24

  /// Nil where no model changes anything.
  static func markup(_ report: ModelReport, id: String, in words: ModelWords) -> Markup? {
    let rows = report.shown.map { model in
      (name: report.models[model].name, changes: report.changes(model, in: words))
    }
    let most = rows.flatMap { $0.changes.map(\.amount.magnitude) }.max() ?? .zero
    guard most > .zero else { return nil }
    var drawing = Drawing()
    var told: [String] = []
    var y = 0
    for row in rows {
      drawing.text(
        0, y + 18 + (row.changes.count - 1) * barHeight / 2, PaymentBars.shortened(row.name),
        style: "row")
      for change in row.changes {
        drawing.text(430, y + 18, change.who, anchor: "end", style: "tick")
        let length =
          (Ratio(change.amount.magnitude.pence, over: most.pence) * reach)
          .rounded(.halfAwayFromZero) ?? 0
        let label = change.amount.change
        if change.amount.isNegative {
          drawing.rectangle(centre - max(length, 2), y + 3, max(length, 2), 18, style: "loss")
          drawing.text(centre - max(length, 2) - 8, y + 18, label, anchor: "end", style: "tick")
        } else if change.amount.isZero {
          drawing.text(centre + 8, y + 18, words[.asNowMark], style: "tick")
        } else {
          drawing.rectangle(centre, y + 3, max(length, 2), 18, style: "gain")
          drawing.text(centre + max(length, 2) + 8, y + 18, label, style: "tick")
        }
        y += barHeight
      }
      told.append(
        "\(row.name): "
          + row.changes.map { "\($0.who.lowercased()) \($0.amount.change)" }
          .joined(separator: ", ") + ".")
      y += 14
    }
    drawing.line(centre, 0, centre, y - 8, style: "zero")
    return drawing.markup(
      id: id, width: width, height: y, title: words[.gainsChart],
      description: told.joined(separator: " "))
  }
}

extension ModelReport {
  /// What a model changes in all for each party that this view tells of.
  func changes(_ model: Int, in words: ModelWords) -> [(who: String, amount: Money)] {
    [(words[.changedForResidents], comparison.balance(model, of: \.resident).net)]
      + (isHome
        ? [(words[.changedForHome], comparison.balance(model, of: \.home).net)]
        : [(words[.changedForIncome], incomeChange(model))])
      + [(words[.changedForCouncil], comparison.balance(model, of: \.council).net)]
  }

  private func incomeChange(_ model: Int) -> Money {
    comparison.total(model).homeIncome - comparison.today.homeIncome
  }
}
