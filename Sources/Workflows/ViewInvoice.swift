import Documents
import EInvoiceCheck
public import Evidence

/// Shows any supplier's invoice or credit note as a page.
public struct ViewInvoice: Sendable {
  private let check: InvoiceCheck

  /// - Parameter name: the file's name, for faults.
  /// - Throws: what is not well-formed, not allowed or too large; or a document of another kind.
  public init(_ document: [UInt8], named name: String) throws(Faults) {
    check = try InvoiceCheck(document, named: name)
  }

  /// - Parameter templates: a folder of the reader's own templates; nil for the program's.
  /// - Throws: what is wrong with the templates.
  public func page(templates: String? = nil) throws(Faults) -> [UInt8] {
    try Pages(templates: templates).render(ViewPage(check))
  }
}
