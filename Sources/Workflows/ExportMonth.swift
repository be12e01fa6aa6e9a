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

  private let place: HomePlace
  private let pages: Pages
  private let month: Month
  private let target: Target
  private let asOf: Day

  /// - Parameter asOf: the day on which a file for the bank is made.
  public init(
    folder: HomePlace, month: Month, to target: Target, asOf: Day
  ) throws(Faults) {
    place = folder
    pages = try Pages()
    self.month = month
    self.target = target
    self.asOf = asOf
  }

  /// - Throws: everything that is wrong with the sheets or the ledger; what stands in the way of
  ///   the bills themselves, and every value that the program would refuse.
  public func report() throws(Faults) -> Report {
    if case .bacs(let day) = target { return try directDebits(on: day) }
    let books = try MonthBooks(place, month)
    let codes = books.home.folder.exportCodes
    switch target {
    case .xero:
      return try report(
        of: SalesExport.xero(books.documents, codes: codes), program: "Xero", books.home)
    case .quickBooks:
      return try report(
        of: SalesExport.quickBooks(books.documents, codes: codes), program: "QuickBooks Online",
        books.home)
    case .sage50:
      return try report(
        of: SalesExport.sage50(
          books.documents, money: books.money, payers: books.home.register.payers, codes: codes),
        program: "Sage 50", books.home, warnings: books.warnings)
    case .journal, .bacs: return try journal(books)
    }
  }

  private func report(
    of export: SalesExport, program: String, _ home: OpenedHome, warnings: [Fault] = []
  ) throws(Faults) -> Report {
    var files: [OutputFile] = []
    for file in export.files { files.append(try sheet(file.name + ".csv", file.bytes, home)) }
    let summary = ExportSummary(
      program: program, month: month, documents: export.documents, total: export.total,
      received: export.received, source: export.format.source, files: files.map(\.path))
    return report(summary, files, home, warnings: export.warnings + warnings)
  }

  /// All entries of the month: on a database those of its books, closed months as they stand.
  private func journal(_ books: MonthBooks) throws(Faults) -> Report {
    let file = try sheet("journal.csv", JournalSheet.csv(books.postings), books.home)
    let summary = ExportSummary(
      program: "the journal", month: month, documents: books.documents.count,
      total: books.documents.map(\.signedGross).sum(), received: books.money.map(\.received).sum(),
      source: "A row for each side of a double entry", files: [file.path])
    return report(summary, [file], books.home, warnings: [])
  }

  private func directDebits(on day: Day) throws(Faults) -> Report {
    let accounts = try OpenedAccounts(place, on: month.last)
    let home = accounts.home
    guard let serviceUser = home.folder.serviceUserNumber else {
      throw Faults(
        Fault(
          .noServiceUser, at: SourceLocation(file: "home.csv"),
          "Direct debits need the home's service user number.",
          remedy: "Add the setting \"service user number\" with the six digits that the bank gave.")
      )
    }
    let run = accounts.history.collections(home.folder.mandates, on: day)
    let file = try Standard18(
      run, home: home.register.home, serviceUser: serviceUser, created: asOf)
    let files = [
      try sheet("direct-debits-\(day.iso).txt", file.bytes, home),
      try sheet("direct-debits-\(day.iso).csv", try run.csv(), home),
    ]
    return Report(
      text: run.text(files: files.map(\.path)), json: run.json.encoded, files: files,
      entries: files.map { entry("Direct debits for \(day.words)", [$0], home) },
      warnings: home.warnings)
  }

  private func report(
    _ summary: ExportSummary, _ files: [OutputFile], _ home: OpenedHome, warnings: [Fault]
  ) -> Report {
    Report(
      text: summary.text, json: summary.json.encoded, files: files,
      entries: files.map { entry("For \(summary.program)", [$0], home) },
      warnings: home.warnings + warnings)
  }

  private func sheet(
    _ name: String, _ bytes: [UInt8], _ home: OpenedHome
  ) throws(Faults) -> OutputFile {
    OutputFile(try pages.path(home.name, [month.description, "exports"], name), bytes)
  }

  private func entry(
    _ title: String, _ files: [OutputFile], _ home: OpenedHome
  ) -> OutputIndex.Entry {
    OutputIndex.Entry(
      home: home.register.home.name, kind: .sheet, period: month.words, title: title,
      files: files.map(\.path.description))
  }
}
