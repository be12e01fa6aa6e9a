import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// Who is better and who is worse off, in one page.
  public init(_ simulation: RASSimulation) {
    let (before, after, whole) = (simulation.before, simulation.after, simulation.whole)
    let currency = after.currency
    self.init(
      title: { $0[.whoIsBetterOff] },
      subtitle: { words in
        words(
          .fromOneToAnother,
          [
            "old": words.title(before.definition), "oldDay": words.words.day(before.day),
            "new": words.title(after.definition), "newDay": words.words.day(after.day),
            "currency": currency.symbol, "period": words.period(after.definition.period),
          ])
      },
      answer: { Self.answer(whole, currency, in: $0) },
      facts: { words in
        [
          (label: words[.rasBetterOff], value: words.some(whole.gainers, of: whole.people)),
          (label: words[.rasWorseOff], value: words.some(whole.losers, of: whole.people)),
          (label: words[.togetherNow], value: currency.shown(whole.before)),
          (label: words[.togetherThen], value: currency.shown(whole.after)),
        ]
      },
      picture: { words in
        ChangeBars.markup(
          simulation.lines.map { ($0.person.id, $0.change) }, currency, id: "changes", in: words)
      },
      tables: { words in
        Self.present([
          .comparisons(
            .rasByGroup, .rasGroup, simulation.byGroup, total: whole, sums: .nowAndThen,
            of: currency, in: words),
          .comparisons(
            .rasByLevel, .rasLevel, simulation.byLevel, total: nil, sums: .nowAndThen,
            of: currency, in: words),
          .modifiers(.whatModifiersDoNow, before.modifierEffects, of: currency, in: words),
          .modifiers(.whatModifiersWouldDo, after.modifierEffects, of: currency, in: words),
          Self.lines(simulation, currency, in: words),
        ])
      },
      notes: { words in
        Self.present([
          words[.moreAndLessOfBudgets],
          words.invented(
            before.definition == after.definition
              ? [after.definition] : [before.definition, after.definition]),
        ])
      },
      json: Self.json(simulation))
  }

  private static func answer(
    _ whole: RASComparison, _ currency: RASCurrency, in words: RASWords
  ) -> String {
    let people = words(
      .wouldGetMoreAndLess,
      [
        "gainers": String(whole.gainers), "people": words.people(whole.people),
        "gains": currency.shown(whole.gains), "losers": String(whole.losers),
        "losses": currency.shown(whole.losses), "unchanged": String(whole.unchanged),
      ])
    let total =
      whole.change.isZero
      ? words(.totalStays, ["after": currency.shown(whole.after)])
      : words(
        .totalGoes,
        [
          "before": currency.shown(whole.before), "after": currency.shown(whole.after),
          "change": currency.change(whole.change),
        ])
    return "\(people) \(total)"
  }

  private static func lines(
    _ simulation: RASSimulation, _ currency: RASCurrency, in words: RASWords
  ) -> Table {
    let shown = Outer(simulation.lines)
    return Table(
      heading: words[.fromWhoLosesMost], caption: words[.twoBudgetsOfEach],
      columns: [
        .words(words[.rasPerson]), .words(words[.rasGroup]), .words(words[.rasLevel]),
        .figures(words[.rasNow]), .figures(words[.rasThen]), .figures(words[.change]),
      ],
      rows: shown.items.map { line in
        Table.Row(cells: [
          line.person.id, line.person.group ?? "", line.level ?? "",
          currency.shown(line.before), currency.shown(line.after), currency.change(line.change),
        ])
      }, note: shown.note(in: words))
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
  /// How many there are.
  let count: Int

  init(_ all: [Item]) {
    count = all.count
    items =
      all.count > Self.most
      ? Array(all.prefix(Self.most / 2)) + Array(all.suffix(Self.most / 2)) : all
  }

  /// What is left out; nil where nothing is.
  func note(in words: RASWords) -> String? {
    items.count == count
      ? nil
      : words(.firstAndLastShown, ["half": String(Self.most / 2), "count": String(count)])
  }
}
