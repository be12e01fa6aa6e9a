import CareCalendar
import Documents
import EInvoiceCheck
import Evidence

/// Holds a home's own bills against its register: the same run, made again, has to give the same
/// document.
struct CheckBill {
  private let place: HomePlace
  /// The documents of each run that was made again, by month and date of issue.
  private var runs: [Run: [CheckedDocument]] = [:]

  private struct Run: Hashable {
    let month: Month
    let issued: Day?
  }

  init(_ place: HomePlace) { self.place = place }

  /// What a document says otherwise than the register.
  ///
  /// - Throws: everything that is wrong with the home's sheets.
  mutating func findings(on document: CheckedDocument) throws(Faults) -> [Finding] {
    let days = document.runDays.compactMap(Day.init(iso:))
    let issued = document.summary.issued.flatMap(Day.init(iso:))
    var tried: Set<Month> = []
    for month in days.map(\.month) where tried.insert(month).inserted {
      for made in try documents(of: Run(month: month, issued: issued))
      where made.summary.number == document.summary.number {
        return document.differences(from: made)
      }
    }
    return [document.unknownBill]
  }

  private mutating func documents(of run: Run) throws(Faults) -> [CheckedDocument] {
    if let known = runs[run] { return known }
    let report = try BillMonth(folder: place, month: run.month, issued: run.issued).report()
    var documents: [CheckedDocument] = []
    for file in report.files where file.path.description.hasSuffix(".xml") {
      documents.append(try CheckedDocument(file.bytes, named: file.path.description))
    }
    runs[run] = documents
    return documents
  }
}
