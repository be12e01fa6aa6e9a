import Amounts
import CareHome
import Costing

extension CostReport {
  var unitCostTable: TextTable {
    let bands = costing.unitCosts.bands
    var table = TextTable(
      [.words("Part"), .figures("Home")] + bands.map { .figures($0.band.name) })
    for part in Self.parts {
      if part == .whole { table.addRule() }
      table.add(
        [CostWords.english.label(part), costing.unitCosts.home[part].words]
          + bands.map { $0.components[part].words })
    }
    return table
  }

  func elementTable(_ elements: ElementTable) -> TextTable {
    var table = TextTable([
      .words("Part"), .words("Behaviour"), .words("If bought elsewhere"), .figures("£ a year"),
      .figures("£ a week"), .figures("per resident"),
    ])
    for row in elements.rows {
      table.add([
        Words.shortLabel(row.component), CostWords.english.behaviour(row.behaviour),
        CostWords.english.flexibility(isAvoidable: row.isAvoidable), row.yearly.words,
        elements.weekly(row.yearly).words, elements.perResidentWeek(row.yearly)?.words ?? "",
      ])
    }
    table.addRule()
    let total = elements.total
    table.add([
      "Together", "", "", total.words, elements.weekly(total).words,
      elements.perResidentWeek(total)?.words ?? "",
    ])
    return table
  }

  var feeTable: TextTable {
    var table = TextTable(
      [
        .words("Payer"), .words("Band"), .figures("Residents"), .figures("Average fee"),
        .figures("Cost"), .figures("Fee − cost"),
      ] + (asksReturns ? [.figures("less returns")] : []) + [.figures("Together")])
    for group in feeGroups {
      table.add(
        [
          group.payer.firstCapital, group.band.name, String(group.residents),
          group.averageFee.words,
          group.unitCost.words, group.difference.words,
        ] + (asksReturns ? [(group.difference - group.returns).words] : [])
          + [group.weekly.words])
    }
    table.addRule()
    table.add(
      ["Together", "", String(feeGroups.map(\.residents).reduce(0, +)), "", "", ""]
        + (asksReturns ? [""] : []) + [fees?.adequacy.weekly.words ?? ""])
    return table
  }

  var scenarioTable: TextTable {
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

  var curveTable: TextTable {
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
            remarks(at: point, in: .english).joined(separator: "; "),
          ])
    }
    return table
  }

  /// All estimates together: the least, the budgeted and the most of each element.
  func boundsTable(_ sensitivity: Sensitivity) -> TextTable {
    var table = TextTable([
      .words("A resident, a week"), .figures("At the least"), .figures("As budgeted"),
      .figures("At the most"),
    ])
    for element in sensitivity.elements {
      table.add([
        Words.label(element.element), element.least.words, element.budgeted.words,
        element.most.words,
      ])
    }
    return table
  }

  /// One estimate at a time, the widest swing first.
  func swingTable(_ sensitivity: Sensitivity) -> TextTable {
    var table = TextTable([
      .words("Element"), .words("Line"), .words("Estimate"), .figures("At its low"),
      .figures("At its high"),
      .figures("Swing"),
    ])
    for element in sensitivity.elements {
      for swing in element.swings {
        table.add([
          Words.label(element.element), description(of: swing.judgement.line),
          SensitivityWords.english.estimate(swing.judgement), swing.atLow.words,
          swing.atHigh.words, swing.width.words,
        ])
      }
    }
    return table
  }

  func departmentTable(_ overheads: OverheadAllocation) -> TextTable {
    var table = TextTable([
      .words("Department"), .figures("Its own, a year"), .figures("Whole cost"),
      .figures("To hotel"), .figures("To care"), .figures("To activity"),
    ])
    for department in overheads.departments {
      table.add(
        [department.department.name, department.own.words, department.gross.words]
          + Element.allCases.map { department.toComponents[$0].words })
    }
    return table
  }

  var staffingTable: TextTable {
    var table = TextTable([
      .words("Line"), .figures("Hours a week"), .figures("Posts"), .figures("By the rota"),
      .figures("In the budget"), .figures("Difference"),
    ])
    for line in staffing {
      table.add([
        line.line.description, line.weeklyHours.plain, line.posts.decimal(places: 1),
        line.amount.words, line.line.amount.words, line.difference.words,
      ])
    }
    return table
  }

  func comparisonTable(_ comparison: OverheadComparison) -> TextTable {
    var table = TextTable(
      [.words("A resident, a week, by method")]
        + Element.allCases.map { .figures(Words.label($0)) } + [.figures("Together")])
    for row in comparison.rows {
      table.add(
        [row.method.words] + Element.allCases.map { row.unitCosts[$0].words }
          + [row.unitCosts.total.words])
    }
    return table
  }
}
