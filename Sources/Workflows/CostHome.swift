import CareHome
import Costing
import Documents
public import Evidence
import Intake

/// Takes a home's pooled budget apart.
public struct CostHome: Sendable {
  private let home: OpenedHome
  private let pages: Pages

  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(folder: String, templates: String? = nil) throws(Faults) {
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
    let adequacy = try home.feeAdequacy()
    return CostReport(
      home: home.register.home, costing: home.costing, stress: home.folder.stressOccupancy,
      fees: adequacy.map { CostReport.Fees(on: home.budgetDate, $0) })
  }
}
