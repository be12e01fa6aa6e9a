/// Where UBL's two billing documents differ: EN 16931 has one invoice, whose type tells them apart.
struct BillingSyntax: Sendable {
  let root: StaticString
  let typeCode: StaticString
  let line: StaticString
  let quantity: StaticString
  /// A credit note has its due date on the payment means.
  let hasDueDate: Bool

  static let invoice = BillingSyntax(
    root: "Invoice", typeCode: "cbc:InvoiceTypeCode", line: "cac:InvoiceLine",
    quantity: "cbc:InvoicedQuantity", hasDueDate: true)

  static let creditNote = BillingSyntax(
    root: "CreditNote", typeCode: "cbc:CreditNoteTypeCode", line: "cac:CreditNoteLine",
    quantity: "cbc:CreditedQuantity", hasDueDate: false)

  /// The code of a credit note belongs in a `CreditNote`, every other in an `Invoice`.
  static func of(_ type: DocumentType) -> BillingSyntax {
    type == .creditNote ? .creditNote : .invoice
  }
}
