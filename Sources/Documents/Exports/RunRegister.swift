import Amounts
public import Billing
import CareCalendar
import CareHome

/// What a billing run made, a document a row, for a bookkeeper's own checks.
public enum RunRegister {
  /// One row for each document, in the order given; a credit note's amounts are negative. The
  /// residents of a consolidated document stand in one cell.
  public static func csv(_ documents: [BillingDocument]) -> [UInt8] {
    var sheet = CSVTable([
      "number", "document", "corrects", "issued", "due", "from", "through", "payer", "payer name",
      "resident", "net", "vat", "gross",
    ])
    for document in documents {
      switch document {
      case .invoice(let invoice):
        sheet.append(
          [
            .text(invoice.number.description), .text(Words.invoice.lowercased()), .text(""),
            .figure(invoice.issued.iso), .figure(invoice.due.iso),
          ]
            + common(invoice.period, invoice.payer, invoice.residents.map(\.account.resident))
            + amounts(invoice.totals, sign: 1))
      case .creditNote(let note):
        sheet.append(
          [
            .text(note.number.description), .text(Words.creditNote.lowercased()),
            .text(note.corrects.description), .figure(note.issued.iso), .figure(""),
          ]
            + common(note.period, note.payer, note.residents.map(\.account.resident))
            + amounts(note.totals, sign: -1))
      }
    }
    return sheet.bytes
  }

  private static func common(
    _ period: DayRange, _ payer: Payer, _ residents: [ResidentID]
  ) -> [CSVTable.Cell] {
    [
      .figure(period.first.iso), .figure(period.last.iso), .text(payer.id.text), .text(payer.name),
      .text(residents.map(\.text).joined(separator: " ")),
    ]
  }

  private static func amounts(_ totals: InvoiceTotals, sign: Int) -> [CSVTable.Cell] {
    [totals.net, totals.vat, totals.gross].map { .figure(($0 * sign).decimal) }
  }
}
