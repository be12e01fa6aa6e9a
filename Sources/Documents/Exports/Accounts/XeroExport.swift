import Amounts
public import Billing
public import CareHome
public import Evidence

extension SalesExport {
  /// Sales invoices for Xero; prices are without VAT.
  ///
  /// - Throws: `export.cell`, for each name that Xero has no room for.
  public static func xero(
    _ documents: [BillingDocument], codes: [ExportCode]
  ) throws(Faults) -> SalesExport {
    let names = ExportCodes(codes, for: .xero)
    let booked = documents.map { BookedDocument($0, names) }
    var sheet = ExportSheet(.xero)
    for document in booked {
      for row in document.rows {
        sheet.append(
          document.xeroCells(row, names), of: document.number, remedy: codesRemedy)
      }
    }
    if let faults = Faults(sheet.faults) { throw faults }
    return SalesExport(
      format: .xero, files: files(sheet, rowsOf: booked.map(\.rows.count)),
      documents: booked.count, total: booked.map(\.gross).sum(), received: nil,
      warnings: [])
  }
}

extension BookedDocument {
  fileprivate func xeroCells(
    _ row: Row, _ names: ExportCodes
  ) -> [String: ExportSheet.Value] {
    var cells: [String: ExportSheet.Value] = [
      "*ContactName": .text(names.customer(payer.id) ?? payer.name),
      "POAddressLine1": .text(payer.address.street),
      "POCity": .text(payer.address.town),
      "POPostalCode": .text(payer.address.postcode),
      "POCountry": .text(payer.address.country),
      "*InvoiceNumber": .text(number),
      "Reference": .text(reference),
      "*InvoiceDate": .day(issued),
      "*DueDate": .day(due),
      "Total": .amount(gross),
      "*Description": .text(row.description),
      "*Quantity": .text("1"),
      "*UnitAmount": .amount(row.net),
      "*AccountCode": .text(names.code(row.item)),
      "*TaxType": .text(names.tax(row.vat)),
      "TaxAmount": .amount(row.tax),
      "Currency": .text("GBP"),
    ]
    if let email = payer.email { cells["EmailAddress"] = .text(email) }
    return cells
  }
}
