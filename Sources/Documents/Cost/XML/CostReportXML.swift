import Amounts
import CareCalendar
import CareHome
import Costing
public import Evidence
import XMLKit

/// The cost report as XML by a schema of Hearth's own, `cost-report-1.xsd` (documents.md).
public enum CostReportXML {
  /// UTF-8 bytes, the same for the same report.
  ///
  /// - Throws: texts that XML can't carry; then nothing is written.
  public static func bytes(_ report: CostReport) throws(Faults) -> [UInt8] {
    try XMLWriter.document(
      "CostReport", namespaces: [.default(OwnSchema.costReport.namespace)],
      attributes: ["version": "1.0", "currency": "GBP"]
    ) { $0.costReport(report) }
  }
}

extension XMLWriter {
  fileprivate func costReport(_ report: CostReport) {
    element(
      "Home",
      attributes: [
        "name": report.home.name, "legalName": report.home.legalName,
        "registeredBeds": String(report.budget.registeredBeds),
      ]
    ) {}
    budget(report)
    reconciliation(report.costing.reconciliation)
    for table in [report.costing.home] + report.costing.bands { self.table(table) }
    unitCost(report.costing.unitCosts.home, band: nil)
    for band in report.costing.unitCosts.bands { unitCost(band.components, band: band.band.id) }
    if let overheads = report.costing.overheads { self.overheads(overheads) }
    if let comparison = report.comparison { self.comparison(comparison) }
    occupancy(report)
    if let fees = report.fees { self.fees(fees) }
    if let next = report.nextResident { nextResident(next) }
    if let sensitivity = report.sensitivity { self.sensitivity(sensitivity) }
    if !report.staffing.isEmpty { staffing(report.staffing) }
  }

  private func budget(_ report: CostReport) {
    let budget = report.budget
    element(
      "Budget",
      attributes: [
        "from": budget.year.first.iso, "through": budget.year.last.iso,
        "residentDays": budget.residentDays.ratio.plain, "residents": budget.residents.plain,
        "total": budget.total.decimal,
      ]
    ) {
      for share in budget.bands {
        element(
          "Band",
          attributes: [
            "id": share.band.id.text, "name": share.band.name,
            "residents": share.residents.plain,
          ]
        ) {}
      }
      for line in report.costing.allocation.lines { self.line(line) }
    }
  }

  private func line(_ allocated: CostAllocation.Line) {
    let line = allocated.line
    element(
      "Line",
      attributes: [
        "id": line.id.text, "description": line.description, "category": line.category.name,
        "behaviour": line.behaviour.kind.rawValue, "flexibility": line.flexibility.word,
        "driver": line.driver.rawValue, "basis": line.basis.rawValue,
        "yearly": line.amount.decimal,
      ]
    ) {
      if case .avoidable(let weeks) = line.flexibility { element("NoticeWeeks", String(weeks)) }
      element("Source", line.source.description)
      for component in Component.allCases {
        element(
          "Part",
          attributes: [
            "component": component.rawValue, "yearly": allocated.components[component].decimal,
          ]
        ) {}
      }
    }
  }

  private func reconciliation(_ reconciliation: Reconciliation) {
    element(
      "Reconciliation",
      attributes: [
        "pooledBudget": reconciliation.pooledBudget.decimal,
        "homeTable": reconciliation.homeTable.decimal,
        "homeDifference": reconciliation.homeDifference.decimal,
        "bandTables": reconciliation.bandTables.decimal,
        "bandDifference": reconciliation.bandDifference.decimal,
      ]
    ) {}
  }

  private func table(_ table: ElementTable) {
    element(
      "Table",
      attributes: [
        "residents": table.residents.plain, "yearly": table.total.decimal,
        "weekly": table.weekly(table.total).shown.decimal,
      ]
    ) {
      element("BandId", table.band?.id.text)
      for row in table.rows {
        element(
          "Row",
          attributes: [
            "component": row.component.rawValue, "behaviour": row.behaviour.rawValue,
            "flexibility": row.isAvoidable ? "avoidable" : "rigid",
            "yearly": row.yearly.decimal, "weekly": table.weekly(row.yearly).shown.decimal,
          ]
        ) {
          element("PerResidentWeek", table.perResidentWeek(row.yearly)?.shown.decimal)
        }
      }
    }
  }

  private func unitCost(_ amounts: ByComponent<ExactMoney>, band: BandID?) {
    element("UnitCost", attributes: amounts.attributes) { element("BandId", band?.text) }
  }

  private func overheads(_ overheads: OverheadAllocation) {
    element("Overheads", attributes: ["method": overheads.method.words]) {
      for department in overheads.departments {
        let to = department.toComponents
        element(
          "Department",
          attributes: [
            "id": department.department.id.text, "name": department.department.name,
            "own": department.own.decimal, "gross": department.gross.shown.decimal,
            "premises": to.premises.shown.decimal, "services": to.services.shown.decimal,
            "care": to.care.shown.decimal, "activity": to.activity.shown.decimal,
            "together": to.total.shown.decimal,
          ]
        ) {}
      }
    }
  }

  private func staffing(_ lines: [LineStaffing]) {
    element("Staffing", attributes: ["method": StaffingCause.method]) {
      for staffed in lines {
        element(
          "Line",
          attributes: [
            "id": staffed.line.id.text, "hoursAWeek": staffed.weeklyHours.plain,
            "posts": staffed.posts.plain, "byRota": staffed.amount.decimal,
            "inBudget": staffed.line.amount.decimal, "difference": staffed.difference.decimal,
            "unexplained": staffed.unexplained.decimal,
          ]
        ) {
          for effect in staffed.causes {
            element(
              "Cause",
              attributes: ["name": effect.cause.rawValue, "amount": effect.amount.decimal]
            ) {}
          }
        }
      }
    }
  }

  private func comparison(_ comparison: OverheadComparison) {
    element("OverheadComparison") {
      for row in comparison.rows {
        let cost = row.unitCosts
        element(
          "Method",
          attributes: [
            "name": row.method.words, "premises": cost.premises.shown.decimal,
            "services": cost.services.shown.decimal, "care": cost.care.shown.decimal,
            "activity": cost.activity.shown.decimal, "together": cost.total.shown.decimal,
          ]
        ) {}
      }
    }
  }
}

extension ByComponent<ExactMoney> {
  /// In the order of the schema's attribute group.
  var attributes: KeyValuePairs<StaticString, String> {
    [
      "premises": premises.shown.decimal, "services": services.shown.decimal,
      "care": care.shown.decimal, "activity": activity.shown.decimal,
      "together": total.shown.decimal,
    ]
  }
}

extension Flexibility {
  fileprivate var word: String {
    switch self {
    case .rigid: "rigid"
    case .avoidable: "avoidable"
    }
  }
}
