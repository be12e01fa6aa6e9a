import Amounts
import Funding

/// Tables that several reports of a resource allocation system have.
extension RASReport.Table {
  /// How two sums of each of some groups are called.
  struct Sums {
    let before: Word
    let after: Word
    /// What the table shows, of its heading.
    let caption: Word

    static let nowAndThen = Sums(before: .rasNow, after: .rasThen, caption: .nowBesideThen)
    static let costAndBudget = Sums(before: .cost, after: .rasBudget, caption: .costBesideBudget)
  }

  /// Two sums of each of some groups, side by side.
  static func comparisons(
    _ heading: Word, _ name: Word, _ rows: [RASComparison], total: RASComparison?, sums: Sums,
    of currency: RASCurrency, in words: RASWords
  ) -> RASReport.Table? {
    guard !rows.isEmpty else { return nil }
    func cells(_ row: RASComparison) -> [String] {
      [
        words.words.explained(row.name), String(row.people), currency.shown(row.before),
        currency.shown(row.after), currency.change(row.change),
        row.changeShare.map(RASWords.change) ?? "", String(row.gainers), String(row.losers),
        RASWords.percent(row.share(row.within20)),
      ]
    }
    let title = words[heading]
    return RASReport.Table(
      heading: title, caption: words(sums.caption, ["heading": title]),
      columns: [
        .words(words[name]), .figures(words[.rasPeople]), .figures(words[sums.before]),
        .figures(words[sums.after]), .figures(words[.change]), .figures("%"),
        .figures(words[.more]), .figures(words[.rasLess]), .figures(words[.within20]),
      ],
      rows: rows.map { RASReport.Table.Row(cells: cells($0)) }
        + (total.map { [RASReport.Table.Row(cells: cells($0), isTotal: true)] } ?? []))
  }

  /// What each modifier does to everybody together.
  static func modifiers(
    _ heading: Word, _ effects: [RASRun.ModifierEffect], of currency: RASCurrency,
    in words: RASWords
  ) -> RASReport.Table? {
    guard !effects.isEmpty else { return nil }
    return RASReport.Table(
      heading: words[heading], caption: words[.modifiersCaption],
      columns: [
        .words(words[.rasStep]), .figures(words[.before]), .figures(words[.after]),
        .figures(words[.change]), .figures(words[.peopleChanged]),
      ],
      rows: effects.map { effect in
        let change = words.figure(effect.change.magnitude, effect.unit, currency)
        let sign = effect.change.isZero ? "" : (effect.change.isNegative ? "\u{2212}" : "+")
        return Row(cells: [
          effect.label, words.figure(effect.before, effect.unit, currency),
          words.figure(effect.after, effect.unit, currency), sign + change,
          String(effect.changed),
        ])
      })
  }
}
