import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Writes issued documents and the letters that were sent again from a ledger, byte for byte as they
/// were.
public struct ReprintDocuments: Sendable {
  private let ledger: Ledger
  private let homes: [HomeKey]
  /// Whose documents and letters; nil for all.
  private let month: Month?
  private let pages: Pages
  private let out: String
  private let printing: PageStyle.Printing?

  /// - Parameters:
  ///   - place: the ledger; without a code all its homes.
  ///   - month: documents whose numbers are of that month, and letters of its days; nil for all.
  public init(
    _ place: HomePlace, month: Month?, out: String, templates: PageStyle = .standard
  ) throws(Faults) {
    ledger = try Ledger.open(place.folder)
    homes = place.code == nil ? try ledger.homes() : [try ledger.home(place.code)]
    self.month = month
    pages = try Pages(templates: templates)
    self.out = out
    printing = templates.printing
  }

  /// - Throws: `issue.document-differs` where the ledger no longer gives what was issued; a file
  ///   that stands there with other bytes.
  public func report() throws(Faults) -> Report {
    var (documents, letters, written) = (0, 0, 0)
    let filing = try Filing(folder: out, pages, printing: printing)
    let acts = try ledger.acts()
    // All is looked at before anything is written. Documents are made anew then: they need not all be
    // held at once.
    var sent: [[KeptLetters.Sent]] = []
    for home in homes {
      for month in try months(of: home) {
        _ = try Shelf.xml(of: try ledger.documents(of: home, month: month))
      }
      sent.append(try KeptLetters(ledger: ledger, home: home).sent(acts, in: month))
    }
    for (home, sent) in zip(homes, sent) {
      for shelf in try shelves(of: home, filing) {
        let kept = try ledger.documents(of: home, month: shelf.month)
        documents += kept.count
        written += try write(shelf.batch(kept), filing)
      }
      for sent in sent {
        let batch = try pages.letters(sent)
        letters += batch.entries.count
        written += try write(batch, filing)
      }
    }
    let json: JSON = [
      "documents": .integer(documents), "letters": .integer(letters), "written": .integer(written),
    ]
    return Report(
      text: text(documents, letters, written), json: json.encoded, files: [], entries: [],
      warnings: [])
  }

  /// Where those of the home's months stand that have documents.
  private func shelves(
    of home: HomeKey, _ filing: Filing
  ) throws(Faults) -> [Shelf] {
    let months = try months(of: home)
    guard !months.isEmpty else { return [] }
    let pages = pages.read(by: try OpenedHome(try ledger.sheets(of: home)).register.payers)
    var shelves: [Shelf] = []
    for month in months {
      shelves.append(
        Shelf(
          filing: filing, pages: pages, homeName: home.code, month: month,
          folders: [DocumentName.safe(home.code), month.description]))
    }
    return shelves
  }

  private func months(of home: HomeKey) throws(Faults) -> [Month] {
    try Set(ledger.documentNumbers(of: home, month: month).map(\.month)).sorted()
  }

  private func write(_ batch: Shelf.Batch, _ filing: Filing) throws(Faults) -> Int {
    try filing.file(batch.files, batch.entries).written
  }

  private func text(_ documents: Int, _ letters: Int, _ written: Int) -> String {
    let kinds = [(documents, "document"), (letters, "letter")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    guard !kinds.isEmpty else {
      return "Nothing was issued or sent yet that could be written again."
    }
    return "\(kinds.joined(separator: " and ")), each the same as when it was issued or sent. "
      + (written == 0
        ? "\(out) holds them already."
        : "Wrote \(Filing.count(written)) below \(out). Open \(out)/index.html to see them.")
  }
}
