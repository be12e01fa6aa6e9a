import Amounts
import CareHome
import Costing
import XMLKit

extension XMLWriter {
  func occupancy(_ report: CostReport) {
    let curve = report.costing.curve
    element("Occupancy") {
      element("AverageFee", curve.averageFee?.shown.decimal)
      breakEven(curve)
      if let change = report.costing.model.oneResidentFewer { self.change(change) }
      if let history = report.history { self.history(history) }
      for entry in report.scenarios {
        element(
          "Scenario",
          attributes: [
            "name": entry.scenario.name, "residents": String(entry.scenario.residents),
          ]
        ) {}
      }
      for scenario in report.payerScenarios { payers(scenario, report.row(scenario)) }
      for point in curve.points { self.point(point) }
    }
  }

  private func breakEven(_ curve: OccupancyCurve) {
    guard let breakEven = curve.breakEven else { return }
    element("BreakEven") {
      element("Residents", breakEven.residents.map(String.init))
      for number in breakEven.lossReappearsAt { element("LossReappearsAt", String(number)) }
      for number in curve.worseThanOneFewer { element("WorseThanOneFewer", String(number)) }
    }
  }

  private func payers(_ scenario: PayerScenario, _ row: PayerRow) {
    element(
      "PayerScenario",
      attributes: ["name": row.name(in: .english), "averageFee": row.averageFee.shown.decimal]
    ) {
      for part in scenario.parts {
        element(
          "Payers",
          attributes: [
            "name": part.name, "percent": (part.share.share.ratio * 100).plain,
            "residentsToday": String(part.residents),
            "averageFee": part.averageFee.shown.decimal,
          ]
        ) {}
      }
      breakEven(scenario.curve)
      for (residents, left) in zip(row.residents, row.left) {
        element(
          "Left", attributes: ["residents": String(residents), "aWeek": left.shown.decimal]
        ) {}
      }
    }
  }

  private func change(_ change: UnitCostChange) {
    element(
      "OneResidentFewer",
      attributes: [
        "residentsBefore": change.residentsBefore.plain,
        "residentsAfter": change.residentsAfter.plain, "before": change.before.shown.decimal,
        "after": change.after.shown.decimal,
      ]
    ) {
      for driver in change.drivers.prefix(3) {
        element(
          "Line",
          attributes: ["id": driver.line.id.text, "change": driver.change.shown.decimal]
        ) {}
      }
    }
  }

  private func history(_ percentiles: OccupancyHistory.Percentiles) {
    element(
      "History",
      attributes: [
        "months": String(percentiles.months), "tenth": percentiles.tenth.shown.decimal,
        "median": percentiles.median.shown.decimal,
        "ninetieth": percentiles.ninetieth.shown.decimal,
      ]
    ) {}
  }

  private func point(_ point: CurvePoint) {
    element(
      "Point",
      attributes: [
        "residents": String(point.residents), "yearly": point.total.shown.decimal,
      ]
    ) {
      if point.residents > 0 {
        let cost = point.cost.map { $0 / point.weeks / point.residents }
        element("UnitCost", attributes: cost.attributes) {}
      }
      element("MarginAWeek", point.weeklyMargin?.shown.decimal)
      for step in point.steps { self.step(step) }
    }
  }

  func step(_ step: CurvePoint.Step) {
    element(
      "Step",
      attributes: [
        "line": step.line.text, "before": String(step.before), "after": String(step.after),
      ]
    ) {}
  }
}
