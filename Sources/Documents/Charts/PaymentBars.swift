import Amounts

/// A bar for today and for each model: whose hands the money for the fees goes through, and what
/// residents have to spend. What nobody pays stands at its end.
enum PaymentBars {
  private static let width = 1_320
  private static let left = 290
  private static let reach = 780
  private static let rowHeight = 48

  struct Part: Sendable {
    let name: Word
    let style: String
    let amount: @Sendable (ModelReport.Figures) -> Money
  }

  /// In the order in which they stand in a bar.
  static let parts: [Part] = [
    Part(name: .councilToHomeBar, style: "premises") { $0.councilToHome },
    Part(name: .passedOnByResidents, style: "services") { $0.passedOn },
    Part(name: .clientContribution, style: "undivided") {
      // With gross payment it is within what the council pays.
      $0.contributionToHome
    },
    Part(name: .toppedUp, style: "activity") { $0.toppedUp },
    Part(name: .forResidentsToSpend, style: "care") { $0.spendingPower },
    Part(name: .paidByNobody, style: "loss") { $0.unpaid },
  ]

  /// The parts that are there in any row, for the legend.
  static func present(_ report: ModelReport) -> [Part] {
    parts.filter { part in report.rows.contains { part.amount($0.figures) > .zero } }
  }

  /// Nil where nothing is paid.
  static func markup(_ report: ModelReport, id: String, in words: ModelWords) -> Markup? {
    let totals = report.rows.map { row in parts.map { $0.amount(row.figures) }.sum() }
    guard let most = totals.max(), most > .zero else { return nil }
    var drawing = Drawing()
    var sentences: [String] = []
    for (index, row) in report.rows.enumerated() {
      let y = index * rowHeight
      let name = words.name(of: row.model, in: report)
      drawing.text(0, y + 29, shortened(name), style: "row")
      var x = left
      var told: [String] = []
      for part in parts {
        let amount = part.amount(row.figures)
        guard amount > .zero else { continue }
        let length = max(
          (Ratio(amount.pence, over: most.pence) * reach).rounded(.halfAwayFromZero) ?? 0, 3)
        drawing.rectangle(x, y + 8, max(length - 2, 2), 30, style: part.style)
        told.append("\(words[part.name].lowercased()) \(amount)")
        x += length
      }
      drawing.text(
        x + 10, y + 30, words(.toSpendMark, ["amount": row.figures.spendingPower.description]),
        style: "end")
      sentences.append("\(name): \(told.joined(separator: ", ")).")
    }
    return drawing.markup(
      id: id, width: width, height: report.rows.count * rowHeight + 6,
      title: words[.moneyChart], description: sentences.joined(separator: " "))
  }

  /// The table has each name in full.
  static func shortened(_ name: String) -> String {
    name.count > 30 ? name.prefix(29) + "…" : name
  }
}
