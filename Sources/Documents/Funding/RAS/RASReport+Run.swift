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
      title: "Budgets: \(run.definition.title)", subtitle: "On \(run.day.words)",
      answer: "\(RASWords.people(run.people.count)), of whom \(eligible) are entitled: "
        + "\(currency.shown(run.total)) \(run.definition.period.words) in all.",
      facts: asides.map { (label: Self.label($0.0), value: currency.shown($0.1)) }
        + (run.cost == run.total
          ? [] : [(label: "Cost with brokers", value: currency.shown(run.cost))]),
      tables: Self.present([
        Self.people(run),
        .modifiers("What each modifier does", run.modifierEffects, of: currency),
      ]),
      notes: Self.present([
        RASWords.invented([run.definition]), "Rules: \(run.definition.source)",
      ]),
      json: Self.json(run))
  }

  static func label(_ aside: RASAside) -> String {
    switch aside {
    case .unmet: "Wanted and not funded"
    case .reserve: "Held in reserve"
    case .brokerFee: "Brokers' fees"
    }
  }

  private static func people(_ run: RASRun) -> Table {
    let asides = RASAside.allCases.filter { !run.aside($0).isZero }
    let hasLevels = !run.levels.isEmpty
    return Table(
      heading: "Person by person", caption: "The budget of each person",
      columns: [.words("Person"), .words("Group")] + (hasLevels ? [.words("Level")] : [])
        + [.words("Entitled"), .figures("Budget")] + asides.map { .figures(label($0)) },
      rows: run.people.indices.map { row in
        Table.Row(
          cells: [run.people[row].id, run.people[row].group ?? ""]
            + (hasLevels ? [run.level(row) ?? ""] : [])
            + [run.isEligible(row) ? "yes" : "no", run.currency.shown(run.amounts[row])]
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
