import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// A ledger issues; only sheets are billed.
  public static let billNeedsSheets: Fault.Code = "bill.needs-sheets"
}

/// Makes one month's invoices with their entries for the books.
public struct BillMonth: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let month: Month
  private let issued: Day?

  /// - Parameter issued: the date of issue; nil for each period's own: its last day in arrears, its
  ///   first in advance.
  /// - Throws: everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, month: Month, issued: Day? = nil, templates: PageStyle = .standard
  ) throws(Faults) {
    guard !folder.isLedger else {
      throw Faults(
        Fault(
          .billNeedsSheets, at: SourceLocation(file: folder.folder),
          "This is a database, on which documents are issued and not only billed.",
          remedy: "Use hearth issue, with --preview to see what would be issued."))
    }
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.month = month
    self.issued = issued
  }

  /// - Throws: everything that stands in the way of issuing; no document is made then.
  public func report() throws(Faults) -> Report {
    let run = try BillingRun(try home.billingInput()).bill(month, issued: issued)
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for document in run.documents {
      let its = try pages.files(
        of: document, in: [DocumentName.safe(home.name), month.description])
      files += its.all
      entries.append(its.entry(document, home: home.register.home.name, period: month))
    }
    let register = try sheet("run.csv", RunRegister.csv(run.documents))
    let journal = try sheet("journal.csv", JournalSheet.csv(run.postings))
    entries.append(entry(.sheet, "The run's register", [register]))
    entries.append(entry(.sheet, "The entries for the books", [journal]))
    let comparison = comparison(with: run)
    return Report(
      text: run.text + (comparison.map { "\n" + $0.text } ?? ""),
      json: run.json.adding("changed", comparison?.json ?? .null).encoded,
      files: files + [register, journal],
      entries: entries, warnings: home.warnings + run.warnings)
  }

  /// What differs from the month before; nil for the first month from here, and where the month
  /// before can't be billed as the sheets are now.
  private func comparison(with run: RunResult) -> RunComparison? {
    let before = (month.first - 1).month
    guard before >= home.register.billedFrom.month,
      let input = try? home.billingInput(), let earlier = try? BillingRun(input).bill(before)
    else { return nil }
    return RunComparison(earlier, run)
  }

  private func entry(
    _ kind: OutputIndex.Kind, _ title: String, _ files: [OutputFile], amount: Money? = nil
  ) -> OutputIndex.Entry {
    OutputIndex.Entry(
      home: home.register.home.name, kind: kind, period: month.words, title: title,
      amount: amount, files: files.map(\.path.description))
  }

  /// The run's own sheets are part of what was issued.
  private func sheet(_ name: String, _ bytes: [UInt8]) throws(Faults) -> OutputFile {
    OutputFile(
      try pages.path(home.name, [month.description], name), bytes, isIssued: true)
  }
}
