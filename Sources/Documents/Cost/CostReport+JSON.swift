import Amounts
import CareHome
import Costing

extension CostReport {
  /// The report for programs.
  public var json: JSON {
    [
      "home": .string(home.name),
      "budgetYear": .days(budget.year),
      "residents": .decimal(budget.residents),
      "registeredBeds": .integer(budget.registeredBeds),
      "averageFeeAWeek": costing.curve.averageFee.map(JSON.amount) ?? .null,
      "reconciliation": [
        "pooledBudget": .amount(costing.reconciliation.pooledBudget),
        "homeTable": .amount(costing.reconciliation.homeTable),
        "homeDifference": .amount(costing.reconciliation.homeDifference),
        "bandTables": .amount(costing.reconciliation.bandTables),
        "bandDifference": .amount(costing.reconciliation.bandDifference),
      ],
      "elements": .array(costing.home.rows.map { element($0, of: costing.home) }),
      "bands": .array(costing.bands.map(band)),
      "unitCostAWeek": unitCost(costing.unitCosts.home),
      "breakEven": Self.breakEven(costing.curve),
      "oneResidentFewer": oneResidentFewer,
      "history": history.map(Self.json) ?? .null,
      "fees": fees.map(Self.json) ?? .null,
      "nextResident": nextResident.map(Self.json) ?? .null,
      "sensitivity": sensitivity.map(Self.json) ?? .null,
      "overheads": overheads,
      "staffing": .array(staffing.map(Self.json)),
      "overheadComparison": comparison.map(Self.json) ?? .null,
      "scenarios": .array(
        scenarios.map { entry in
          ["name": .string(entry.scenario.name), "at": point(entry.point)]
        }),
      "payerScenarios": .array(payerScenarios.map(json)),
      "curve": .array(costing.curve.points.map(point)),
    ]
  }

  private func element(_ row: ElementTable.Row, of table: ElementTable) -> JSON {
    [
      "element": .string(row.component.element.rawValue),
      "component": .string(row.component.rawValue),
      "behaviour": .string(row.behaviour.rawValue),
      "avoidable": .bool(row.isAvoidable),
      "aYear": .amount(row.yearly),
      "aWeek": .amount(table.weekly(row.yearly)),
      "perResidentWeek": table.perResidentWeek(row.yearly).map(JSON.amount) ?? .null,
    ]
  }

  private func band(_ table: ElementTable) -> JSON {
    let unitCosts = table.band.flatMap { costing.unitCosts.band($0.id) }
    return [
      "band": .optional(table.band?.id.text),
      "name": .optional(table.band?.name),
      "residents": .decimal(table.residents),
      "aYear": .amount(table.total),
      "unitCostAWeek": unitCosts.map { unitCost($0.components) } ?? .null,
      "elements": .array(table.rows.map { element($0, of: table) }),
    ]
  }

  private func unitCost(_ amounts: ByComponent<ExactMoney>) -> JSON { Self.json(amounts) }

  static func breakEven(_ curve: OccupancyCurve) -> JSON {
    guard let breakEven = curve.breakEven else { return .null }
    return [
      "residents": breakEven.residents.map(JSON.integer) ?? .null,
      "lossReappearsAt": .array(breakEven.lossReappearsAt.map(JSON.integer)),
      "worseThanOneFewer": .array(curve.worseThanOneFewer.map(JSON.integer)),
    ]
  }

  private var oneResidentFewer: JSON {
    guard let change = costing.model.oneResidentFewer else { return .null }
    return [
      "before": .amount(change.before), "after": .amount(change.after),
      "percent": change.share.map { .string(($0 * 100).decimal(places: 2)) } ?? .null,
      "movedMostBy": .array(
        change.drivers.prefix(3).map { driver in
          ["line": .string(driver.line.id.text), "change": .amount(driver.change)]
        }),
    ]
  }

  private func point(_ point: CurvePoint) -> JSON {
    [
      "residents": .integer(point.residents),
      "costAYear": .amount(point.total),
      "unitCostAWeek": point.unitCost().map(JSON.amount) ?? .null,
      "hotel": point.unitCost(of: .element(.hotel)).map(JSON.amount) ?? .null,
      "care": point.unitCost(of: .element(.care)).map(JSON.amount) ?? .null,
      "activity": point.unitCost(of: .element(.activity)).map(JSON.amount) ?? .null,
      "marginAWeek": point.weeklyMargin.map(JSON.amount) ?? .null,
      "steps": .array(point.steps.map { .string($0.line.text) }),
    ]
  }
}
