import Amounts
import Funding

/// What a command about a resource allocation system tells: sentences, figures and tables, which the
/// terminal and the page both show, and the same for programs. Each is said in whatever words a reader
/// asks for.
public struct RASReport: Sendable {
  typealias Said<Value> = @Sendable (RASWords) -> Value

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

  let title: Said<String>
  /// Below the title: of what, on which day.
  let subtitle: Said<String>
  /// The answer in a sentence or two.
  let answer: Said<String>
  let facts: Said<[(label: String, value: String)]>
  var picture: Said<Markup?> = { _ in nil }
  let tables: Said<[Table]>
  /// How it was done, and what to know of it.
  let notes: Said<[String]>
  public let json: JSON
}

extension RASReport {
  /// What is there.
  static func present<Item>(_ items: [Item?]) -> [Item] { items.compactMap { $0 } }

  public var text: String {
    let words = RASWords.english
    let (subtitle, facts, notes) = (subtitle(words), facts(words), notes(words))
    var report = TextReport()
    report.title(title(words))
    if !subtitle.isEmpty { report.paragraph(subtitle) }
    report.blank()
    report.paragraph(answer(words))
    if !facts.isEmpty {
      report.blank()
      report.facts(facts)
    }
    for table in tables(words) {
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
