import Amounts
import CareCalendar
import CareHome
import Costing

extension CostReport {
  /// The report for the terminal, at most 100 columns wide.
  public var text: String {
    var report = TextReport()
    report.title(CostWords.title(home))
    report.facts(
      [
        ("Budget year", budget.year.words),
        ("Pooled budget", "\(budget.total.words) a year"),
        (
          "Residents", CostWords.occupancy(residents: budget.residents, beds: budget.registeredBeds)
        ),
      ] + (costing.curve.averageFee.map { [("Average fee", "\($0.words) a week")] } ?? []))
    report.heading("What each resident costs in a week")
    report.table(unitCostTable)
    report.heading("What the money is for, and how it behaves")
    report.table(elementTable)
    report.blank()
    if let perResident = costing.home.perResidentWeekColumn {
      report.paragraph(
        CostWords.rounding(
          weekly: costing.home.weeklyColumn.roundingDifference,
          perResident: perResident.roundingDifference))
    }
    report.paragraph(CostWords.reconciliation(costing.reconciliation))
    report.heading("When fewer or more live here")
    report.table(scenarioTable)
    report.blank()
    for sentence in breakEvenSentences + [oneFewerSentence].compactMap({ $0 }) {
      report.paragraph(sentence)
    }
    report.heading("Every number of residents")
    report.table(curveTable)
    return report.text
  }

  private var unitCostTable: TextTable {
    let bands = costing.unitCosts.bands
    var table = TextTable(
      [.words("Part"), .figures("Home")] + bands.map { .figures($0.band.name) })
    for part in Self.parts {
      if part == .whole { table.addRule() }
      table.add(
        [Self.label(part), costing.unitCosts.home[part].words]
          + bands.map { $0.components[part].words })
    }
    return table
  }

  private var elementTable: TextTable {
    var table = TextTable([
      .words("Part"), .words("Behaviour"), .words("If bought elsewhere"), .figures("£ a year"),
      .figures("£ a week"), .figures("per resident"),
    ])
    for row in costing.home.rows {
      table.add([
        Words.shortLabel(row.component), CostWords.behaviour(row.behaviour),
        CostWords.flexibility(isAvoidable: row.isAvoidable), row.yearly.words,
        costing.home.weekly(row.yearly).words,
        costing.home.perResidentWeek(row.yearly)?.words ?? "",
      ])
    }
    table.addRule()
    let total = costing.home.total
    table.add([
      "Together", "", "", total.words, costing.home.weekly(total).words,
      costing.home.perResidentWeek(total)?.words ?? "",
    ])
    return table
  }

  private var scenarioTable: TextTable {
    var table = TextTable([
      .words("Scenario"), .figures("Residents"), .figures("Cost a week"),
      .figures("per resident"), .figures("Left a week"),
    ])
    for entry in scenarios {
      table.add([
        entry.scenario.name, String(entry.scenario.residents), entry.point.weeklyCost.words,
        entry.point.unitCost()?.words ?? "", entry.point.weeklyMargin?.words ?? "",
      ])
    }
    return table
  }

  private var curveTable: TextTable {
    var table = TextTable([
      .figures("Residents"), .figures("Hotel"), .figures("Care"), .figures("Activity"),
      .figures("per resident"), .figures("Left a week"), .words("Remarks"),
    ])
    for point in costing.curve.points {
      table.add(
        [String(point.residents)]
          + Element.allCases.map { point.unitCost(of: .element($0))?.words ?? "" }
          + [
            point.unitCost()?.words ?? "none", point.weeklyMargin?.words ?? "",
            remarks(at: point).joined(separator: "; "),
          ])
    }
    return table
  }

  /// In the order in which unit costs are shown: each component, then the whole.
  static var parts: [CostPart] { Component.allCases.map { .component($0) } + [.whole] }

  static func label(_ part: CostPart) -> String {
    switch part {
    case .whole: "Together"
    case .element(let element): Words.label(element)
    case .component(let component): Words.label(component)
    }
  }
}
