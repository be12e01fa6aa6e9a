public import CareCalendar
import Documents
public import Evidence
import Funding
import Intake

/// Runs a resource allocation system on a sheet of assessments: budgets, and where each comes from.
public struct RunRAS: Sendable {
  private let run: RASRun
  private let sheet: RASAssessmentFile

  /// - Parameters:
  ///   - definition: its file.
  ///   - assessments: the sheet.
  ///   - day: the day for which it is run: dated values and reforms go by it.
  /// - Throws: everything that is wrong with either.
  public init(definition: String, assessments: String, on day: Day) throws(Faults) {
    let file = try RASDefinitionFile.read(definition)
    sheet = try RASAssessmentFile.read(assessments, for: [file.definition])
    run = try RASProgram(file.definition, on: day).run(sheet.assessments)
  }

  /// Everybody's budget, with a sheet of it for a spreadsheet.
  ///
  /// - Throws: what is wrong with the templates.
  public func report(templates: PageStyle = .standard) throws(Faults) -> (
    report: Report, csv: String
  ) {
    let told = RASReport(run)
    let csv = RASReport.csv(run)
    let pages = try Pages(templates: templates)
    let name = "budgets-\(run.definition.id)-\(run.definition.version)"
    let sheetFile = OutputFile(
      try pages.path(RASFolder.name, [], DocumentName.safe(name) + ".csv"), csv)
    let report = try Report(told, named: name, beside: [sheetFile], sheet.warnings, pages)
    return (report, String(decoding: csv, as: UTF8.self))
  }

  /// One person's budget, step by step.
  ///
  /// - Throws: `ras.unknown-person`.
  public func explanation(of person: String) throws(Faults) -> Report {
    guard let row = run.people.firstIndex(where: { $0.id == person }) else {
      throw Faults(
        Fault(
          .rasUnknownPerson, at: SourceLocation(file: sheet.file),
          "There is no person \"\(person)\" in the sheet.",
          remedy: "There are: \(run.people.prefix(12).map(\.id).joined(separator: ", "))"
            + (run.people.count > 12 ? " and \(run.people.count - 12) more." : ".")))
    }
    let tree = run.explanation(row, at: sheet.places[row])
    return Report(
      text: tree.text, json: tree.json.encoded, files: [], entries: [], warnings: sheet.warnings)
  }
}

extension Fault.Code {
  /// A person who is not in the sheet of assessments.
  public static let rasUnknownPerson: Fault.Code = "ras.unknown-person"
}

enum RASFolder {
  /// Where pages about resource allocation systems stand in an output folder.
  static let name = "resource-allocation"
}

extension Report {
  /// What is told, with its page.
  init(
    _ told: RASReport, named name: String, beside files: [OutputFile] = [], _ warnings: [Fault],
    _ pages: Pages
  ) throws(Faults) {
    let page = RASPage(told)
    let file = try pages.file(page, DocumentName.safe(name), of: RASFolder.name, in: [])
    self.init(
      text: told.text, json: told.json.encoded, files: [file] + files,
      entries: [
        OutputIndex.Entry(
          home: "Resource allocation", kind: .report, title: page.title,
          files: ([file] + files).map(\.path.description))
      ], warnings: warnings)
  }
}
