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
    let page =
      switch document {
      case .invoice(let invoice): render(InvoicePage(invoice))
      case .creditNote(let note): render(CreditNotePage(note))
      }
    return DocumentFiles(
      page: OutputFile(try path(folders, name + ".html"), page, isIssued: isIssued),
      xml: OutputFile(try path(folders, name + ".xml"), bytes, isIssued: isIssued))
  }
}
