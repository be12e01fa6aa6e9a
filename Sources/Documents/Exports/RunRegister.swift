import Amounts
public import Billing
import CareCalendar
import CareHome

/// What a billing run made, a document a row, for a bookkeeper's own checks.
public enum RunRegister {
  /// One row for each invoice, in order of number.
  public static func csv(_ run: RunResult) -> [UInt8] {
    var sheet = CSVTable([
      "number", "issued", "due", "from", "through", "payer", "payer name", "resident", "net",
      "vat", "gross",
    ])
    for invoice in run.invoices {
      sheet.append([
        .text(invoice.number.description), .figure(invoice.issued.iso), .figure(invoice.due.iso),
        .figure(invoice.period.first.iso), .figure(invoice.period.last.iso),
        .text(invoice.payer.id.text), .text(invoice.payer.name),
        .text(invoice.account.resident.text), .figure(invoice.totals.net.decimal),
        .figure(invoice.totals.vat.decimal), .figure(invoice.totals.gross.decimal),
      ])
    }
    return sheet.bytes
  }
}
