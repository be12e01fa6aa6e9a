import Amounts
public import Billing
public import CareCalendar
import CareHome

/// An invoice for people: how much, by when, how to pay, whom to ring; then how it was worked out.
public struct InvoicePage: Page {
  let invoice: Invoice

  public init(_ invoice: Invoice) { self.invoice = invoice }

  public var day: Day? { invoice.issued }
  public static let template = "invoice"
  public func title(in words: PageWords) -> String {
    words(
      .invoiceTitle, ["number": invoice.number.description, "home": invoice.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.invoice.home) },
    .text("number") { $0.invoice.number.description },
    .words("issued") { $1.day($0.invoice.issued) },
    .words("due") { $1.day($0.invoice.due) },
    .words("period") { $1.days($0.invoice.period) },
    .words("payerName") { $1.name(of: $0.invoice.payer) },
    .each("payerAddressLines") { $0.invoice.payer.address.lines },
    .words("aboutLabel") { $1.aboutLabel($0.invoice.subject) },
    .words("about") { $1.about($0.invoice.subject, residents: $0.invoice.residents.count) },
    .optionalText("buyerReference") { $0.invoice.payer.buyerReference },
    .optionalText("purchaseOrder") { $0.invoice.payer.purchaseOrder },
    .flag("isOwed") { $0.invoice.totals.payable > .zero },
    .optionalPart("payment") {
      PaymentPanel(
        account: $0.invoice.home.bank, reference: $0.invoice.number.description,
        mandate: $0.invoice.payer.mandate)
    },
    .flag("isToAnEstate") { $0.invoice.payer.kind == .estate },
    .text("payable") { $0.invoice.totals.payable.words },
    .part("billed") { $0.billed },
  ]

  private var billed: BilledPart {
    BilledPart(
      rows: invoice.lines.map(BilledRow.init), residents: residents, net: invoice.totals.net,
      vat: invoice.totals.vat, summaries: invoice.vat)
  }

  /// Empty where the invoice is about one resident.
  private var residents: [ResidentPart] {
    guard invoice.isConsolidated else { return [] }
    return invoice.residents.enumerated().map { index, resident in
      ResidentPart(
        position: index + 1, reference: resident.reference,
        rows: resident.lines.map(BilledRow.init), net: resident.net)
    }
  }
}
