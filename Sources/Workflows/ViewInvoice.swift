import Documents
import EInvoiceCheck
public import Evidence
import Intake

/// Shows any supplier's invoice or credit note as a page.
public struct ViewInvoice: Sendable {
  private let check: InvoiceCheck

  /// - Throws: what can't be read, is not well-formed, not allowed or too large; or a document of
  ///   another kind.
  public init(_ path: String) throws(Faults) {
    check = try InvoiceCheck(try SentFile.read(path).bytes, named: path)
  }

  /// - Parameter templates: a folder of the reader's own templates; nil for the program's.
  /// - Throws: what is wrong with the templates.
  public func page(templates: PageStyle = .standard) throws(Faults) -> [UInt8] {
    try Pages(templates: templates).render(ViewPage(check))
  }
}
