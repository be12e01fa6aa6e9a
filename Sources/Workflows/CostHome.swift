import CareHome
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

  public func report() throws(Faults) -> Report {
    let report = CostReport(
      home: home.register.home, costing: home.costing, stress: home.folder.stressOccupancy)
    let page = try pages.file(CostReportPage(report), "cost-report", of: home.name, in: [])
    return Report(
      text: report.text, json: report.json.encoded, files: [page],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .costReport, title: CostReportPage(report).title,
          files: [page.path.description])
      ], warnings: home.warnings)
  }
}
