import Billing
import CareCalendar
import CareHome
import Documents
import Evidence

/// One document's files, and how the index lists them.
struct DocumentFiles {
  let page: OutputFile
  let xml: OutputFile

  var all: [OutputFile] { [page, xml] }

  /// - Parameter home: the home's name, as the index has it.
  func entry(_ document: BillingDocument, home: String, period: Month) -> OutputIndex.Entry {
    OutputIndex.Entry(
      home: home, kind: document.kind, period: period.words,
      title: "\(document.number) · \(document.payer.name), for \(document.subject.label)",
      amount: document.signedGross, files: all.map(\.path.description))
  }
}

extension Pages {
  /// The page and the XML of an invoice or a credit note, under its number.
  ///
  /// - Parameter xml: its UBL, where that is made already.
  /// - Throws: every official rule that the document would break.
  func files(
    of document: BillingDocument, in folders: [String], isIssued: Bool = true, xml: [UInt8]? = nil
  ) throws(Faults) -> DocumentFiles {
    let name = DocumentName.of(document.number)
    let bytes: [UInt8]
    if let xml { bytes = xml } else { bytes = try document.xml() }
    let page: OutputFile
    switch document {
    case .invoice(let invoice):
      page = try file(
        InvoicePage(invoice), name, in: folders, for: invoice.payer, isIssued: isIssued)
    case .creditNote(let note):
      page = try file(CreditNotePage(note), name, in: folders, for: note.payer, isIssued: isIssued)
    }
    return DocumentFiles(
      page: page,
      xml: OutputFile(try path(folders, name + ".xml"), bytes, isIssued: isIssued))
  }
}
