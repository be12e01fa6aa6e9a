import Billing
import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Where one home's documents of one month stand as files: beside each other with the month's
/// register and journal, which grow with later runs of the month.
struct Shelf {
  let filing: Filing
  let homeName: String
  let month: Month
  /// Below the filing's folder.
  let folders: [String]

  /// Writes a preview's documents; nothing of it counts as issued.
  func preview(_ run: RunResult, _ pages: Pages) throws(Faults) -> Int {
    let folders = folders.dropLast() + ["preview-\(month)"]
    var files: [OutputFile] = []
    for document in run.documents {
      files += try pages.files(of: document, in: Array(folders), isIssued: false).all
    }
    files += try sheets(run.documents, pages, in: Array(folders))
    return try filing.file(files, []).written
  }

  /// Writes what a run issued, and whatever the month's earlier runs lack.
  func add(
    _ run: RunResult, _ xml: [DocumentNumber: [UInt8]], _ home: HomeKey, _ ledger: Ledger,
    _ pages: Pages
  ) throws(Faults) -> Int {
    let new = Set(run.documents.map(\.number))
    guard try ledger.documentNumbers(of: home, month: month).allSatisfy(new.contains) else {
      // The register and the journal are of all the month's runs.
      return try write(try ledger.documents(of: home, month: month), pages)
    }
    guard !new.isEmpty else { return 0 }
    return try write(run.documents, pages) { xml[$0.number] }
  }

  /// Writes what is missing of a month that is issued already.
  func complete(_ home: HomeKey, _ ledger: Ledger, _ pages: Pages) throws(Faults) -> Int {
    let numbers = try ledger.documentNumbers(of: home, month: month)
    let names = numbers.map { DocumentName.of($0) }
    let files =
      names.map { name in PageVariant.allCases.map { name + $0.suffix + ".html" } }
      + (names.map { $0 + ".xml" } + (numbers.isEmpty ? [] : [Self.register, Self.journal]))
      .map { [$0] }
    for anyOf in files where try !holds(anyOf, pages) {
      let payers = try OpenedHome(try ledger.sheets(of: home)).register.payers
      return try write(try ledger.documents(of: home, month: month), pages.read(by: payers))
    }
    return 0
  }

  private func holds(_ anyOf: [String], _ pages: Pages) throws(Faults) -> Bool {
    for name in anyOf where filing.holds(try pages.path(folders, name)) { return true }
    return false
  }

  /// Writes documents as the ledger has them.
  ///
  /// - Throws: `issue.document-differs` where one does not give the bytes that were issued.
  func write(_ kept: [Ledger.IssuedDocument], _ pages: Pages) throws(Faults) -> Int {
    var xml: [DocumentNumber: [UInt8]] = [:]
    var faults: [Fault] = []
    for issued in kept {
      let bytes = try issued.document.xml()
      if Digest.of(bytes) != issued.digest { faults.append(.differs(issued.document.number)) }
      xml[issued.document.number] = bytes
    }
    if let faults = Faults(faults) { throw faults }
    return try write(kept.map(\.document), pages) { xml[$0.number] }
  }

  private func write(
    _ documents: [BillingDocument], _ pages: Pages, xml: (BillingDocument) -> [UInt8]?
  ) throws(Faults) -> Int {
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for document in documents {
      let its = try pages.files(of: document, in: folders, xml: xml(document))
      files += its.all
      entries.append(its.entry(document, home: homeName, period: month))
    }
    let sheets = try sheets(documents, pages, in: folders)
    for (title, sheet) in zip(["The month's register", "The entries for the books"], sheets) {
      entries.append(
        OutputIndex.Entry(
          home: homeName, kind: .sheet, period: month.words, title: title,
          files: [sheet.path.description]))
    }
    return try filing.file(files + sheets, entries).written
  }

  /// The month's register and journal, which a later run of the month makes longer.
  private func sheets(
    _ documents: [BillingDocument], _ pages: Pages, in folders: [String]
  ) throws(Faults) -> [OutputFile] {
    [
      OutputFile(try pages.path(folders, Self.register), RunRegister.csv(documents)),
      OutputFile(
        try pages.path(folders, Self.journal),
        JournalSheet.csv(documents.flatMap(Books.postings(for:)))),
    ]
  }

  private static let register = "run.csv"
  private static let journal = "journal.csv"
}

extension Fault.Code {
  /// A document made again from the ledger is not the one that was issued.
  public static let documentDiffers: Fault.Code = "issue.document-differs"
}

extension Fault {
  fileprivate static func differs(_ number: DocumentNumber) -> Fault {
    Fault(
      .documentDiffers, at: SourceLocation(file: Ledger.fileName),
      "\(number), made again from the database, is not the document that was issued.",
      remedy: "Run hearth verify. If the database is whole, this version of Hearth writes the "
        + "document in another form: use the version that issued it.")
  }
}
