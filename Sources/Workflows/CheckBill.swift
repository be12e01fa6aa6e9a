import CareCalendar
import Documents
import EInvoiceCheck
public import Evidence

/// Holds a home's own bills against its register: the same run, made again, has to give the same
/// document.
struct CheckBill {
  private let place: HomePlace

  init(_ place: HomePlace) { self.place = place }

  /// What a document says otherwise than the register.
  ///
  /// - Throws: everything that is wrong with the home's sheets.
  func findings(on document: CheckedDocument) throws(Faults) -> [Finding] {
    let days = document.runDays.compactMap(Day.init(iso:))
    let issued = document.summary.issued.flatMap(Day.init(iso:))
    var tried: Set<Month> = []
    for month in days.map(\.month) where tried.insert(month).inserted {
      let report = try BillMonth(folder: place, month: month, issued: issued).report()
      for file in report.files where file.path.description.hasSuffix(".xml") {
        let made = try CheckedDocument(file.bytes, named: file.path.description)
        if made.summary.number == document.summary.number {
          return document.differences(from: made)
        }
      }
    }
    return [document.unknownBill]
  }
}
