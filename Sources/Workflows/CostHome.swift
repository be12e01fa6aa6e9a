import CareHome
import Costing
import Documents
public import Evidence
import Intake

/// Takes a home's pooled budget apart.
public struct CostHome: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let comparingOverheads: Bool

  /// - Parameter comparingOverheads: whether to show every method of carrying shared departments.
  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, comparingOverheads: Bool = false, templates: PageStyle = .standard
  ) throws(Faults) {
    self.comparingOverheads = comparingOverheads
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
  }

  /// - Throws: bands of the register that the budget lacks; texts that XML can't carry.
  public func report() throws(Faults) -> Report {
    let report = try costReport()
    let page = try pages.file(CostReportPage(report), "cost-report", of: home.name, in: [])
    let xml = OutputFile(
      try pages.path(home.name, [], "cost-report.xml"), try CostReportXML.bytes(report))
    return Report(
      text: report.text, json: report.json.encoded, files: [page, xml],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .costReport, title: CostReportPage(report).title,
          files: [page, xml].map(\.path.description))
      ], warnings: home.warnings)
  }

  private func costReport() throws(Faults) -> CostReport {
    let folder = home.folder
    let model = home.costing.model
    let adequacy = try home.feeAdequacy()
    var sensitivity: Sensitivity?
    if !folder.judgements.isEmpty {
      sensitivity = try model.sensitivity(
        to: folder.judgements, averageFee: home.costing.curve.averageFee)
    }
    return CostReport(
      home: home.register.home, costing: home.costing, stress: folder.stressOccupancy,
      fees: adequacy.map { CostReport.Fees(on: home.budgetDate, $0) }, returns: folder.returns,
      sensitivity: sensitivity, history: folder.occupancyHistory?.unitCosts(model),
      comparison: comparingOverheads ? try comparison() : nil,
      payerScenarios: try payerScenarios(),
      staffing: folder.staffing?.buildUp() ?? [])
  }

  private func payerScenarios() throws(Faults) -> [PayerScenario] {
    let fees = home.register.feePositions(on: home.budgetDate)
    var scenarios: [PayerScenario] = []
    for mix in home.folder.payerMixes {
      scenarios.append(try home.costing.payerScenario(mix, fees: fees))
    }
    return scenarios
  }

  /// - Throws: `cost.no-departments` where there is nothing to carry.
  private func comparison() throws(Faults) -> OverheadComparison {
    guard let plan = home.folder.overheads else {
      throw Faults(
        Fault(
          .noDepartments, at: SourceLocation(file: "departments.csv"),
          "The home names no shared departments, so there is nothing to compare.",
          remedy: "Add departments.csv (samples/README.md says how), or leave the option out."))
    }
    // In the home's own order, else in that of the sheet.
    if case .stepDown(let order) = home.folder.overheadMethod {
      return try plan.compare(stepDownOrder: order)
    }
    return try plan.compare(stepDownOrder: plan.departments.map(\.id))
  }
}

extension Fault.Code {
  /// Methods of carrying departments were to be compared, and there are no departments.
  public static let noDepartments: Fault.Code = "cost.no-departments"
}
