public import Billing
import CareHome
public import Evidence

extension BillingDocument {
  /// As UBL, the same bytes for the same document.
  ///
  /// - Throws: every official rule that it would break, and texts that XML can't carry.
  public func xml() throws(Faults) -> [UInt8] {
    switch self {
    case .invoice(let invoice): try InvoiceXML.bytes(invoice)
    case .creditNote(let note): try CreditNoteXML.bytes(note)
    }
  }

  /// Where the index of an output folder lists it.
  public var kind: OutputIndex.Kind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    }
  }

  /// Whom it is about, as its payer may see it.
  public var subject: Subject {
    switch self {
    case .invoice(let invoice): invoice.subject
    case .creditNote(let note): note.subject
    }
  }
}
