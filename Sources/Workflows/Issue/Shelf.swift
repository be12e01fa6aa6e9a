import Billing
import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// Where one home's documents of one month stand as files: beside each other with the month's
/// register and journal, which grow with later runs of the month.
struct Shelf: Sendable {
  let filing: Filing
  private(set) var pages: Pages
  let homeName: String
  let month: Month
  /// Below the filing's folder.
  let folders: [String]

  /// Files, and how the folder's index lists them.
  struct Batch: Sendable {
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
  }

  /// A preview's documents; nothing of it counts as issued.
  func preview(_ run: RunResult) throws(Faults) -> Batch {
    let folders = folders.dropLast() + ["preview-\(month)"]
    var files: [OutputFile] = []
    for document in run.documents {
      files += try pages.files(of: document, in: Array(folders), isIssued: false).all
    }
    return Batch(files: files + (try sheets(run.documents, run.postings, in: Array(folders))))
  }

  /// What a run will be once it is issued; nil where the month's register and journal are of
  /// earlier runs too, and so are made of all that the ledger then has.
  func batch(
    _ due: Ledger.Issue, _ xml: [DocumentNumber: [UInt8]], _ ledger: Ledger
  ) throws(Faults) -> Batch? {
    guard try ledger.documentNumbers(of: due.home, month: month).isEmpty else { return nil }
    let documents = due.run.documents
    return documents.isEmpty ? Batch() : try batch(documents, due.postings, xml)
  }

  /// What is missing of a month that is issued already; nil where nothing is.
  func missing(_ home: HomeKey, _ ledger: Ledger) throws(Faults) -> Batch? {
    let numbers = try ledger.documentNumbers(of: home, month: month)
    let names = numbers.map { DocumentName.of($0) }
    let files =
      names.map { name in PageVariant.allCases.map { name + $0.suffix + ".html" } }
      + (names.map { $0 + ".xml" } + (numbers.isEmpty ? [] : [Self.register, Self.journal]))
      .map { [$0] }
    for anyOf in files where try !holds(anyOf) { return try issued(home, ledger) }
    return nil
  }

  private func holds(_ anyOf: [String]) throws(Faults) -> Bool {
    for name in anyOf where filing.holds(try pages.path(folders, name)) { return true }
    return false
  }

  /// All that the ledger has of the month, laid out as its payers read today.
  func issued(_ home: HomeKey, _ ledger: Ledger) throws(Faults) -> Batch {
    let payers = try OpenedHome(try ledger.sheets(of: home)).register.payers
    return try read(by: payers).batch(try ledger.documents(of: home, month: month))
  }

  /// The same, for payers who read as a home's sheets say today.
  func read(by payers: [Payer]) -> Shelf {
    var shelf = self
    shelf.pages = pages.read(by: payers)
    return shelf
  }

  /// Documents as the ledger has them.
  ///
  /// - Throws: `issue.document-differs` where one does not give the bytes that were issued.
  func batch(_ kept: [Ledger.IssuedDocument]) throws(Faults) -> Batch {
    let xml = try Self.xml(of: kept)
    let documents = kept.map(\.document)
    return try batch(documents, documents.flatMap(Books.postings(for:)), xml)
  }

  /// The XML of documents as the ledger has them.
  ///
  /// - Throws: `issue.document-differs` where one does not give the bytes that were issued.
  static func xml(
    of kept: [Ledger.IssuedDocument]
  ) throws(Faults) -> [DocumentNumber: [UInt8]] {
    var xml: [DocumentNumber: [UInt8]] = [:]
    var faults: [Fault] = []
    for issued in kept {
      let bytes = try issued.document.xml()
      if Digest.of(bytes) != issued.digest { faults.append(.differs(issued.document.number)) }
      xml[issued.document.number] = bytes
    }
    if let faults = Faults(faults) { throw faults }
    return xml
  }

  private func batch(
    _ documents: [BillingDocument], _ postings: [Posting], _ xml: [DocumentNumber: [UInt8]]
  ) throws(Faults) -> Batch {
    var batch = Batch()
    for document in documents {
      let its = try pages.files(of: document, in: folders, xml: xml[document.number])
      batch.files += its.all
      batch.entries.append(its.entry(document, home: homeName, period: month))
    }
    let sheets = try sheets(documents, postings, in: folders)
    for (title, sheet) in zip(["The month's register", "The entries for the books"], sheets) {
      batch.entries.append(
        OutputIndex.Entry(
          home: homeName, kind: .sheet, period: month.words, title: title,
          files: [sheet.path.description]))
    }
    batch.files += sheets
    return batch
  }

  /// The month's register and journal, which a later run of the month makes longer.
  private func sheets(
    _ documents: [BillingDocument], _ postings: [Posting], in folders: [String]
  ) throws(Faults) -> [OutputFile] {
    [
      OutputFile(try pages.path(folders, Self.register), RunRegister.csv(documents)),
      OutputFile(
        try pages.path(folders, Self.journal),
        JournalSheet.csv(postings)),
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
