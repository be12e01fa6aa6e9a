import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// Direct debits need the six digits that the bank gave out.
  public static let noServiceUser: Fault.Code = "export.no-service-user"
}

/// Hands a month's documents and receipts to another program (billing.md rule 19).
public struct ExportMonth: Sendable {
  /// To whom.
  public enum Target: Hashable, Sendable {
    case xero, quickBooks, sage50, journal
    /// Direct debits, collected on a banking day.
    case bacs(collectOn: Day)
  }

  private let home: OpenedHome
  private let pages: Pages
  private let month: Month
  private let target: Target
  private let asOf: Day

  /// - Parameter asOf: the day on which a file for the bank is made.
  /// - Throws: everything that is wrong with the sheets.
  public init(
    folder: HomePlace, month: Month, to target: Target, asOf: Day
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: nil)
    self.month = month
    self.target = target
    self.asOf = asOf
  }

  /// - Throws: what stands in the way of the bills themselves, and every value that the program
  ///   would refuse.
  public func report() throws(Faults) -> Report {
    switch target {
    case .xero:
      return try report(of: SalesExport.xero(try documents(), codes: codes), program: "Xero")
    case .quickBooks:
      return try report(
        of: SalesExport.quickBooks(try documents(), codes: codes), program: "QuickBooks Online")
    case .sage50:
      return try report(
        of: SalesExport.sage50(
          try documents(), receipts: receipts, payers: home.register.payers, codes: codes),
        program: "Sage 50")
    case .journal: return try journal()
    case .bacs(let day): return try directDebits(on: day)
    }
  }

  private var codes: [ExportCode] { home.folder.exportCodes }

  private func documents() throws(Faults) -> [BillingDocument] {
    try BillingRun(try home.billingInput()).bill(month).documents
  }

  private var receipts: [Receipt] {
    home.register.receipts.filter { month.range.contains($0.day) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private func report(of export: SalesExport, program: String) throws(Faults) -> Report {
    var files: [OutputFile] = []
    for file in export.files { files.append(try sheet(file.name + ".csv", file.bytes)) }
    let summary = ExportSummary(
      program: program, month: month, documents: export.documents, total: export.total,
      received: export.received, source: export.format.source, files: files.map(\.path))
    return report(summary, files, warnings: export.warnings)
  }

  /// Documents and receipts of the month as double entries.
  private func journal() throws(Faults) -> Report {
    let documents = try documents()
    let postings =
      documents.flatMap { Books.postings(for: $0) } + receipts.flatMap { Books.postings(for: $0) }
    let file = try sheet("journal.csv", JournalSheet.csv(postings))
    let summary = ExportSummary(
      program: "the journal", month: month, documents: documents.count,
      total: documents.map(\.signedGross).sum(), received: receipts.map(\.amount).sum(),
      source: "A row for each side of a double entry", files: [file.path])
    return report(summary, [file], warnings: [])
  }

  private func directDebits(on day: Day) throws(Faults) -> Report {
    guard let serviceUser = home.folder.serviceUserNumber else {
      throw Faults(
        Fault(
          .noServiceUser, at: SourceLocation(file: "home.csv"),
          "Direct debits need the home's service user number.",
          remedy: "Add the setting \"service user number\" with the six digits that the bank gave.")
      )
    }
    let history = try BillingRun(try home.billingInput()).history(through: month)
    let run = history.collections(home.folder.mandates, on: day)
    let file = try Standard18(
      run, home: home.register.home, serviceUser: serviceUser, created: asOf)
    let files = [
      try sheet("direct-debits-\(day.iso).txt", file.bytes),
      try sheet("direct-debits-\(day.iso).csv", try run.csv()),
    ]
    return Report(
      text: run.text(files: files.map(\.path)), json: run.json.encoded, files: files,
      entries: files.map { entry("Direct debits for \(day.words)", [$0]) },
      warnings: home.warnings)
  }

  private func report(
    _ summary: ExportSummary, _ files: [OutputFile], warnings: [Fault]
  ) -> Report {
    Report(
      text: summary.text, json: summary.json.encoded, files: files,
      entries: files.map { entry("For \(summary.program)", [$0]) },
      warnings: home.warnings + warnings)
  }

  private func sheet(_ name: String, _ bytes: [UInt8]) throws(Faults) -> OutputFile {
    OutputFile(try pages.path(home.name, [month.description, "exports"], name), bytes)
  }

  private func entry(_ title: String, _ files: [OutputFile]) -> OutputIndex.Entry {
    OutputIndex.Entry(
      home: home.register.home.name, kind: .sheet, period: month.words, title: title,
      files: files.map(\.path.description))
  }
}
