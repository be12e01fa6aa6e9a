public import CareCalendar
import CareHome
import Costing
import Documents
public import Evidence

/// Says how full a home was: beds, room nights, absences, by band and payer.
public struct ReportOccupancy: Sendable {
  /// In which steps.
  public enum Step: String, Sendable, CaseIterable {
    case day, week, month
  }

  private let home: OpenedHome
  private let pages: Pages
  private let period: DayRange
  private let step: OccupancyRecord.Step

  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, over period: DayRange, by step: Step,
    templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.period = period
    switch step {
    case .day: self.step = .day
    case .week: self.step = .week
    case .month: self.step = .month
    }
  }

  public func report() throws(Faults) -> Report {
    let report = OccupancyReport(
      home: home.register.home, bands: home.register.bands,
      record: home.register.occupancy(over: period, by: step))
    let name = "occupancy-\(period.first.iso)-\(period.last.iso)-by-\(step.rawValue)"
    let page = try pages.file(OccupancyPage(report), name, of: home.name, in: ["reports"])
    let csv = OutputFile(
      try pages.path(home.name, ["reports"], name + ".csv"), report.csv)
    return Report(
      text: report.text, json: report.json.encoded, files: [page, csv],
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .report, period: period.words,
          title: OccupancyPage(report).title, files: [page, csv].map(\.path.description))
      ], warnings: home.warnings)
  }
}
