import Amounts
public import Billing
import CareCalendar
public import CareHome
public import Evidence

extension SalesExport {
  /// Invoices for QuickBooks Online; a document below zero, which it does not import, is named in a
  /// warning.
  ///
  /// - Throws: `export.cell`, for each name that QuickBooks has no room for.
  public static func quickBooks(
    _ documents: [BillingDocument], codes: [ExportCode]
  ) throws(Faults) -> SalesExport {
    let names = ExportCodes(codes, for: .quickbooks)
    let all = documents.map { BookedDocument($0, names) }
    let booked = all.filter { !$0.gross.isNegative }
    var sheet = ExportSheet(.quickBooks)
    for document in booked {
      for row in document.rows {
        sheet.append(
          document.quickBooksCells(row, names), of: document.number, remedy: codesRemedy)
      }
    }
    if let faults = Faults(sheet.faults) { throw faults }
    return SalesExport(
      format: .quickBooks, files: files(sheet, rowsOf: booked.map(\.rows.count)),
      documents: booked.count, total: booked.map(\.gross).sum(), received: nil,
      warnings: all.filter(\.gross.isNegative).map { document in
        Fault(
          .exportByHand, severity: .warning,
          "\(document.number) for \(document.payer.name) comes to \(document.gross.words), and QuickBooks Online imports no document below zero.",
          remedy: "Enter it there by hand as a credit note of \(document.gross.magnitude.words).")
      })
  }
}

extension BookedDocument {
  fileprivate func quickBooksCells(
    _ row: Row, _ names: ExportCodes
  ) -> [String: ExportSheet.Value] {
    [
      "*InvoiceNo": .text(number),
      "*Customer": .text(names.customer(payer.id) ?? payer.name),
      "*InvoiceDate": .day(issued),
      "*DueDate": .day(due),
      "Memo": .text(reference),
      "Item(Product/Service)": .text(names.code(row.item)),
      "ItemDescription": .text(row.description),
      "ItemQuantity": .text("1"),
      "ItemRate": .amount(row.net),
      "*ItemAmount": .amount(row.net),
      "*ItemTaxCode": .text(names.tax(row.vat)),
      "ItemTaxAmount": .amount(row.tax),
      "Currency": .text("GBP"),
      "Service Date": .day(row.days.last),
    ]
  }
}
