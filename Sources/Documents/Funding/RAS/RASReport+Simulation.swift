import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// Who is better and who is worse off, in one page.
  public init(_ simulation: RASSimulation) {
    let (before, after, whole) = (simulation.before, simulation.after, simulation.whole)
    let currency = after.currency
    let sums = (before: "Now", after: "Then")
    self.init(
      title: "Who is better and who is worse off",
      subtitle: "From \(before.definition.title), on \(before.day.words), to "
        + "\(after.definition.title), on \(after.day.words); "
        + "\(currency.symbol) \(after.definition.period.words)",
      answer: Self.answer(whole, currency),
      facts: [
        (label: "Better off", value: "\(whole.gainers) of \(whole.people)"),
        (label: "Worse off", value: "\(whole.losers) of \(whole.people)"),
        (label: "All together, now", value: currency.shown(whole.before)),
        (label: "All together, then", value: currency.shown(whole.after)),
      ],
      picture: ChangeBars.markup(
        simulation.lines.map { ($0.person.id, $0.change) }, currency, id: "changes"),
      tables: Self.present([
        .comparisons(
          "By group", "Group", simulation.byGroup, total: whole, sums: sums, of: currency),
        .comparisons(
          "By level", "Level", simulation.byLevel, total: nil, sums: sums, of: currency),
        .modifiers("What each modifier does now", before.modifierEffects, of: currency),
        .modifiers("What each modifier would do", after.modifierEffects, of: currency),
        Self.lines(simulation, currency),
      ]),
      notes: Self.present([
        "More and less: how many get a larger or a smaller budget. Within 20 %: whose new budget "
          + "differs from the present one by a fifth of it at most.",
        RASWords.invented(
          before.definition == after.definition
            ? [after.definition] : [before.definition, after.definition]),
      ]),
      json: Self.json(simulation))
  }

  private static func answer(_ whole: RASComparison, _ currency: RASCurrency) -> String {
    "\(whole.gainers) of \(RASWords.people(whole.people)) would get more, "
      + "\(currency.shown(whole.gains)) together; \(whole.losers) would get less, "
      + "\(currency.shown(whole.losses)) together; for \(whole.unchanged) nothing changes. The total "
      + (whole.change.isZero
        ? "stays at \(currency.shown(whole.after))."
        : "goes from \(currency.shown(whole.before)) to \(currency.shown(whole.after)), "
          + "\(currency.change(whole.change)).")
  }

  private static func lines(_ simulation: RASSimulation, _ currency: RASCurrency) -> Table {
    let shown = Outer(simulation.lines)
    return Table(
      heading: "Person by person, from who loses most", caption: "Each person's two budgets",
      columns: [
        .words("Person"), .words("Group"), .words("Level"), .figures("Now"), .figures("Then"),
        .figures("Change"),
      ],
      rows: shown.items.map { line in
        Table.Row(cells: [
          line.person.id, line.person.group ?? "", line.level ?? "",
          currency.shown(line.before), currency.shown(line.after), currency.change(line.change),
        ])
      }, note: shown.note)
  }

  private static func json(_ simulation: RASSimulation) -> JSON {
    [
      "from": .definition(simulation.before.definition), "fromOn": .day(simulation.before.day),
      "to": .definition(simulation.after.definition), "toOn": .day(simulation.after.day),
      "whole": .comparison(simulation.whole),
      "byGroup": .array(simulation.byGroup.map(JSON.comparison)),
      "byLevel": .array(simulation.byLevel.map(JSON.comparison)),
      "modifiersNow": .array(simulation.before.modifierEffects.map(JSON.modifier)),
      "modifiersThen": .array(simulation.after.modifierEffects.map(JSON.modifier)),
      "people": .array(
        simulation.lines.map { line in
          [
            "person": .string(line.person.id), "group": .optional(line.person.group),
            "level": .optional(line.level), "before": .amount(line.before),
            "after": .amount(line.after), "change": .amount(line.change),
          ]
        }),
    ]
  }
}

/// Those at either end of a long list: a page shows no thousands.
struct Outer<Item> {
  static var most: Int { 60 }

  let items: [Item]
  /// What is left out; nil where nothing is.
  let note: String?

  init(_ all: [Item]) {
    guard all.count > Self.most else {
      (items, note) = (all, nil)
      return
    }
    items = Array(all.prefix(Self.most / 2)) + Array(all.suffix(Self.most / 2))
    note =
      "The first and the last \(Self.most / 2) of \(all.count) are shown; --format json has all."
  }
}
