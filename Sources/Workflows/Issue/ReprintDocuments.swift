import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Writes issued documents again from a ledger, byte for byte as they were.
public struct ReprintDocuments: Sendable {
  private let ledger: Ledger
  private let homes: [HomeKey]
  private let months: [Month]
  private let pages: Pages
  private let out: String
  private let isPrinted: Bool

  /// - Parameters:
  ///   - place: the ledger; without a code all its homes.
  ///   - month: those whose numbers are of that month; nil for all.
  public init(
    _ place: HomePlace, month: Month?, out: String, templates: PageStyle = .standard
  ) throws(Faults) {
    ledger = try Ledger.open(place.folder)
    homes = place.code == nil ? try ledger.homes() : [try ledger.home(place.code)]
    if let month {
      months = [month]
    } else {
      var all: Set<Month> = []
      for home in homes {
        all.formUnion(try ledger.documentNumbers(of: home, month: nil).map(\.month))
      }
      months = all.sorted()
    }
    pages = try Pages(templates: templates)
    self.out = out
    isPrinted = templates.isPrinted
  }

  /// - Throws: `issue.document-differs` where the ledger no longer gives what was issued; a file
  ///   that stands there with other bytes.
  public func report() throws(Faults) -> Report {
    var documents = 0
    var written = 0
    let filing = try Filing(folder: out, pages, isPrinted: isPrinted)
    for home in homes {
      let pages = pages.read(by: try OpenedHome(try ledger.sheets(of: home)).register.payers)
      for month in months {
        let kept = try ledger.documents(of: home, month: month)
        guard !kept.isEmpty else { continue }
        documents += kept.count
        let batch = try Shelf(
          filing: filing, pages: pages, homeName: home.code, month: month,
          folders: [DocumentName.safe(home.code), month.description]
        ).batch(kept)
        written += try filing.file(batch.files, batch.entries).written
      }
    }
    let text =
      documents == 0
      ? "Nothing was issued yet that could be written again."
      : "\(documents) documents, each the same as when it was issued. "
        + (written == 0
          ? "\(out) holds them already."
          : "Wrote \(Filing.count(written)) below \(out). Open \(out)/index.html to see them.")
    let json: JSON = ["documents": .integer(documents), "written": .integer(written)]
    return Report(text: text, json: json.encoded, files: [], entries: [], warnings: [])
  }
}
