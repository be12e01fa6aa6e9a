import Amounts
import Funding

/// What a command about a resource allocation system tells: sentences, figures and tables, which the
/// terminal and the page both show, and the same for programs.
public struct RASReport: Sendable {
  struct Table: Sendable {
    struct Row: Sendable {
      let cells: [String]
      var isTotal = false
    }

    let heading: String
    /// What the table shows, for whoever hears the page.
    let caption: String
    let columns: [TextTable.Column]
    var rows: [Row]
    /// A sentence below.
    var note: String?
  }

  let title: String
  /// Below the title: of what, on which day.
  let subtitle: String
  /// The answer in a sentence or two.
  let answer: String
  let facts: [(label: String, value: String)]
  var picture: Markup?
  let tables: [Table]
  /// How it was done, and what to know of it.
  let notes: [String]
  public let json: JSON
}

extension RASReport {
  /// What is there.
  static func present<Item>(_ items: [Item?]) -> [Item] { items.compactMap { $0 } }

  public var text: String {
    var report = TextReport()
    report.title(title)
    if !subtitle.isEmpty { report.paragraph(subtitle) }
    report.blank()
    report.paragraph(answer)
    if !facts.isEmpty {
      report.blank()
      report.facts(facts)
    }
    for table in tables {
      report.heading(table.heading)
      report.table(table.text)
      if let note = table.note {
        report.blank()
        report.paragraph(note)
      }
    }
    if !notes.isEmpty { report.heading("How it was done") }
    for note in notes { report.paragraph(note) }
    return report.text
  }
}

extension RASReport.Table {
  fileprivate var text: TextTable {
    var table = TextTable(columns)
    for (index, row) in rows.enumerated() {
      if row.isTotal, index > 0 { table.addRule() }
      table.add(row.cells)
    }
    return table
  }
}

// MARK: - Words

extension RASCurrency {
  /// `£1,234.50`, with a true minus sign below nothing.
  func shown(_ amount: Money) -> String {
    amount.isNegative ? "\u{2212}" + words(amount.magnitude) : words(amount)
  }

  /// The same of an amount that is rounded to the penny for show.
  func shown(_ amount: ExactMoney) -> String { shown(amount.rounded(.halfAwayFromZero)) }

  /// `+£5.00`, `−£5.00`, `£0.00`: a change.
  func change(_ amount: Money) -> String { (amount > .zero ? "+" : "") + shown(amount) }
}

enum RASWords {
  /// `36.5 %`, to one place.
  static func percent(_ share: Ratio) -> String {
    var text = (share * 100).decimal(places: 1)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return (text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text) + " %"
  }

  /// With its sign: `+3 %`.
  static func change(_ share: Ratio) -> String { (share > .zero ? "+" : "") + percent(share) }

  static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  /// A number in the unit of its step.
  static func figure(_ value: Ratio, _ unit: RASUnit, _ currency: RASCurrency) -> String {
    switch unit {
    case .amount: currency.shown(ExactMoney(pence: value))
    case .hours: "\(value.decimal(places: 2)) h"
    case .minutes, .points, .number, .word, .yesNo, .day: value.decimal(places: 2)
    }
  }

  /// `Definition amounts are invented…`; nil where they are somebody's real ones.
  static func invented(_ definitions: [RASDefinition]) -> String? {
    let names = definitions.filter { $0.amounts == .invented }.map(\.title)
    guard !names.isEmpty else { return nil }
    return
      "The amounts of \(names.joined(separator: " and ")) are invented: they show how the rules "
      + "work, and are nobody's rates."
  }
}

extension RASReport.Table {
  /// Two sums of each of some groups, side by side.
  static func comparisons(
    _ heading: String, _ name: String, _ rows: [RASComparison], total: RASComparison?,
    sums: (before: String, after: String), of currency: RASCurrency
  ) -> RASReport.Table? {
    guard !rows.isEmpty else { return nil }
    func cells(_ row: RASComparison) -> [String] {
      [
        row.name, String(row.people), currency.shown(row.before), currency.shown(row.after),
        currency.change(row.change), row.changeShare.map(RASWords.change) ?? "",
        String(row.gainers), String(row.losers), RASWords.percent(row.share(row.within20)),
      ]
    }
    return RASReport.Table(
      heading: heading, caption: "\(sums.before) beside \(sums.after.lowercased()), \(heading)",
      columns: [
        .words(name), .figures("People"), .figures(sums.before), .figures(sums.after),
        .figures("Change"), .figures("%"), .figures("More"), .figures("Less"),
        .figures("Within 20 %"),
      ],
      rows: rows.map { RASReport.Table.Row(cells: cells($0)) }
        + (total.map { [RASReport.Table.Row(cells: cells($0), isTotal: true)] } ?? []))
  }

  /// What each modifier does to everybody together.
  static func modifiers(
    _ heading: String, _ effects: [RASRun.ModifierEffect], of currency: RASCurrency
  ) -> RASReport.Table? {
    guard !effects.isEmpty else { return nil }
    return RASReport.Table(
      heading: heading, caption: "The sum of all before and after each modifier",
      columns: [
        .words("Step"), .figures("Before"), .figures("After"), .figures("Change"),
        .figures("People changed"),
      ],
      rows: effects.map { effect in
        let change = RASWords.figure(effect.change.magnitude, effect.unit, currency)
        let sign = effect.change.isZero ? "" : (effect.change.isNegative ? "\u{2212}" : "+")
        return Row(cells: [
          effect.label, RASWords.figure(effect.before, effect.unit, currency),
          RASWords.figure(effect.after, effect.unit, currency), sign + change,
          String(effect.changed),
        ])
      })
  }
}

// MARK: - For programs

extension JSON {
  static func comparison(_ row: RASComparison) -> JSON {
    [
      "name": .string(row.name), "people": .integer(row.people), "before": .amount(row.before),
      "after": .amount(row.after), "change": .amount(row.change),
      "gainers": .integer(row.gainers), "gains": .amount(row.gains),
      "losers": .integer(row.losers), "losses": .amount(row.losses),
      "unchanged": .integer(row.unchanged), "within10": .decimal(row.share(row.within10)),
      "within20": .decimal(row.share(row.within20)),
      "meanChange": row.meanChange.map { .amount($0) } ?? .null,
      "rSquared": row.rSquared.map { .decimal($0) } ?? .null,
    ]
  }

  static func modifier(_ effect: RASRun.ModifierEffect) -> JSON {
    func figure(_ value: Ratio) -> JSON {
      effect.unit == .amount ? .amount(ExactMoney(pence: value)) : .decimal(value)
    }
    return [
      "step": .string(effect.step), "label": .string(effect.label),
      "unit": .string(effect.unit.rawValue), "before": figure(effect.before),
      "after": figure(effect.after), "change": figure(effect.change),
      "peopleChanged": .integer(effect.changed),
    ]
  }

  static func definition(_ definition: RASDefinition) -> JSON {
    [
      "definition": .string(definition.id), "version": .string(definition.version),
      "name": .string(definition.name), "amounts": .string(definition.amounts.rawValue),
      "currency": .string(definition.currency.rawValue),
      "period": .string(definition.period.rawValue), "source": .string(definition.source),
    ]
  }
}
