import Amounts
import CareCalendar
public import Funding

extension RASReport {
  /// Everybody's budget by one definition.
  public init(_ run: RASRun) {
    let currency = run.currency
    let eligible = run.people.indices.filter(run.isEligible).count
    let asides = RASAside.allCases.map { ($0, run.aside($0)) }.filter { !$0.1.isZero }
    self.init(
      title: { $0(.rasBudgetsOf, ["definition": $0.title(run.definition)]) },
      subtitle: { $0(.rasOnDay, ["day": $0.words.day(run.day)]) },
      answer: { words in
        words(
          .rasEntitled,
          [
            "people": words.people(run.people.count), "count": String(eligible),
            "amount": currency.shown(run.total),
            "period": words.period(run.definition.period),
          ])
      },
      facts: { words in
        asides.map { (label: words.label($0.0), value: currency.shown($0.1)) }
          + (run.cost == run.total
            ? [] : [(label: words[.costWithBrokers], value: currency.shown(run.cost))])
      },
      tables: { words in
        Self.present([
          Self.people(run, in: words),
          .modifiers(.whatModifiersDo, run.modifierEffects, of: currency, in: words),
        ])
      },
      notes: { words in
        Self.present([
          words.invented([run.definition]),
          words(.rulesFrom, ["source": run.definition.source]),
        ])
      },
      json: Self.json(run))
  }

  private static func people(_ run: RASRun, in words: RASWords) -> Table {
    let asides = RASAside.allCases.filter { !run.aside($0).isZero }
    let hasLevels = !run.levels.isEmpty
    return Table(
      heading: words[.personByPerson], caption: words[.budgetOfEach],
      columns: [.words(words[.rasPerson]), .words(words[.rasGroup])]
        + (hasLevels ? [.words(words[.rasLevel])] : [])
        + [.words(words[.entitled]), .figures(words[.rasBudget])]
        + asides.map { .figures(words.label($0)) },
      rows: run.people.indices.map { row in
        Table.Row(
          cells: [run.people[row].id, run.people[row].group ?? ""]
            + (hasLevels ? [run.level(row) ?? ""] : [])
            + [
              words[run.isEligible(row) ? .inWordsYes : .inWordsNo],
              run.currency.shown(run.amounts[row]),
            ]
            + asides.map { run.currency.shown(run.aside($0, row)) })
      })
  }

  private static func json(_ run: RASRun) -> JSON {
    [
      "of": .definition(run.definition), "on": .day(run.day),
      "people": .array(
        run.people.indices.map { row in
          [
            "person": .string(run.people[row].id), "group": .optional(run.people[row].group),
            "level": .optional(run.level(row)), "isEntitled": .bool(run.isEligible(row)),
            "budget": .amount(run.amounts[row]), "unmet": .amount(run.aside(.unmet, row)),
            "reserve": .amount(run.aside(.reserve, row)),
            "brokerFee": .amount(run.aside(.brokerFee, row)),
          ]
        }),
      "total": .amount(run.total), "cost": .amount(run.cost),
      "modifiers": .array(run.modifierEffects.map(JSON.modifier)),
    ]
  }

  /// A person a row, for a spreadsheet.
  public static func csv(_ run: RASRun) -> [UInt8] {
    var sheet = CSVTable([
      "person", "household", "group", "level", "entitled", "budget", "unmet", "reserve",
      "broker_fee",
    ])
    for (row, person) in run.people.enumerated() {
      sheet.append([
        .text(person.id), .text(person.household ?? ""), .text(person.group ?? ""),
        .text(run.level(row) ?? ""), .text(run.isEligible(row) ? "yes" : "no"),
        .figure(run.amounts[row].decimal),
        .figure(run.aside(.unmet, row).rounded(.halfAwayFromZero).decimal),
        .figure(run.aside(.reserve, row).rounded(.halfAwayFromZero).decimal),
        .figure(run.aside(.brokerFee, row).rounded(.halfAwayFromZero).decimal),
      ])
    }
    return sheet.bytes
  }
}
